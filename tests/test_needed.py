"""What templates and print are built on is named by a rule, so that taking it out is a fault and no crash."""

import re
from pathlib import Path

import pytest

from macros.faults import Faults
from macros.pagerules.needed import NEEDED
from macros.templating import ROOT
from macros.validation import editions
from tests import builds

TEMPLATES = [*(ROOT / "overrides/macros").rglob("*.html"), *(ROOT / "overrides/print").glob("*.html")]
LINK = re.compile(r"""url\('([a-z/-]*)#([a-z-]+)'""")
PRINTED = re.compile(r"\breads\.([a-z]+)")
MADE = {"rows", "take-away", "tool-"}  # ids that a macro brings


def faults_of(root: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        editions(root)
    return [str(fault) for fault in caught.value.faults]


def used() -> set[tuple[str, str]]:
    """(page, id of a heading) of every place that a template leads to or prints."""
    found = set()
    for path in TEMPLATES:
        text = path.read_text("utf-8")
        found |= {("index.md", name) for name in PRINTED.findall(text)}
        for address, name in LINK.findall(text):
            if address and name not in MADE:
                page = f"{address}index.md" if address == "states/" else f"{address.strip('/')}.md"
                found.add((page, name))
    return found


def test_every_heading_that_a_template_uses_is_named_by_the_rule():
    assert used() <= {(page, name) for page, names in NEEDED.items() for name in names}


@pytest.mark.parametrize(("page", "name"), [(page, name) for page in NEEDED for name in NEEDED[page]])
def test_a_heading_that_is_taken_out_is_named(page: str, name: str, real_project: Path):
    path = real_project / "docs/en" / page
    text = path.read_text("utf-8")
    assert f"{{ #{name} }}" in text
    path.write_text(text.replace(f"{{ #{name} }}", "{ #elsewhere }"), "utf-8")
    line = 1 + text.split("\n").index("---", 1) + 1
    message = f"lacks a heading ## with {{ #{name} }}: {NEEDED[page][name]}. Write it back, in any words."
    assert f"docs/en/{page}:{line}: {message}" in faults_of(real_project)


def test_a_heading_that_is_printed_is_one_of_the_second_level(english: Path):
    builds.replace(english / "docs/en/index.md", "## Assistance", "### Assistance")
    assert faults_of(english) == [
        "docs/en/index.md:5: lacks a heading ## with { #assistance }: factsheet and handout print what stands "
        "below it. Write it back, in any words."
    ]


def test_a_clause_that_the_chooser_names_and_that_was_renamed_is_named(real_project: Path):
    builds.replace(real_project / "data/clauses.yaml", "\n  amendments-transition:", "\n  amendments-transit:")
    found = [fault for fault in faults_of(real_project) if "chooser.arms_law" in fault]
    assert [fault.split(": ", 1)[1] for fault in found] == [
        'chooser.arms_law names the clause "amendments-transition", which does not exist. Did you mean '
        "amendments-transit?"
    ]


def test_no_template_names_a_clause():
    assert not [path for path in TEMPLATES if re.search(r"""clauses\[["']""", path.read_text("utf-8"))]
