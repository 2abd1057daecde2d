"""View of the two-page handout: what stands where, from the same records and words as the site."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import segno
from markupsafe import Markup

from ..language.labels import N_, REGION_SHORT
from ..records import DRAFT_TRADITIONS, Need, PublishedFigure, Source, Tool, year_of
from ..register import figures
from ..register.edition import Edition
from ..templating.addresses import absolute
from . import charts, counted, downloads, needs, obligations, states, yeardots

QUIET = 4  # modules left white around a QR code (ISO/IEC 18004)
MASK = 3  # of a QR code. Readers know all eight; to weigh them takes five times as long.
TILE_COLUMNS = 17  # squares side by side in the width of the map
CHART = charts.FrameView(300, 106, left=12, right=12, top=22, bottom=20)
SELF_CHECK = N_("Self-check of existing law, with fields to fill in (PDF)")
WORDS = {
    "state_party": N_("States Parties"),
    "specific_law": N_("law made for the Convention"),
    "existing_law": N_("considered sufficient by the State"),
    "in_progress": N_("planning, drafting, reviewing or adopting"),
    "unclear": N_("no or insufficient information"),
    "investment_law": N_("prohibit investment in producers by law"),
}


@dataclass(frozen=True)
class WhiteView:
    """mm between the blocks of each half page, and of the names over the figures; `loose`: not yet measured."""

    gaps: list[float]
    names: float
    loose: bool = False


@dataclass(frozen=True)
class TilesView:
    """A region's squares, how many stand side by side, and how many squares wide its title may be."""

    block: states.BlockView
    columns: int
    title: float
    parties: int


@dataclass(frozen=True)
class RegionView:
    """A region with its States, how many of them are States Parties, and the address of the rows of these."""

    block: states.BlockView
    parties: int
    address: str


@dataclass(frozen=True)
class CountView:
    """A figure as counted and as the work plan publishes it (None: it gives none), its words and its rows."""

    name: str
    counted: int
    published: int | None
    words: str
    address: str


@dataclass(frozen=True)
class CodeView:
    """A QR code: a path along its rows of dark modules, and its width with the quiet zone, in modules."""

    path: str
    width: int


@dataclass(frozen=True)
class HandoutView:
    """What the handout's template shows."""

    title: str
    description: str
    words: dict[str, Markup]
    counts: list[CountView]
    years: tuple[int, int]
    old: figures.OldTexts
    old_address: str
    plan: PublishedFigure
    map: list[RegionView]
    regions: dict[str, str]
    signatories: int
    withdrawn: list[states.EntryView]
    repealed: bool  # whether a status rests on repealed law
    law_years: yeardots.PlacedYearsView
    checklist: list[obligations.SectionView[obligations.ObligationView]]
    needs: list[tuple[Need, list[tuple[str, Tool]]]]
    own: list[tuple[str, str]]  # (label, address) of what this site itself has for drafters
    elements: int
    code: CodeView
    address: str
    sources: list[tuple[str, list[int]]]  # (publisher, years of its texts)


def handout(edition: Edition, title: str, description: str, words: dict[str, Markup]) -> HandoutView:
    """The view in one language; title, description and words (by anchor) are those of the factsheet's page."""
    facts, code = edition.facts, edition.language.code
    plan = figures.work_plan_figure(facts)
    return HandoutView(
        title=title,
        description=description,
        words=words,
        counts=counts(edition),
        years=figures.years_of_status(facts),
        old=figures.old_texts(facts),
        old_address=counted.ADDRESSES["old_text"],
        plan=plan,
        map=[
            RegionView(block, figures.parties_of(facts, block.key), counted.parties(region=block.key))
            for block in states.tile_map(edition)
        ],
        regions=REGION_SHORT,
        signatories=figures.count(facts, "signatory"),
        withdrawn=[e for e in states.entries(edition) if e.state.has_withdrawn],
        repealed=any(state.article9.rests_on_repealed for state in facts.states.values()),
        law_years=yeardots.placed(facts, CHART),
        checklist=[section for section in obligations.for_handout(facts) if section.items],
        needs=needs.with_tools(facts, handout=True),
        own=[
            *downloads.clean_drafts(code, facts.law_in(code), DRAFT_TRADITIONS),
            (SELF_CHECK, downloads.self_check(code)),
        ],
        elements=figures.count(facts, "obligations"),
        sources=_by_publisher([facts.sources[name] for name in plan.sources]),
        code=qr_code(_home(edition)),
        address=_home(edition),
    )


def _home(edition: Edition) -> str:
    """The address of the site in the language."""
    return absolute(edition.facts.site.base_address, edition.language.code)("")


def qr_code(address: str) -> CodeView:
    """The address as a QR code of error correction M, its rows of dark modules as one path."""
    rows = segno.make(address, error="m", micro=False, mask=MASK).matrix
    path = "".join(f"M{x + QUIET} {y + QUIET}h{len(run)}" for y, row in enumerate(rows) for x, run in _dark(row))
    return CodeView(path, len(rows) + 2 * QUIET)


def _dark(row: bytearray) -> Iterator[tuple[int, list[int]]]:
    """(place, modules) of each run of dark modules."""
    place = 0
    for dark, run in groupby(row):
        modules = list(run)
        if dark:
            yield place, modules
        place += len(modules)


def counts(edition: Edition) -> list[CountView]:
    """The figures of WORDS, each as counted and, where the work plan gives it, as published."""
    published = {pair.name: pair.published for pair in figures.comparison(edition.facts)}
    return [
        CountView(name, figures.count(edition.facts, name), published.get(name), words, counted.ADDRESSES[name])
        for name, words in WORDS.items()
    ]


def tile_map(edition: Edition) -> list[list[TilesView]]:
    """Regions in lines of the map's width."""
    blocks = states.tile_map(edition)
    lines = []
    for line in charts.pack([len(block.entries) for block in blocks], TILE_COLUMNS):
        taken = sum(columns for _, columns in line) + charts.GAP * (len(line) - 1)
        tiles = [TilesView(blocks[i], n, n, figures.parties_of(edition.facts, blocks[i].key)) for i, n in line]
        lines.append([*tiles[:-1], replace(tiles[-1], title=tiles[-1].columns + TILE_COLUMNS - taken)])
    return lines


def _by_publisher(sources: list[Source]) -> list[tuple[str, list[int]]]:
    """(publisher, years of its dated sources) in the order in which they are first named."""
    years: dict[str, list[int]] = {}
    for source in sources:
        years.setdefault(source.publisher, []).extend([year_of(source.as_of)] if source.as_of else [])
    return list(years.items())
