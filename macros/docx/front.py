"""What stands around the clauses of a Word file: title page, arrangement of clauses, head and foot of a page."""

from docx.shared import Twips

from ..labels import N_
from ..links import absolute
from ..records import Site
from ..views import draft as view
from ..views.draft import Draft
from .runs import Writer, clause_mark

PART = N_("Part %(number)s")
SOURCES_MARK = "_sources"
NO_ADVICE = N_("Not legal advice.")
FILLED_ONCE = N_("Fill in the name of the State once: Word then puts it in everywhere.")


def title_page(write: Writer, site: Site, draft: Draft) -> None:
    """What the file is, its signs, what a reader has to know of it."""
    label, language = write.language.label, write.language
    above = (N_("Convention on Cluster Munitions"), N_("Article 9"))
    write.paragraph("Eyebrow", " · ".join(map(label, above)))
    write.paragraph("Title", label(view.TITLE))
    write.paragraph("Subtitle", label(draft.cut.title))
    write.paragraph("Front Lead", label(view.LEAD))
    for text in view.about_text(draft.cut):
        write.paragraph("Front Point", label(text))
    write.paragraph("Front Heading", label(N_("Signs in the text")))
    for sign, meaning in view.SIGNS:
        made = write.paragraph("Sign")
        write.foreign(made, sign, "Blank" if sign.startswith("<") else "Option")
        write.say(made, f"\t{label(meaning)}")
    write.paragraph("Front Text", label(FILLED_ONCE))
    write.paragraph("Front Heading", label(N_("About this file")))
    for text in view.about_file(language, site):
        write.paragraph("Front Text", text)
    made = write.paragraph("Front Text", f"{label(view.NEWEST)}: ")
    address = absolute(site.base_address, language.code)("model-legislation/template/")
    write.link(made, address, address)


def contents(write: Writer, draft: Draft) -> None:
    """The table of contents as a field, with its entries in place: no program has to make it first."""
    label = write.language.label
    heading = write.paragraph("Contents Heading", label(N_("Arrangement of clauses")))
    heading.paragraph_format.page_break_before = True
    entries: list[tuple[str, str, str, str]] = []
    for at, (slug, title, clauses) in enumerate(draft.parts, 1):
        head = label(PART) % {"number": at}
        entries.append(("toc 1", part_mark(slug), f"{head}: ", title))
        entries += [("toc 2", clause_mark(c.slug), f"{c.number}.\t", c.title) for c in clauses]
    if draft.cut.notes:
        entries.append(("toc 1", SOURCES_MARK, "", label(view.SOURCES)))
    for at, (style, mark, lead, title) in enumerate(entries):
        made = write.paragraph(style)
        if at == 0:
            write.add(
                made,
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h \\z \\u </w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            )
        write.entry(made, lead, title, mark, of_data=mark != SOURCES_MARK)
        if at == len(entries) - 1:
            write.add(made, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def running_lines(write: Writer, site: Site, draft: Draft) -> None:
    """Head and foot of every page but the first."""
    label, language = write.language.label, write.language
    document = write.document
    section = document.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    edition = label(N_("Edition %(edition)s")) % {"edition": language.plain(site.edition)}
    lines = (
        (section.header, "header", label(view.TITLE), label(draft.cut.title)),
        (section.footer, "footer", f"{edition} · {label(NO_ADVICE)}", None),
    )
    for part, style, first, last in lines:
        part.is_linked_to_previous = False
        made = part.paragraphs[0]
        made.style = document.styles[style]
        write.direct(made)
        write.tab(made, width // Twips(1))
        write.say(made, first)
        write.say(made, "\t" + (last or ""))
        if last is None:
            write.add(made, write.field("PAGE", "1", rtl=write.rtl))
            write.say(made, " / ")
            write.add(made, write.field("NUMPAGES", "1", rtl=write.rtl))


def part_mark(slug: str) -> str:
    """Bookmark of a part."""
    return f"_part_{slug.replace('-', '_')}"
