"""Views of many States: tile map, register, lists by status."""

from dataclasses import dataclass

from ..records import MEMBERSHIPS, REGIONS, STATUSES, State
from ..register import figures
from ..register.edition import Edition
from ..tables.columns import Column, Reader
from ..tables.statecolumns import on
from ..templating.addresses import target
from . import membership

DAYS = ("in_force", "signed")


@dataclass(frozen=True)
class EntryView:
    """A State with its address, in the edition's language its name and membership, and the age of its status."""

    slug: str
    name: str
    state: State
    age: str
    membership: str

    @property
    def address(self) -> str:
        """Address of the State's page, from the root of its language."""
        return target("state", self.slug)

    @property
    def tile(self) -> str:
        """What its square shows: the status of a State Party, else its membership."""
        state = self.state
        return state.article9.status if state.is_state_party else state.convention.membership


@dataclass(frozen=True)
class BlockView:
    """A heading's worth of States: a region, a status or a membership."""

    key: str
    entries: list[EntryView]

    @property
    def judged(self) -> int:
        """How many of these have a status that is a judgement of the register."""
        return figures.judged(entry.state for entry in self.entries)


def entries(edition: Edition, region: str | None = None) -> list[EntryView]:
    """Every State, or those of one region, by name in the order of the language."""
    language, today = edition.language, edition.facts.site.data_as_of
    views = [
        EntryView(
            slug,
            language.state(state),
            state,
            figures.age_band(state.article9.as_of, today),
            membership.words(edition, state.convention),
        )
        for slug, state in edition.facts.states.items()
        if region in (None, state.region)
    ]
    return sorted(views, key=lambda entry: language.sort_key(entry.name))


def columns(without: str = "", day: str = "in_force") -> tuple[Column, ...]:
    """Columns of a table of States, with one of two days; `without` one that would say the same in each row."""
    hidden = {without, *DAYS} - {day}
    return tuple(column for column in on(Reader.REGISTER) if column.key not in hidden)


def tile_map(edition: Edition) -> list[BlockView]:
    """Regions with their States: States Parties first, then signatories; regions by size."""
    members = [e for e in entries(edition) if not e.state.has_withdrawn]
    blocks = []
    for region in REGIONS:
        here = [e for e in members if e.state.region == region]
        parties = [e for e in here if e.state.is_state_party]
        others = [e for e in here if e.state.is_signatory]
        if here:
            blocks.append(BlockView(region, parties + others))
    return sorted(blocks, key=lambda block: (block.key == "none", -len(block.entries)))


def by_status(edition: Edition) -> list[BlockView]:
    """States Parties under each status, then the signatories and the withdrawn States."""
    everyone = entries(edition)
    parties = [e for e in everyone if e.state.is_state_party]
    blocks = [BlockView(s, [e for e in parties if e.state.article9.status == s]) for s in STATUSES]
    rest = [m for m in MEMBERSHIPS if m != "state_party"]
    blocks += [BlockView(m, [e for e in everyone if e.state.convention.membership == m]) for m in rest]
    return [block for block in blocks if block.entries or block.key in STATUSES]


def investment(edition: Edition) -> list[BlockView]:
    """States Parties under what they have or said on investment in producers, oldest law or view first."""
    everyone = entries(edition)
    groups = {p: [e for e in everyone if e.slug in w] for p, w in figures.by_investment(edition.facts).items()}
    return [BlockView(p, sorted(here, key=lambda e: e.state.investment.year or 0)) for p, here in groups.items()]
