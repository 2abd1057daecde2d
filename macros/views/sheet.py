"""View of one State's sheet: its page's facts, for one side of A4."""

from dataclasses import dataclass
from datetime import date

from ..language.languages import Language
from ..register.edition import Edition, last_change
from ..tables.stateentry import state_version
from ..templating.addresses import absolute, target
from .citations import runs
from .handout import CodeView, qr_code
from .state import StateView, description, state_view

DASH = "–"
LINE = 60  # letters that would fill what a heading and a last line leave empty
OPEN = 140  # letters on each sheet of what is left open


@dataclass(frozen=True)
class SheetView:
    """What the sheet's template shows: the State's page, its address in full and as a QR code.

    `marks` are (number, or numbers in a row; whether several) of the sources of each section.
    `changed` is the day on which the State's entry last changed. `next_first`: whether the first of the two
    columns says less, so that the next steps stand in it.
    """

    page: StateView
    marks: dict[str, list[tuple[str, bool]]]
    description: str
    address: str
    code: CodeView | None
    changed: date
    version: str
    next_first: bool


def sheet(edition: Edition, slug: str, code: bool = True) -> SheetView:
    """The view of one State, on demand without its QR code.

    Raises KeyError if there is no such State.
    """
    language = edition.language
    address = absolute(edition.facts.site.base_address, language.code)(target("state", slug))
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
        next_first=_letters(_first(page, language)) <= _letters(_second(page, language)) + OPEN,
    )


def _first(page: StateView, language: Language) -> list[str]:
    """The long texts of the first column."""
    article9 = page.state.article9
    texts = (article9.summary, article9.stands_because, page.state.investment.note)
    laws = (f"{law.record.title} {law.known_by or ''}" for law in page.laws)
    return [*(language.plain(text) for text in texts if text), *laws]


def _second(page: StateView, language: Language) -> list[str]:
    """Those of the second."""
    reply, notes = page.state.reply, page.state.notes
    said = [reply.text] if reply else []
    return [" ".join(page.unknown), *said, *([language.plain(notes.text)] if notes else [])]


def _letters(texts: list[str]) -> int:
    """How many letters a column holds, with room for what stands apart."""
    return sum(len(text) + LINE for text in texts)


def spans(numbers: list[int]) -> list[str]:
    """Rising numbers of sources as print gives them: three or more in a row as "1–3", which no line breaks."""
    return [f"{first}\u2060{DASH}\u2060{last}" if last > first else str(first) for first, last in runs(numbers)]
