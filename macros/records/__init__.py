"""Typed records of every fact on the site, one module a subject. Nothing here reads a file."""

from .change import Change, Changes
from .common import Record, Source, year_of
from .enacted import COVERED, FORMS, LAW_TRADITIONS, READS, STANDINGS, EnactedLaw, Provision
from .law import KINDS, TOOL_KINDS, TRADITIONS, Need, Needs, Obligation, Obligations, Tool, Tools
from .model import AUTHENTIC, DRAFT_TRADITIONS, NECESSITIES, VIEWS, Clause, Clauses, Interpretations, SelfCheck
from .plan import Event, Figures, PublishedFigure, Timeline, WorkPlan
from .site import Following, Head, Hosts, Site, Sources
from .state import MEMBERSHIPS, POSITIONS, REGIONS, STATUSES, Convention, Names, State

__all__ = [
    "AUTHENTIC",
    "COVERED",
    "DRAFT_TRADITIONS",
    "FORMS",
    "KINDS",
    "LAW_TRADITIONS",
    "MEMBERSHIPS",
    "NECESSITIES",
    "POSITIONS",
    "READS",
    "REGIONS",
    "STANDINGS",
    "STATUSES",
    "TOOL_KINDS",
    "TRADITIONS",
    "VIEWS",
    "Change",
    "Changes",
    "Clause",
    "Clauses",
    "Convention",
    "EnactedLaw",
    "Event",
    "Figures",
    "Following",
    "Head",
    "Hosts",
    "Interpretations",
    "Names",
    "Need",
    "Needs",
    "Obligation",
    "Obligations",
    "Provision",
    "PublishedFigure",
    "Record",
    "SelfCheck",
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
