"""Which obligations, clauses and tools fit a State: the chooser's questions and its answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from ..language.labels import ANSWER, N_
from ..records import Obligation
from ..register.edition import Edition
from ..templating.addresses import target
from .clauses import ClauseView, clause_views
from .laws import LawView, law_views
from .needs import with_tools

# Each question with its answers. A mixed legal system is shown what both traditions have.
QUESTIONS: dict[str, tuple[str, ...]] = {
    "tradition": ("common", "civil", "mixed"),
    "stocks": ("stocks", "no-stocks"),
    "contamination": ("contamination", "no-contamination"),
    "victims": ("victims", "no-victims"),
    "weapons": ("arms-law", "no-arms-law"),
    "treaty": ("direct", "not-direct"),
}
YES_NO = N_("Yes"), N_("No")
ON_A_PAGE = ("tradition", "stocks", "contamination", "victims")  # what an answer's own page settles
APPLIES = {
    "if_stockpiles": "stocks",
    "if_contaminated": "contamination",
    "if_victims": "victims",
    "if_retention": "perhaps",
    "if_joint_operations": "perhaps",
}
PERHAPS = "perhaps"  # depends on what the chooser does not ask


@dataclass(frozen=True)
class ShownView:
    """Something in the answer and the answers that all have to be given for it to be shown."""

    item: object
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerView:
    """What fits. Each list holds ShownViews, of which those that cannot fit are left out."""

    needs: list[ShownView]
    obligations: list[ShownView]
    needed: list[ShownView]
    choices: list[ShownView]
    perhaps: list[ClauseView]
    perhaps_obligations: list[tuple[str, Obligation]]
    examples: list[ShownView]
    begin: dict[str, list[ClauseView]]


def questions() -> list[tuple[str, list[tuple[str, str]]]]:
    """Each question with its answers and their labels: those of a question with yes or no are these words."""
    return [
        (name, list(zip(values, YES_NO if len(values) == 2 else (ANSWER[v] for v in values), strict=True)))
        for name, values in QUESTIONS.items()
    ]


def answer(edition: Edition, answers: frozenset[str] | None = None) -> AnswerView:
    """Everything that fits `answers`; everything at all if there are none."""
    facts = edition.facts

    def kept(clauses: list[ShownView]) -> list[ShownView]:
        return [shown for shown in clauses if fits(shown.when, answers)]

    by_slug = clause_views(facts)
    views = by_slug.values()
    marked = [(view, _when(view, answers)) for view in views]
    return AnswerView(
        needs=kept([ShownView(pair, tuple(pair[0].fits)) for pair in with_tools(facts)]),
        obligations=kept(
            [
                ShownView((slug, o), (APPLIES[o.applies],) if o.applies != "all" else ())
                for slug, o in facts.obligations.obligations.items()
                if APPLIES.get(o.applies) != PERHAPS
            ]
        ),
        needed=kept([ShownView(v, w) for v, w in marked if v.record.necessity != "optional" and PERHAPS not in w]),
        choices=kept([ShownView(v, w) for v, w in marked if v.record.necessity == "optional"]),
        perhaps=[v for v, w in marked if PERHAPS in w],
        perhaps_obligations=[
            (slug, o) for slug, o in facts.obligations.obligations.items() if APPLIES.get(o.applies) == PERHAPS
        ],
        examples=kept([ShownView(law, _like(law)) for law in law_views(edition) if _serves(law)]),
        begin={one: [by_slug[slug] for slug in slugs] for one, slugs in facts.clauses.chooser},
    )


def fits(when: tuple[str, ...], answers: frozenset[str] | None) -> bool:
    """Whether something is shown: no answer, or all of its answers, were given."""
    return answers is None or set(when) <= answers


def _when(view: ClauseView, answers: frozenset[str] | None) -> tuple[str, ...]:
    """The answers for which a clause is needed. For a clause for several groups of States, any one of them does;
    while a script still narrows the answer, the clause is shown to all."""
    groups = tuple(dict.fromkeys(APPLIES[condition] for condition in view.conditions))
    if len(groups) < 2:
        return groups
    return () if answers is None else tuple(group for group in groups if group in answers) or groups


def _serves(law: LawView) -> bool:
    """Whether a law can serve as an example: it is not repealed and names cluster munitions."""
    return not law.ending and law.record.form != "general"


def _like(law: LawView) -> tuple[str, ...]:
    """The answers of a State that might do as this law does: its tradition, and a law to amend or none."""
    record = law.record
    tradition = () if record.tradition == "mixed" else (record.tradition,)
    return (*tradition, "arms-law" if record.form == "amendment" else "no-arms-law")


def tokens(chosen: dict[str, str]) -> frozenset[str]:
    """The answers to all questions as one set; a mixed system counts as both traditions."""
    words = set(chosen.values())
    return frozenset(words | {"common", "civil"} if "mixed" in words else words)


def combinations(questions: tuple[str, ...] = tuple(QUESTIONS)) -> Iterator[dict[str, str]]:
    """Every way to answer these questions."""
    for values in product(*(QUESTIONS[name] for name in questions)):
        yield dict(zip(questions, values, strict=True))


def pages() -> dict[str, frozenset[str]]:
    """Slug of each answer's own page, with all its answers; both answers to what it leaves open."""
    rest = {value for name, values in QUESTIONS.items() if name not in ON_A_PAGE for value in values}
    return {_slug(chosen): tokens(chosen) | rest for chosen in combinations(ON_A_PAGE)}


def _slug(chosen: dict[str, str]) -> str:
    return "-".join(value for value in chosen.values() if not value.startswith("no-"))


def situations() -> list[tuple[list[str], list[tuple[str, str]]]]:
    """(what the State has, [(tradition, slug of the answer's page)]) for each row of the table of answers."""
    answers_by_clauses: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for chosen in combinations(ON_A_PAGE):
        tradition, *rest = chosen.values()
        answers_by_clauses.setdefault(tuple(rest), []).append((tradition, _slug(chosen)))
    return [([v for v in rest if not v.startswith("no-")], links) for rest, links in answers_by_clauses.items()]


def answers_of(slug: str) -> list[str]:
    """The answers that a page's slug stands for, to each question that it settles."""
    named = slug.split("-")
    return [next((value for value in QUESTIONS[name] if value in named), f"no-{name}") for name in ON_A_PAGE]


def query(slug: str) -> str:
    """The answers as the chooser's address holds them."""
    return "&".join(f"{name}={value}" for name, value in zip(ON_A_PAGE, answers_of(slug), strict=True))


def in_words(edition: Edition, slug: str) -> str:
    """The answers with which a page's slug is built, in words."""
    language, named = edition.language, (value for value in answers_of(slug) if not value.startswith("no-"))
    return language.between.join(language.label(ANSWER[value]) for value in named)


def address(slug: str) -> str:
    """Address of an answer's own page."""
    return target("answer", slug)


def head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of an answer's page."""
    language, label = edition.language, edition.language.label
    words = language.between.join(label(ANSWER[value]) for value in answers_of(slug))
    title = label(N_("Which resources fit: %(answers)s"))
    sentence = label(N_("Tools, obligations and clauses for a State with these answers: %(answers)s."))
    return title % {"answers": in_words(edition, slug)}, sentence % {"answers": words}
