"""What a State is in the Convention on the day of the data, and what is to come, in words."""

from datetime import date

from ..language.labels import MEMBERSHIP, N_
from ..language.languages import Language
from ..records import Convention, State
from ..register import figures
from ..register.edition import Edition

PLACE = {
    "state_party": N_("State Party since %(date)s."),
    "joining": N_("Will be a State Party from %(date)s."),
    "leaving": N_(
        "State Party since %(since)s. Its withdrawal is announced and takes effect on %(date)s; until then the "
        "Convention binds it."
    ),
    "signatory": N_("Signatory since %(date)s; not yet bound by the Convention."),
    "withdrawn": N_("No longer a State Party: the withdrawal took effect on %(date)s. This entry is historical."),
}
# What stands beside the membership in a table; nothing where its dates are past.
COMING = {
    "joining": N_("from %(date)s"),
    "leaving": N_("until %(date)s, withdrawal announced"),
}
SOURCE_OF = N_("source of %(year)s")


def standing(edition: Edition, convention: Convention) -> str:
    """The membership, or "joining" and "leaving" where a day after that of the data decides (Articles 17, 20)."""
    today = edition.facts.site.data_as_of
    if convention.membership == "state_party" and convention.withdrawal_effective:
        return "leaving"
    if convention.membership == "state_party" and convention.in_force and convention.in_force > today:
        return "joining"
    return convention.membership


def sentence(edition: Edition, convention: Convention, words: dict[str, str] = PLACE, state: str = "") -> str:
    """The State's place in the Convention with its day, in the words of PLACE or in others that name it."""
    language, kind = edition.language, standing(edition, convention)
    since = _day(language, convention.in_force) if kind == "leaving" else ""
    day = _day(language, _decisive(kind, convention))
    return language.label(words[kind]) % {"date": day, "since": since, "state": state}


def _decisive(kind: str, convention: Convention) -> date | None:
    """The day since which, or until which, a State stands so."""
    days = {
        "state_party": convention.in_force,
        "joining": convention.in_force,
        "signatory": convention.signed,
    }
    return days.get(kind, convention.withdrawal_effective)


def _day(language: Language, day: date | None) -> str:
    assert day, "a rule asks for the days of each membership (register/rules/states.py)"
    return language.date(day)


def words(edition: Edition, convention: Convention) -> str:
    """The membership for a table: "State Party", "State Party (from 1 March 2027)"."""
    language, kind = edition.language, standing(edition, convention)
    named = language.label(MEMBERSHIP[convention.membership])
    if kind not in COMING:
        return named
    return f"{named} ({language.label(COMING[kind]) % {'date': _day(language, _decisive(kind, convention))}})"


def source(edition: Edition, state: State) -> str | None:
    """The year of what says the membership: that follows from dated acts, and has no age itself. None: undated."""
    year = figures.as_of(state, "convention")
    return edition.language.label(SOURCE_OF) % {"year": year} if year else None
