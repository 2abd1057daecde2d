"""Views of the questions on which States' views differ, and of the questions of the self-check."""

from dataclasses import dataclass

from ..records.interpretations import INVESTMENT, Issue, Position
from ..records.selfcheck import Pointed, Question
from ..records.state import Investment
from ..register import figures
from ..register.edition import Edition
from ..register.loading import Facts
from ..templating.addresses import target
from .clauses import ClauseView, clause_views
from .laws import LawRowView, row


@dataclass(frozen=True)
class PositionView:
    """What one State said or enacted, by source, with its name; `investment` if its file answers the question."""

    slug: str
    state: str
    records: list[Position]
    investment: Investment | None = None


@dataclass(frozen=True)
class PositionGroupView:
    """States of one answer. `number` counts the States Parties that have it, of which `said` may name some."""

    key: str | None
    number: int
    said: list[PositionView]


@dataclass(frozen=True)
class IssueView:
    """One question: its clause, what States said by name of State, and what enacted laws say.

    Where States' files answer the question, `groups` are their answers, and `compared` is how many of the
    States Parties with a law on it have one among the laws that were compared. Else one group has no key.
    """

    slug: str
    record: Issue
    clause: ClauseView
    groups: list[PositionGroupView]
    row: LawRowView
    compared: int | None

    @property
    def address(self) -> str:
        """Address of the question's page."""
        return address(self.slug)

    @property
    def states(self) -> int:
        """How many States have an entry."""
        return sum(len(group.said) for group in self.groups)


def address(slug: str) -> str:
    """Address of a question's page."""
    return target("question", slug)


def issue(edition: Edition, slug: str) -> IssueView:
    """The view of one question. Raises KeyError if there is no such question."""
    facts = edition.facts
    record = facts.interpretations.issues[slug]
    here = row(edition, slug)
    groups, compared = _groups(edition, slug), None
    if slug == INVESTMENT:
        having = {law.record.state for law, _ in here.covering}
        compared = len(having & figures.by_investment(facts)["law"].keys())
    return IssueView(slug, record, clause_views(facts)[record.clause], groups, here, compared)


def _groups(edition: Edition, slug: str) -> list[PositionGroupView]:
    """The answers to a question: those of States' files where they answer it, else one group of all."""
    facts, language = edition.facts, edition.language
    records: dict[str, list[Position]] = {}
    for position in facts.interpretations.positions:
        if position.issue == slug:
            records.setdefault(position.state, []).append(position)
    if slug == INVESTMENT:
        answered = {s for s, r in facts.states.items() if r.investment.position != "none_found"}
        records = {state: records.get(state, []) for state in [*records, *(answered - records.keys())]}
    said = [
        PositionView(
            state,
            language.state(facts.states[state]),
            sorted(entries, key=lambda entry: entry.year or 0),
            facts.states[state].investment if slug == INVESTMENT else None,
        )
        for state, entries in records.items()
    ]
    said.sort(key=lambda s: language.sort_key(s.state))
    if slug != INVESTMENT:
        return [PositionGroupView(None, len(said), said)]
    parties = figures.by_investment(facts)
    groups = [
        PositionGroupView(key, len(states), [s for s in said if s.slug in states])
        for key, states in parties.items()
    ]
    others = [s for s in said if not any(s.slug in states for states in parties.values())]
    return [*groups, *([PositionGroupView(None, len(others), others)] if others else [])]


def issue_views(edition: Edition) -> list[IssueView]:
    """Every question."""
    return [issue(edition, slug) for slug in edition.facts.interpretations.issues]


def of_state(facts: Facts, state: str) -> list[tuple[str, Issue]]:
    """(id, question) of each question on which a State has an entry."""
    named = {position.issue for position in facts.interpretations.positions if position.state == state}
    return [(slug, record) for slug, record in facts.interpretations.issues.items() if slug in named]


def self_check(edition: Edition) -> list[tuple[str, Question, list[tuple[str, Pointed, int]]]]:
    """(id, question, [(name of a State, what it pointed to, year of its status)]) by name of State."""
    states, language = edition.facts.states, edition.language
    questions = []
    for slug, question in edition.facts.selfcheck.questions.items():
        pointed = [(language.state(states[p.state]), p, states[p.state].article9.as_of) for p in question.pointed]
        questions.append((slug, question, sorted(pointed, key=lambda entry: language.sort_key(entry[0]))))
    return questions


def head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of a question's page."""
    record = edition.facts.interpretations.issues[slug]
    return edition.language.plain(record.title), edition.language.plain(record.question)
