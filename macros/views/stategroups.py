"""Views of some States: of a region, of a group, or those to whom one thing applies. Lists, never rankings."""

from dataclasses import dataclass
from datetime import date

from ..language.labels import N_, REGION
from ..records import REGIONS, Source, State
from ..register import figures
from ..register.edition import Edition
from ..templating.addresses import target
from . import counted
from .keyfigures import KeyFiguresView, key_figures
from .laws import LawView, law_views
from .states import BlockView, EntryView, entries

LEAD = N_("National implementation measures of the %(region)s under Article 9 of the Convention.")
LEAD_OF_NONE = N_("National implementation measures of the States in no United Nations regional group.")


@dataclass(frozen=True)
class RegionView:
    """A region's States, figures and laws not repealed. `others` are the addresses of the other regions' pages."""

    region: str
    lead: str
    entries: list[EntryView]
    figures: KeyFiguresView | None
    laws: list[LawView]
    signatories: int
    investment: dict[str, int]
    others: dict[str, str]


@dataclass(frozen=True)
class NewPartyView:
    """A new State Party and the day on which its two years of Action 47 end."""

    entry: EntryView
    end: date


@dataclass(frozen=True)
class RequestView:
    """A State that asked for assistance, and the sources that say so."""

    entry: EntryView
    sources: list[Source]


def address(region: str) -> str:
    """Address of a region's page, from the root of its language."""
    return target("region", region)


def head(edition: Edition, region: str) -> tuple[str, str]:
    """Title and description of a region's page."""
    return edition.language.label(REGION[region]), _lead(edition, region)


def _lead(edition: Edition, region: str) -> str:
    label = edition.language.label
    return label(LEAD_OF_NONE) if region == "none" else label(LEAD) % {"region": label(REGION[region])}


def region_page(edition: Edition, region: str) -> RegionView:
    """The view of one region."""
    here = entries(edition, region)
    parties = [entry.state for entry in here if entry.state.is_state_party]
    return RegionView(
        region=region,
        lead=_lead(edition, region),
        entries=here,
        figures=_figures(edition, region, parties) if parties else None,
        laws=_laws(edition, region),
        signatories=figures.signatories_of(edition.facts, region),
        investment=figures.investment_of(edition.facts, region),
        others={other: page for other, page in addresses(edition).items() if other != region},
    )


def _laws(edition: Edition, region: str) -> list[LawView]:
    """What a drafter of the region can take from: its laws that are compared, but those repealed."""
    states = edition.facts.states
    return [
        law
        for law in law_views(edition)
        if states[law.record.state].region == region and not law.record.is_repealed
    ]


def _figures(edition: Edition, region: str, parties: list[State]) -> KeyFiguresView:
    facts = edition.facts
    return key_figures(
        figures.by_region(facts)[region],
        parties,
        {**counted.by_status(region), "old_text": counted.parties(region=region, age="old")},
        figures.oldest_and_newest(parties),
        facts.site.data_as_of,
        figures.old_texts(facts, parties),
        rtl=edition.language.rtl,
        of=f"{region}.",
    )


def addresses(edition: Edition) -> dict[str, str]:
    """The address of the page of every region that has States."""
    used = {state.region for state in edition.facts.states.values()}
    return {region: address(region) for region in REGIONS if region in used}


def members(edition: Edition, membership: str) -> list[EntryView]:
    """States of one membership, by name."""
    return [entry for entry in entries(edition) if entry.state.convention.membership == membership]


def without_information(edition: Edition) -> list[BlockView]:
    """States Parties with no or insufficient information, by region and name (Action B)."""
    return _by_region(edition, figures.without_information(edition.facts))


def to_confirm(edition: Edition) -> list[BlockView]:
    """States whose status rests on an old text, by region and name."""
    return _by_region(edition, figures.to_confirm(edition.facts))


def to_confirm_in_register(edition: Edition) -> dict[str, tuple[int, str]]:
    """(number, address of their rows) of the States to confirm, for each membership that has any."""
    return {
        kind: (number, counted.register(membership=kind, age="old"))
        for kind, number in figures.memberships_to_confirm(edition.facts).items()
    }


def new_parties(edition: Edition) -> list[NewPartyView]:
    """States Parties within the two years of Action 47, by name."""
    wanted = figures.new_states_parties(edition.facts)
    ends = {slug: figures.end_of_two_years(state) for slug, state in wanted.items()}
    return [NewPartyView(e, end) for e in entries(edition) if (end := ends.get(e.slug))]


def requests(edition: Edition) -> list[RequestView]:
    """States Parties that asked for assistance with legislation, by name."""
    wanted = figures.assistance_requested(edition.facts)
    return [RequestView(e, _sources(e.state)) for e in entries(edition) if e.slug in wanted]


def _sources(state: State) -> list[Source]:
    return [state.sources[source] for source in state.assistance.sources]


def _by_region(edition: Edition, wanted: dict[str, State]) -> list[BlockView]:
    listed = [entry for entry in entries(edition) if entry.slug in wanted]
    blocks = [BlockView(region, [e for e in listed if e.state.region == region]) for region in REGIONS]
    return [block for block in blocks if block.entries]
