"""Choices made up for drafts: any, by chance, and so that each pair of choices is met together."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, product

from hypothesis import strategies as st

from macros.drafting import Draft, DraftClause, DraftParagraph, Run
from macros.drafting.clauseforms import Choice, Fill, each_node, form
from macros.drafting.joining import joined
from macros.paths import ROOT
from macros.records import DRAFT_TRADITIONS, Clauses
from macros.records.choices import SITUATIONS, Choices, ClauseChoice
from macros.register.loading import Facts, validate
from macros.yamltext.yamlfile import read_yaml
from tests import readonce

NOT_THERE = ({}, {"gone": {"stands": True}}, {"prohibition": {"stands": False}})
Way = tuple[bool, tuple[str, ...]]  # whether a clause stands, and with which alternatives
WORDS = st.text("aBé -,'", min_size=1, max_size=30).map(lambda text: f"x{' '.join(text.split())}x")


def _paragraph(*path: str, runs: tuple[Run, ...] = (Run("words", "Words."),)) -> DraftParagraph:
    return DraftParagraph("", path, max(len(path) - 1, 0), runs)


# A law that names paragraphs below a paragraph, of another clause, and one that it has not.
REFERRING = (
    Choices(tradition="common", notes=True),
    Draft(
        "common",
        (
            DraftClause(
                "short-title",
                1,
                (
                    _paragraph(
                        "1",
                        runs=(
                            Run("words", "See "),
                            Run("own", "(2)(a)", ":2.a"),
                            Run("words", ", section\u00a0"),
                            Run("clause", "2", "purpose"),
                            Run("own", "(1)(b)(ii)", "purpose:1.b.ii"),
                            Run("words", " and "),
                            Run("own", "(9)", ":9"),
                            Run("words", "."),
                        ),
                    ),
                    _paragraph("2"),
                    _paragraph("2", "a"),
                ),
            ),
            DraftClause(
                "purpose",
                2,
                tuple(_paragraph(*path) for path in ("1", "1a", "1b", ("1", "b", "i"), ("1", "b", "ii"))),
            ),
        ),
        (),
        (),
    ),
)


@cache
def small() -> Facts:
    """The facts of the small project with the template of tests/data/drafting."""
    facts = readonce.small()
    some = facts.obligations.obligations
    stocks = some["prohibition-use"].model_copy(update={"applies": "if_stockpiles"})
    obligations = facts.obligations.model_copy(update={"obligations": some | {"stockpile-destruction": stocks}})
    document = read_yaml(ROOT / "tests/data/drafting/clauses.yaml", "clauses.yaml")
    return replace(facts, clauses=validate(document, Clauses), obligations=obligations)


def ways(facts: Facts, tradition: str) -> dict[str, list[Way]]:
    """By clause every way to take it, with at most two alternatives that go together."""
    every = {}
    for slug, record in facts.clauses.clauses.items():
        own = form(slug, record, tradition).alternatives
        single = [(name,) for name in own if not own[name].doing.out]
        double = [(a, b) for (a,), (b,) in combinations(single, 2) if not own[a].doing.clashes(own[b].doing)]
        out = [] if record.necessity == "core" else [(False, ())]
        every[slug] = [*out, *((True, names) for names in [(), *single, *double])]
    return every


def brackets(facts: Facts, tradition: str, slug: str, names: tuple[str, ...]) -> tuple[list[Choice], list[str]]:
    """(brackets, ids of blanks) of a clause with alternatives."""
    own = form(slug, facts.clauses.clauses[slug], tradition)
    paragraphs = joined(own, [one for name, one in own.alternatives.items() if name in names])
    nodes = [node for p in paragraphs for node in each_node(p.nodes)]
    return [n for n in nodes if isinstance(n, Choice)], [n.id for n in nodes if isinstance(n, Fill)]


def decisions(choice: Choice) -> list[bool | int | None]:
    """Every way to decide brackets; None leaves them open."""
    return [None, True, False] if len(choice.choices) == 1 else [None, *range(1, len(choice.choices) + 1)]


def pairs(facts: Facts, tradition: str) -> Iterator[Choices]:
    """Choices in which each pair is met once: of two clauses with their alternatives, of two brackets of one."""
    chance, every = random.Random(tradition), ways(facts, tradition)
    taken = [(slug, way) for slug, all_ways in every.items() for way in all_ways]
    within = {one: _within(facts, tradition, *one) for one in taken}
    missing = {frozenset(pair) for pair in combinations(taken, 2) if pair[0][0] != pair[1][0]}
    missing = missing.union(*within.values())
    while missing:
        met, clauses = [], {}
        for slug in chance.sample([*every], len(every)):
            open_ways = [(slug, way) for way in every[slug]]
            met.append(
                _best(open_ways, met, missing, chance, {one: len(within[one] & missing) for one in open_ways})
            )
        for slug, (stands, names) in met:
            own = []
            for choice in brackets(facts, tradition, slug, names)[0] if stands else []:
                own.append(_best([(slug, choice.id, value) for value in decisions(choice)], own, missing, chance))
            missing -= {frozenset(pair) for pair in combinations(own, 2)}
            clauses[slug] = _chosen(facts, slug, stands, names, {name: value for _, name, value in own})
        missing -= {frozenset(pair) for pair in combinations(met, 2)}
        yield Choices.model_validate({"tradition": tradition, "clauses": clauses})


def _within(facts: Facts, tradition: str, slug: str, way: Way) -> set[frozenset]:
    """Every pair of decisions of the brackets that a clause then has."""
    return {
        frozenset({(slug, one.id, a), (slug, other.id, b)})
        for one, other in combinations(brackets(facts, tradition, slug, way[1])[0] if way[0] else [], 2)
        for a in decisions(one)
        for b in decisions(other)
    }


def _best(candidates, others, missing, chance, besides=None):
    """The candidate that is met with most of the others for the first time."""

    def first_met(one):
        return sum(frozenset({one, other}) in missing for other in others) + (besides or {}).get(one, 0)

    return max(chance.sample(candidates, len(candidates)), key=first_met)


def _chosen(facts: Facts, slug: str, stands: bool, names: tuple[str, ...], options: dict[str, bool | int | None]):
    core = facts.clauses.clauses[slug].necessity == "core"
    decided = {name: value for name, value in options.items() if value is not None}
    return {"alternatives": [*names], "options": decided} | ({} if core else {"stands": stands})


def by_chance(facts: Facts, chance: random.Random, tradition: str = "") -> Choices:
    """Choices of every clause and every bracket."""
    tradition = tradition or chance.choice(("common", "civil"))
    clauses = {}
    for slug, all_ways in ways(facts, tradition).items():
        stands, names = chance.choice(all_ways)
        own = brackets(facts, tradition, slug, names)[0] if stands else []
        options = {choice.id: chance.choice(decisions(choice)) for choice in own}
        clauses[slug] = _chosen(facts, slug, stands, names, options)
    return Choices.model_validate({"tradition": tradition, "clauses": clauses})


def answered(facts: Facts, chance: random.Random, sets: int) -> Iterator[Choices]:
    """For each tradition and all that a State may have, so many choices, of which some are left to that."""
    kinds = [[*some] for most in range(len(SITUATIONS) + 1) for some in combinations(SITUATIONS, most)]
    for tradition, situation, _ in product(DRAFT_TRADITIONS, kinds, range(sets)):
        choices = by_chance(facts, chance, tradition)
        clauses = {slug: _left_open(facts, chance, choices, slug) for slug in choices.clauses}
        named = {"state": "Samoa", "short_title": "Law of 2027"} if chance.random() < 0.5 else {}
        where = chance.sample(["federal", "direct"], chance.randint(0, 2))
        yield choices.model_copy(update={"situation": situation, "clauses": clauses, "where": where} | named)


def _left_open(facts: Facts, chance: random.Random, choices: Choices, slug: str) -> ClauseChoice:
    """What is chosen for a clause, at times without whether it stands, at times with a blank filled in."""
    choice = choices.clauses[slug]
    if chance.random() < 0.5:
        choice = choice.model_copy(update={"stands": None})
    blanks = (
        brackets(facts, choices.tradition, slug, tuple(choice.alternatives))[1] if chance.random() < 0.3 else []
    )
    return choice.model_copy(update={"fill": {blanks[0]: "ten"}}) if blanks else choice


def anything(facts: Facts, chance: random.Random, number: int) -> Iterator[Choices]:
    """Choices that may be wrong: of what is not there, against each other, of a clause that is left out."""
    every = [*facts.clauses.clauses]
    for _ in range(number):
        tradition = chance.choice(DRAFT_TRADITIONS)
        slugs = chance.sample(every, chance.randint(1, len(every)))
        clauses = {slug: _anything_of(facts, chance, tradition, slug) for slug in slugs}
        named = {"short_title": "Law of 2027"} if chance.random() < 0.3 else {}
        situation = chance.sample([*SITUATIONS], chance.randint(0, len(SITUATIONS)))
        yield Choices.model_validate(
            {"tradition": tradition, "situation": situation, "clauses": clauses | chance.choice(NOT_THERE)} | named
        )


def _anything_of(facts: Facts, chance: random.Random, tradition: str, slug: str) -> dict:
    names = [*facts.clauses.clauses[slug].alternatives]
    # Ids of the clause, with and without what its alternatives change, and one that it never has.
    some = [brackets(facts, tradition, slug, tuple(chance.sample(names, min(len(names), n)))) for n in (0, 1, 3)]
    own = {choice.id: choice for choices, _ in some for choice in choices}
    blanks = [*{name for _, ids in some for name in ids}, "77"]
    values = [True, False, 1, 2, 3]
    return {
        "stands": chance.choice((True, True, False, None)),
        "alternatives": chance.choices([*names, *names, "gone"], k=chance.choice((0, 0, 1, 2, 3))),
        "options": {name: chance.choice(values) for name in [*own, "1x"] if chance.random() < 0.6},
        "fill": {name: "ten" for name in sorted(blanks) if chance.random() < 0.2},
    }


@st.composite
def some_choices(draw: st.DrawFn) -> Choices:
    """Any choices that a file may hold of the clauses, right or against each other, with words filled in."""
    facts = readonce.facts()
    tradition = draw(st.sampled_from(("common", "civil")))
    every = ways(facts, tradition)
    clauses = {}
    for slug in draw(st.lists(st.sampled_from([*every]), unique=True)):
        stands, names = draw(st.sampled_from(every[slug]))
        own, blanks = brackets(facts, tradition, slug, names)
        options = {one.id: draw(st.sampled_from(decisions(one))) for one in own}
        filled = draw(st.lists(st.sampled_from(blanks), max_size=3)) if blanks else []
        clauses[slug] = {
            "stands": stands,
            "alternatives": [*names],
            "options": {name: value for name, value in options.items() if value is not None},
            "fill": {name: draw(WORDS) for name in filled},
        }
    named = draw(st.fixed_dictionaries({}, optional=dict.fromkeys(("state", "ministry", "short_title"), WORDS)))
    situation = draw(st.lists(st.sampled_from([*SITUATIONS]), unique=True))
    return Choices.model_validate({"tradition": tradition, "situation": situation, "clauses": clauses} | named)
