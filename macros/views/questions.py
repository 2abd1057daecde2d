"""Views of the questions on which States' views differ, and of the questions of the self-check."""

from dataclasses import dataclass

from ..edition import Edition
from ..loading import Facts
from ..records.model import Issue, Pointed, Position, Question
from .laws import Row, row
from .template import ClauseView, clauses


@dataclass(frozen=True)
class Said:
    """What one State said or enacted, with its name."""

    state: str
    record: Position


@dataclass(frozen=True)
class IssueView:
    """One question: its clause, what States said by name of State, and what enacted laws say."""

    slug: str
    record: Issue
    clause: ClauseView
    said: list[Said]
    row: Row

    @property
    def address(self) -> str:
        """Address of the question's page."""
        return address(self.slug)

    @property
    def states(self) -> int:
        """How many States have an entry."""
        return len({said.record.state for said in self.said})


def address(slug: str) -> str:
    """Address of a question's page."""
    return f"model-legislation/questions/{slug}/"


def issue(edition: Edition, slug: str) -> IssueView:
    """The view of one question. Raises KeyError if there is no such question."""
    facts, language = edition.facts, edition.language
    record = facts.interpretations.issues[slug]
    said = [
        Said(language.state(facts.states[position.state]), position)
        for position in facts.interpretations.positions
        if position.issue == slug
    ]
    said.sort(key=lambda s: (language.sort_key(s.state), s.record.year or 0))
    return IssueView(slug, record, clauses(facts)[record.clause], said, row(edition, slug))


def issues(edition: Edition) -> list[IssueView]:
    """Every question."""
    return [issue(edition, slug) for slug in edition.facts.interpretations.issues]


def of_state(facts: Facts, state: str) -> list[tuple[str, Issue]]:
    """(id, question) of each question on which a State has an entry."""
    named = {position.issue for position in facts.interpretations.positions if position.state == state}
    return [(slug, record) for slug, record in facts.interpretations.issues.items() if slug in named]


def self_check(edition: Edition) -> list[tuple[str, Question, list[tuple[str, Pointed, int]]]]:
    """(id, question, [(name of a State, what it pointed to, year of its status)]) by name of State."""
    states, language = edition.facts.states, edition.language
    found = []
    for slug, question in edition.facts.self_check.questions.items():
        pointed = [(language.state(states[p.state]), p, states[p.state].article9.as_of) for p in question.pointed]
        found.append((slug, question, sorted(pointed, key=lambda entry: language.sort_key(entry[0]))))
    return found


def head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of a question's page."""
    record = edition.facts.interpretations.issues[slug]
    return edition.language.plain(record.title), edition.language.plain(record.question)
