"""Choices that cannot be followed: of what is not there, or against each other."""

from collections.abc import Iterator

from ..faults.fault import Key, closest, place, shown
from ..faults.kinds import Code
from ..records.choices import Choices, ClauseChoice
from ..register.loading import Facts
from .clauseforms import Choice, Fill, Form, FormAlternative, FormParagraph, each_node, form
from .deciding import Decider, fits
from .lawdraft import Wrong, WrongKind
from .taking import Taken, compatible, leaves_out_core, rival, stands


def wrong(choices: Choices, facts: Facts, standing: dict[str, Taken]) -> tuple[Wrong, ...]:
    """Every such choice, in the order of the choices."""
    all_wrong: list[Wrong] = []
    for slug, choice in choices.clauses.items():
        record = facts.clauses.clauses.get(slug)
        if record is None:
            key: Key = ("clauses", slug)
            message = f"{place(key)} is no clause of the drafting template. It may have been removed or renamed."
            all_wrong.append(_unknown("clause", key, message, slug, [*facts.clauses.clauses]))
            continue
        clause = form(slug, record, choices.tradition)
        all_wrong += _alternatives(clause, choice)
        if slug in standing:
            all_wrong += _brackets(Decider(choices, standing, standing[slug]), choice)
            all_wrong += _blanks(standing[slug], choice)
        else:
            all_wrong += _of_nothing(choices, facts, clause)
        all_wrong += _standing(choices, clause)
    return tuple(all_wrong)


KINDS: dict[str, WrongKind] = {
    "clause": "unknown-clause",
    "alternative": "unknown-alternative",
    "brackets": "unknown-brackets",
    "blank": "unknown-blank",
}


def _unknown(what: str, key: Key, message: str, value: str, known: list[str]) -> Wrong:
    return Wrong(key, message, Code.UNKNOWN_NAME, KINDS[what], value, closest(value, known))


def _contradiction(kind: WrongKind, key: Key, message: str, value: str = "") -> Wrong:
    return Wrong(key, message, Code.CONTRADICTION, kind, value)


def _standing(choices: Choices, clause: Form) -> Iterator[Wrong]:
    key, choice = ("clauses", clause.slug, "stands"), choices.of(clause.slug)
    if choice.stands is False and clause.record.necessity == "core":
        message = f"{place(key)} is false, but every law on the Convention needs this clause. Delete the line."
        yield _contradiction("needed", key, message, "false")
    out = [one.slug for one in compatible(choices, clause) if one.doing.out]
    if choice.stands and out:
        message = f"{place(key)} is true, but the alternative {out[0]} leaves the clause out. Write one of them."
        yield _contradiction("left-out", key, message, "true")


def _alternatives(clause: Form, choice: ClauseChoice) -> Iterator[Wrong]:
    kept: list[FormAlternative] = []
    for at, name in enumerate(choice.alternatives):
        key = ("clauses", clause.slug, "alternatives", at)
        mine = clause.alternatives.get(name)
        if mine is None:
            has = ", ".join(clause.alternatives) or "none"
            message = f"{place(key)} is {shown(name)}. The clause has: {has}."
            yield _unknown("alternative", key, message, name, [*clause.alternatives])
        elif leaves_out_core(clause, mine):
            message = (
                f"{place(key)} is {name}, which leaves the clause out, but every law on the Convention needs it. "
                "Delete the line."
            )
            yield _contradiction("needed", key, message, name)
        elif other := rival(mine, kept):
            message = f"{place(key)} is {name}, which cannot stand beside {other.slug}. Keep one of them."
            yield _contradiction("clash", key, message, name)
        else:
            kept.append(mine)


def _of_nothing(choices: Choices, facts: Facts, clause: Form) -> Iterator[Wrong]:
    """Choices in a clause that the draft does not have."""
    choice = choices.of(clause.slug)
    beside = any(not one.doing.out for one in compatible(choices, clause))
    if not stands(choices, facts, clause) and (choice.options or choice.fill or beside):
        key = ("clauses", clause.slug)
        message = (
            f"{place(key)} has choices, but the law has no such clause. Write stands: true beside them, or delete "
            "them."
        )
        yield _contradiction("no-clause", key, message)


def _brackets(decider: Decider, choice: ClauseChoice) -> Iterator[Wrong]:
    slug = decider.clause.form.slug
    brackets: dict[str, tuple[FormParagraph, Choice]] = {}
    for paragraph in decider.clause.paragraphs:
        for node in each_node(paragraph.nodes):
            if isinstance(node, Choice):
                brackets[node.id] = (paragraph, node)
    for name, chosen in choice.options.items():
        key = ("clauses", slug, "options", name)
        if name not in brackets:
            yield _unknown("brackets", key, _no_such(key, "brackets", [*brackets]), name, [*brackets])
            continue
        paragraph, node = brackets[name]
        forced = decider.forced(paragraph, node)
        if not fits(node, chosen):
            may = "true or false" if len(node.choices) == 1 else f"a number from 1 to {len(node.choices)}"
            message = f"{place(key)} is {str(chosen).lower()}. It must be {may}."
            yield Wrong(key, message, Code.OUT_OF_RANGE, "out-of-range", str(chosen).lower())
        elif (forced is not None and forced != chosen) or not decider.possible(node, chosen):
            message = (
                f"{place(key)} is {str(chosen).lower()}, which the clauses of the draft do not allow: words that "
                "name a clause stand only with it, its penalty always, and what an alternative keeps or leaves "
                "out is settled. Delete the line."
            )
            yield _contradiction("not-allowed", key, message, str(chosen).lower())


def _blanks(clause: Taken, choice: ClauseChoice) -> Iterator[Wrong]:
    blanks = [*_fills(clause.paragraphs)]
    for name in choice.fill:
        if name not in blanks:
            key = ("clauses", clause.form.slug, "fill", name)
            yield _unknown("blank", key, _no_such(key, "blank", blanks), name, blanks)


def _fills(paragraphs: list[FormParagraph]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (node.id for node in each_node(paragraph.nodes) if isinstance(node, Fill))


def _no_such(key: Key, what: str, known: list[str]) -> str:
    return f"{place(key)} names no {what} of the clause as it stands. It has: {', '.join(known) or 'none'}."
