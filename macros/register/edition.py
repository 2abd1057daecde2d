"""One language's edition: the facts, its words and its templates, loaded once and handed around."""

import os
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from jinja2 import Environment

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.completeness import without_label
from ..language.languages import Language
from ..language.pofile import path_of
from ..paths import ROOT
from ..templating.environment import environment
from . import folder
from .loading import Facts, Reading, load
from .posts import Update, updates
from .rules import check
from .spokenlaw import spoken


@dataclass(frozen=True)
class Edition:
    """What every page, chart and PDF of one language is made from.

    Where the data are not right it is `silent`: macros are known and their calls checked, but they show nothing.
    """

    facts: Facts
    language: Language
    templates: Environment
    updates: tuple[Update, ...] = ()  # the newest first
    silent: bool = False
    root: Path = ROOT  # where its pages and catalogue are

    @property
    def when(self) -> datetime:
        """The date of its files to take away."""
        return made_when(self.facts)


def examined(root: Path = ROOT, *, only_read: bool = False) -> tuple[Reading, list[Fault]]:
    """What can be read of data/, and every fault in it. The facts are whole and right if there is none.

    `only_read`: every rule held when the files were as they are, and is not asked again.
    """
    reading = load(root / "data")
    if only_read and not reading.faults:
        return reading, []
    drafts = [
        path_of(Path("data"), code).with_suffix("") for code in (reading.site.drafts if reading.site else ())
    ]
    # Of a draft nothing stops a build.
    odd = (fault for fault in folder.faults(root) if Path(fault.path).with_suffix("") not in drafts)
    faults = [*reading.faults, *odd]
    unlabelled = [Fault(path, 1, sentence, Code.TEMPLATE) for path, sentence in without_label()]
    return reading, [*unlabelled, *faults, *check(reading.facts())]


def checked_facts(root: Path = ROOT) -> Facts:
    """The facts of data/ after all rules. Raises Faults."""
    reading, faults = examined(root)
    if faults:
        raise Faults(faults)
    return reading.facts()


def edition(facts: Facts, code: str, root: Path = ROOT) -> Edition:
    """The edition in one language, with the updates in `root`. Raises Faults if its catalogue cannot be read."""
    site = facts.site if facts.read("site") else None
    language = Language.load(root / "data", code, draft=bool(site and code in site.drafts))
    languages = [*dict.fromkeys([*site.in_full, code])] if site else [code]  # what a draft alone has stays in it
    if code in facts.lawtexts and facts.read("clauses"):
        facts = replace(facts, clauses=spoken(facts.clauses, facts.lawtexts[code]))
    return Edition(facts, language, environment(language), updates(root, code, languages), root=root)


def last_change(facts: Facts, slug: str) -> date:
    """Day on which one State's entry last changed: of the newest change that tells of it.

    The day of the data where data/changes.yaml tells of none.
    """
    told = [change.date for change in facts.changes.values() if change.concerns(slug)]
    return max(told, default=facts.site.data_as_of)


def made_when(facts: Facts, day: date | None = None) -> datetime:
    """The date of a file to take away: SOURCE_DATE_EPOCH where it is set, else `day` or the day of the data."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(day or facts.site.data_as_of, time(), UTC)
