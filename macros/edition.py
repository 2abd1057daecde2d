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
    """What every page, chart and PDF of one language is made from."""

    facts: Facts
    language: Language
    templates: Environment


def checked_facts(root: Path = ROOT) -> Facts:
    """The facts of data/ after all rules. Raises Faults."""
    unlabelled = without_label()
    if unlabelled:
        raise Faults(Fault("macros/labels.py", 1, line.split(": ", 1)[1]) for line in unlabelled)
    facts = load(root / "data")
    faults = check(facts)
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
