"""Macros that show a figure: counted, or as published."""

from markupsafe import Markup, escape

from ..language.labels import N_
from ..register import figures
from ..views import charts, counted
from ..views.factsheet import FIELDS
from ..views.keyfigures import key_figures
from ..views.templates.offigures import (
    CountedView,
    FiguresComparedView,
    OldTextsView,
    ProgressView,
    PublishedFiguresView,
    StatusCountsView,
)
from .core import Page, block, inline, known


@inline
def count(page: Page, name: str) -> Markup:
    """A figure counted from the register."""
    number = figures.count(page.facts, known("figure", name, figures.COUNTS))
    return page.show(CountedView(name=name, number=number))


@inline
def old_texts(page: Page) -> Markup:
    """How many States Parties have an old text behind their status: stands beside the day of the data."""
    old = figures.old_texts(page.facts)
    return page.show(OldTextsView(old=old, address=counted.ADDRESSES["old_text"]))


@inline
def published(page: Page, name: str) -> Markup:
    """A figure that the work plan publishes, as published."""
    figures_by_name = {pair.name: pair.published for pair in figures.comparison(page.facts)}
    return escape(page.edition.language.number(figures_by_name[known("published figure", name, figures_by_name)]))


@inline
def as_of(page: Page) -> Markup:
    """The day of the data."""
    return escape(page.edition.language.date(page.facts.site.data_as_of))


@block
def status_counts(page: Page) -> Markup:
    """States Parties by Article 9 status: four figures, each linked to its rows."""
    facts = page.facts
    shown = key_figures(
        figures.by_status(facts),
        figures.states_parties(facts).values(),
        counted.ADDRESSES,
        figures.years_of_status(facts),
        facts.site.data_as_of,
        figures.old_texts(facts),
        rtl=page.edition.language.rtl,
    )
    return page.show(StatusCountsView(shown=shown))


@block
def figures_compared(page: Page) -> Markup:
    """The register's counts beside those that the work plan publishes, and why they differ."""
    return page.show(
        FiguresComparedView(
            pairs=figures.comparison(page.facts),
            plan=figures.work_plan_figure(page.facts),
            note=figures.plan_figures(page.facts).note,
            as_of=page.facts.site.data_as_of,
            old=figures.old_texts(page.facts),
            words=FIGURE_WORDS,
            addresses=counted.ADDRESSES,
        )
    )


@block
def progress(page: Page) -> Markup:
    """Published figures over time as a chart with its table: one publisher's series."""
    rows = figures.progress(page.facts)
    chart = charts.progress(rows)
    return page.show(ProgressView(chart=chart, rows=rows, plan=figures.work_plan_figure(page.facts)))


@block
def published_figures(page: Page) -> Markup:
    """Every published figure with its date, publisher and method."""
    return page.show(PublishedFiguresView(rows=page.facts.figures.published, fields=FIELDS))


FIGURE_WORDS = {
    "state_party": N_("States Parties"),
    "specific_law": N_("with a specific law"),
    "existing_law": N_("that consider existing law sufficient"),
    "in_progress": N_("planning, drafting, reviewing or adopting"),
    "unclear": N_("with no or insufficient information"),
    "investment_law": N_("that prohibit investment in producers by law"),
}
