"""The enacted laws that were compared, by the year in which each was adopted."""

from ...records import EnactedLaw
from ..loading import Facts

# The year of the oldest law of the register that was made against cluster munitions; what is older stands apart.
FIRST = 2006
# What a law is in this: ended, of a code that does not name cluster munitions, or one that names them.
REPEALED, GENERAL, NAMING = "repealed", "general", "naming"


def laws_by_year(facts: Facts) -> dict[int | None, list[str]]:
    """Ids of the laws of each year from FIRST to that of the data, in their order there; None: of before.

    Each law stands in one year. Years without a law are there too; those before FIRST only if they have one.
    """
    last = max([facts.site.data_as_of.year, *(law.year for law in facts.laws.values())])
    years: dict[int | None, list[str]] = {None: [], **{year: [] for year in range(FIRST, last + 1)}}
    for slug, law in facts.laws.items():
        years[law.year if law.year >= FIRST else None].append(slug)
    return years if years[None] else {year: laws for year, laws in years.items() if year}


def kinds_of_laws(facts: Facts) -> dict[str, int]:
    """How many laws there are of each kind."""
    kinds = [kind_of_law(law) for law in facts.laws.values()]
    return {kind: kinds.count(kind) for kind in (NAMING, GENERAL, REPEALED)}


def kinds_by_year(facts: Facts) -> dict[str, tuple[int, ...]]:
    """How many laws of each kind there are in each of the years of `laws_by_year`, in their order."""
    years = [[kind_of_law(facts.laws[slug]) for slug in laws] for laws in laws_by_year(facts).values()]
    return {kind: tuple(kinds.count(kind) for kinds in years) for kind in (NAMING, GENERAL, REPEALED)}


def kind_of_law(law: EnactedLaw) -> str:
    """What a law's mark shows: REPEALED before anything else, GENERAL or NAMING."""
    if law.is_repealed:
        return REPEALED
    return GENERAL if law.form == "general" else NAMING
