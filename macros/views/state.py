"""View of one State's page and sheet."""

from dataclasses import dataclass

from .. import figures
from ..edition import Edition
from ..labels import N_
from ..records import Source, State
from .citations import Citations

HEADLINE = {
    "specific_law": N_("%(state)s has enacted legislation to implement the Convention."),
    "existing_law": N_("%(state)s considers its existing law sufficient to implement the Convention."),
    "in_progress": N_(
        "%(state)s is planning, drafting, reviewing or adopting legislation to implement the Convention."
    ),
    "unclear": N_("No or insufficient information was found on measures of %(state)s under Article 9."),
}
PLACE = {
    "state_party": N_("State Party since %(date)s."),
    "signatory": N_("Signatory since %(date)s; not yet bound by the Convention."),
    "withdrawn": N_("No longer a State Party: the withdrawal took effect on %(date)s. This entry is historical."),
}
ANSWER = {True: N_("Yes"), False: N_("No"), None: N_("Not known: no source found says")}


@dataclass(frozen=True)
class StatePage:
    """What the State's templates show. `sources` are numbered in the order of the page."""

    slug: str
    state: State
    name: str
    age: str
    headline: str
    place: str
    numbers: dict[str, list[tuple[int, str]]]
    dated: dict[str, int | None]
    sources: list[tuple[int, str, Source]]
    answers: dict[bool | None, str]


def state_page(edition: Edition, slug: str) -> StatePage:
    """The view of one State. Raises KeyError if there is no such State."""
    state, language = edition.facts.states[slug], edition.language
    name = language.state(state)
    citations = Citations(state.sources)
    sections = ("article9", "investment", "assistance", "convention", "transparency", "notes")
    present = [section for section in sections if getattr(state, section)]
    numbers = {s: citations.numbers(getattr(state, s).sources) for s in present}
    convention = state.convention
    since = {
        "state_party": convention.in_force,
        "signatory": convention.signed,
        "withdrawn": convention.withdrawal_effective,
    }[convention.membership]
    return StatePage(
        slug=slug,
        state=state,
        name=name,
        age=figures.age_band(state.article9.as_of, edition.facts.site.data_as_of),
        headline=language.label(HEADLINE[state.article9.status]) % {"state": name},
        place=language.label(PLACE[convention.membership]) % {"date": language.date(since)},
        numbers=numbers,
        dated={section: figures.as_of(state, section) for section in present},
        sources=citations.listed(),
        answers={key: language.label(text) for key, text in ANSWER.items()},
    )


def description(edition: Edition, slug: str) -> str:
    """One sentence for search results: status and the year of its source."""
    state, language = edition.facts.states[slug], edition.language
    headline = language.label(HEADLINE[state.article9.status]) % {"state": language.state(state)}
    as_of = language.label(N_("As of %(year)s.")) % {"year": state.article9.as_of}
    return f"{headline} {as_of}"
