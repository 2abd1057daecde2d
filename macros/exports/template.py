"""The drafting template as data, and in Markdown for any editor."""

import re
from collections.abc import Iterator
from typing import Any

from .. import labels
from ..clausetext import Paragraph, parse
from ..edition import Edition
from ..labels import N_
from ..links import absolute
from ..loading import Facts
from ..records import Clause
from ..views import draft as view
from ..views import template as drafting
from ..views.citations import Citations
from ..views.draft import Cut, DraftClause
from ..views.ending import in_words
from .jsonfile import described


def model_law_json(facts: Facts) -> str:
    """The template as data, for both traditions and with its notes."""
    return described(facts, "model-law", **{"model-law": template_data(facts)})


def template_data(facts: Facts) -> list[dict[str, Any]]:
    """The parts of the template with their clauses; words of the law paragraph by paragraph, with their signs."""
    views = drafting.clauses(facts)
    numbers = {slug: found.number for slug, found in views.items()}
    return [
        {
            "id": slug,
            "title": part.title,
            "clauses": [
                {"id": v.slug, "number": v.number, **_clause(v.record, numbers)}
                for v in views.values()
                if v.record.part == slug
            ],
        }
        for slug, part in facts.template.parts.items()
    ]


def _clause(record: Clause, numbers: dict[str, int]) -> dict[str, Any]:
    """All of a clause; the text for both traditions stands under both."""
    found = record.model_dump(mode="json", exclude={"part", "text", "variants", "alternatives"})
    words = {name: record.text or getattr(record.variants, name) for name in ("common", "civil")}
    alternatives = [
        {"id": slug, **a.model_dump(mode="json"), "text": _paragraphs(a.text, numbers) if a.text else None}
        for slug, a in record.alternatives.items()
    ]
    texts = {name: _paragraphs(text, numbers) for name, text in words.items()}
    return {**found, "text": texts, "alternatives": alternatives}


def _paragraphs(text: str, numbers: dict[str, int]) -> list[dict[str, Any]]:
    return [{"label": p.label, "level": p.level, "text": view.signed(p.nodes, numbers)} for p in parse(text)]


def template_markdown(edition: Edition, cut: Cut) -> str:
    """One edition of the template in Markdown."""
    lines = _Lines(edition)
    draft = view.draft(edition, cut)
    return "\n\n".join([*lines.front(cut), *lines.body(draft), *lines.back()]) + "\n"


class _Lines:
    """The paragraphs of one file."""

    def __init__(self, edition: Edition):
        self.edition, self.language = edition, edition.language
        self.citations = Citations(edition.facts.sources)

    def front(self, cut: Cut) -> Iterator[str]:
        """What the file is."""
        label, site = self.language.label, self.edition.facts.site
        yield f"# {label(view.TITLE)}"
        yield f"**{label(cut.title)}**"
        yield label(view.LEAD)
        yield "\n".join(f"- {label(text)}" for text in view.about_text(cut))
        yield "\n".join(f"- `{sign}` {label(meaning)}" for sign, meaning in view.SIGNS)
        address = absolute(site.base_address, self.language.code)("model-legislation/template/")
        newest = f"{label(view.NEWEST)}: <{address}>"
        yield "\n".join(f"- {text}" for text in [*view.about_file(self.language, site), newest])

    def body(self, draft: view.Draft) -> Iterator[str]:
        """Parts and clauses."""
        for at, (_, title, clauses) in enumerate(draft.parts, 1):
            part = self.language.label(N_("Part %(number)s")) % {"number": at}
            yield f"## {part}: {self.language.plain(title)}"
            for clause in clauses:
                yield from self._clause(clause, draft.numbers)

    def _clause(self, clause: DraftClause, numbers: dict[str, int]) -> Iterator[str]:
        label, plain = self.language.label, self.language.plain
        yield f"### {clause.number}. {plain(clause.title)}"
        if clause.purpose:
            yield f"*{label(view.PURPOSE)}: {plain(clause.purpose)}*"
        if clause.obligations:
            duties = label(N_("; ")).join(view.duty(self.language, o) for o in clause.obligations.values())
            yield f"*{label(view.CARRIES_OUT)}: {duties}*"
        if clause.necessity:
            yield f"*{view.necessity(self.language, clause)}*"
        for text in clause.texts:
            if text.tradition:
                yield f"**{label(labels.TRADITION[text.tradition])}**"
            yield from _law(text.words, numbers)
        for at, alternative in enumerate(clause.alternatives):
            if not at:
                yield f"#### {label(view.ALTERNATIVES)}"
            yield f"**{plain(alternative.title)}**"
            yield from (plain(text) for text in (alternative.explanation, alternative.do) if text)
            if alternative.words:
                yield from _law(alternative.words, numbers)
        yield from self._note(clause)

    def _note(self, clause: DraftClause) -> Iterator[str]:
        label, plain = self.language.label, self.language.plain
        if clause.note:
            yield f"> **{label(view.NOTE)}:** {plain(clause.note)}"
        if clause.see_also:
            others = label(N_("; ")).join(
                f"{other.number} {plain(other.record.title)}" for other in clause.see_also
            )
            yield f"> {label(view.GOES_WITH)} {others}."
        if clause.enacted:
            yield f"> **{label(view.DONE_SO)}**"
            yield "\n".join(f"> - {self._example(example)}" for example in clause.enacted)

    def _example(self, example: drafting.Enacted) -> str:
        comma = self.language.label(N_(", "))
        year = self.language.label(N_("law of %(year)s")) % {"year": example.law.year}
        if example.ending:
            year += f" ({in_words(self.language, example.ending)})"
        where = comma.join(filter(None, (example.state, year, example.record.section)))
        cited = ", ".join(str(number) for number, _ in self.citations.numbers(example.record.sources))
        return f"{where}: {self.language.plain(example.record.fact)} \\[{cited}]"

    def back(self) -> Iterator[str]:
        """The sources of the examples."""
        listed = self.citations.listed()
        if listed:
            yield f"## {self.language.label(view.SOURCES)}"
            yield "\n".join(
                f"{number}. {source.publisher}, {source.title}"
                + (f", {source.as_of}" if source.as_of else "")
                + (f". <{source.url}>" if source.url else "")
                for number, _, source in listed
            )


def _law(words: list[Paragraph], numbers: dict[str, int]) -> Iterator[str]:
    """Words of the law. The signs of the template are also signs of Markdown, hence the backslashes."""
    for p in words:
        indent = "&emsp;" * p.level
        label = f"({p.label}) " if p.label else ""
        yield indent + label + re.sub(r"[\[<]", r"\\\g<0>", view.signed(p.nodes, numbers))
