"""An update sheet as a Word file: one page that a ministry fills in and sends back."""

from ..language.labels import AS_OF_DAY, INDICATORS, N_
from ..language.pairs import paired
from ..register.edition import Edition
from ..templating.addresses import absolute, target
from ..views.updatesheet import UpdateRowView, rows
from .facttable import fact_row, new_row, ruled_table
from .package import blank, content, core_language, describe, margins
from .parts import pieces
from .plainruns import LRM
from .runs import Writer
from .styles import set_styles

# Of the columns, and of the margins beside and above: in millimetres, as usual and where the facts are long.
WIDTHS = (32, 94, 52), (32, 102, 52)
MARGINS = (16, 14), (12, 9)
LONG = 1000, 1200  # characters of all facts above which the type is smaller, and smaller still
SIZES = 20, 18, 16  # in half points
SOURCES = 3  # empty rows for sources
ASK = N_(
    "Please correct or complete these facts in the last column and name a source for each correction below. "
    "What you leave empty stays as it is."
)
TITLE = N_("Update sheet")
SENDER = N_("Send this page back to whoever sent it to you.")
CONTACT = N_("Send this page to:")
WHERE = N_("The sources of these facts:")
PUBLISHED = N_("A correction is published with its source and date.")


def update_sheet(edition: Edition, slug: str) -> bytes:
    """The file of one State in one language; the same facts give the same bytes."""
    facts, language = edition.facts, edition.language
    label, name = language.label, language.state(facts.states[slug])
    facts_shown = rows(edition, slug)
    document = blank(edition.templates, language.rtl, store=False)
    long = _long(facts_shown)
    widths = WIDTHS[long > 0]
    margins(document, *MARGINS[long > 0])
    set_styles(document, language, edition.templates, "updatesheet_styles.xml", size=SIZES[long])
    write = Writer(document, language, edition.templates)
    ruled = pieces(edition.templates, "table.xml")
    write.paragraph("Eyebrow", language.plain(facts.site.title))
    title = paired(language, label(TITLE), name)
    write.paragraph("Title", title)
    as_of = label(AS_OF_DAY) % {"date": language.date(facts.site.data_as_of)}
    to = CONTACT if facts.site.contact else SENDER
    lead = write.paragraph("Lead", f"{as_of}. {label(ASK)} {label(to)} ")
    write.foreign(lead, facts.site.contact or "")
    heads = [label(N_("Fact")), label(N_("As shown")), label(N_("Correction or addition"))]
    table = ruled_table(write, ruled, heads, widths)
    for row in facts_shown:
        fact_row(write, table, row)
    fact_row(write, table, UpdateRowView(label(N_("Other measures or plans")), ()))
    write.paragraph("Gap")
    heads = [
        label(N_("Sources of the corrections: title, publisher, date")),
        label(N_("Web address, or attached")),
    ]
    sources = ruled_table(write, ruled, heads, (sum(widths[:2]), widths[2]))
    for _ in range(SOURCES):
        new_row(sources)
    write.paragraph("Gap")
    answered = ruled_table(write, ruled, [label(N_("Completed by: name, function, date"))], (sum(widths),))
    new_row(answered)
    page = absolute(facts.site.base_address, language.code)(target("state", slug))
    small = write.paragraph("Small", f"{label(INDICATORS)}. {label(PUBLISHED)} {label(WHERE)} ")
    write.link(small, f"{LRM}{page}{LRM}" if write.rtl else page, page)
    about = {"title": title, "subject": language.plain(facts.site.title), "language": core_language(language)}
    describe(document, edition.when, author=language.plain(facts.site.author), **about)
    return content(document, edition.language, edition.when)


def _long(rows: list[UpdateRowView]) -> int:
    """How many of the limits the facts go beyond: the type is as large as one page allows."""
    length = sum(len(line.text) for row in rows for line in row.lines)
    return sum(length > limit for limit in LONG)
