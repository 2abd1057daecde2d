"""Macros that show the data as pictures: the enacted laws by year."""

from markupsafe import Markup

from ..views import yeardots
from ..views.templates.ofpictures import LawsByYearView
from .core import Page, block


@block
def laws_by_year(page: Page) -> Markup:
    """The enacted laws by year of adoption, each a dot that leads to it."""
    return page.show(LawsByYearView(view=yeardots.laws_by_year(page.edition), as_of=page.facts.site.data_as_of))
