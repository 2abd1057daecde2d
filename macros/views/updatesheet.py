"""What an update sheet says of a State, in the words of one language."""

from dataclasses import dataclass
from typing import Literal

from ..language import labels
from ..language.labels import N_
from ..records import State
from ..records.state import Law
from ..register.edition import Edition
from . import membership
from .ending import ending, in_words
from .leftopen import in_words as left_open
from .state import ANSWER

Kind = Literal["words", "fact", "foreign"]


@dataclass(frozen=True)
class Line:
    """Words of the edition's language, a text of data/ to be translated, or a title in its own language."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Row:
    """A fact: what it is called and the lines that say it."""

    title: str
    lines: tuple[Line, ...]


def rows(edition: Edition, slug: str) -> list[Row]:
    """All that a capital can correct, in the order of the State's page. Raises KeyError for no such State."""
    state, label = edition.facts.states[slug], edition.language.label
    law, investment = state.article9, state.investment
    as_of = label(N_("As of %(year)s.")) % {"year": law.as_of}
    meaning = f"{label(labels.STATUS[law.status])}: {label(labels.STATUS_MEANING[law.status])}. {as_of}"
    position = label(labels.POSITION[investment.position]) + (f" ({investment.year})" if investment.year else "")
    none = Line("words", label(N_("None named in the sources found")))
    facts = {
        N_("Membership"): _membership(edition, state),
        N_("Article 9 status"): [Line("words", meaning)],
        N_("Article 9 measures"): [Line("fact", law.summary)],
        N_("Laws"): [line for named in law.laws for line in _law(edition, named)] or [none],
        N_("Penal sanctions"): [_answer(edition, slug, "penal_sanctions")],
        N_("Conduct abroad"): [_answer(edition, slug, "extraterritorial")],
        N_("Investment in producers"): [
            Line("words", position),
            *([Line("fact", investment.note)] if investment.note else []),
        ],
        N_("Transparency reports (Article 7)"): _reports(edition, state),
        N_("Assistance with legislation (Action 48)"): [
            Line("words", label(labels.REQUESTED[state.assistance.requested]))
        ],
    }
    return [Row(label(title), tuple(lines)) for title, lines in facts.items()]


def _answer(edition: Edition, slug: str, fact: str) -> Line:
    value = getattr(edition.facts.states[slug].article9, fact)
    return Line("words", left_open(edition, slug, fact) or edition.language.label(ANSWER[value]))


def _law(edition: Edition, law: Law) -> list[Line]:
    found = ending(edition.facts, law)
    end = [Line("words", f"({in_words(edition.language, found)})")] if found else []
    return [Line("foreign", law.title), *end]


def _membership(edition: Edition, state: State) -> list[Line]:
    language, convention = edition.language, state.convention
    place = membership.sentence(edition, convention)
    dates = {N_("Signed"): convention.signed, labels.CONSENT[convention.consent]: convention.consent_date}
    given = [f"{language.label(name)}: {language.date(day)}" for name, day in dates.items() if day]
    return [Line("words", " ".join([place, *(f"{part}." for part in given)]))]


def _reports(edition: Edition, state: State) -> list[Line]:
    language, reports = edition.language, state.transparency
    known = {
        N_("Initial report"): reports.initial_report,
        N_("Latest report known"): reports.latest_report,
    }
    unknown = language.label(N_("none known"))
    parts = [f"{language.label(name)}: {language.date(day) if day else unknown}." for name, day in known.items()]
    return [Line("words", " ".join(parts))]
