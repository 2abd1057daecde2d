"""Typed records of every fact on the site, one module a subject. Nothing here reads a file."""

# mypy: implicit-reexport

from .billkit import BillKit, KitPaper, KitParagraph
from .changes import Change, Changes
from .clauses import AUTHENTIC, DRAFT_TRADITIONS, NECESSITIES, Clause, Clauses
from .common import Record, Source, year_of
from .coordinators import Coordinators, Term
from .figures import Figures, PublishedFigure
from .glossary import Glossary, GlossaryTerm
from .hosts import Hosts
from .instruments import Instrument, Instruments
from .interpretations import VIEWS, Interpretations
from .law import (
    COVERED,
    FINANCING,
    FINANCING_KINDS,
    FORMS,
    LAW_TRADITIONS,
    READS,
    STANDINGS,
    EnactedLaw,
    Provision,
)
from .lawtexts import LawTexts, SpokenClause, SpokenClauses
from .names import M49_REGIONS, Names
from .needs import Need, Needs
from .obligations import KINDS, Obligation, Obligations
from .selfcheck import SelfCheck
from .site import Site
from .sources import Sources
from .state import ACTORS, MEMBERSHIPS, POSITIONS, REGIONS, STATUSES, Convention, State
from .steps import Step, Steps
from .timeline import Event, Timeline
from .tools import TOOL_KINDS, TRADITIONS, Tool, Tools
from .translated import Following, Head
from .updates import UPDATE_KINDS, UpdateHead
from .verbatim import Verbatim
from .workplan import Action, Activity, WorkPlan
from .workshop import Workshop
