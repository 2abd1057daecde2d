"""A law that was put together from choices, as an edition of the template that a document prints."""

from dataclasses import replace

from ..drafting import Draft, DraftClause, DraftParagraph, Run
from ..drafting.wording import STROKE
from ..records.tongue import Tongue
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, settled
from ..register.loading import Facts
from .clauses import annex
from .draftfile import CutView, DraftClauseView, DraftView, LawTextView

OPEN = "["


def composed(facts: Facts, law: Draft, cut: CutView) -> DraftView:
    """The law with its own numbers, without notes; a part of which no clause stands is left out, as in Word."""
    clauses = {one.slug: _clause(facts, law.tradition, one) for one in law.clauses}
    records = facts.clauses.clauses
    parts = [
        (slug, part.title, [clause for name, clause in clauses.items() if records[name].part == slug])
        for slug, part in facts.clauses.parts.items()
    ]
    schedule = annex(facts)
    if schedule:
        schedule = replace(schedule, words=settled(schedule.words, law.tradition))
    return DraftView(cut, [part for part in parts if part[2]], law.numbers, schedule)


def _clause(facts: Facts, tradition: str, clause: DraftClause) -> DraftClauseView:
    record = facts.clauses.clauses[clause.slug]
    tongue = record.tongue(tradition)
    words = [_paragraph(p, tradition, tongue) for p in clause.paragraphs]
    return DraftClauseView(
        slug=clause.slug,
        number=clause.number,
        title=record.title,
        necessity=None,
        conditions=[],
        texts=[LawTextView(None, words)] if words else [],
        alternatives=[],
        purpose=None,
        obligations={},
        notes=[],
        see_also=[],
        enacted=[],
        follows=None,
    )


def _paragraph(p: DraftParagraph, tradition: str, tongue: Tongue) -> LawParagraph:
    return LawParagraph(p.label, p.level, _nodes(p.runs, tradition, tongue), tongue=tongue)


def _nodes(runs: tuple[Run, ...], tradition: str, tongue: Tongue) -> tuple[Node, ...]:
    """The runs as a tree: what stands between the marks of a choice is below it."""
    levels: list[list[list[Node]]] = [[[]]]  # of each choice that is open here, its choices so far
    for run in runs:
        nodes = levels[-1][-1]
        match run.kind:
            case "blank":
                nodes.append(Blank(run.text.removeprefix("<").removesuffix(">")))
            case "clause":
                nodes.append(Reference(run.target, tradition, tongue))
            case "mark" if run.text.strip() == STROKE.strip():
                levels[-1].append([])
            case "mark" if run.text.startswith(OPEN):
                levels.append([[]])
            case "mark":
                choices = levels.pop()
                levels[-1][-1].append(Option(tuple(map(tuple, map(_joined, choices)))))
            case _:
                nodes.append(Words(run.text))
    return tuple(_joined(levels[0][0]))


def _joined(nodes: list[Node]) -> list[Node]:
    """The nodes without the words that a reference has itself, and words that follow words as one."""
    joined: list[Node] = []
    for at, node in enumerate(nodes):
        before = nodes[at - 1] if at else None
        after = nodes[at + 1] if at + 1 < len(nodes) else None
        if isinstance(node, Words):
            text = node.text
            if isinstance(after, Reference):
                text = text.removesuffix(after.before)
            if isinstance(before, Reference):
                text = text.removeprefix(before.after)
            if joined and isinstance(joined[-1], Words):
                joined[-1] = Words(joined[-1].text + text)
            elif text:
                joined.append(Words(text))
        else:
            joined.append(node)
    return joined
