"""The picture that a link to a page shows when it is sent: one for each family of pages and language."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from ..folders.docs import pages
from ..language.fonts import OWN_FAMILY, folders
from ..language.labels import STATUS
from ..paths import ROOT
from ..register import figures
from ..register.edition import Edition
from ..templating.colours import colours
from ..translation import current

WIDTH, MARGIN = 1200, 80  # pixels; with 630 for its height (card.svg), what link previews expect
LINES = (198, 274)  # where the lines of a title stand, from above
LINE = 34  # characters of a title in one line at its size
OF_LANGUAGE = {"ru": 30, "zh": 16}  # the same where they are wider
SIZE, SMALLER = 64, 1.3  # of a title; by how much one that fills more than two lines is set smaller
LABEL = 0.5  # of that, in a line below a figure
BELOW = (466, 496)  # where the lines below a figure stand
HEAD, HEAD_SIZE = 60, 30  # characters of the name of the site in its line at its size
FAMILIES = ["IBM Plex Sans", "IBM Plex Sans Arabic"]


@dataclass(frozen=True)
class CardFigureView:
    """One of the four figures: where it stands, its bar and its number, the lines below it."""

    status: str
    number: int
    x: float
    bar_x: float
    bar_width: float
    lines: list[tuple[int, str]]


def address_of(page: str, code: str) -> str:
    """Address of the card of a page, from the root above the languages."""
    family = page.strip("/").split("/")[0] or "factsheet"
    return f"/cards/{family}-{code}.png"


def cards(edition: Edition, root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """(address, SVG of `png`) of every card of one language."""
    code = edition.language.code
    for path in pages(code, root):
        page = current(path, root)
        if page.address.count("/") <= 1:
            yield address_of(page.address, code), svg(edition, page.title, root)


def svg(edition: Edition, title: str, root: Path = ROOT) -> str:
    """The card as SVG: title, the four figures as a bar, the age of their texts, the day of the data."""
    right_to_left, own = edition.language.rtl, OWN_FAMILY.get(edition.language.code)
    # The first family gives the weight; a fallback is drawn in whatever weight comes first.
    families = [own, *FAMILIES[::-1]] if own else FAMILIES[::-1] if right_to_left else FAMILIES
    line, size = OF_LANGUAGE.get(edition.language.code, LINE), SIZE
    if len(textwrap.wrap(title, line)) > len(LINES):
        line, size = int(line * SMALLER), int(SIZE / SMALLER)
    name = edition.language.plain(edition.facts.site.title)
    return edition.templates.get_template("cards/card.svg").render(
        lines=list(zip(LINES, textwrap.wrap(title, line), strict=False)),
        size=size,
        name=name,
        name_size=min(HEAD_SIZE, HEAD_SIZE * HEAD // len(name)),
        figures=_figures(edition, right_to_left),
        site=edition.facts.site,
        colours=colours(root),
        old=figures.old_texts(edition.facts),
        edge=WIDTH - MARGIN if right_to_left else MARGIN,
        anchor="end" if right_to_left else "start",
        way="\u200f" if right_to_left else "",
        families=", ".join(families),
        numerals=", ".join(FAMILIES[::-1] if right_to_left else FAMILIES),
    )


def _figures(edition: Edition, right_to_left: bool) -> list[CardFigureView]:
    """The four figures from the reader's side: equal columns of numbers over one proportional bar."""
    counts = figures.by_status(edition.facts)
    line = int(OF_LANGUAGE.get(edition.language.code, LINE) * LABEL)
    inner, total = WIDTH - 2 * MARGIN, sum(counts.values()) or 1
    column, placed, before = inner / len(counts), [], 0
    for i, (status, number) in enumerate(counts.items()):
        x, bar_x, bar = i * column, before / total * inner, number / total * inner
        if right_to_left:
            x, bar_x = inner - x, inner - bar_x - bar
        words = textwrap.wrap(edition.language.label(STATUS[status]), line, break_long_words=False)
        placed.append(
            CardFigureView(status, number, MARGIN + x, MARGIN + bar_x, bar, list(zip(BELOW, words, strict=False)))
        )
        before += number
    return placed


def png(picture: str, code: str) -> bytes:
    """The SVG drawn with the fonts of a language alone, so that every machine draws the same."""
    font_dirs = [str(folder) for folder in folders(ROOT, code)]
    return resvg_py.svg_to_bytes(svg_string=picture, skip_system_fonts=True, font_dirs=font_dirs)
