"""The drafting template in Word: its clauses with their notes, and their sources."""

from datetime import datetime

from docx.document import Document
from docx.text.paragraph import Paragraph

from ..language import lawlabels
from ..language.labels import N_
from ..language.pairs import paired
from ..register.clauselabels import follows, value
from ..register.clausetext import LawParagraph
from ..register.edition import Edition
from ..views import bylaw, draftfile, draftwords
from ..views.citations import CitationsView, CitedView
from ..views.draftfile import AlternativeView, CutView, DraftClauseView, DraftView
from ..views.ending import in_words
from .bookmarks import clause_mark
from .front import ANNEX_MARK, SOURCES_MARK, about_draft, contents, part_mark, running_lines, title_page
from .numbering import MAIN, Numbering, number
from .package import blank, content, state_blank
from .runs import Writer
from .styles import set_styles

LEVELS = ("Paragraph", "Item", "Subitem")  # ends of the names of styles


def template_docx(edition: Edition, cut: CutView) -> bytes:
    """One edition of the template as a Word file. The same facts on the same day give the same bytes."""
    language = edition.language
    tongue = edition.facts.clauses.tongue
    document = blank(edition.templates, language.rtl, state=state_blank(language, tongue))
    set_styles(document, language, edition.templates, tongue=tongue)
    return _File(edition, draftfile.draft(edition, cut), document).docx(edition.when)


class _File:
    """One file while it is written."""

    def __init__(self, edition: Edition, draft: DraftView, document: Document) -> None:
        self.edition, self.facts = edition, edition.facts
        self.language, self.label = edition.language, edition.language.label
        self.draft, self.document = draft, document
        self.lists = Numbering(document, edition.templates, self.language, self.facts.clauses.tongue)
        self.write = Writer(document, self.language, edition.templates, draft.numbers)
        self.citations = CitationsView(self.facts.sources)

    def docx(self, when: datetime) -> bytes:
        """Write all of it; returns its bytes."""
        site = self.facts.site
        title_page(self.write, self.edition, self.draft)
        contents(self.write, self.draft)
        for at, (slug, title, clauses) in enumerate(self.draft.parts):
            self._heading("heading 1", part_mark(slug), title, new_page=at == 0)
            for clause in clauses:
                self._clause(clause)
        self._annex()
        if self.citations.cited:
            self._sources(self.citations.listed())
        running_lines(self.write, site, self.draft)
        about_draft(self.edition, self.document, self.draft)
        return content(self.document, self.edition.language, when)

    def _heading(self, style: str, mark: str, title: str, new_page: bool = False) -> None:
        heading = self.write.paragraph(style)
        self.write.fact(heading, title)
        self.write.bookmark(heading, mark)
        if new_page:
            heading.paragraph_format.page_break_before = True

    def _clause(self, clause: DraftClauseView) -> None:
        write = self.write
        self._heading("heading 2", clause_mark(clause.mark), clause.title)
        self._facts(clause)
        own: dict[str, str] = {}
        together = not self.draft.cut.notes and clause is self.draft.parts[-1][2][-1]
        for at, text in enumerate(clause.texts):
            if text.tradition:
                write.paragraph("Law Tradition", self.label(lawlabels.TRADITION[text.tradition]))
            marks = self._law("Law", text.words, f"{clause.number}{'abc'[at]}", {}, at == 0, together)
            own = own or marks
        if clause.alternatives:
            write.paragraph("Alternatives Heading", self.label(draftwords.ALTERNATIVES))
            for at, alternative in enumerate(clause.alternatives, 1):
                self._alternative(alternative, f"{clause.number}_{at}", own)
        self._note(clause)

    def _facts(self, clause: DraftClauseView) -> None:
        """What stands between the heading of a clause and its words."""
        write, label = self.write, self.label
        if clause.only:
            write.paragraph("Clause Facts", bylaw.only(self.language, clause.only))
        if clause.purpose:
            paragraph = write.paragraph("Clause Facts")
            write.say(paragraph, paired(self.language, label(draftwords.PURPOSE), ""), "Strong")
            write.fact(paragraph, clause.purpose)
        if clause.obligations:
            paragraph = write.paragraph("Clause Facts")
            write.say(paragraph, paired(self.language, label(draftwords.CARRIES_OUT), ""), "Strong")
            for at, obligation in enumerate(clause.obligations.values()):
                write.say(paragraph, label(N_("; ")) if at else "")
                write.say(paragraph, draftfile.duty(self.language, obligation))
        if clause.necessity:
            write.paragraph(
                "Clause Facts", draftfile.necessity(self.language, clause.necessity, clause.conditions)
            )

    def _alternative(self, alternative: AlternativeView, mark: str, own: dict[str, str]) -> None:
        write = self.write
        paragraph = write.paragraph("Alternative")
        write.fact(paragraph, alternative.title)
        said = None
        for wording, part in zip(alternative.wordings, "abc", strict=False):
            if wording.explanation != said:
                self._beside(wording.explanation, keep=True)
            said = wording.explanation
            if wording.tradition:
                paragraph = write.paragraph("Alternative Note")
                paragraph.paragraph_format.keep_with_next = True
                write.say(paragraph, self.label(lawlabels.TRADITION[wording.tradition]), "Strong")
            if wording.do:
                self._beside(wording.do, keep=bool(wording.words))
            if wording.words:
                self._law("Alternative", wording.words, f"{mark}{part}", own)

    def _beside(self, text: str, keep: bool) -> None:
        paragraph = self.write.paragraph("Alternative Note")
        paragraph.paragraph_format.keep_with_next = keep
        self.write.fact(paragraph, text)

    def _law(
        self,
        kind: str,
        words: list[LawParagraph],
        mark: str,
        own: dict[str, str],
        main: bool = False,
        together: bool = False,
    ) -> dict[str, str]:
        """Words of the law. Returns the bookmarks of numbered paragraphs, by label; `own` holds those given.

        `together` on one page: the last clause, so that no page before the annex holds a line or two.
        """
        write = self.write
        marks = own | {p.label: f"_par_{mark}_{p.label}" for p in words if p.label and not p.level}
        lists: int | None = None
        if words[0].tongue.lent:
            write.paragraph("Clause Facts", f"({self.language.updated})")
        before: tuple[str, int] | None = None  # label and level of the paragraph with a label before
        for p, after in zip(words, [*words[1:], None], strict=True):
            if not p.label:
                paragraph = write.paragraph(f"{kind} Text", law=not p.tongue.rtl)
            else:
                paragraph = write.paragraph(f"{kind} {LEVELS[p.level]}", law=not p.tongue.rtl)
                if before is None or (before[1] == p.level and not follows(p.label, p.level, before[0])):
                    lists = MAIN if main and value(p.label, p.level) == 1 else self.lists.beside(kind, p)
                if lists is not None and lists != MAIN:
                    number(paragraph, lists, p.level)
                before = p.label, p.level
            kept = after is not None and (together or after.level > p.level)
            paragraph.paragraph_format.keep_with_next = kept or None
            write.law(paragraph, p.nodes, marks, p.tongue)
            if p.label and not p.level:
                write.bookmark(paragraph, marks[p.label])
        return marks

    def _note(self, clause: DraftClauseView) -> None:
        write, label = self.write, self.label
        if clause.follows:
            paragraph = write.paragraph("Note", draftwords.follows(self.language, self.facts.site, clause.follows))
            paragraph.paragraph_format.keep_with_next = bool(clause.notes or clause.see_also or clause.enacted)
        if clause.notes or clause.see_also:
            write.paragraph("Note Heading", label(draftwords.NOTE))
        for of, note in clause.notes:
            paragraph = write.paragraph("Note")
            if of:
                write.say(paragraph, paired(self.language, label(lawlabels.NOTE_OF[of]), ""), "Strong")
            write.fact(paragraph, note)
        if clause.see_also:
            paragraph = write.paragraph("Note", f"{label(draftwords.GOES_WITH)} ")
            for at, other in enumerate(clause.see_also):
                write.say(paragraph, label(N_("; ")) if at else "")
                write.add(
                    paragraph,
                    write.field(f"REF {clause_mark(other.slug)} \\n \\h", str(other.number), "Cross Reference"),
                )
                write.say(paragraph, " ")
                write.fact(paragraph, other.record.title)
            write.say(paragraph, ".")
        if clause.enacted:
            write.paragraph("Note Heading", label(draftwords.DONE_SO))
            for example in clause.enacted:
                paragraph = write.paragraph("Note")
                write.say(paragraph, example.state, "Strong")
                year = label(N_("law of %(year)s")) % {"year": example.law.year}
                write.say(paragraph, label(N_(", ")) + year)
                if example.ending:
                    write.say(paragraph, f" ({in_words(self.language, example.ending)})")
                if example.record.section:
                    write.say(paragraph, label(N_(", ")))
                    write.place(paragraph, example.record.section)
                write.say(paragraph, ": ")
                write.fact(paragraph, example.record.fact)
                self._cite(paragraph, example.record.sources)

    def _annex(self) -> None:
        """What is annexed: a page with the place for it, and where it is had."""
        schedule, write, label = self.draft.annex, self.write, self.label
        if schedule is None:
            return
        paragraph = write.paragraph("Annex Heading")
        paragraph.paragraph_format.page_break_before = True
        write.say(paragraph, paired(self.language, label(self.draft.annex_word), ""))
        write.fact(paragraph, schedule.record.title)
        write.bookmark(paragraph, ANNEX_MARK)
        self._law("Law", schedule.words, "annex", {})
        write.paragraph("Annex Note", label(draftwords.HAD_FROM))
        for code, source in schedule.texts:
            paragraph = write.paragraph("Annex Text", paired(self.language, self.language.language_name(code), ""))
            write.source(paragraph, source)
            write.foreign(paragraph, ". ")
            if source.url:
                write.link(paragraph, source.url, source.url)

    def _cite(self, paragraph: Paragraph, ids: list[str]) -> None:
        for at, (at_source, _) in enumerate(self.citations.numbers(ids)):
            if at:
                self.write.say(paragraph, ", ", "Cite")
            self.write.link(paragraph, str(at_source), f"#_source_{at_source}", "Cite")

    def _sources(self, listed: list[CitedView]) -> None:
        write = self.write
        paragraph = write.paragraph("Back Heading", self.label(draftwords.SOURCES))
        paragraph.paragraph_format.page_break_before = self.draft.annex is not None
        write.bookmark(paragraph, SOURCES_MARK)
        for source_number, _, source, _ in listed:
            paragraph = write.paragraph("Source", f"{source_number}.\t", law=True)
            write.source(paragraph, source)
            if source.as_of:
                write.foreign(paragraph, f", {source.as_of}")
            if source.url:
                write.foreign(paragraph, ". ")
                write.link(paragraph, source.url, source.url)
            write.bookmark(paragraph, f"_source_{source_number}")
