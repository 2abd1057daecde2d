"""Rules on the clauses of the drafting template."""

from collections.abc import Iterator

from ...faults.fault import Fault, place
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS
from ...records.clauses import Alternative
from ...records.tongue import IN_ENGLISH
from ..loading import Facts
from .clausetexts import law_texts, marks
from .references import known


def clauses_are_known(facts: Facts) -> Iterator[Fault]:
    """Parts and clauses that a clause names exist, and are others."""
    template = facts.clauses
    for slug, clause in template.clauses.items():
        key = ("clauses", slug)
        yield from known(facts, "clauses", (*key, "part"), [clause.part], template.parts, "part")
        yield from known(facts, "clauses", (*key, "see_also"), clause.see_also, template.clauses, "clause")
        if slug in clause.see_also:
            where = (*key, "see_also", clause.see_also.index(slug))
            message = f"{place((*key, 'see_also'))} names the clause itself. Name another, or delete it."
            yield facts.fault("clauses", where, message, Code.CONTRADICTION, slug)


def chooser_names_clauses(facts: Facts) -> Iterator[Fault]:
    """The chooser leads to clauses that exist."""
    for answer, slugs in facts.clauses.chooser:
        yield from known(facts, "clauses", ("chooser", answer), slugs, facts.clauses.clauses, "clause")


def clauses_name_obligations(facts: Facts) -> Iterator[Fault]:
    """Obligations that a clause names, or that have none, exist."""
    template, obligations = facts.clauses, facts.obligations.obligations
    for slug, clause in template.clauses.items():
        key = ("clauses", slug, "obligations")
        yield from known(facts, "clauses", key, clause.obligations, obligations, "obligation")
    without = list(template.without_clause)
    yield from known(facts, "clauses", ("without_clause",), without, obligations, "obligation", by_key=True)


def examples_name_laws(facts: Facts) -> Iterator[Fault]:
    """Laws that a clause names as examples exist."""
    laws = facts.slugs("laws")
    for slug, clause in facts.clauses.clauses.items():
        for i, example in enumerate(clause.examples):
            key = ("clauses", slug, "examples", i, "law")
            yield from known(facts, "clauses", key, [example.law], laws, "law")


def clauses_in_order(facts: Facts) -> Iterator[Fault]:
    """Clauses stand in the order of the parts, so that their numbers follow it."""
    parts = list(facts.clauses.parts)
    last = 0
    for slug, clause in facts.clauses.clauses.items():
        if clause.part not in parts:
            continue
        here = parts.index(clause.part)
        if here < last:
            message = (
                f"clauses.{slug}.part is {clause.part}, which comes before {parts[last]}. "
                f"Move the clause up to the others of its part."
            )
            yield facts.fault("clauses", ("clauses", slug, "part"), message, Code.CLAUSE_ORDER)
        last = max(last, here)


def clauses_have_words(facts: Facts) -> Iterator[Fault]:
    """A clause has one text for both traditions or one for each; an alternative says what to do or to write."""
    for slug, clause in facts.clauses.clauses.items():
        key = ("clauses", slug)
        if (clause.text is None) == (clause.variants is None):
            has = "neither text nor variants" if clause.text is None else "both text and variants"
            message = (
                f"clauses.{slug} has {has}. Write text for both traditions, or variants with common and civil."
            )
            yield facts.fault("clauses", key, message, Code.CLAUSE_WORDING)
        if clause.note and clause.notes:
            message = f"clauses.{slug} has both note and notes. Write note for both traditions, or notes for each."
            yield facts.fault("clauses", key, message, Code.CLAUSE_WORDING)
        for name, alternative in clause.alternatives.items():
            yield from _alternative_has_words(facts, (*key, "alternatives", name), alternative)


def _alternative_has_words(facts: Facts, where: tuple[str, ...], alternative: Alternative) -> Iterator[Fault]:
    both = [what for what in ("do", "text") if getattr(alternative, what)]
    for tradition in DRAFT_TRADITIONS:
        own = getattr(alternative.variants, tradition) if alternative.variants else None
        twice = [what for what in both if own and getattr(own, what)]
        if twice:
            message = f"{place(where)} has {twice[0]} twice: for both traditions and for {tradition}. Delete one."
            yield facts.fault(
                "clauses", (*where, "variants", tradition, twice[0]), message, Code.CLAUSE_WORDING, mark="line"
            )
        wording = alternative.wording(tradition)
        at = where if own is None else (*where, "variants", tradition)
        if wording.do is None and wording.text is None:
            message = f"{place(at)} says neither what to do nor what to write. Add do, text or both."
            yield facts.fault("clauses", at, message, Code.CLAUSE_WORDING)
        if wording.explanation is None:
            missing = (*at, "explanation")
            yield facts.fault("clauses", missing, f"{place(missing)} is missing. Add it.", Code.MISSING_KEY)
        if own is None:
            return


def marks_are_right(facts: Facts) -> Iterator[Fault]:
    """Brackets in a clause's words are closed, and each {reference} leads to a clause of the template."""
    clauses = facts.clauses.clauses
    for slug, clause in clauses.items():
        for key, text in law_texts(slug, clause):
            yield from marks(facts.documents["clauses"], key, text, clauses, IN_ENGLISH)


def obligations_have_clauses(facts: Facts) -> Iterator[Fault]:
    """Every obligation has a clause of the template, or a reason why it has none; not both."""
    template = facts.clauses
    having = {slug for clause in template.clauses.values() for slug in clause.obligations}
    for slug in facts.obligations.obligations:
        if slug not in having and slug not in template.without_clause:
            message = (
                f'no clause of data/clauses.yaml names the obligation "{slug}". Name it under obligations of a '
                "clause, or say under without_clause why there is none."
            )
            yield facts.fault("obligations", ("obligations", slug), message, Code.MISSING_ENTRY, slug, mark="key")
        if slug in having and slug in template.without_clause:
            message = f'without_clause gives a reason for "{slug}", but a clause names it. Delete one of them.'
            yield facts.fault("clauses", ("without_clause", slug), message, Code.CONTRADICTION, slug, mark="key")


RULES = {
    clauses_are_known: ("clauses",),
    chooser_names_clauses: ("clauses",),
    clauses_name_obligations: ("clauses", "obligations"),
    examples_name_laws: ("clauses", "laws"),
    clauses_in_order: ("clauses",),
    clauses_have_words: ("clauses",),
    marks_are_right: ("clauses",),
    obligations_have_clauses: ("clauses", "obligations"),
}
