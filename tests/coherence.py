"""Whether a draft is coherent: the rules on the drafting template hold for it as for the template itself."""

import re
from collections.abc import Iterator
from dataclasses import replace

from macros.drafting import Draft, DraftClause, DraftParagraph
from macros.records import Clause, Clauses
from macros.records.tongue import IN_ENGLISH
from macros.register.loading import Facts
from macros.register.rules import alternatives, drafting, formulas, offences, pointing

RULES = (
    alternatives.labels_in_order,
    drafting.named_parts_exist,
    drafting.law_is_called_law,
    formulas.civil_law_says_it_its_own_way,
    offences.offences_have_penalties,
    offences.what_is_annexed_is_there,
    pointing.such_points_back,
)
# What is left where words went that others lean on.
TORN = re.compile(
    r" [,.;:]|[,;:] ?[,.;]|\.\.|  |\[\]|\[ | \]|\(\)|^[,.;:]|\?|"
    r"\b(?:up to|by|within|or|the|an?)[,.;]|\b(?:of|and)[.;]"
)
UNSETTLED = re.compile(r"\[(?:Act|Schedule|section) / ")


def incoherent(draft: Draft, facts: Facts) -> list[str]:
    """Everything that does not hold together in a draft, in words."""
    return [*_torn(draft), *_lists(draft), *_named(draft), *_ruled(draft, facts)]


def _torn(draft: Draft) -> Iterator[str]:
    for clause in draft.clauses:
        if not clause.paragraphs:
            yield f"{clause.slug} has no words"
        for p in clause.paragraphs:
            words = "".join("x" if run.kind in ("filled", "blank") else run.text for run in p.runs)
            if TORN.search(words) or UNSETTLED.search(words):
                yield f"{clause.slug} {p.key}: {words}"


def _lists(draft: Draft) -> Iterator[str]:
    """A sentence that ends with a colon has items below it; nothing but the last item ends a sentence."""
    for clause in draft.clauses:
        for p, after in zip(clause.paragraphs, [*clause.paragraphs[1:], None], strict=True):
            deeper = after is not None and after.level > p.level
            if not re.search(r"(?:[.;\]]|; (?:or|and))$", p.text) and not deeper:
                yield f"{clause.slug} {p.key} does not end, or has lost its items: {p.text}"
            if p.level and p.runs[-1].kind == "words":
                last = after is None or after.level < p.level
                if p.text.endswith(".") != last and not deeper:
                    yield f"{clause.slug} {p.key}: ends wrongly: {p.text}"


def _named(draft: Draft) -> Iterator[str]:
    if [clause.number for clause in draft.clauses] != [*range(1, len(draft.clauses) + 1)]:
        yield "the numbers of the clauses have gaps"
    for clause in draft.clauses:
        for p in clause.paragraphs:
            for run in p.runs:
                if run.kind == "clause" and run.text != str(draft.numbers.get(run.target)):
                    yield f"{clause.slug} names {run.target}, which is not {run.text}"


def _ruled(draft: Draft, facts: Facts) -> Iterator[str]:
    """What the rules of the template say of a template that is this draft."""
    drafted = {clause.slug: _record(clause, facts) for clause in draft.clauses}
    for slug, clause in drafted.items():
        if offences.PUNISHES.search(clause.words(draft.tradition)) and not (
            clause.creates_offence or clause.sets_penalties
        ):
            yield f"{slug} makes an act punishable, but is not marked as an offence"
    whole = Clauses(parts=facts.clauses.parts, clauses=drafted, annex=facts.clauses.annex)
    changed = replace(facts, clauses=whole)
    for rule in RULES:
        for fault in rule(changed):
            if EDITION[draft.tradition] in fault.message or " edition" not in fault.message:
                yield fault.message


EDITION = {"common": "common-law edition", "civil": "civil-law edition"}


def _record(clause: DraftClause, facts: Facts) -> Clause:
    record = facts.clauses.clauses[clause.slug]
    words = "\n".join(map(_line, clause.paragraphs))
    offence = record.creates_offence and bool(offences.PUNISHES.search(words))
    return Clause(
        title=record.title,
        part=record.part,
        purpose=record.title,
        obligations=record.obligations,
        necessity="core",
        text=words,
        creates_offence=offence or (record.creates_offence and record.sets_penalties),
        sets_penalties=record.sets_penalties,
        note=None,
    )


def _line(p: DraftParagraph) -> str:
    """A paragraph as the template would have it, other clauses by their id."""
    words = "".join(f"{{{run.target}}}" if run.kind == "clause" else run.text for run in p.runs)
    words = re.sub(rf"(?:{'|'.join(IN_ENGLISH.section)})\u00a0(?={{)", "", words)
    return f"({p.label}) {words}" if p.label else words
