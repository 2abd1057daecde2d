"""What the templates that show how a State joins are filled with."""

from dataclasses import dataclass
from datetime import date

from ...language.labels import N_
from ...records.instruments import Instrument
from ...templating.view import View
from ..accession import DepositView, OutsideView


@dataclass(frozen=True)
class JoiningDatesView(View):
    """Months of deposit; (short head, rule) of each day by its name; what the script needs to tell others."""

    template = "joining_dates.html"
    called = N_("Days that follow from a deposit")

    deposits: list[DepositView]
    heads: dict[str, tuple[str, str]]
    forms: str
    opened: date
    last: date


@dataclass(frozen=True)
class InstrumentsView(View):
    """(id, instrument, address of its Word file) of each paper of joining."""

    template = "instruments.html"

    papers: list[tuple[str, Instrument, str]]


@dataclass(frozen=True)
class StatesNotPartyView(View):
    """States that have neither signed nor joined, by region; how many; ids of the sources of their names."""

    template = "states_not_party.html"

    regions: list[OutsideView]
    number: int
    as_of: date
    sources: list[str]
