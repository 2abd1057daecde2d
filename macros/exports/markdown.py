"""The drafting template in Markdown, for any editor."""

from collections.abc import Iterable, Iterator

from ..drafting.assembler.filling import in_markdown
from ..language import lawlabels
from ..language.labels import N_
from ..language.pairs import COLON, paired
from ..records import Source
from ..register.clausetext import LawParagraph
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..views import draftfile, draftwords
from ..views.citations import CitationsView
from ..views.clauses import EnactedView, named
from ..views.draftfile import AlternativeView, CutView, DraftClauseView


def template_markdown(edition: Edition, cut: CutView) -> str:
    """One edition of the template in Markdown."""
    lines = _Lines(edition, draftfile.draft(edition, cut))
    written = "\n\n".join([*lines.front(), *lines.body(), *lines.annex(), *lines.back()]) + "\n"
    return edition.language.punctuated(written)


class _Lines:
    """The paragraphs of one file."""

    def __init__(self, edition: Edition, draft: draftfile.DraftView) -> None:
        self.edition, self.language, self.draft = edition, edition.language, draft
        self.citations = CitationsView(edition.facts.sources)

    def plain(self, text: str) -> str:
        """A text of the data in the edition's language."""
        return in_markdown(self.language.plain(text))

    def _listed(self, texts: Iterable[str]) -> str:
        return self.language.label(N_("; ")).join(map(in_markdown, texts))

    def front(self) -> Iterator[str]:
        """What the file is; in a clean copy its title and signs alone."""
        label, site, cut = self.language.label, self.edition.facts.site, self.draft.cut
        english_text = draftwords.english_text(self.edition)
        if english_text:
            yield label(english_text)
        yield f"# {label(self.draft.title)}"
        tongue = self.edition.facts.clauses.tongue
        if not cut.notes:
            yield in_markdown(draftwords.reading(self.language, tongue))
            return
        yield f"**{label(cut.title)}**"
        yield label(draftwords.LEAD)
        signs = draftwords.signs(self.language, tongue)
        yield "\n".join(f"- {label(text)}" for text in draftwords.about(tongue))
        yield "\n".join(f"- `{sign}` {label(meaning)}" for sign, _, meaning in signs)
        address = absolute(site.base_address, self.language.code)("model-legislation/template/")
        about = "\n".join(f"- {in_markdown(text)}" for text in draftwords.about_file(self.language, site))
        yield f"{about}\n- {paired(self.language, label(draftwords.NEWEST), f'<{address}>')}"

    def body(self) -> Iterator[str]:
        """Parts and clauses."""
        for at, (_, title, clauses) in enumerate(self.draft.parts, 1):
            part = self.language.label(draftwords.PART) % {"number": at}
            yield f"## {paired(self.language, part, self.plain(title))}"
            for clause in clauses:
                yield from self._clause(clause)

    def _clause(self, clause: DraftClauseView) -> Iterator[str]:
        label, plain = self.language.label, self.plain
        yield f"### {clause.number}. {plain(clause.title)}"
        if clause.purpose:
            yield f"*{paired(self.language, label(draftwords.PURPOSE), plain(clause.purpose))}*"
        if clause.obligations:
            duties = self._listed(draftfile.duty(self.language, o) for o in clause.obligations.values())
            yield f"*{paired(self.language, label(draftwords.CARRIES_OUT), duties)}*"
        if clause.necessity:
            yield f"*{draftfile.necessity(self.language, clause.necessity, clause.conditions)}*"
        for text in clause.texts:
            yield from self._tradition(text.tradition)
            yield from self._law(text.words)
        for at, alternative in enumerate(clause.alternatives):
            if not at:
                yield f"#### {label(draftwords.ALTERNATIVES)}"
            yield from self._alternative(alternative)
        yield from self._note(clause)

    def _tradition(self, tradition: str | None) -> Iterator[str]:
        if tradition:
            yield f"**{self.language.label(lawlabels.TRADITION[tradition])}**"

    def _alternative(self, alternative: AlternativeView) -> Iterator[str]:
        yield f"**{self.plain(alternative.title)}**"
        said = None
        for wording in alternative.wordings:
            if wording.explanation != said:
                yield self.plain(wording.explanation)
            said = wording.explanation
            yield from self._tradition(wording.tradition)
            if wording.do:
                yield self.plain(wording.do)
            if wording.words:
                yield from self._law(wording.words)

    def _law(self, words: list[LawParagraph]) -> Iterator[str]:
        """Words of the law, with the signs of the template."""
        if words[0].tongue.lent:
            yield f"*({self.language.updated})*"
        for p in words:
            label = f"({p.shown}) " if p.label else ""
            yield "&emsp;" * p.level + label + in_markdown(draftwords.signed(p.nodes, self.draft.numbers))

    def _note(self, clause: DraftClauseView) -> Iterator[str]:
        label, plain = self.language.label, self.plain
        if clause.follows:
            yield f"> {draftwords.follows(self.language, self.edition.facts.site, clause.follows)}"
        colon = label(COLON).rstrip()
        for of, note in clause.notes:
            whom = f" ({label(lawlabels.NOTE_OF[of])})" if of else ""
            yield f"> **{label(draftwords.NOTE)}{whom}{colon}** {plain(note)}"
        if clause.see_also:
            others = self._listed(
                f"{other.number} {self.language.plain(other.record.title)}" for other in clause.see_also
            )
            yield f"> {label(draftwords.GOES_WITH)} {others}."
        if clause.enacted:
            yield f"> **{label(draftwords.DONE_SO)}**"
            yield "\n".join(f"> - {self._example(example)}" for example in clause.enacted)

    def _example(self, example: EnactedView) -> str:
        where = named(self.language, example)
        cited = ", ".join(str(number) for number, _ in self.citations.numbers(example.record.sources))
        return f"{paired(self.language, in_markdown(where), self.plain(example.record.fact))} \\[{cited}]"

    def annex(self) -> Iterator[str]:
        """What is annexed: the place for it, and where it is had."""
        schedule, label = self.draft.annex, self.language.label
        if schedule:
            yield f"## {paired(self.language, label(self.draft.annex_word), self.plain(schedule.record.title))}"
            yield from self._law(schedule.words)
            yield label(draftwords.HAD_FROM)
            yield "\n".join(
                f"- {paired(self.language, self.language.language_name(code), self._source(text))}"
                for code, text in schedule.texts
            )

    def _source(self, source: Source) -> str:
        return f"{in_markdown(source.publisher)}, {in_markdown(source.title)}. <{source.url}>"

    def back(self) -> Iterator[str]:
        """The sources of the examples."""
        listed = self.citations.listed()
        if listed:
            yield f"## {self.language.label(draftwords.SOURCES)}"
            yield "\n".join(
                f"{number}. {in_markdown(source.publisher)}, {in_markdown(source.title)}"
                + (f", {source.as_of}" if source.as_of else "")
                + (f". <{source.url}>" if source.url else "")
                for number, _, source, _ in listed
            )
