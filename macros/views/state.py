"""View of one State's page and sheet."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from ..language.labels import N_
from ..records import EnactedLaw, State
from ..records.interpretations import Issue
from ..records.state import Law
from ..register import figures
from ..register.edition import Edition
from . import corrections, interpretations, laws, membership
from .citations import CitationsView, CitedView, NoteView
from .ending import EndingView, ending
from .leftopen import left_open
from .spokenwords import named_status
from .statenames import capital, in_sentence
from .states import EntryView, entries

HEADLINE = {
    "specific_law": N_("%(state)s has enacted legislation to implement the Convention."),
    "existing_law": N_("%(state)s considers its existing law sufficient to implement the Convention."),
    "in_progress": N_(
        "%(state)s is planning, drafting, reviewing or adopting legislation to implement the Convention."
    ),
    "unclear": N_("No or insufficient information was found on measures of %(state)s under Article 9."),
}
# Where the status is a judgement of the register.
HEADLINE_JUDGED = N_("%(state)s is counted under %(status)s, though no source says so in these words.")
# Of a State that has withdrawn.
HEADLINE_PAST = {
    "specific_law": N_("As a State Party, %(state)s had enacted legislation to implement the Convention."),
    "existing_law": N_(
        "As a State Party, %(state)s considered its existing law sufficient to implement the Convention."
    ),
    "in_progress": N_(
        "As a State Party, %(state)s was planning, drafting, reviewing or adopting legislation to implement the "
        "Convention."
    ),
    "unclear": HEADLINE["unclear"],
}
# What a State's page names as not known, and how to tell. `told`: facts on which its compared laws say something.
GAPS: dict[str, Callable[[State, Container[str]], bool]] = {
    N_("a law as its measure"): lambda s, told: not s.article9.laws,
    N_("penal sanctions"): lambda s, told: s.article9.penal_sanctions is None and "penal_sanctions" not in told,
    N_("conduct abroad"): lambda s, told: s.article9.extraterritorial is None and "extraterritorial" not in told,
    N_("a law or a view on investment"): lambda s, told: s.investment.position == "none_found",
    N_("an initial transparency report"): lambda s, told: not s.transparency.initial_known,
    N_("any transparency report"): lambda s, told: not (s.transparency.latest_report or s.transparency.undated),
    N_("a request for assistance"): lambda s, told: s.assistance.requested is None,
}
FACTS = {"penal_sanctions": N_("Penal sanctions"), "extraterritorial": N_("Conduct abroad")}
ANSWER = {True: N_("Yes"), False: N_("No"), None: N_("Not known: no source found says")}


@dataclass(frozen=True)
class NamedLawView:
    """A law that a State's file names: what it is known by beside its title, its year where that does not say it.

    `ending` with the number and id of its source, where the law is no longer in force.
    """

    record: Law
    known_by: str | int | None
    year: int | None
    ending: EndingView | None
    ended_by: NoteView | None


@dataclass(frozen=True)
class StateView:
    """What the State's templates show. `sources` are numbered in the order of the page.

    `answered` has the title of each fact of Article 9 that a source settles or a compared law was read on.
    """

    slug: str
    state: State
    name: str
    age: str
    headline: str
    place: str
    membership: str
    membership_source: str | None
    standing: str
    numbers: dict[str, NoteView]
    dated: dict[str, int | None]
    sources: list[CitedView]
    answers: dict[bool | None, str]
    ages: dict[str, str]
    left_open: dict[str, list[tuple[str, str, str]]]
    answered: dict[str, str]
    unknown: list[str]
    before: EntryView | None
    after: EntryView | None
    correct: str | None
    edit: str | None
    compared: list[tuple[str, EnactedLaw, EndingView | None]]
    laws: list[NamedLawView]
    questions: list[tuple[str, Issue]]


def state_view(edition: Edition, slug: str) -> StateView:
    """The view of one State. Raises KeyError if there is no such State."""
    state, language = edition.facts.states[slug], edition.language
    name = language.state(state)
    citations = CitationsView(state.sources)
    sections = ("article9", "investment", "assistance", "convention", "transparency", "reply", "notes")
    present = [section for section in sections if getattr(state, section)]
    numbers = {s: citations.note(getattr(state, s).sources) for s in present}
    dated = {section: figures.as_of(state, section) for section in present}
    site = edition.facts.site
    today = site.data_as_of
    before, after = neighbours(edition, slug)
    told = left_open(edition.facts, slug)
    return StateView(
        slug=slug,
        state=state,
        name=name,
        age=figures.age_band(state.article9.as_of, today),
        headline=headline(edition, slug),
        place=membership.sentence(edition, state.convention),
        membership=membership.words(edition, state.convention),
        membership_source=membership.source(edition, state),
        standing=membership.standing(edition, state.convention),
        numbers=numbers,
        dated=dated,
        sources=citations.listed(),
        answers={key: language.label(text) for key, text in ANSWER.items()},
        ages={section: figures.age_band(year, today) for section, year in dated.items() if year},
        left_open=told,
        answered={f: title for f, title in FACTS.items() if f in told or getattr(state.article9, f) is not None},
        unknown=[language.label(words) for words, missing in GAPS.items() if missing(state, told)],
        before=before,
        after=after,
        correct=corrections.address(edition, slug),
        edit=corrections.edit_address(site, f"data/states/{slug}.yaml"),
        compared=laws.of_state(edition.facts, slug),
        laws=[_named(edition, law, citations) for law in state.article9.laws],
        questions=interpretations.of_state(edition.facts, slug),
    )


def _named(edition: Edition, law: Law, citations: CitationsView) -> NamedLawView:
    said = law.citation and law.year and str(law.year) in law.citation
    return NamedLawView(
        record=law,
        known_by=edition.language.text(law.citation) if law.citation else law.year,
        year=law.year if law.citation and not said else None,
        ending=ending(edition.facts, law),
        ended_by=citations.note([law.ended_source]) if law.ended_source else None,
    )


def neighbours(edition: Edition, slug: str) -> tuple[EntryView | None, EntryView | None]:
    """The States before and after one in its region, by name; None at either end."""
    here = entries(edition, edition.facts.states[slug].region)
    at = next(i for i, entry in enumerate(here) if entry.slug == slug)
    return (here[at - 1] if at else None), (here[at + 1] if at + 1 < len(here) else None)


def headline(edition: Edition, slug: str) -> str:
    """The status in a sentence, in the past tense once a State has withdrawn; and whether its law was repealed."""
    state, language = edition.facts.states[slug], edition.language
    status = state.article9.status
    words = HEADLINE_PAST if state.has_withdrawn else HEADLINE
    text = language.label(HEADLINE_JUDGED if state.article9.judgement else words[status])
    said = text % {"state": in_sentence(edition, state), "status": named_status(language, status)}
    resting = [language.label(N_("The status rests on repealed law."))] if state.article9.rests_on_repealed else []
    return " ".join([capital(said), *resting])


def description(edition: Edition, slug: str) -> str:
    """For search results: the status and the year of its source."""
    as_of = edition.language.label(N_("As of %(year)s.")) % {"year": edition.facts.states[slug].article9.as_of}
    return f"{headline(edition, slug)} {as_of}"
