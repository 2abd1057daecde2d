"""The macros that pages may call. CONTRIBUTING shows an example of each.

Each takes the page and literal values and returns HTML from a template in overrides/macros. A
value it does not know raises MacroError, whose sentence the editor reads.
"""

from collections.abc import Callable, Iterable
from functools import partial, wraps

from markupsafe import Markup, escape

from . import charts, downloads, figures
from .edition import Edition
from .faults import suggest
from .labels import N_
from .links import from_page
from .pagetext import Macro, MacroError
from .slots import Slots
from .templating import Url, render
from .views import law, states
from .views.citations import Citations
from .views.state import state_page as state_view

_INLINE: dict[str, Callable] = {}
_BLOCK: dict[str, Callable] = {}


class Page:
    """One page while its macros run: its edition, its address, its sources, its HTML."""

    def __init__(self, edition: Edition, address: str, url: Url | None = None):
        self.edition = edition
        self.facts = edition.facts
        self.url = url or from_page(address)
        self.slots = Slots()
        self.citations = Citations(edition.facts.sources)

    def render(self, template: str, **view: object) -> Markup:
        """A template of overrides/macros, seen from this page."""
        return render(self.edition.templates, template, self.url, cite=self.cite, **view)

    def cite(self, source_ids: Iterable[str]) -> list[tuple[int, str]]:
        """Numbers of the sources on this page, for the superscripts."""
        return self.citations.numbers(list(source_ids))

    def macros(self) -> dict[str, Macro]:
        """The vocabulary bound to this page: each macro returns a mark for its HTML."""
        tables = ((_INLINE, False), (_BLOCK, True))
        return {name: self._bound(call, block) for table, block in tables for name, call in table.items()}

    def _bound(self, function: Callable, block: bool) -> Macro:
        call = partial(function, self)

        @wraps(call, assigned=())
        def macro(*args: object, **named: object) -> str:
            return self.slots.mark(call(*args, **named), block)

        return macro


def inline(function: Callable) -> Callable:
    """Register a macro that stands inside a sentence."""
    _INLINE[function.__name__] = function
    return function


def block(function: Callable) -> Callable:
    """Register a macro that stands on a line of its own."""
    _BLOCK[function.__name__] = function
    return function


def known(what: str, given: object, allowed: Iterable[str]) -> str:
    """`given` if it is one of `allowed`. Raises MacroError that lists them otherwise."""
    allowed = list(allowed)
    if given not in allowed:
        listed = ", ".join(allowed) if len(allowed) <= 20 else "a file name of data/states/, without .yaml"
        raise MacroError(f'"{given}" is no {what}. Use one of: {listed}.{suggest(given, allowed)}')
    return str(given)


@inline
def count(page: Page, name: str) -> Markup:
    """A figure counted from the register."""
    number = figures.count(page.facts, known("figure", name, figures.COUNTS))
    return escape(page.edition.language.number(number))


@inline
def published(page: Page, name: str) -> Markup:
    """A figure that the work plan publishes, as published."""
    given = {pair.name: pair.published for pair in figures.comparison(page.facts)}
    return escape(page.edition.language.number(given[known("published figure", name, given)]))


@inline
def as_of(page: Page) -> Markup:
    """The day of the data."""
    return escape(page.edition.language.date(page.facts.site.data_as_of))


@inline
def state(page: Page, slug: str) -> Markup:
    """A State's name, linked to its page."""
    record = page.facts.states[known("State", slug, page.facts.states)]
    return page.render("state_link.html", slug=slug, state=record)


@inline
def source(page: Page, source_id: str) -> Markup:
    """A superscript number that leads to the source at the foot of the page."""
    known("source in data/sources.yaml", source_id, page.facts.sources)
    return page.render("cite.html", ids=[source_id])


@block
def sources(page: Page) -> Markup:
    """The list of all sources that the page has cited so far."""
    return page.render("sources.html", sources=page.citations.listed())


@block
def status_counts(page: Page) -> Markup:
    """States Parties by Article 9 status: four figures, each linked to its rows."""
    return page.render(
        "status_counts.html",
        counts=figures.by_status(page.facts),
        total=figures.count(page.facts, "state_party"),
        years=figures.years_of_status(page.facts),
        as_of=page.facts.site.data_as_of,
    )


@block
def tile_map(page: Page) -> Markup:
    """One square a State, by UN regional group."""
    return page.render("tile_map.html", blocks=states.tile_map(page.edition), parties=states.parties_in_region)


@block
def figures_compared(page: Page) -> Markup:
    """The register's counts beside those that the work plan publishes, and why they differ."""
    return page.render(
        "figures_compared.html",
        pairs=figures.comparison(page.facts),
        plan=figures.work_plan_figure(page.facts),
        note=page.facts.figures.work_plan_note,
        as_of=page.facts.site.data_as_of,
        words=FIGURE_WORDS,
    )


@block
def regions(page: Page) -> Markup:
    """States Parties by UN regional group and status."""
    return page.render("regions.html", table=figures.by_region(page.facts), total=figures.by_status(page.facts))


@block
def register(page: Page) -> Markup:
    """The table of all States."""
    return page.render("register.html", entries=states.entries(page.edition))


@block
def states_by_status(page: Page) -> Markup:
    """Lists of States under each status, then signatories and withdrawn States."""
    return page.render("states_by_status.html", blocks=states.by_status(page.edition))


@block
def state_page(page: Page, slug: str) -> Markup:
    """All that is known of one State."""
    known("State", slug, page.facts.states)
    return page.render(
        "state_page.html",
        page=state_view(page.edition, slug),
        site=page.facts.site,
        sheets=downloads.has_sheets(page.facts),
    )


@block
def obligations(page: Page) -> Markup:
    """Every obligation with duty, steps, article and tools, by group."""
    return page.render("obligations.html", sections=law.by_group(page.facts), groups=page.facts.law.groups)


@block
def elements(page: Page) -> Markup:
    """The elements of a complete national measure, one line each, that open to their details."""
    return page.render("elements.html", sections=law.by_group(page.facts), groups=page.facts.law.groups)


@block
def tools(page: Page) -> Markup:
    """Every tool by kind."""
    return page.render("tools.html", sections=law.by_tool_kind(page.facts), obligations=page.facts.law.obligations)


@block
def needs(page: Page) -> Markup:
    """What a reader may need and the tools that answer it."""
    return page.render("needs.html", needs=law.needs(page.facts))


@block
def investment_laws(page: Page) -> Markup:
    """States Parties that prohibit investment in producers by law."""
    return page.render("investment_laws.html", entries=states.investment(page.edition))


PLAN_PARTS = ("objectives", "actions", "quarters", "implementers", "budget", "coordinators", "lausanne")


@block
def work_plan(page: Page, part: str) -> Markup:
    """One part of the coordinator's work plan."""
    known("part of the work plan", part, PLAN_PARTS)
    return page.render(f"work_plan_{part}.html", plan=page.facts.work_plan, states=page.facts.states)


@block
def timeline(page: Page) -> Markup:
    """Dated events, oldest first."""
    return page.render("timeline.html", events=sorted(page.facts.events, key=lambda event: event.date))


@block
def progress(page: Page) -> Markup:
    """Published figures over time as a chart with its table: one publisher's series."""
    rows = figures.series(page.facts, "human-rights-watch", "specific_law")
    chart = charts.line_chart(
        {
            "states_parties": [(row, row.states_parties) for row in rows],
            "specific_law": [(row, row.specific_law) for row in rows],
        },
        top=120,
    )
    return page.render("progress.html", chart=chart, rows=rows, plan=figures.work_plan_figure(page.facts))


@block
def published_figures(page: Page) -> Markup:
    """Every published figure with its date, publisher and method."""
    return page.render("published_figures.html", rows=page.facts.figures.published)


@block
def handout(page: Page) -> Markup:
    """Links to this edition's PDF files."""
    return page.render("handout.html", files=downloads.factsheet_files(page.edition.language.code))


FIGURE_WORDS = {
    "state_party": N_("States Parties"),
    "specific_law": N_("with a specific law"),
    "existing_law": N_("that consider existing law sufficient"),
    "in_progress": N_("planning, drafting, reviewing or adopting"),
    "unclear": N_("with no or insufficient information"),
    "investment_law": N_("that prohibit investment in producers by law"),
}
