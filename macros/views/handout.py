"""View of the two-page handout: what stands where, from the same records and words as the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import segno
from markupsafe import Markup

from .. import charts, figures, prose
from ..edition import Edition
from ..links import absolute
from ..records import PublishedFigure, Source
from ..templating import ROOT
from ..vocabulary import FIGURE_WORDS
from . import law, states

QUIET = 4  # modules left white around a QR code (ISO/IEC 18004)
TILE_COLUMNS = 17  # squares side by side in the width of the map
CHART = charts.Frame(300, 150, left=24, right=12, top=22, bottom=20)
SERIES, FIELD = "human-rights-watch", "specific_law"


@dataclass(frozen=True)
class Tiles:
    """A region's squares and how many stand side by side."""

    block: states.Block
    columns: int
    parties: int


@dataclass(frozen=True)
class Count:
    """A figure as counted and as the work plan publishes it (None: it gives none), with its words."""

    name: str
    counted: int
    published: int | None
    words: str


@dataclass(frozen=True)
class Code:
    """A QR code: the path of its dark modules and its width with the quiet zone, in modules."""

    path: str
    width: int


@dataclass(frozen=True)
class Handout:
    """What the handout's template shows."""

    title: str
    description: str
    words: dict[str, Markup]
    counts: list[Count]
    share: dict[str, int]
    years: tuple[int, int]
    plan: PublishedFigure
    map: list[list[Tiles]]
    lists: list[states.Block]
    chart: charts.Chart
    rows: list[PublishedFigure]
    columns: list[list[law.Section]]
    needs: list
    elements: int
    code: Code
    address: str
    sources: list[Source]


def handout(edition: Edition, root: Path = ROOT) -> Handout:
    """The view in one language. Raises Faults if a page of docs/ that it takes words from has any."""
    facts, code = edition.facts, edition.language.code
    page = prose.read(root / "docs" / code / "index.md", root)
    url = absolute(facts.site.base_address, code)
    sections = prose.sections(prose.html(page, edition, url))
    plan = figures.work_plan_figure(facts)
    rows = figures.series(facts, SERIES, FIELD)
    blocks = states.by_status(edition)
    return Handout(
        title=page.title,
        description=page.description,
        words={name: Markup(text) for name, text in sections.items()},
        counts=_counts(edition),
        share=figures.by_status(facts),
        years=figures.years_of_status(facts),
        plan=plan,
        map=_map(edition),
        lists=blocks,
        chart=progress_chart(rows, CHART),
        rows=rows,
        columns=_columns(law.for_handout(facts)),
        needs=law.needs(facts, handout=True),
        elements=figures.count(facts, "obligations"),
        code=qr_code(url("")),
        address=url(""),
        sources=[facts.sources[name] for name in _sources(rows, plan)],
    )


def progress_chart(rows: list[PublishedFigure], frame: charts.Frame) -> charts.Chart:
    """States Parties and those with a specific law in one publisher's series."""
    lines = {
        "states_parties": [(row, row.states_parties) for row in rows],
        "specific_law": [(row, row.specific_law) for row in rows],
    }
    return charts.line_chart(lines, top=120, frame=frame)


def qr_code(address: str) -> Code:
    """The address as a QR code of error correction M, its dark modules as one path."""
    rows = segno.make(address, error="m", micro=False).matrix
    path = "".join(
        f"M{x + QUIET} {y + QUIET}h{len(run)}v1h-{len(run)}z"
        for y, row in enumerate(rows)
        for x, run in _dark(row)
    )
    return Code(path, len(rows) + 2 * QUIET)


def _dark(row: bytearray) -> Iterator[tuple[int, list[int]]]:
    """(place, modules) of each run of dark modules."""
    place = 0
    for dark, run in groupby(row):
        modules = list(run)
        if dark:
            yield place, modules
        place += len(modules)


def _counts(edition: Edition) -> list[Count]:
    """The figures of FIGURE_WORDS, each as counted and, where the work plan gives it, as published."""
    published = {pair.name: pair.published for pair in figures.comparison(edition.facts)}
    return [
        Count(name, figures.count(edition.facts, name), published.get(name), words)
        for name, words in FIGURE_WORDS.items()
    ]


def _map(edition: Edition) -> list[list[Tiles]]:
    """Regions in lines of the map's width."""
    blocks = states.tile_map(edition)
    lines = charts.pack([len(block.entries) for block in blocks], TILE_COLUMNS)
    return [[Tiles(blocks[i], n, states.parties_in_region(blocks[i])) for i, n in line] for line in lines]


def _columns(sections: list[law.Section]) -> list[list[law.Section]]:
    """Kinds of measure in two columns: the longest kind alone, the others under one another."""
    longest = max(sections, key=lambda section: len(section.items))
    return [[longest], [section for section in sections if section is not longest and section.items]]


def _sources(rows: list[PublishedFigure], plan: PublishedFigure) -> list[str]:
    """Ids of the sources behind the handout's figures and its two sentences on the action plan."""
    return list(dict.fromkeys(["ccm-text", *plan.sources, *(name for row in rows for name in row.sources)]))
