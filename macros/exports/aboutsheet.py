"""What a reader has to know who was handed a workbook alone."""

from typing import Any

from ..language.labels import N_
from ..language.languages import ENGLISH, Language
from ..register.loading import Facts
from ..tables.terms import LICENCE
from ..templating.addresses import absolute
from ..views import citing
from ..views.draftwords import UNOFFICIAL
from .sheets import Link

ABOUT = N_("About")
AS_OF, SOURCES = N_("Status as of"), N_("Sources")
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
NOTICE = N_(
    "Indicators of fact, not of compliance. No State is ranked. An empty cell means that no source found says."
)
YEAR = N_("Year of the text on which the status rests, not of reading it. A State may have acted since.")
BESIDE = N_(
    "Beside each fact on the sheet “%(sheet)s”, on the page of each State, and in the list at this address."
)
LISTED = N_("On the page of each State, and in the list at this address.")
COMMA = N_(", ")
HOW = N_("For a single fact, cite its source. For the whole:")


def about(facts: Facts, language: Language = ENGLISH, beside: str = "") -> list[list[Any]]:
    """Rows of a name, what it says and an address. `beside` is the sheet that has sources beside facts."""
    site, label, plain = facts.site, language.label, language.plain
    url = absolute(site.base_address, language.code)
    page, listed = url("data/"), url("/data/sources.csv")
    citation = citing.register(facts, language)
    sources = label(BESIDE) % {"sheet": beside} if beside else label(LISTED)
    return [
        [label(N_("Title")), plain(site.title)],
        [label(N_("Edition")), plain(site.edition)],
        [label(N_("Data as of")), site.data_as_of],
        [label(N_("Notice")), label(NOTICE)],
        [label(AS_OF), label(YEAR)],
        [label(SOURCES), sources, Link(listed, listed)],
        [label(N_("How to cite")), f"{label(HOW)} {citation.words}{label(COMMA)}{citation.address}"],
        [label(N_("Licence")), LICENCE, Link(LICENCE_ADDRESS, LICENCE_ADDRESS)],
        [label(N_("Newest edition")), "", Link(page, page)],
        *([] if site.official else [[label(N_("Publisher")), label(UNOFFICIAL)]]),
    ]
