"""A dated event in words: what happened, to which State, by which source, and where more of it stands."""

from dataclasses import dataclass

from ..language.labels import N_
from ..records import Source
from ..register import figures
from ..register.edition import Edition
from ..register.figures import Happening
from ..templating.addresses import target

CONSENTED = {
    "ratification": N_("Ratified the Convention"),
    "accession": N_("Acceded to the Convention"),
    "acceptance": N_("Accepted the Convention"),
    "approval": N_("Approved the Convention"),
    None: N_("Consented to be bound by the Convention"),
}
INVESTMENT = {
    "law": N_("Law against investment in producers"),
    "view_prohibited": N_("View stated: investment in producers is prohibited"),
    "view_not_prohibited": N_("View stated: investment in producers is not prohibited"),
}
WORDS = {
    "signed": N_("Signed the Convention"),
    "in_force": N_("The Convention entered into force for the State"),
    "withdrawal": N_("The withdrawal took effect"),
    "law_enacted": N_("Law adopted"),
    "law_in_force": N_("Law in force"),
    "law_ended": N_("Law no longer in force"),
    "law_changed": N_("Law changed"),
    "initial_report": N_("Initial transparency report (Article 7)"),
    "latest_report": N_("Transparency report (Article 7), the newest known"),
}
# What a reader asks for, by the kinds of event that answer.
GROUPS = {
    "joining": (N_("Signatures, deposits, entry into force"), ("signed", "consent", "in_force")),
    "leaving": (N_("Withdrawals"), ("withdrawal",)),
    "law": (N_("Laws"), ("law_enacted", "law_in_force", "law_ended", "law_changed")),
    "investment": (N_("Investment in producers"), ("investment",)),
    "report": (N_("Transparency reports"), ("initial_report", "latest_report")),
}
GROUP_OF = {kind: group for group, (_, kinds) in GROUPS.items() for kind in kinds}


@dataclass(frozen=True)
class EventView:
    """One event: when, its State, the words for it, the law's title and where more of it stands; its sources."""

    when: str
    slug: str
    state: str
    group: str
    words: str
    title: str | None
    language: str
    more: str
    sources: list[Source]

    @property
    def vague(self) -> bool:
        """Whether only its month or year is known."""
        return len(self.when) < len("2024-09-13")

    @property
    def source(self) -> Source:
        """The first source that says so; the State's page names all."""
        return self.sources[0]


def event_view(edition: Edition, event: Happening) -> EventView:
    """One event in the words of the edition."""
    return EventView(
        when=event.when,
        slug=event.state,
        state=edition.language.state(edition.facts.states[event.state]),
        group=GROUP_OF[event.kind],
        words=_words(edition, event),
        title=event.title,
        language=event.language,
        more=target("law", event.law) if event.law else target("state", event.state, "measures"),
        sources=list(event.sources.values()),
    )


def _words(edition: Edition, event: Happening) -> str:
    label = edition.language.label
    if event.kind == "consent":
        return label(CONSENTED[event.word])
    if event.kind == "investment":
        return label(INVESTMENT[event.word or ""])
    if event.kind == "law_changed":
        obligation = edition.facts.obligations.obligations[event.word or ""]
        return f"{label(WORDS[event.kind])} ({edition.language.plain(obligation.title)})"
    return label(WORDS[event.kind])


def all_events(edition: Edition) -> list[EventView]:
    """Every dated event, newest first; those of one day by name of State."""
    views = [event_view(edition, event) for event in figures.happenings(edition.facts)]
    views.sort(key=lambda event: edition.language.sort_key(event.state))
    return sorted(views, key=lambda event: event.when, reverse=True)


def by_year(events: list[EventView]) -> list[tuple[str, list[EventView]]]:
    """(year, its events), newest first."""
    years = dict.fromkeys(event.when[:4] for event in events)
    return [(year, [event for event in events if event.when[:4] == year]) for year in years]
