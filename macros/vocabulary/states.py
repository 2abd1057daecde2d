"""Macros that show States."""

from markupsafe import Markup

from ..register import figures
from ..tables.formula import FORMULA
from ..tables.statecolumns import named
from ..views import changes, counted, downloads, obligations, periods, stategroups, statement, states, updates
from ..views.groupstatement import of_group
from ..views.othernames import other_names
from ..views.state import state_view
from ..views.steps import conditions, next_view
from ..views.templates.ofstates import (
    InvestmentLawsView,
    NextStepsView,
    RegionsView,
    RegisterView,
    StateLinkView,
    StatementsView,
    StatePageView,
    StatesByStatusView,
    TileMapView,
)
from .core import Page, block, inline, known


@inline
def state(page: Page, slug: str) -> Markup:
    """A State's name, linked to its page."""
    record = page.facts.states[known("State", slug, page.facts.states)]
    return page.show(StateLinkView(slug=slug, state=record))


@block
def tile_map(page: Page) -> Markup:
    """One square a State, by UN regional group."""
    blocks = states.tile_map(page.edition)
    return page.show(
        TileMapView(
            blocks=blocks,
            parties={block.key: figures.parties_of(page.facts, block.key) for block in blocks},
            addresses={block.key: counted.parties(region=block.key) for block in blocks},
            years=figures.AGEING,
        )
    )


@block
def register(page: Page) -> Markup:
    """The table of all States."""
    today = page.facts.site.data_as_of
    return page.show(
        RegisterView(
            entries=states.entries(page.edition),
            others={slug: other_names(page.edition, slug) for slug in page.facts.states},
            columns={column.query: column for column in states.columns()},
            iso=named("iso3"),
            bands=figures.bands(today),
            formula=FORMULA,
            as_of=today,
        )
    )


@block
def states_by_status(page: Page) -> Markup:
    """Lists of States under each status, then signatories and withdrawn States."""
    return page.show(StatesByStatusView(blocks=states.by_status(page.edition)))


@block
def regions(page: Page) -> Markup:
    """States Parties by UN regional group and status."""
    table, total = figures.by_region(page.facts), figures.by_status(page.facts)
    return page.show(
        RegionsView(
            table=table,
            total=total,
            sums={region: sum(row.values()) for region, row in table.items()},
            everyone=sum(total.values()),
            pages=stategroups.addresses(page.edition),
            rows=counted.parties,
        )
    )


@block
def investment_laws(page: Page) -> Markup:
    """States Parties by law or stated view on investment in producers, and how many have neither."""
    return page.show(InvestmentLawsView(blocks=states.investment(page.edition), addresses=counted.ADDRESSES))


@block
def state_page(page: Page, slug: str) -> Markup:
    """All that is known of one State."""
    known("State", slug, page.facts.states)
    return page.show(
        StatePageView(
            page=state_view(page.edition, slug),
            coming=next_view(page.edition, slug),
            sheet=downloads.sheet(page.edition.language.files, slug),
            duties=obligations.duties(page.facts),
            own=periods.of_state(page.edition, slug),
            changed=changes.days_of_state(page.edition, slug),
            updates=updates.naming(page.edition, slug),
            feed=downloads.feed(page.edition.language.files, slug),
            calendar=downloads.own_calendar(page.edition.language.files, slug, page.facts.states[slug]),
            requests=downloads.requests(page.edition.language.files, slug, page.facts.states[slug]),
        )
    )


@block
def next_steps(page: Page) -> Markup:
    """The steps that a State's page shows, and when."""
    return page.show(NextStepsView(conditions=conditions(page.facts)))


@block
def statements(page: Page) -> Markup:
    """What can be said in half a minute and in a minute: of all States Parties, of a region, of a State."""
    edition = page.edition
    regions = [
        (of_group(edition, region), [statement.of_state(edition, e.slug) for e in states.entries(edition, region)])
        for region in stategroups.addresses(edition)
    ]
    return page.show(StatementsView(everyone=of_group(edition), regions=regions))
