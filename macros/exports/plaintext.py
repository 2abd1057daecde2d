"""A draft in plain text, for any program."""

from collections.abc import Iterator

from ..register.clausetext import LawParagraph
from ..register.edition import Edition
from ..views import draftwords
from ..views.draftfile import DraftView

INDENT = "    "


def draft_text(edition: Edition, draft: DraftView) -> str:
    """The draft, a paragraph a line."""
    return "\n".join(_lines(edition, draft)) + "\n"


def _lines(edition: Edition, draft: DraftView) -> Iterator[str]:
    label, plain = edition.language.label, edition.language.plain
    yield label(draft.title)
    if draft.state:
        yield draft.state
    for at, (_, title, clauses) in enumerate(draft.parts, 1):
        yield from ("", f"{label(draftwords.PART) % {'number': at}}: {plain(title)}".upper())
        for clause in clauses:
            yield from ("", f"{clause.number}. {plain(clause.title)}")
            for text in clause.texts:
                yield from _law(text.words, draft)
    if draft.annex:
        yield from ("", f"{label(draft.annex_word)}: {plain(draft.annex.record.title)}".upper())
        yield from _law(draft.annex.words, draft)
    if draft.appendix:
        yield from ("", label(draftwords.STILL_OPEN).upper(), *(f"- {line}" for line in draft.appendix.undone))
        yield from ("", label(draftwords.NOTES).upper())
        for number, title, note in draft.appendix.notes:
            yield from ("", f"{number}. {plain(title)}", plain(note))


def _law(words: list[LawParagraph], draft: DraftView) -> Iterator[str]:
    for p in words:
        number = f"({p.label}) " if p.label else ""
        yield INDENT * (p.level + 1) + number + draftwords.signed(p.nodes, draft.numbers)
