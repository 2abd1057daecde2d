"""Macros that show enacted laws and States Parties as pictures."""

from markupsafe import Markup

from ..register import figures
from ..views import agetiles, counted, ladder, lawdots, yeardots
from ..views.templates.ofpictures import LawDotsMacroView, LawsByYearView, PenaltyLadderView, TilesByAgeView
from .core import Page, block


@block
def laws_by_year(page: Page) -> Markup:
    """The enacted laws by year of adoption, each a dot that leads to it."""
    return page.show(LawsByYearView(view=yeardots.laws_by_year(page.edition), as_of=page.facts.site.data_as_of))


@block
def law_dots(page: Page) -> Markup:
    """Obligations and enacted laws as dots, and what laws most often leave out."""
    return page.show(LawDotsMacroView(view=lawdots.law_dots(page.edition), as_of=page.facts.site.data_as_of))


@block
def penalty_ladder(page: Page) -> Markup:
    """Terms of imprisonment of enacted laws on one axis."""
    return page.show(PenaltyLadderView(view=ladder.ladder(page.edition), as_of=page.facts.site.data_as_of))


@block
def tiles_by_age(page: Page) -> Markup:
    """One square a State Party, by how long the Convention has been in force for it."""
    total = figures.by_status(page.facts)
    return page.show(
        TilesByAgeView(
            view=agetiles.age_tiles(page.edition),
            total=total,
            everyone=sum(total.values()),
            rows=counted.parties,
            as_of=page.facts.site.data_as_of,
        )
    )
