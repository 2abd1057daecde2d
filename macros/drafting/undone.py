"""What is still open in a draft: choices, blanks, penalties, what only a person can do."""

from collections.abc import Iterator

from .lawdraft import DraftClause, DraftParagraph, Undone
from .taking import Taken

OPEN = ("blank", "mark")


def undone(standing: dict[str, Taken], clauses: tuple[DraftClause, ...]) -> tuple[Undone, ...]:
    """All that is open, clause by clause; first the clauses without a penalty, which a law cannot lack."""
    return (*_penalties(standing, clauses), *_choices(standing, clauses))


def _penalties(standing: dict[str, Taken], clauses: tuple[DraftClause, ...]) -> Iterator[Undone]:
    """Clauses that make an act punishable and whose penalty is not there, or still has blanks."""
    setting = [p for c in clauses if standing[c.slug].form.record.sets_penalties for p in c.paragraphs]
    for slug, clause in standing.items():
        naming = [p for p in setting if any(run.kind == "clause" and run.target == slug for run in p.runs)]
        if clause.offence and not any(_settled(p) for p in naming):
            yield Undone("penalty", slug)


def _settled(paragraph: DraftParagraph) -> bool:
    return not any(run.kind in OPEN for run in paragraph.runs)


def _choices(standing: dict[str, Taken], clauses: tuple[DraftClause, ...]) -> Iterator[Undone]:
    for clause in clauses:
        for alternative in standing[clause.slug].alternatives:
            if alternative.doing.by_hand:
                yield Undone("by-hand", clause.slug, alternative.slug, alternative.do)
        for paragraph in clause.paragraphs:
            yield from _in_paragraph(clause.slug, paragraph)


def _in_paragraph(slug: str, paragraph: DraftParagraph) -> Iterator[Undone]:
    """Its blanks, and its outermost brackets: what these hold is asked once they are decided."""
    depth, opened, words = 0, "", ""
    for run in paragraph.runs:
        if run.kind == "blank" and not depth:
            yield Undone("fill", slug, run.target, run.text[1:-1], paragraph.place)
        if run.kind == "mark":
            opened, words = (run.target, "") if not depth else (opened, words)
            depth += {"[": 1, "]": -1}.get(run.text, 0)
        words += run.text
        if run.kind == "mark" and not depth:
            yield Undone("choose", slug, opened, words, paragraph.place)
