"""The parts of a working paper, for Word and print alike: its head, its blocks, its footnotes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from ..language.labels import N_
from ..records import Source
from ..register.edition import Edition
from ..register.paperperiods import PaperPeriod

SHORT, LONG = 13, 44  # characters of a cell below and above which a column is not narrower or wider
Kind = Literal["lines", "heading", "subheading", "paragraph", "item", "table", "remark"]
BODIES = {
    "msp": (N_("Meeting of States Parties to the Convention on Cluster Munitions"), "MSP"),
    "rc": (N_("Review Conference of States Parties to the Convention on Cluster Munitions"), "CONF"),
}
DRAFT = N_("Draft")
NOTICE = N_(
    "Draft made from a public register: not a document of the United Nations, and submitted by nobody so far. A "
    "State Party, such as the coordinator on national implementation measures, may complete it and submit it in "
    "its own name. Symbol, agenda item and date are then filled in, and this notice is taken out."
)
DISTRIBUTION = N_("Distr.: General")
DAY = N_("day of submission")
ORIGINAL = N_("Original: %(language)s")
AGENDA = N_("Item %(number)s of the provisional agenda")
NUMBER = N_("number")
TITLE_OF_ITEM = N_("title of the agenda item")
PLACE, COMMA, SEMICOLON = N_("place"), N_(", "), N_("; ")
READ_AS = {"copy": N_("read in a copy"), "document": N_("read as a document")}
TABLE = N_("Table %(number)s")
OF_SUBMITTER = N_("[%(state)s, coordinator on national implementation measures]")
NO_SUBMITTER = N_("[State Party or States Parties]")


@dataclass(frozen=True)
class PieceView:
    """A run of words; or, by `note`, the mark of a footnote from 1, which only the `first` brings along.

    foreign: in Latin letters that no edition translates; language: of these words, if it is known; link: where
    the words lead, or "".
    """

    text: str = ""
    look: Literal["", "strong", "emphasis"] = ""
    foreign: bool = False
    language: str = ""
    link: str = ""
    note: int = 0
    first: bool = False


@dataclass(frozen=True)
class GridView:
    """A title, and rows of cells, the first of which are heads."""

    caption: list[PieceView]
    rows: list[list[list[PieceView]]]

    @property
    def shares(self) -> list[float]:
        """What each column takes of the width, by its longest words; together 1."""
        lengths = [[sum(len(piece.text) for piece in cell) for cell in row] for row in self.rows]
        longest = [min(max(column), LONG) for column in zip(*lengths, strict=True)]
        return [max(length, SHORT) / sum(max(one, SHORT) for one in longest) for length in longest]


@dataclass(frozen=True)
class BlockView:
    """A part of the text: `number` is what stands before it, "1.", "(a)" or "I."."""

    kind: Kind
    pieces: list[PieceView] = field(default_factory=list)
    number: str = ""
    table: GridView | None = None
    begins: bool = False  # of an item: whether it is the first of its list


@dataclass(frozen=True)
class PaperTextView:
    """What the page of docs/<language>/papers/ says: title, blocks, and each footnote by its number, from 1."""

    title: list[PieceView]
    blocks: list[BlockView]
    notes: dict[int, list[PieceView]]

    @property
    def groups(self) -> list[list[BlockView]]:
        """The blocks, the items of one list together and each other block by itself."""
        groups: list[list[BlockView]] = []
        for block in self.blocks:
            if block.kind == "item" and not block.begins:
                groups[-1].append(block)
            else:
                groups.append([block])
        return groups


@dataclass(frozen=True)
class PaperView:
    """A working paper: what stands above its text, and the text."""

    symbol: str
    body: str
    meeting: str
    place: str
    days: str
    original: str
    subject: str
    text: PaperTextView


def paper_view(edition: Edition, period: PaperPeriod, text: PaperTextView) -> PaperView:
    """The whole paper for one meeting in the words of the edition."""
    language, event = edition.language, period.event
    kind = period.meeting.lstrip("0123456789")
    body, series = BODIES[kind]
    return PaperView(
        symbol=f"CCM/{series}/{event.date[:4]}/WP.[…]",
        body=language.label(body),
        meeting=language.plain(event.title),
        place=language.plain(event.place) if event.place else "",
        days=days(edition, event.date, event.end),
        original=language.label(ORIGINAL) % {"language": language.language_name(language.code)},
        subject="".join(piece.text for piece in text.title),
        text=text,
    )


def days(edition: Edition, first: str, last: date | None) -> str:
    """The days of a meeting: "10–13 September 2024" where the language writes the day first, else both dates."""
    begin, end = edition.language.date(first), edition.language.date(last or first)
    same = last is not None and first[:7] == last.isoformat()[:7] and begin != end
    day, _, rest = begin.partition(" ")
    if same and day.isdecimal() and end.endswith(f" {rest}"):
        return f"{day}–{end}"
    return begin if begin == end else f"{begin} – {end}"


def sources_note(edition: Edition, sources: Sequence[Source]) -> list[PieceView]:
    """What a footnote says of sources: publisher and title in their own language, date, address."""
    language, label = edition.language, edition.language.label
    pieces: list[PieceView] = []
    for at, source in enumerate(sources):
        pieces += [PieceView(label(SEMICOLON))] if at else []
        dated = language.date(source.as_of) if source.as_of else label(N_("undated"))
        pieces += [
            PieceView(f"{source.publisher}, ", foreign=True),
            PieceView(source.title, foreign=True, language=source.language),
            PieceView(f"{label(COMMA)}{dated}"),
        ]
        if source.url:
            pieces += [PieceView(label(COMMA)), PieceView(source.url, foreign=True, link=source.url)]
        elif source.access in READ_AS:
            pieces.append(PieceView(f"{label(COMMA)}{label(READ_AS[source.access])}"))
    return [*pieces, PieceView(".")]
