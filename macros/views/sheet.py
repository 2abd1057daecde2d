"""View of one State's sheet: its page's facts, for one side of A4."""

from dataclasses import dataclass
from datetime import date

from ..register.edition import Edition, last_change
from ..tables.stateentry import state_version
from ..templating.addresses import absolute, target
from .citations import runs
from .handout import CodeView, qr_code
from .state import StateView, description, state_view

DASH = "–"


@dataclass(frozen=True)
class SheetView:
    """What the sheet's template shows: the State's page, its address in full and as a QR code.

    `marks` are (number, or numbers in a row; whether several) of the sources of each section.
    `changed` is the day on which the State's entry last changed.
    """

    page: StateView
    marks: dict[str, list[tuple[str, bool]]]
    description: str
    address: str
    code: CodeView | None
    changed: date
    version: str


def sheet(edition: Edition, slug: str, code: bool = True) -> SheetView:
    """The view of one State, on demand without its QR code.

    Raises KeyError if there is no such State.
    """
    address = absolute(edition.facts.site.base_address, edition.language.code)(target("state", slug))
    page = state_view(edition, slug)
    marks = {
        section: [(mark, DASH in mark) for mark in spans([number for number, _ in note.numbers])]
        for section, note in page.numbers.items()
    }
    return SheetView(
        page=page,
        marks=marks,
        description=description(edition, slug),
        address=address,
        code=qr_code(address) if code else None,
        changed=last_change(edition.facts, slug),
        version=state_version(edition.facts, slug),
    )


def spans(numbers: list[int]) -> list[str]:
    """Rising numbers of sources as print gives them: three or more in a row as "1–3", which no line breaks."""
    return [f"{first}\u2060{DASH}\u2060{last}" if last > first else str(first) for first, last in runs(numbers)]
