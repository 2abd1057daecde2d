"""The text of a working paper: its Markdown with all macros carried out, taken apart for Word and print."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from string import ascii_lowercase

from ..faults.fault import Fault, Faults
from ..language.languages import Language
from ..paths import ROOT
from ..records.tongue import ABJAD
from ..register.edition import Edition
from ..register.paperperiods import PaperPeriod, paper_periods
from ..views.papertext import BlockView, PaperTextView, PieceView, sources_note
from ..vocabulary.papers import PaperPage
from .elements import notes
from .paperparts import PaperReader
from .prose import Prose, check_page, html, line_of
from .rules.links import Places


def check_paper(prose: Prose, edition: Edition, places: Places | None, root: Path = ROOT) -> list[Fault]:
    """Every fault of the text of a working paper: those of any page, and what a paper cannot hold."""
    period = None
    if not edition.silent:
        period = next(iter(paper_periods(edition.facts)), None)
    page = PaperPage(edition, period)
    faults = check_page(prose, page.edition, places, root, page)
    if faults or period is None:
        return faults
    try:
        paper_text(prose, edition, period)
    except Faults as wrong:
        return wrong.faults
    return []


def paper_text(prose: Prose, edition: Edition, period: PaperPeriod) -> PaperTextView:
    """The text for one meeting. Raises Faults for what is wrong with a macro, or cannot stand in a paper."""
    page = PaperPage(edition, period)
    body, own = notes.parted(html(prose, edition, page=page))
    reader = PaperReader(edition.language)
    reader.feed(body)
    reader.close()
    if reader.refused:
        raise Faults(prose.rows.fault(line_of(prose, sign), finding) for sign, finding in reader.refused)
    said: dict[int, list[PieceView]] = {}
    for number, mark in enumerate(reader.marks, 1):
        if mark.isdecimal():
            said[number] = sources_note(edition, page.notes[int(mark)])
        else:
            said[number] = _note(own[mark], edition.language)
    return PaperTextView(reader.title, _numbered(reader.blocks, edition.language), said)


def _note(item: str, language: Language) -> list[PieceView]:
    """What a note of the editor's says, without the letter that leads back."""
    reader = PaperReader(language)
    reader.feed(item)
    reader.close()
    return [piece for block in reader.blocks for piece in block.pieces]


def _numbered(blocks: Sequence[BlockView], language: Language) -> list[BlockView]:
    """The blocks with what stands before each, as Word counts them: I., 1., (a), and a table's number."""
    numbered, counts = [], dict.fromkeys(("heading", "paragraph", "item", "table"), 0)
    arabic = language.rtl
    for block in blocks:
        if block.kind in counts:
            counts[block.kind] = 1 if block.begins else counts[block.kind] + 1
        count = counts.get(block.kind, 0)
        number = {
            "heading": f"{_letter(count, ABJAD)} –" if arabic else _roman(count),
            "paragraph": f"{count}.",
            "item": f"({_letter(count, ABJAD if arabic else ascii_lowercase)})",
            "table": str(count),
        }
        numbered.append(replace(block, number=number.get(block.kind, "")))
    return numbered


def _letter(number: int, letters: Sequence[str]) -> str:
    """a to z, then aa, bb and so on."""
    rounds, at = divmod(max(number, 1) - 1, len(letters))
    return letters[at] * (rounds + 1)


def _roman(number: int) -> str:
    """I. to XXXIX.: no paper has more headings."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones] + "."
