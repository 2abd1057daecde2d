"""States Parties by how long the Convention has been in force for each, as squares by region and as a table."""

from dataclasses import dataclass

from ..language.labels import N_, P_
from ..language.languages import Language
from ..records import REGIONS, STATUSES
from ..register import figures
from ..register.edition import Edition
from ..register.figures import Band
from .states import EntryView, entries

COMING = N_("not yet in force for the State")


@dataclass(frozen=True)
class AgedView:
    """A State Party, for how many whole years the Convention is in force for it, in words too, and its shade."""

    entry: EntryView
    years: int | None
    words: str
    shade: str


@dataclass(frozen=True)
class AgeRegionView:
    """The squares of one region, by name of State."""

    key: str
    tiles: list[AgedView]


@dataclass(frozen=True)
class AgeBandView:
    """A band of years in words, its shade, its States, longest bound first, and how many have each status."""

    shade: str
    words: str
    rows: list[AgedView]
    statuses: dict[str, int]


@dataclass(frozen=True)
class AgeTilesView:
    """Regions, the larger first, and bands, the longest time first."""

    regions: list[AgeRegionView]
    bands: list[AgeBandView]


def age_tiles(edition: Edition) -> AgeTilesView:
    """Every State Party once, in its region and in its band."""
    facts, language = edition.facts, edition.language
    here = {entry.slug: entry for entry in entries(edition)}
    bands = [
        _band(edition, str(place), _words(language, band), [here[slug] for slug in band.states])
        for place, band in enumerate(figures.by_years_in_force(facts), 1)
    ]
    coming = [here[slug] for slug in figures.not_yet_in_force(facts)]
    if coming:
        bands.insert(0, _band(edition, "coming", language.label(COMING), coming))
    tiles = {aged.entry.slug: aged for band in bands for aged in band.rows}
    regions = [
        AgeRegionView(region, [tiles[s] for s in here if s in tiles and here[s].state.region == region])
        for region in REGIONS
    ]
    return AgeTilesView(
        regions=sorted((r for r in regions if r.tiles), key=lambda r: (r.key == "none", -len(r.tiles))),
        bands=bands[::-1],
    )


def _band(edition: Edition, shade: str, words: str, states: list[EntryView]) -> AgeBandView:
    statuses: list[str] = [entry.state.article9.status for entry in states]
    return AgeBandView(
        shade=shade,
        words=words,
        rows=[_aged(edition, entry, shade) for entry in states],
        statuses={status: statuses.count(status) for status in STATUSES},
    )


def _aged(edition: Edition, entry: EntryView, shade: str) -> AgedView:
    language = edition.language
    years = figures.years_in_force(entry.state, edition.facts.site.data_as_of)
    if years is None:
        words = language.label(COMING)
    elif years == 0:
        words = language.label(N_("in force for less than a year"))
    else:
        in_force = P_("in force for %(num)s year", "in force for %(num)s years")
        words = language.plural(*in_force, years) % {"num": language.number(years)}
    return AgedView(entry, years, words, shade)


def _words(language: Language, band: Band) -> str:
    """A band as "less than 5 years", "5 to 9 years" or "15 years or more"."""
    if band.last is None:
        more = P_("%(num)s year or more", "%(num)s years or more")
        return language.plural(*more, band.first) % {"num": language.number(band.first)}
    if band.first == 0:
        less = P_("less than %(num)s year", "less than %(num)s years")
        return language.plural(*less, band.last + 1) % {"num": language.number(band.last + 1)}
    between = P_("%(first)s to %(num)s year", "%(first)s to %(num)s years")
    numbers = {"first": language.number(band.first), "num": language.number(band.last)}
    return language.plural(*between, band.last) % numbers
