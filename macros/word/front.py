"""What stands around the clauses of a Word file: title page, arrangement of clauses, head and foot of a page."""

from docx.document import Document
from docx.section import _Footer, _Header
from docx.shared import Length
from docx.text.paragraph import Paragraph

from ..language.labels import N_
from ..language.pairs import paired
from ..records import Site
from ..records.tongue import Tongue
from ..register.clausetext import Blank
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..views import bylaw, draftwords
from ..views.draftfile import DraftView
from .bookmarks import clause_mark, named_mark
from .package import core_language, describe, state_blank
from .runs import Writer

SOURCES_MARK, ANNEX_MARK, OPEN_MARK, NOTES_MARK = "_sources", "_annex", "_open", "_notes"
CONTENTS, CLEAN_CONTENTS = N_("Arrangement of clauses"), N_("Contents")
NO_ADVICE = N_("Not legal advice.")
FILLED_ONCE = N_("Fill in the name of the State once: Word then puts it in everywhere.")


def title_page(write: Writer, edition: Edition, draft: DraftView) -> None:
    """What the file is, its signs, what a reader has to know of it; in a clean copy its title and signs alone."""
    label = write.language.label
    tongue, english_text = edition.facts.clauses.tongue, draftwords.english_text(edition)
    if english_text:
        write.paragraph("First Line", label(english_text))
    if not draft.cut.notes:
        write.paragraph("Clean Title", label(draft.title))
        state = Blank(state_blank(write.language, tongue))
        write.law(write.paragraph("Clean State", law=not tongue.rtl), (state,), {}, tongue)
        write.paragraph("Clean Signs", draftwords.reading(write.language, tongue))
        return
    above = (N_("Convention on Cluster Munitions"), N_("Article 9"))
    write.paragraph("Eyebrow", " · ".join(map(label, above)))
    write.paragraph("Title", label(draftwords.TITLE))
    write.paragraph("Subtitle", label(draft.cut.title))
    write.paragraph("Front Lead", label(draftwords.LEAD))
    _about(write, edition.facts.site, tongue)
    if draft.cut.by_law:
        heading = write.paragraph("Front Heading", label(bylaw.SEVERAL_LAWS))
        heading.paragraph_format.page_break_before = True
        for text in (*bylaw.ADAPTED, bylaw.ONCE):
            write.paragraph("Front Point", label(text))


def _about(write: Writer, site: Site, tongue: Tongue) -> None:
    label, language = write.language.label, write.language
    for text in draftwords.about(tongue):
        write.paragraph("Front Point", label(text))
    write.paragraph("Front Heading", label(N_("Signs in the text")))
    for sign, kind, meaning in draftwords.signs(language, tongue):
        paragraph = write.paragraph("Sign")
        (write.foreign if tongue.is_english else write.say)(paragraph, sign, kind.capitalize())
        write.say(paragraph, f"\t{label(meaning)}")
    write.paragraph("Front Text", label(FILLED_ONCE))
    write.paragraph("Front Heading", label(N_("About this file")))
    for text in draftwords.about_file(language, site):
        write.paragraph("Front Text", text)
    paragraph = write.paragraph("Front Text", paired(language, label(draftwords.NEWEST), ""))
    address = absolute(site.base_address, language.code)("model-legislation/template/")
    write.link(paragraph, address, address)


def contents(write: Writer, draft: DraftView) -> None:
    """The contents: each entry a link, its page a field of its own.

    Within one field for the whole table LibreOffice keeps the pages that the file brings.
    """
    label = write.language.label
    heading = write.paragraph("Contents Heading", label(CONTENTS if draft.cut.notes else CLEAN_CONTENTS))
    heading.paragraph_format.page_break_before = draft.cut.notes and not draft.cut.by_law
    entries: list[tuple[str, str, str, str]] = []
    for at, (slug, title, clauses) in enumerate(draft.parts, 1):
        head = label(draftwords.PART) % {"number": at}
        entries.append(("toc 1", part_mark(slug), paired(write.language, head, ""), title))
        entries += [("toc 2", clause_mark(c.mark), f"{c.number}.\t", c.title) for c in clauses]
    if draft.annex:
        entries.append(
            ("toc 1", ANNEX_MARK, paired(write.language, label(draft.annex_word), ""), draft.annex.record.title)
        )
    if draft.cut.notes:
        entries.append(("toc 1", SOURCES_MARK, "", label(draftwords.SOURCES)))
    for style, mark, lead, title in entries:
        write.entry(write.paragraph(style), lead, title, mark, of_data=mark != SOURCES_MARK)


def running_lines(write: Writer, site: Site, draft: DraftView) -> None:
    """Head and foot of every page but the first; both texts of the head are short, so that they never meet."""
    label, language = write.language.label, write.language
    section = write.document.sections[0]
    page, left, right = section.page_width, section.left_margin, section.right_margin
    assert page is not None, "blank() sets it"
    width = page - (left or 0) - (right or 0)
    lines: tuple[tuple[_Header | _Footer, str, str, str | None], ...] = (
        (section.header, "header", label(N_("Drafting template")), label(draft.cut.title)),
        (section.footer, "footer", f"{draftwords.of_edition(language, site)} · {label(NO_ADVICE)}", None),
    )
    if not draft.cut.notes:
        # The foot of the first page: of which day the text is that its drafter began with.
        write.say(_running(write, section.first_page_footer, "footer"), draftwords.of_text(language, site))
        lines = ((section.footer, "footer", label(draft.title), None),)
    for part, style, first, last in lines:
        paragraph = _running(write, part, style)
        write.tab(paragraph, Length(width))
        write.say(paragraph, first)
        write.say(paragraph, "\t" + (last or ""))
        if last is None:
            write.add(paragraph, write.field("PAGE", "1", rtl=write.rtl))
            write.say(paragraph, " / ")
            write.add(paragraph, write.field("NUMPAGES", "1", rtl=write.rtl))


def _running(write: Writer, part: _Header | _Footer, style: str) -> Paragraph:
    """The line of a head or foot, still empty."""
    part.is_linked_to_previous = False
    paragraph: Paragraph = part.paragraphs[0]
    paragraph.style = write.document.styles[style]
    write.direct(paragraph)
    return paragraph


def part_mark(slug: str) -> str:
    """Bookmark of a part."""
    return named_mark("part", slug)


def about_draft(edition: Edition, document: Document, draft: DraftView) -> None:
    """What the file says of itself, to a program that lists files."""
    site, language = edition.facts.site, edition.language
    label = language.label
    describe(
        document,
        edition.when,
        title=label(draft.title),
        subject=label(draft.cut.title),
        author=language.plain(site.author),
        keywords="Convention on Cluster Munitions; Article 9; CC BY 4.0",
        category=label(N_("Drafting template")),
        comments=f"{draftwords.of_text(language, site)}. {label(draftwords.ABOUT[0])} {label(draftwords.LICENCE)}",
        language=core_language(language),
        version=site.edition,
    )
