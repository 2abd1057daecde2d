"""What an update sheet says of a State, in the words of one language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from ..language import labels
from ..language.labels import N_, NO_REPORT_DAY
from ..language.languages import Language
from ..language.pairs import paired
from ..records import State
from ..records.state import Law
from ..register.edition import Edition
from ..tables.columns import Column, Reader
from ..tables.statecolumns import on
from . import leftopen, membership
from .ending import ending, in_words
from .spokenwords import named_status, sentence
from .state import ANSWER
from .statement import JUDGED

Kind = Literal["words", "fact", "foreign"]


@dataclass(frozen=True)
class UpdateLineView:
    """Words of the edition's language, a text of data/ to be translated, or a title in its own language."""

    kind: Kind
    text: str
    language: str = ""  # of a title


@dataclass(frozen=True)
class UpdateRowView:
    """A fact: what it is called and the lines that say it."""

    title: str
    lines: tuple[UpdateLineView, ...]


def rows(edition: Edition, slug: str) -> list[UpdateRowView]:
    """All that a capital can correct, in the order of the State's page. Raises KeyError for no such State."""
    return [row(edition, slug, column) for column in on(Reader.LETTER)]


def row(edition: Edition, slug: str, column: Column) -> UpdateRowView:
    """One of these facts."""
    return UpdateRowView(edition.language.label(column.title), tuple(_lines(edition, slug, column)))


def _lines(edition: Edition, slug: str, column: Column) -> list[UpdateLineView]:
    """What is said of one fact: in the form of its own, or as the column says it."""
    state, language = edition.facts.states[slug], edition.language
    own = OWN.get(column.key)
    if own:
        return own(edition, slug, state)
    value = column.value(slug, state)
    if isinstance(value, list):
        return [UpdateLineView("foreign", str(one)) for one in value] or [
            UpdateLineView("words", language.label(ANSWER[None]))
        ]
    if value in column.labels or value is None:
        return [UpdateLineView("words", language.label(column.labels.get(value, ANSWER[None])))]
    if column.type.kind in ("date", "when"):
        return [UpdateLineView("words", language.date(value))]
    return [UpdateLineView("fact" if column.type.translated else "foreign", str(value))]


def _status(edition: Edition, slug: str, state: State) -> list[UpdateLineView]:
    law, label = state.article9, edition.language.label
    as_of = label(N_("As of %(year)s.")) % {"year": law.as_of}
    if law.judgement:
        judged = label(JUDGED) % {"status": named_status(edition.language, law.status)}
        return [UpdateLineView("words", f"{sentence(edition.language, [judged])} {as_of}")]
    meaning = paired(edition.language, label(labels.STATUS[law.status]), label(labels.STATUS_MEANING[law.status]))
    return [UpdateLineView("words", f"{meaning}. {as_of}")]


def _laws(edition: Edition, slug: str, state: State) -> list[UpdateLineView]:
    none = UpdateLineView("words", edition.language.label(N_("None named in the sources found")))
    return [line for law in state.article9.laws for line in _law(edition, law)] or [none]


def _investment(edition: Edition, slug: str, state: State) -> list[UpdateLineView]:
    investment = state.investment
    position = edition.language.label(labels.POSITION[investment.position])
    year = f" ({investment.year})" if investment.year else ""
    note = [UpdateLineView("fact", investment.note)] if investment.note else []
    return [UpdateLineView("words", f"{position}{year}"), *note]


def _answer(fact: str) -> Callable[[Edition, str, State], list[UpdateLineView]]:
    """What is said of a fact that may be left open."""

    def lines(edition: Edition, slug: str, state: State) -> list[UpdateLineView]:
        answer = ANSWER[getattr(state.article9, fact)]
        return [UpdateLineView("words", leftopen.in_words(edition, slug, fact) or edition.language.label(answer))]

    return lines


def _law(edition: Edition, law: Law) -> list[UpdateLineView]:
    end = ending(edition.facts, law)
    told = [UpdateLineView("words", f"({in_words(edition.language, end)})")] if end else []
    return [UpdateLineView("foreign", law.title, law.language), *told]


def _membership(edition: Edition, slug: str, state: State) -> list[UpdateLineView]:
    language, convention = edition.language, state.convention
    place = membership.sentence(edition, convention)
    dates = {N_("Signed"): convention.signed, labels.CONSENT[convention.consent]: convention.consent_date}
    days = [paired(language, language.label(name), language.date(day)) for name, day in dates.items() if day]
    return [UpdateLineView("words", " ".join([place, *_sentences(language, days)]))]


def _sentences(language: Language, parts: Iterable[str]) -> list[str]:
    stop = language.label(N_("."))
    return [f"{part}{stop}" for part in parts]


def _reports(edition: Edition, slug: str, state: State) -> list[UpdateLineView]:
    language, reports = edition.language, state.transparency
    known = {
        N_("Initial report"): reports.initial_report,
        N_("Latest report known"): reports.latest_report,
    }
    unknown = language.label(NO_REPORT_DAY[reports.undated])
    parts = (
        paired(language, language.label(name), language.date(day) if day else unknown)
        for name, day in known.items()
    )
    return [UpdateLineView("words", " ".join(_sentences(language, parts)))]


# What is said otherwise than by a column's own words: more than one fact, or a fact that may be left open.
OWN: dict[str, Callable[[Edition, str, State], list[UpdateLineView]]] = {
    "membership": _membership,
    "status": _status,
    "laws": _laws,
    "penal_sanctions": _answer("penal_sanctions"),
    "extraterritorial": _answer("extraterritorial"),
    "investment": _investment,
    "initial_report": _reports,
}
