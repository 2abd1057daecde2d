"""The composer: what a drafter decides of each clause, and the law before anything is decided."""

from dataclasses import dataclass, field

from ..drafting import DraftClause, draft
from ..drafting.clauseforms import form
from ..language.labels import N_
from ..language.languages import SOURCE
from ..records import DRAFT_TRADITIONS
from ..records.choices import SITUATIONS, Choices
from ..register.edition import Edition
from ..register.loading import Facts
from .answerdrafts import answer_files
from .chooser import QUESTIONS, situations
from .clauses import ClauseView, OptionView, by_part
from .downloads import COMPOSER, DRAFT_FORMS, DRAFT_PARTS, KIT_PARTS, ZIP
from .ladder import ladder, longest

FILES = (
    ("docx", N_("Word file")),
    ("md", N_("Markdown")),
    ("txt", N_("Text")),
    ("xml", N_("Akoma Ntoso")),
    ("xlsx", N_("Concordance (Excel)")),
    ("yaml", N_("Your choices (YAML)")),
)  # what a browser makes: kind, what it is called
LADDER = "model-legislation/laws/#figure-penalty-ladder"


@dataclass(frozen=True)
class ScriptsView:
    """Addresses of what the page loads when it is needed."""

    engine: str = COMPOSER
    forms: str = DRAFT_FORMS
    files: dict[str, str] = field(default_factory=lambda: DRAFT_PARTS | {"kit": KIT_PARTS})  # by kind of file
    zip: str = ZIP


@dataclass(frozen=True)
class ComposedClauseView:
    """A clause: its alternatives, those that leave it out, and how it reads at first; None: it does not stand."""

    view: ClauseView
    ways: list[OptionView]
    without: list[OptionView]
    first: DraftClause | None


@dataclass(frozen=True)
class PrisonTermsView:
    """How many laws name a term for the acts that they prohibit; the shortest and the longest, in words.

    `graver`: the longest for what laws punish more.
    """

    count: int
    shortest: str
    longest: str
    graver: str | None
    address: str = LADDER


@dataclass(frozen=True)
class ReadyDraftsView:
    """One answer of the chooser in a row: its id, its tradition, (tradition, address) of its Word files."""

    slug: str
    tradition: str
    files: list[tuple[str, str]]


def parts(facts: Facts, tradition: str) -> list[tuple[str, str, list[ComposedClauseView]]]:
    """(id, title, clauses) of each part of the template; the first words are those of one tradition."""
    law = draft(first_choices(tradition), facts)
    first = {clause.slug: clause for clause in law.clauses}
    return [
        (slug, title, [_clause(view, first.get(view.slug)) for view in views])
        for slug, title, views in by_part(facts)
    ]


def first_tradition(language: str) -> str:
    """What the page begins with: most States that legislate in one of the other languages have civil law."""
    common, civil = DRAFT_TRADITIONS
    return common if language == SOURCE else civil


def first_choices(tradition: str) -> Choices:
    """What is chosen before a drafter chooses."""
    return Choices.model_validate({"tradition": tradition})


def _clause(view: ClauseView, first: DraftClause | None) -> ComposedClauseView:
    forms = [form(view.slug, view.record, tradition) for tradition in DRAFT_TRADITIONS]
    out = {slug for slug in view.record.alternatives if all(one.alternatives[slug].doing.out for one in forms)}
    return ComposedClauseView(
        view,
        [way for way in view.alternatives if way.slug not in out],
        [way for way in view.alternatives if way.slug in out],
        first,
    )


def prison_terms(edition: Edition) -> PrisonTermsView | None:
    """What enacted laws have; None if no law names a term."""
    rows = ladder(edition).rows
    words = [term.words for row in rows for term in row.terms if term.acts == "basic"]
    graver = [term for row in rows for term in row.law.record.imprisonment if term.acts == "graver"]
    return PrisonTermsView(len(words), words[0], words[-1], longest(edition.language, graver)) if words else None


def ready_drafts(code: str, law: str) -> list[tuple[list[str], list[ReadyDraftsView]]]:
    """(what the State has, the drafts for each tradition) of every answer of the chooser."""
    return [
        (situation, [_ready(slug, tradition, code, law) for tradition, slug in row])
        for situation, row in situations()
    ]


def _ready(slug: str, tradition: str, code: str, law: str) -> ReadyDraftsView:
    files = [(one, links[0][1]) for one, links in answer_files(slug, code, law)]
    return ReadyDraftsView(slug, tradition, files)


def traditions() -> tuple[str, ...]:
    """The answers of the chooser on the legal tradition, in its order."""
    return QUESTIONS["tradition"]


def situation_names() -> tuple[str, ...]:
    """What a State may have on which clauses depend."""
    return tuple(SITUATIONS)
