"""What the pages of text alone are filled with. `policy` is what a browser may do with them."""

from dataclasses import dataclass
from datetime import date

from ...templating.view import View
from ..lite import LiteRowView
from ..state import StateView
from ..steps import NextView


@dataclass(frozen=True)
class LiteStateView(View):
    """One State: addresses of its sheet, of the list of States and, in full, of its page.

    `others`: (code, name, address) in other languages. `said`: what can be said of it in half a minute, "" where
    there is no room. `linked`: there is room for the addresses of sources.
    """

    template = "lite_state.html"

    policy: str
    page: StateView
    coming: NextView
    said: str
    rows: list[LiteRowView]
    others: list[tuple[str, str, str]]
    full: str
    pdf: str
    all: str
    changed: date
    version: str
    linked: bool


@dataclass(frozen=True)
class LiteStatesView(View):
    """All States: (address, name, status, year of its text, what it is if no State Party) of each.

    others: (code, name, address) in other languages.
    """

    template = "lite_states.html"

    policy: str
    title: str
    rows: list[tuple[str, str, str, int, str]]
    others: list[tuple[str, str, str]]
    full: str
    as_of: date
