"""View of the working papers to take away: their meetings, periods and files."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..language.labels import N_
from ..register.edition import Edition
from ..register.loading import Facts
from ..register.paperperiods import paper_periods

FORMATS = ((N_("Word"), "docx"), (N_("PDF"), "pdf"))


@dataclass(frozen=True)
class PaperFilesView:
    """The paper for one meeting: title of the meeting, the days told of, (format, address) of its files."""

    meeting: str
    title: str
    first: date
    last: date
    files: list[tuple[str, str]]


def name(meeting: str, code: str) -> str:
    """The name of the files of a paper, without its ending."""
    return f"working-paper-{meeting}-{code}"


def files(meeting: str, code: str) -> list[tuple[str, str]]:
    """(format, address from the root above the languages) of the files of a paper."""
    return [(kind, f"/{ending}/{name(meeting, code)}.{ending}") for kind, ending in FORMATS]


def addresses(facts: Facts, codes: Iterable[str]) -> list[str]:
    """Address of each file of each paper, from the root above the languages."""
    periods = paper_periods(facts)
    return [address for code in codes for one in periods for _, address in files(one.meeting, code)]


def paper_files(edition: Edition) -> list[PaperFilesView]:
    """The papers that the site offers, the oldest meeting first."""
    facts, code = edition.facts, edition.language.files
    return [
        PaperFilesView(
            meeting=one.meeting,
            title=one.event.title,
            first=one.first,
            last=one.last,
            files=files(one.meeting, code),
        )
        for one in paper_periods(facts)
    ]
