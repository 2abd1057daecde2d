"""Views of the drafting template: its clauses with their words, obligations and enacted examples."""

from dataclasses import dataclass
from functools import cache, lru_cache

from ..language.labels import N_
from ..language.languages import Language
from ..records import DRAFT_TRADITIONS, Clause, EnactedLaw, Obligation, Source, SpokenClause
from ..records.clauses import Alternative, Annex, Example, Wording
from ..records.tongue import Tongue
from ..register.clausemarks import parse
from ..register.clausetext import LawParagraph, settled
from ..register.edition import Edition
from ..register.loading import Facts
from ..templating.addresses import target
from .ending import EndingView, ending, in_words

LawWords = list[LawParagraph]


@dataclass(frozen=True)
class WordingView:
    """An alternative as it is worded for one tradition; None: for both. It has `do`, `words` or both."""

    tradition: str | None
    do: str | None
    words: LawWords | None
    explanation: str


def explained_once(wordings: list[WordingView]) -> bool:
    """Whether one explanation serves them all."""
    return len({wording.explanation for wording in wordings}) == 1


@dataclass(frozen=True)
class OptionView:
    """An alternative of a clause with its words: once for both traditions, or for each."""

    slug: str
    record: Alternative
    wordings: list[WordingView]

    @property
    def explained_once(self) -> bool:
        """Whether one explanation serves all its wordings."""
        return explained_once(self.wordings)


@dataclass(frozen=True)
class AnnexView:
    """What is annexed: the place for it, and (code of a language, where its authentic text is had)."""

    record: Annex
    words: LawWords
    texts: list[tuple[str, Source]]


@dataclass(frozen=True)
class EnactedView:
    """An example of a clause with its law and the State's name."""

    record: Example
    law: EnactedLaw
    state: str
    ending: EndingView | None


def named(language: Language, example: EnactedView) -> str:
    """The State, its law with what became of it, and the place in it, for a file without links."""
    law = language.label(N_("law of %(year)s")) % {"year": example.law.year}
    if example.ending:
        law += f" ({in_words(language, example.ending)})"
    section = example.record.section or ""
    return language.label(N_(", ")).join(filter(None, (example.state, law, language.place(section) or section)))


@dataclass(frozen=True)
class ClauseView:
    """One clause. `words` has the key "both", or "common" and "civil"; `issues` are ids of questions.

    `notes` are (key of lawlabels.NOTE_OF, or None for everyone, text).
    """

    slug: str
    number: int
    record: Clause
    words: dict[str, LawWords]
    obligations: dict[str, Obligation]
    conditions: list[str]
    alternatives: list[OptionView]
    notes: list[tuple[str | None, str]]
    issues: list[str]

    @property
    def follows(self) -> str | None:
        """Sign of the English words that its own follow; None if it is in English."""
        return self.record.follows if isinstance(self.record, SpokenClause) and self.record.tongues else None

    @property
    def address(self) -> str:
        """Address of the clause's page."""
        return target("clause", self.slug)


Part = tuple[str, str, list[ClauseView]]  # id, title, clauses


def clause_views(facts: Facts) -> dict[str, ClauseView]:
    """Every clause of the template, by id, in its order."""
    return dict(_views(facts))


@lru_cache(maxsize=8)
def _views(facts: Facts) -> dict[str, ClauseView]:
    """What `clause_views` returns, made once for all that show it."""
    return {slug: _clause(facts, slug, number) for number, slug in enumerate(facts.clauses.clauses, 1)}


def _clause(facts: Facts, slug: str, number: int) -> ClauseView:
    record = facts.clauses.clauses[slug]
    obligations = {name: facts.obligations.obligations[name] for name in record.obligations}
    return ClauseView(
        slug=slug,
        number=number,
        record=record,
        words=words(record),
        obligations=obligations,
        conditions=conditions(record, obligations),
        alternatives=[OptionView(name, a, _wordings(record, a)) for name, a in record.alternatives.items()],
        notes=_notes(record),
        issues=[name for name, issue in facts.interpretations.issues.items() if issue.clause == slug],
    )


def _wordings(clause: Clause, record: Alternative) -> list[WordingView]:
    if record.variants is None:
        return [_worded(record.wording("common"), None, clause.tongue("common"))]
    return [_worded(record.wording(name), name, clause.tongue(name)) for name in DRAFT_TRADITIONS]


def _worded(wording: Wording, tradition: str | None, tongue: Tongue) -> WordingView:
    law = _parsed(wording.text, tongue) if wording.text else None
    if law and tradition:
        law = settled(law, tradition)
    assert wording.explanation is not None, "a rule asks for it (register/rules/clauses.py)"
    return WordingView(tradition, wording.do, law, wording.explanation)


def _notes(record: Clause) -> list[tuple[str | None, str]]:
    where: list[tuple[str | None, str]] = [*record.where.items()]
    if record.notes:
        return [(tradition, getattr(record.notes, tradition)) for tradition in DRAFT_TRADITIONS] + where
    return ([(None, record.note)] if record.note else []) + where


def annex(facts: Facts) -> AnnexView | None:
    """What the law says is annexed to it."""
    record = facts.clauses.annex
    if record is None:
        return None
    texts = [(code, facts.sources[source]) for code, source in record.texts.items()]
    return AnnexView(record, _parsed(record.text, facts.clauses.annexed_in), texts)


def words(record: Clause) -> dict[str, LawWords]:
    """The clause's words by tradition: "both" where one text serves both, else "common" and "civil"."""
    if record.text:
        return {"both": _parsed(record.text, record.tongue("common"))}
    return {name: settled(_parsed(record.words(name), record.tongue(name)), name) for name in DRAFT_TRADITIONS}


def in_tradition(view: ClauseView, tradition: str) -> LawWords:
    """The clause's words in an edition for one tradition ("common" or "civil"), as take-away files have them."""
    return settled(view.words.get("both") or view.words[tradition], tradition)


@cache
def _parsed(text: str, tongue: Tongue) -> LawWords:
    return parse(text, tongue)


def conditions(record: Clause, obligations: dict[str, Obligation]) -> list[str]:
    """For which States a clause is, if not for all: the `applies` of its obligations that are not "all"."""
    if record.necessity != "if_applicable":
        return []
    return list(dict.fromkeys(o.applies for o in obligations.values() if o.applies != "all"))


def by_part(facts: Facts) -> list[Part]:
    """The parts of the template in its order."""
    clauses = clause_views(facts).values()
    parts = facts.clauses.parts.items()
    return [(slug, part.title, [c for c in clauses if c.record.part == slug]) for slug, part in parts]


def enacted(edition: Edition, view: ClauseView) -> list[EnactedView]:
    """Laws that do what a clause does, by name of State."""
    facts, language = edition.facts, edition.language
    examples = []
    for example in view.record.examples:
        law = facts.laws[example.law]
        examples.append(EnactedView(example, law, language.state(facts.states[law.state]), ending(facts, law)))
    return sorted(examples, key=lambda e: (language.sort_key(e.state), e.law.year))


def with_obligation(facts: Facts, obligation: str) -> list[ClauseView]:
    """The clauses that carry out an obligation."""
    return [view for view in clause_views(facts).values() if obligation in view.obligations]


def beside(facts: Facts, slug: str) -> tuple[ClauseView | None, ClauseView | None]:
    """The clause before and the clause after."""
    clauses = list(clause_views(facts).values())
    at = list(facts.clauses.clauses).index(slug)
    return (clauses[at - 1] if at else None), (clauses[at + 1] if at + 1 < len(clauses) else None)


def head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of a clause's page."""
    view, language = clause_views(edition.facts)[slug], edition.language
    title = language.label(N_("Clause %(number)s: %(title)s"))
    sentence = N_("%(purpose)s A clause to take into a draft, with options and examples of enacted laws.")
    return (
        title % {"number": view.number, "title": language.plain(view.record.title)},
        language.label(sentence) % {"purpose": language.plain(view.record.purpose)},
    )
