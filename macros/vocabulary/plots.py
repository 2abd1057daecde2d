"""Macros that show the enacted laws as pictures."""

from markupsafe import Markup

from ..views import ladder, lawdots, yeardots
from ..views.templates.ofpictures import LawDotsMacroView, LawsByYearView, PenaltyLadderView
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
