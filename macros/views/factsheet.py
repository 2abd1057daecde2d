"""View of the long factsheet: everything that the site says of the Convention as a whole."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..language.labels import N_, REGION_SHORT
from ..records import Need, PublishedFigure, Tool
from ..register import figures
from ..register.edition import Edition
from . import charts, handout, needs, obligations, states, tools, yeardots

CHART = charts.FrameView(560, 170, left=12, right=12, top=22, bottom=20)
FIELDS = {
    "states_parties": N_("States Parties"),
    "signatories": N_("Signatories"),
    "ratifications": N_("Ratifications"),
    "specific_law": N_("with a specific law"),
    "existing_law": N_("that consider existing law sufficient"),
    "in_progress": N_("planning, drafting, reviewing or adopting"),
    "to_clarify": N_("whose measures are to be clarified"),
    "no_information": N_("with no or insufficient information"),
    "investment_bans": N_("that prohibit investment in producers by law"),
    "legal_measures_with_penal_sanctions": N_("with legal measures that include penal sanctions"),
    "administrative_measures": N_("with administrative measures"),
    "specific_or_existing_percent": N_("per cent with a specific law or existing law"),
    "specific_or_existing_percent_first_review_conference": N_("per cent at the First Review Conference"),
}


# Sections of the page that print sets in its own way, and after which of its own parts another section follows
# that stands below them on the page; "" is what stands before the first.
PLACES = {
    name: name for name in ("", "stand", "entails", "steps", "resources", "assistance", "investment", "progress")
}
PLACES |= {"handout": "published", "sources": "published"}


@dataclass(frozen=True)
class FactsheetSectionView:
    """A part of a page's HTML under a second-level heading; what comes first has neither id nor heading."""

    anchor: str
    heading: Markup
    body: Markup


@dataclass(frozen=True)
class FactsheetView:
    """What the long factsheet's template shows. `added`: other sections of the page, by the known one before."""

    title: str
    description: str
    words: dict[str, Markup]
    added: dict[str, list[FactsheetSectionView]]
    counts: list[handout.CountView]
    years: tuple[int, int]
    plan: PublishedFigure
    map: list[list[handout.TilesView]]
    regions: dict[str, str]
    lists: list[states.BlockView]
    groups: list[obligations.SectionView[obligations.ObligationView]]
    tools: list[obligations.SectionView[tuple[str, Tool]]]
    needs: list[tuple[Need, list[tuple[str, Tool]]]]
    investment: list[states.BlockView]
    old: figures.OldTexts
    law_years: yeardots.PlacedYearsView
    published: list[PublishedFigure]
    fields: dict[str, str]


def factsheet(
    edition: Edition, title: str, description: str, sections: Sequence[FactsheetSectionView]
) -> FactsheetView:
    """The view in one language; title, description and sections are those of the factsheet's page."""
    facts = edition.facts
    return FactsheetView(
        title=title,
        description=description,
        words={section.anchor: section.body for section in sections},
        added=_added(sections),
        counts=handout.counts(edition),
        years=figures.years_of_status(facts),
        plan=figures.work_plan_figure(facts),
        map=handout.tile_map(edition),
        regions=REGION_SHORT,
        lists=states.by_status(edition),
        groups=obligations.by_group(facts),
        tools=tools.by_tool_kind(facts),
        needs=needs.with_tools(facts),
        investment=states.investment(edition),
        old=figures.old_texts(facts),
        law_years=yeardots.placed(facts, CHART),
        published=list(facts.figures.published.values()),
        fields=FIELDS,
    )


def _added(sections: Iterable[FactsheetSectionView]) -> dict[str, list[FactsheetSectionView]]:
    """The sections that print does not know, under the known one before them; none of blocks alone."""
    by_anchor: dict[str, list[FactsheetSectionView]] = {}
    known = ""
    for section in sections:
        if section.anchor in PLACES:
            known = PLACES[section.anchor]
        elif section.body.striptags():
            by_anchor.setdefault(known, []).append(section)
    return by_anchor
