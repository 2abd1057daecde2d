"""Typed records of every fact on the site, one module a subject. Nothing here reads a file."""

from .change import Change, Changes
from .common import Record, Source, year_of
from .law import KINDS, TOOL_KINDS, TRADITIONS, Need, Needs, Obligation, Obligations, Tool, Tools
from .plan import Event, Figures, PublishedFigure, Timeline, WorkPlan
from .site import Head, Hosts, Site, Sources
from .state import MEMBERSHIPS, POSITIONS, REGIONS, STATUSES, Convention, State

__all__ = [
    "KINDS",
    "MEMBERSHIPS",
    "POSITIONS",
    "REGIONS",
    "STATUSES",
    "TOOL_KINDS",
    "TRADITIONS",
    "Change",
    "Changes",
    "Convention",
    "Event",
    "Figures",
    "Head",
    "Hosts",
    "Need",
    "Needs",
    "Obligation",
    "Obligations",
    "PublishedFigure",
    "Record",
    "Site",
    "Source",
    "Sources",
    "State",
    "Timeline",
    "Tool",
    "Tools",
    "WorkPlan",
    "year_of",
]
