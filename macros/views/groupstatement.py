"""What can be said of the States of a region, or of all, in half a minute and in a minute."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..language.labels import N_, P_, REGION
from ..records import State
from ..register import figures, treatydates
from ..register.edition import Edition
from ..templating.addresses import absolute, target
from .spokenwords import foreign, listed, spoken

OF_ALL = P_(
    "of the %(num)s State Party to the Convention on Cluster Munitions, %(counts)s",
    "of the %(num)s States Parties to the Convention on Cluster Munitions, %(counts)s",
)
OF_REGION = P_(
    "of the %(num)s State Party among the %(region)s, %(counts)s",
    "of the %(num)s States Parties among the %(region)s, %(counts)s",
)
OF_NONE = P_(
    "of the %(num)s State Party in no regional group, %(counts)s",
    "of the %(num)s States Parties in no regional group, %(counts)s",
)
WORLD = P_(
    "of the %(num)s State Party to the Convention in all, %(counts)s",
    "of the %(num)s States Parties to the Convention in all, %(counts)s",
)
COUNTS = {
    "specific_law": P_("%(num)s has enacted legislation", "%(num)s have enacted legislation"),
    "existing_law": P_("%(num)s considers existing law sufficient", "%(num)s consider existing law sufficient"),
    "in_progress": P_("%(num)s has legislation in progress", "%(num)s have legislation in progress"),
    "unclear": P_(
        "for %(num)s no or insufficient information was found",
        "for %(num)s no or insufficient information was found",
    ),
}
JUDGED = P_("%(num)s of them by a judgement of this register", "%(num)s of them by a judgement of this register")
OLD = P_(
    "of these statuses, %(num)s rests on a text older than %(years)s years",
    "of these statuses, %(num)s rest on texts older than %(years)s years",
)
YEARS = N_("the texts date from %(first)s to %(last)s")
INVESTMENT = {
    "law": P_("%(num)s prohibits it by law", "%(num)s prohibit it by law"),
    "view_prohibited": P_("%(num)s has said that it is prohibited", "%(num)s have said that it is prohibited"),
    "view_not_prohibited": P_(
        "%(num)s has said that it is not prohibited", "%(num)s have said that it is not prohibited"
    ),
}
ON_INVESTMENT = N_("on investment in producers of cluster munitions, %(counts)s")
SIGNATORIES = P_(
    "%(num)s State has signed and is not yet bound", "%(num)s States have signed and are not yet bound"
)
ASKED = P_(
    "%(num)s State Party is known to have asked for help with legislation",
    "%(num)s States Parties are known to have asked for help with legislation",
)
REPORTS = N_("the next annual transparency reports are due by %(date)s")
NO_JUDGEMENT = N_("these are indicators of fact, not of compliance")
SOURCE = N_("Source: %(title)s, edition %(edition)s, as of %(day)s, %(address)s")
EVERY = N_("All States Parties")


@dataclass(frozen=True)
class StatementView:
    """What can be said of a State, of a region or of all; `names` are others by which it is looked for.

    key: its name in the address. title: whose statement it is. short, full: the texts, with their source.
    """

    key: str
    title: str
    address: str
    names: list[str]
    short: str
    full: str


def of_group(edition: Edition, region: str | None = None) -> StatementView:
    """The statement of a region, or of all States Parties."""
    language = edition.language
    facts = edition.facts
    parties = _parties(edition, region)
    counts, reports = among(edition, region, list(COUNTS)), _reports(edition)
    short = [counts, list(_ages(edition, parties))[:1], [reports]]
    others = [
        *_number(edition, SIGNATORIES, figures.signatories_of(facts, region)),
        *_number(edition, ASKED, figures.requests_of(facts, region)),
    ]
    full = [
        among(edition, region, list(COUNTS), full=region is not None),
        list(_ages(edition, parties)),
        [*_investment(edition, region), *others],
        [reports, language.label(NO_JUDGEMENT)],
    ]
    source = _source(edition)
    return StatementView(
        key=region.replace("_", "-") if region else "all",
        title=language.label(REGION[region] if region else EVERY),
        address=target("region", region) if region else "states/",
        names=[],
        short=spoken(language, short, source),
        full=spoken(language, full, source),
    )


def among(edition: Edition, region: str | None, statuses: Sequence[str], full: bool = False) -> list[str]:
    """How many States Parties of a region, or of all, have each of some statuses; `full`: beside those of all.

    [] where there is no State Party.
    """
    facts, language = edition.facts, edition.language
    everyone = figures.by_status(facts)
    table = figures.by_region(facts)[region] if region else everyone
    total = sum(table.values())
    if not total:
        return []
    words = OF_ALL if region is None else OF_NONE if region == "none" else OF_REGION
    named = {"region": language.label(REGION[region])} if region else {}
    clauses = [_of(edition, words, total, _counted(edition, table, _parties(edition, region), statuses), **named)]
    if full:
        in_all = _counted(edition, everyone, _parties(edition, None), ["specific_law"])
        clauses.append(_of(edition, WORLD, sum(everyone.values()), in_all))
    return clauses


def _parties(edition: Edition, region: str | None) -> list[State]:
    """The States Parties of a region, or all."""
    return [state for state in figures.states_parties(edition.facts).values() if region in (None, state.region)]


def _counted(edition: Edition, table: Mapping[str, int], parties: Iterable[State], statuses: Sequence[str]) -> str:
    """How many have each status, and how many of them by a judgement, in words.

    One that nobody has is left out unless it is asked for alone.
    """
    language, items = edition.language, []
    for name in [status for status in statuses if table[status] or len(statuses) == 1]:
        words = language.plural(*COUNTS[name], table[name]) % {"num": language.number(table[name])}
        judged = figures.judged(state for state in parties if state.article9.status == name)
        items.append(" ".join([words, *(f"({of_them})" for of_them in _number(edition, JUDGED, judged))]))
    return listed(language, items)


def _of(edition: Edition, words: tuple[str, str], total: int, counts: str, **named: str) -> str:
    language = edition.language
    return language.plural(*words, total) % {"num": language.number(total), "counts": counts, **named}


def _number(edition: Edition, words: tuple[str, str], number: int, **named: object) -> Iterator[str]:
    """A number in words; nothing where it is none."""
    language = edition.language
    if number:
        yield language.plural(*words, number) % {"num": language.number(number), **named}


def _ages(edition: Edition, parties: list[State]) -> Iterator[str]:
    if not parties:
        return
    old = figures.old_texts(edition.facts, parties)
    yield from _number(edition, OLD, old.number, years=old.years)
    first, last = figures.oldest_and_newest(parties)
    yield edition.language.label(YEARS) % {"first": first, "last": last}


def _investment(edition: Edition, region: str | None) -> Iterator[str]:
    language, numbers = edition.language, figures.investment_of(edition.facts, region)
    counts: list[str] = []
    for position, words in INVESTMENT.items():
        counts += _number(edition, words, numbers[position])
    if counts:
        yield language.label(ON_INVESTMENT) % {"counts": listed(language, counts)}


def _reports(edition: Edition) -> str:
    day = treatydates.annual_report_due(edition.facts.site.data_as_of)
    return edition.language.label(REPORTS) % {"date": edition.language.date(day)}


def _source(edition: Edition) -> str:
    """The register itself, which counts: each status has its source on the page of its State."""
    site, language = edition.facts.site, edition.language
    parts = {
        "title": language.plain(site.title),
        "edition": language.plain(site.edition),
        "day": language.date(site.data_as_of),
        "address": foreign(language, absolute(site.base_address, language.code)("states/")),
    }
    return language.label(SOURCE) % parts
