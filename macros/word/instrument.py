"""An instrument of joining as a Word file: its text with fields to fill in."""

from ..language.labels import N_
from ..records import Instrument
from ..register.clausemarks import parse
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..templating.environment import direction
from ..views import draftwords
from .package import STATE, blank, content, core_language, describe
from .runs import Writer
from .styles import set_styles

NOTICE = N_(
    "A drafting aid in our own words, after public models; not an official form. The depositary says whether an "
    "instrument is in due form. Delete these lines before use."
)
UNOFFICIAL_TEXT = N_("The text of this file in this language is our own and not official.")
FILL_IN = N_("Fill in the name of the State once: it then stands everywhere.")
WHERE = N_("When each paper is needed, and which days follow from the deposit:")


def instrument_docx(edition: Edition, slug: str) -> bytes:
    """The file of one instrument in one language; the same facts give the same bytes. Raises KeyError."""
    instrument, language = edition.facts.instruments[slug], edition.language
    document = blank(edition.templates, language.rtl, state=language.label(STATE))
    set_styles(document, language, edition.templates, "instrument_styles.xml")
    write = Writer(document, language, edition.templates)
    label = language.label
    write.paragraph("Notice", f"{label(NOTICE)} {label(UNOFFICIAL_TEXT)} {label(FILL_IN)}")
    page = absolute(edition.facts.site.base_address, language.code)("joining/#instruments")
    where = write.paragraph("Notice", f"{label(WHERE)} ")
    write.link(where, page, page)
    write.paragraph("Notice", draftwords.of_day(language, edition.facts.site))
    write.fact(write.paragraph("Title"), instrument.title)
    _text(write, instrument)
    site = edition.facts.site
    describe(
        document,
        edition.when,
        title=language.plain(instrument.title),
        subject=label(N_("Convention on Cluster Munitions")),
        author=language.plain(site.author),
        comments=draftwords.of_day(language, site),
        language=core_language(language),
        version=site.edition,
    )
    return content(document, edition.language, edition.when)


def _text(write: Writer, instrument: Instrument) -> None:
    """Each paragraph in the edition's language, or in English, from left to right, until it is translated."""
    for text in instrument.text:
        words = write.language.plain(text)
        rtl = direction(words) == "rtl"
        paragraph = write.paragraph("Form Text", law=not rtl)
        for part in parse(words):
            write.form(paragraph, part.nodes, rtl)
