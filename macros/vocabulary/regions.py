"""Macros that show some States: a region, a group, those to whom one thing applies."""

from markupsafe import Markup

from ..records import MEMBERSHIPS, POSITIONS
from ..tables.columns import Reader
from ..tables.statecolumns import on
from ..views import counted, downloads, stategroups, states
from ..views.ending import ending
from ..views.leftopen import left_open
from ..views.templates.ofgroups import (
    AssistanceRequestsView,
    CompareView,
    NewStatesPartiesView,
    PriorityListView,
    RegionPageView,
    StatesOfView,
    ToConfirmView,
)
from .core import Page, block, known


@block
def region_page(page: Page, region: str) -> Markup:
    """Figures and States of one region."""
    addresses = stategroups.addresses(page.edition)
    known("region with States", region, addresses)
    shown = stategroups.region_page(page.edition, region)
    rows = {
        **{position: counted.parties(region=region, investment=position) for position in POSITIONS},
        "all": counted.register(region=region),
        "signatory": counted.register(region=region, membership="signatory"),
    }
    columns = states.columns(without="region")
    feed = downloads.region_feed(page.edition.language.files, region)
    return page.show(RegionPageView(page=shown, columns=columns, rows=rows, feed=feed))


@block
def states_of(page: Page, membership: str) -> Markup:
    """The table of all States of one membership."""
    known("membership", membership, MEMBERSHIPS)
    return page.show(
        StatesOfView(
            entries=stategroups.members(page.edition, membership),
            columns=states.columns("membership", "signed" if membership == "signatory" else "in_force"),
            membership=membership,
            rows=counted.register(membership=membership),
        )
    )


@block
def new_states_parties(page: Page) -> Markup:
    """States Parties within the two years of Action 47, with the day on which these end."""
    return page.show(
        NewStatesPartiesView(parties=stategroups.new_parties(page.edition), as_of=page.facts.site.data_as_of)
    )


@block
def priority_list(page: Page) -> Markup:
    """States Parties with no or insufficient information, by region (Action B)."""
    return page.show(PriorityListView(blocks=stategroups.without_information(page.edition)))


@block
def assistance_requests(page: Page) -> Markup:
    """States Parties that asked for assistance with legislation, with the sources that say so."""
    return page.show(AssistanceRequestsView(requests=stategroups.requests(page.edition)))


@block
def to_confirm(page: Page) -> Markup:
    """States whose status rests on an old text, by region."""
    rows = stategroups.to_confirm_in_register(page.edition)
    return page.show(ToConfirmView(blocks=stategroups.to_confirm(page.edition), rows=rows))


@block
def compare(page: Page) -> Markup:
    """Up to four States side by side, chosen in the page or named in its address."""
    facts = page.facts
    named = {s: [(law, ending(facts, law)) for law in r.article9.laws] for s, r in facts.states.items()}
    told = {slug: left_open(facts, slug) for slug in facts.states}
    return page.show(
        CompareView(
            entries=states.entries(page.edition),
            columns=on(Reader.COMPARISON),
            named=named,
            told=told,
        )
    )
