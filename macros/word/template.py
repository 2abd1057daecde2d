"""The drafting template in Word: its clauses with their notes, and their sources."""

from datetime import datetime

from docx.document import Document
from docx.text.paragraph import Paragraph

from ..language import labels
from ..language.labels import N_
from ..records import Source
from ..register.clauselabels import follows, value
from ..register.clausetext import LawParagraph
from ..register.edition import Edition, made_when
from ..views import draftfile, draftwords
from ..views.citations import CitationsView
from ..views.draftfile import AlternativeView, CutView, DraftClauseView, DraftView
from ..views.ending import in_words
from .front import ANNEX_MARK, PART, SOURCES_MARK, contents, part_mark, running_lines, title_page
from .numbering import MAIN, Numbering, number
from .package import blank, content, describe
from .runs import Writer, clause_mark
from .styles import set_styles

LEVELS = ("Paragraph", "Item", "Subitem")  # ends of the names of styles


def template_docx(edition: Edition, cut: CutView) -> bytes:
    """One edition of the template as a Word file. The same facts on the same day give the same bytes."""
    language = edition.language
    when = made_when(edition.facts)
    document = blank(edition.templates, language.direction == "rtl")
    set_styles(document, language, edition.templates)
    return _File(edition, draftfile.draft(edition, cut), document).made(when)


class _File:
    """One file while it is written."""

    def __init__(self, edition: Edition, draft: DraftView, document: Document) -> None:
        self.facts, self.language, self.label = edition.facts, edition.language, edition.language.label
        self.draft, self.document = draft, document
        part = self.label(PART) % {"number": "%1"}
        self.lists = Numbering(document, edition.templates, f"{part}:", self.language.direction == "rtl")
        self.write = Writer(document, self.language, edition.templates, draft.numbers)
        self.citations = CitationsView(self.facts.sources)

    def made(self, when: datetime) -> bytes:
        """Write all of it; returns its bytes."""
        site, language = self.facts.site, self.language
        title_page(self.write, site, self.draft)
        contents(self.write, self.draft)
        for at, (slug, title, clauses) in enumerate(self.draft.parts):
            self._heading("heading 1", part_mark(slug), title, new_page=at == 0)
            for clause in clauses:
                self._clause(clause)
        self._annex()
        if self.citations.cited:
            self._sources(self.citations.listed())
        running_lines(self.write, site, self.draft)
        describe(
            self.document,
            when,
            title=self.label(self.draft.title),
            subject=self.label(self.draft.cut.title),
            author=language.plain(site.publisher or site.title),
            keywords="Convention on Cluster Munitions; Article 9; CC BY 4.0",
            category=self.label(N_("Drafting template")),
            comments=f"{self.label(draftwords.ABOUT[0])} {self.label(draftwords.LICENCE)}",
            language="en-GB" if language.code == "en" else language.code,
            version=site.edition,
        )
        return content(self.document, when)

    def _heading(self, style: str, mark: str, title: str, new_page: bool = False) -> None:
        made = self.write.paragraph(style)
        self.write.fact(made, title)
        self.write.bookmark(made, mark)
        if new_page:
            made.paragraph_format.page_break_before = True

    def _clause(self, clause: DraftClauseView) -> None:
        write = self.write
        self._heading("heading 2", clause_mark(clause.slug), clause.title)
        self._facts(clause)
        own: dict[str, str] = {}
        for at, text in enumerate(clause.texts):
            if text.tradition:
                write.paragraph("Law Tradition", self.label(labels.TRADITION[text.tradition]))
            marks = self._law("Law", text.words, f"{clause.number}{'abc'[at]}", {}, main=at == 0)
            own = own or marks
        if clause.alternatives:
            write.paragraph("Alternatives Heading", self.label(draftwords.ALTERNATIVES))
            for at, alternative in enumerate(clause.alternatives, 1):
                self._alternative(alternative, f"{clause.number}_{at}", own)
        self._note(clause)

    def _facts(self, clause: DraftClauseView) -> None:
        """What stands between the heading of a clause and its words."""
        write, label = self.write, self.label
        if clause.purpose:
            made = write.paragraph("Clause Facts")
            write.say(made, f"{label(draftwords.PURPOSE)}: ", "Strong")
            write.fact(made, clause.purpose)
        if clause.obligations:
            made = write.paragraph("Clause Facts")
            write.say(made, f"{label(draftwords.CARRIES_OUT)}: ", "Strong")
            for at, obligation in enumerate(clause.obligations.values()):
                write.say(made, label(N_("; ")) if at else "")
                write.say(made, draftfile.duty(self.language, obligation))
        if clause.necessity:
            write.paragraph(
                "Clause Facts", draftfile.necessity(self.language, clause.necessity, clause.conditions)
            )

    def _alternative(self, alternative: AlternativeView, mark: str, own: dict[str, str]) -> None:
        write = self.write
        made = write.paragraph("Alternative")
        write.fact(made, alternative.title)
        said = None
        for wording, part in zip(alternative.wordings, "abc", strict=False):
            if wording.explanation != said:
                self._beside(wording.explanation, keep=True)
            said = wording.explanation
            if wording.tradition:
                made = write.paragraph("Alternative Note")
                made.paragraph_format.keep_with_next = True
                write.say(made, self.label(labels.TRADITION[wording.tradition]), "Strong")
            if wording.do:
                self._beside(wording.do, keep=bool(wording.words))
            if wording.words:
                self._law("Alternative", wording.words, f"{mark}{part}", own)

    def _beside(self, text: str, keep: bool) -> None:
        made = self.write.paragraph("Alternative Note")
        made.paragraph_format.keep_with_next = keep
        self.write.fact(made, text)

    def _law(
        self, kind: str, words: list[LawParagraph], mark: str, own: dict[str, str], main: bool = False
    ) -> dict[str, str]:
        """Words of the law. Returns the bookmarks of numbered paragraphs, by label; `own` holds those given."""
        write = self.write
        marks = own | {p.label: f"_par_{mark}_{p.label}" for p in words if p.label and not p.level}
        lists: int | None = None
        before: tuple[str, int] | None = None  # label and level of the paragraph with a label before
        for p, after in zip(words, [*words[1:], None], strict=True):
            if not p.label:
                made = write.paragraph(f"{kind} Text", law=True)
            else:
                made = write.paragraph(f"{kind} {LEVELS[p.level]}", law=True)
                if before is None or (before[1] == p.level and not follows(p.label, p.level, before[0])):
                    lists = MAIN if main and value(p.label, p.level) == 1 else self.lists.beside(kind, p)
                if lists is not None and lists != MAIN:
                    number(made, lists, p.level)
                before = p.label, p.level
            made.paragraph_format.keep_with_next = (after is not None and after.level > p.level) or None
            write.law(made, p.nodes, marks)
            if p.label and not p.level:
                write.bookmark(made, marks[p.label])
        return marks

    def _note(self, clause: DraftClauseView) -> None:
        write, label = self.write, self.label
        if clause.notes or clause.see_also:
            write.paragraph("Note Heading", label(draftwords.NOTE))
        for tradition, note in clause.notes:
            made = write.paragraph("Note")
            if tradition:
                write.say(made, f"{label(labels.TRADITION[tradition])}: ", "Strong")
            write.fact(made, note)
        if clause.see_also:
            made = write.paragraph("Note", f"{label(draftwords.GOES_WITH)} ")
            for at, other in enumerate(clause.see_also):
                write.say(made, label(N_("; ")) if at else "")
                write.add(
                    made,
                    write.field(f"REF {clause_mark(other.slug)} \\n \\h", str(other.number), "Cross Reference"),
                )
                write.say(made, " ")
                write.fact(made, other.record.title)
            write.say(made, ".")
        if clause.enacted:
            write.paragraph("Note Heading", label(draftwords.DONE_SO))
            for example in clause.enacted:
                made = write.paragraph("Note")
                write.say(made, example.state, "Strong")
                year = label(N_("law of %(year)s")) % {"year": example.law.year}
                write.say(made, label(N_(", ")) + year)
                if example.ending:
                    write.say(made, f" ({in_words(self.language, example.ending)})")
                if example.record.section:
                    write.say(made, label(N_(", ")))
                    write.foreign(made, example.record.section)
                write.say(made, ": ")
                write.fact(made, example.record.fact)
                self._cite(made, example.record.sources)

    def _annex(self) -> None:
        """What is annexed: a page with the place for it, and where it is had."""
        found, write, label = self.draft.annex, self.write, self.label
        if found is None:
            return
        made = write.paragraph("Annex Heading")
        made.paragraph_format.page_break_before = True
        write.say(made, f"{label(self.draft.annex_word)}: ")
        write.fact(made, found.record.title)
        write.bookmark(made, ANNEX_MARK)
        self._law("Law", found.words, "annex", {})
        write.paragraph("Annex Note", label(draftwords.HAD_FROM))
        for code, source in found.texts:
            made = write.paragraph("Annex Text", f"{self.language.language_name(code)}: ")
            write.foreign(made, f"{source.publisher}, {source.title}. ")
            if source.url:
                write.link(made, source.url, source.url)

    def _cite(self, paragraph: Paragraph, ids: list[str]) -> None:
        for at, (found, _) in enumerate(self.citations.numbers(ids)):
            if at:
                self.write.say(paragraph, ", ", "Cite")
            self.write.link(paragraph, str(found), f"#_source_{found}", "Cite")

    def _sources(self, listed: list[tuple[int, str, Source]]) -> None:
        write = self.write
        made = write.paragraph("Back Heading", self.label(draftwords.SOURCES))
        made.paragraph_format.page_break_before = self.draft.annex is not None
        write.bookmark(made, SOURCES_MARK)
        for found, _, source in listed:
            made = write.paragraph("Source", f"{found}.\t", law=True)
            write.foreign(made, f"{source.publisher}, {source.title}")
            if source.as_of:
                write.foreign(made, f", {source.as_of}")
            if source.url:
                write.foreign(made, ". ")
                write.link(made, source.url, source.url)
            write.bookmark(made, f"_source_{found}")
