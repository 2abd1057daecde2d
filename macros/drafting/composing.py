"""Choices and clauses to one law: a pure function, which no choice brings to an incoherent draft."""

import re
from dataclasses import replace

from ..records.choices import Choices
from ..register.clauserefs import LabelPath
from ..register.loading import Facts
from .checking import wrong
from .clauseforms import FormParagraph
from .deciding import Decider
from .lawdraft import Draft, DraftClause, DraftParagraph, Run
from .relabelling import Relabelled, relabelled
from .taking import Taken, taken
from .undone import undone
from .wording import worded

WRITTEN = re.compile(r"(?<=\()[^()]+(?=\))|\b\d{1,2}\b")  # a label within the words that name a paragraph
NOWHERE = "?"  # stands for what is named and is not there: no draft has it (tests/test_drafting.py)


def draft(choices: Choices, facts: Facts) -> Draft:
    """The law that the choices make of the clauses of `facts`: renumbered, its references resolved.

    What is not chosen stays open and is listed under `undone`; a choice that cannot be followed is left as it was
    not made, and listed under `wrong`.
    """
    standing = taken(choices, facts)
    numbers = {slug: number for number, slug in enumerate(standing, 1)}
    new = {slug: _relabelled(choices, standing, clause, numbers) for slug, clause in standing.items()}
    clauses = tuple(
        DraftClause(slug, numbers[slug], tuple(_resolved(p, slug, new) for p in paragraphs))
        for slug, paragraphs in new.items()
    )
    return Draft(choices.tradition, clauses, undone(standing, clauses), wrong(choices, facts, standing))


def _relabelled(
    choices: Choices, standing: dict[str, Taken], clause: Taken, numbers: dict[str, int]
) -> list[Relabelled]:
    decider = Decider(choices, standing, clause)
    words: list[tuple[FormParagraph, tuple[Run, ...]]] = []
    for paragraph in clause.paragraphs:
        runs = worded(paragraph, decider, numbers)
        if runs:
            words.append((paragraph, runs))
    return relabelled(words, clause.form.record.tongue(choices.tradition).items)


def _resolved(p: Relabelled, slug: str, new: dict[str, list[Relabelled]]) -> DraftParagraph:
    runs = tuple(_renumbered(run, slug, new) if run.kind == "own" else run for run in p.runs)
    return DraftParagraph(p.paragraph.key, p.path, p.paragraph.level, runs)


def _renumbered(run: Run, slug: str, new: dict[str, list[Relabelled]]) -> Run:
    """What names a paragraph, with the labels that this now has."""
    clause, _, dotted = run.target.partition(":")
    path = tuple(dotted.split("."))
    found_at = named_paragraph(new.get(clause or slug, []), path)
    labels = iter(found_at[-len(path) :] if found_at else [NOWHERE] * len(path))
    return replace(run, text=WRITTEN.sub(lambda match: next(labels, match[0]), run.text))


def named_paragraph(paragraphs: list[Relabelled], path: LabelPath) -> LabelPath | None:
    """The new labels of the paragraph that had the labels `path`."""
    same = [p for p in paragraphs if p.paragraph.path == path]
    ends = [p for p in paragraphs if p.paragraph.path[-len(path) :] == path]
    return (same or ends)[0].path if same or ends else None
