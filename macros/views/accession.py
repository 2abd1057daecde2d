"""Views of what follows from a deposit, of the papers of joining, and of States that have not joined."""

import json
from dataclasses import asdict, dataclass
from datetime import date

from ..language.unbroken import unbroken
from ..records import M49_REGIONS, Instrument
from ..records.names import ShortName
from ..register.edition import Edition
from ..register.figures import signatories, states_parties
from ..register.loading import Facts
from ..register.treatydates import JoiningDates, first_of_month, joining_dates
from ..templating.addresses import target
from . import downloads
from .datewords import OF_DEPOSIT

SHOWN = 12  # months of deposit
# The codes of M49 by which CLDR knows the names of its regions.
M49 = {"africa": "002", "americas": "019", "asia": "142", "europe": "150", "oceania": "009"}


@dataclass(frozen=True)
class DepositView:
    """What follows from a deposit in a month: its day by the name of each, and the address of its calendar."""

    month: str
    days: dict[str, date]
    calendar: str


@dataclass(frozen=True)
class OutsideView:
    """States of one region that have not joined: (name, address of a page of its own or None)."""

    region: str
    states: list[tuple[str, str | None]]


def days(dates: JoiningDates) -> dict[str, date]:
    """The days that follow from a deposit, by their names, in the order in which they are told."""
    every = asdict(dates)
    return {name: every[name] for name in OF_DEPOSIT}


def months_shown(facts: Facts) -> list[date]:
    """The first day of each month of deposit that is shown, from the month of the day of the data on."""
    return [first_of_month(facts.site.data_as_of, later) for later in range(SHOWN)]


def next_deposits(edition: Edition) -> list[DepositView]:
    """What follows from a deposit in each of the next months: it depends on the month alone."""
    code = edition.language.files
    return [
        DepositView(f"{month:%Y-%m}", days(joining_dates(month)), downloads.deposit_calendar(code, month))
        for month in months_shown(edition.facts)
    ]


def date_forms(edition: Edition) -> str:
    """How a script writes a day, as JSON: of each month the first day and any other, with {day} and {year}."""
    language = edition.language

    def form(month: int, day: int) -> str:
        told = unbroken(language.date(date(3333, month, day)), language.code)
        return told.replace("3333", "{year}").replace("22", "{day}")

    forms = [[form(month, day) for day in (1, 22)] for month in range(1, 13)]
    return json.dumps(forms, ensure_ascii=False)


def papers(edition: Edition) -> list[tuple[str, Instrument, str]]:
    """(id, instrument, address of its Word file) of each."""
    code = edition.language.files
    return [(slug, one, downloads.instrument(code, slug)) for slug, one in edition.facts.instruments.items()]


def not_party(facts: Facts) -> dict[str, ShortName]:
    """States of data/names.yaml that are neither States Parties nor signatories, by their codes."""
    joined = {state.iso3 for state in [*states_parties(facts).values(), *signatories(facts).values()]}
    return {code: name for code, name in facts.names.names.items() if code not in joined}


def outside(edition: Edition) -> list[OutsideView]:
    """States that are neither States Parties nor signatories, by region of M49 and name."""
    facts, language = edition.facts, edition.language
    listed = {state.iso3: (slug, state) for slug, state in facts.states.items()}
    regions = []
    for region in M49_REGIONS:
        states: list[tuple[str, str | None]] = []
        for code, name in not_party(facts).items():
            if name.m49_region != region:
                continue
            own = listed.get(code)
            states.append(
                (language.state(own[1]), target("state", own[0]))
                if own
                else (getattr(name, language.code, None) or language.in_english(name.en), None)
            )
        states.sort(key=lambda one: language.sort_key(one[0]))
        regions.append(OutsideView(language.territory(M49[region]), states))
    return [one for one in regions if one.states]
