"""One language's edition: the facts, its words and its templates, loaded once and handed around."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from jinja2 import Environment

from .checks import check
from .faults import Fault, Faults
from .labels import without_label
from .languages import Language
from .loading import Facts, load
from .templating import ROOT, environment


@dataclass(frozen=True)
class Edition:
    """What every page, chart and PDF of one language is made from.

    Where the data are not right it is `silent`: macros are known and their calls checked, but they show nothing.
    """

    facts: Facts
    language: Language
    templates: Environment
    silent: bool = False


def examined(root: Path = ROOT) -> tuple[Facts, list[Fault]]:
    """What can be read of data/, and every fault in it. The facts are whole and right if there is none."""
    facts, faults = load(root / "data")
    unlabelled = [Fault("macros/labels.py", 1, line.split(": ", 1)[1]) for line in without_label()]
    return facts, [*unlabelled, *faults, *check(facts)]


def checked_facts(root: Path = ROOT) -> Facts:
    """The facts of data/ after all rules. Raises Faults."""
    facts, faults = examined(root)
    if faults:
        raise Faults(faults)
    return facts


def edition(facts: Facts, code: str, root: Path = ROOT) -> Edition:
    """The edition in one language. Raises Faults if its catalogue cannot be read."""
    language = Language.load(root / "data", code)
    return Edition(facts, language, environment(language))


def made_when(facts: Facts) -> datetime:
    """The date of every file to take away: SOURCE_DATE_EPOCH where it is set, else the day of the data."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.combine(facts.site.data_as_of, time(), UTC)
