"""A draft of one's own as a document to take away: what Word, Markdown and text show of it."""

from dataclasses import replace

from ..drafting import Draft, DraftClause, DraftParagraph, Run, Undone
from ..drafting.wording import CALLED, STROKE
from ..language.labels import N_
from ..language.languages import Language
from ..records.choices import Choices
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, settled
from ..register.edition import Edition
from .clauses import annex
from .draftfile import AppendixView, CutView, DraftClauseView, DraftView, LawTextView

TITLE = N_("A draft of your own choices")
PENALTY = N_("No penalty is set yet for what this clause makes punishable.")
KINDS = {
    "choose": N_("Choose: %(words)s"),
    "fill": N_("Fill in: %(words)s"),
    "by-hand": N_("To be done by hand: %(words)s"),
}


def own_draft(edition: Edition, choices: Choices, law: Draft) -> DraftView:
    """The document: clauses by part; behind it, if wanted, what is open and the drafting notes."""
    facts = edition.facts
    parts = []
    for slug, part in facts.clauses.parts.items():
        clauses = [_clause(edition, law, c) for c in law.clauses if facts.clauses.clauses[c.slug].part == slug]
        if clauses:
            parts.append((slug, part.title, clauses))
    schedule = annex(facts)
    if schedule:
        schedule = replace(schedule, words=settled(schedule.words, law.tradition))
    cut = CutView("own", (law.tradition,), False, TITLE)
    appendix = _appendix(edition, law) if choices.notes else None
    return DraftView(cut, parts, law.numbers, schedule, choices.state, appendix)


def _clause(edition: Edition, law: Draft, clause: DraftClause) -> DraftClauseView:
    words = [LawParagraph(p.label, p.level, nodes(p, law.tradition)) for p in clause.paragraphs]
    return DraftClauseView(
        slug=clause.slug,
        number=clause.number,
        title=edition.facts.clauses.clauses[clause.slug].title,
        necessity=None,
        conditions=[],
        texts=[LawTextView(None, words)],
        alternatives=[],
        purpose=None,
        obligations={},
        notes=[],
        see_also=[],
        enacted=[],
    )


def nodes(paragraph: DraftParagraph, tradition: str) -> tuple[Node, ...]:
    """The paragraph as Word and Markdown write the words of the law: what is open has its brackets."""
    open_choices: list[list[list[Node]]] = [[[]]]
    for run in paragraph.runs:
        here = open_choices[-1][-1]
        if run.kind != "mark":
            _put(here, run, tradition)
        elif run.text == "[":
            open_choices.append([[]])
        elif run.text == STROKE:
            open_choices[-1].append([])
        else:
            choices = open_choices.pop()
            open_choices[-1][-1].append(Option(tuple(map(tuple, choices))))
    return tuple(open_choices[0][0])


def _put(here: list[Node], run: Run, tradition: str) -> None:
    if run.kind == "blank":
        here.append(Blank(run.text[1:-1]))
    elif run.kind == "clause":
        here.append(Reference(run.target, tradition))
    elif run.text != CALLED[tradition]:  # a reference says itself what it is called
        before = here[-1] if here else None
        if isinstance(before, Words):
            here[-1] = Words(before.text + run.text)
        else:
            here.append(Words(run.text))


def _appendix(edition: Edition, law: Draft) -> AppendixView:
    notes = []
    for clause in law.clauses:
        record = edition.facts.clauses.clauses[clause.slug]
        note = record.noted(law.tradition)
        if note:
            notes.append((clause.number, record.title, note))
    return AppendixView([said(edition, law, one) for one in law.undone], notes)


def said(edition: Edition, law: Draft, one: Undone) -> str:
    """A line on something that is open: the clause by its number, and what is to be done."""
    language: Language = edition.language
    label = language.label
    title = language.plain(edition.facts.clauses.clauses[one.clause].title)
    what = label(KINDS[one.kind]) % {"words": one.words} if one.kind in KINDS else label(PENALTY)
    return f"{law.numbers[one.clause]}{one.place} {title}: {what}"
