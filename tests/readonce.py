"""Facts and editions that no test changes, read once in a process, also for what collecting the tests asks."""

from functools import cache

from macros import exports
from macros.drafting.assembler import DraftParts
from macros.paths import ROOT
from macros.records import Site
from macros.register.edition import Edition, checked_facts, edition
from macros.register.loading import Facts, validate
from macros.site.draftparts import draft_parts
from macros.yamltext.yamlfile import read_yaml

# The languages of the site that are no drafts, English first: what holds in one holds in each.
SITE = validate(read_yaml(ROOT / "data/site.yaml", "data/site.yaml"), Site)
LANGUAGES = SITE.in_full
ALL = SITE.languages  # those and the drafts, which have pages only
PROJECT = ROOT / "tests" / "data" / "project"  # four States, two languages, everything right


@cache
def facts() -> Facts:
    """The facts of the site itself."""
    return checked_facts()


@cache
def small() -> Facts:
    """The facts of the small project."""
    return checked_facts(PROJECT)


@cache
def edition_in(code: str) -> Edition:
    """The site's edition in one language."""
    return edition(facts(), code)


@cache
def for_readers(code: str) -> dict[str, str | bytes]:
    """Feeds, calendars and workbook of one language."""
    return exports.for_readers(edition_in(code))


@cache
def parts_in(code: str) -> DraftParts:
    """Of what the files of a draft are made in one language."""
    return draft_parts(edition_in(code))
