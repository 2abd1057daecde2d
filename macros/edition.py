"""One language's edition: the facts, its words and its templates, loaded once and handed around."""

from dataclasses import dataclass
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
