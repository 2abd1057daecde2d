"""What editors may rightly change turns no test red: each edit alone is no fault, and with all of them at once
the tests that read the data pass in a copy of the project."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from macros.validation import editions
from tests import builds, recipes
from tests.conftest import ROOT, specimen

# Tests that read the real data and take no whole site: these must follow every edit.
DEPENDENT = (
    "figures",
    "register",
    "model",
    "exports",
    "stale",
    "languages",
    "one_edit",
    "documentation",
    "schemas",
)


def site(key: str, value: str) -> Callable[[Path, str], None]:
    """Set a key of data/site.yaml."""

    def edit(root: Path, slug: str) -> None:
        path = root / "data/site.yaml"
        text, times = re.subn(rf"^{key}: .*$", f"{key}: {value}", path.read_text("utf-8"), flags=re.MULTILINE)
        assert times == 1
        path.write_text(text, "utf-8")

    return edit


def add(name: str, text: str) -> Callable[[Path, str], None]:
    """Add lines at the end of a file."""

    def edit(root: Path, slug: str) -> None:
        path = root / name
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return edit


def state(pattern: str, text: str) -> Callable[[Path, str], None]:
    """Change the first place of the specimen's file that fits a pattern."""

    def edit(root: Path, slug: str) -> None:
        path = root / f"data/states/{slug}.yaml"
        new, times = re.subn(pattern, text, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
        assert times == 1, pattern
        path.write_text(new, "utf-8")

    return edit


def report_entered(root: Path, slug: str) -> None:
    """The first report of a State that had none."""
    for path in sorted((root / "data/states").glob("*.yaml")):
        text = path.read_text("utf-8")
        none = "  initial_report: null\n  latest_report: null\n  sources: []\n"
        if "membership: state_party" in text and none in text:
            source = re.search(r"^sources:\n  ([\w-]+):", text, re.MULTILINE)[1]
            year = re.search(r"^    as_of: \"?(\d{4})", text, re.MULTILINE)[1]
            new = f"  initial_report: {year}\n  latest_report: {year}\n  sources: [{source}]\n"
            path.write_text(text.replace(none, new), "utf-8")
            return
    raise AssertionError("every State has a report: this edit needs another example")


def one_state_more(root: Path, slug: str) -> None:
    """A State that has joined, named in every language."""
    text = (root / f"data/states/{slug}.yaml").read_text("utf-8")
    text = re.sub(r"^name: .*$", "name: Utopia", text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^iso3: .*$", "iso3: XUT", text, count=1, flags=re.MULTILINE)
    (root / "data/states/utopia.yaml").write_text(text, "utf-8")
    po = root / "data/translations/ar.po"
    po.write_text(po.read_text("utf-8") + '\nmsgctxt "State"\nmsgid "Utopia"\nmsgstr "يوتوبيا"\n', "utf-8")


def day_in_two_years(root: Path, slug: str) -> None:
    """The day of the data after every day that a test may have had in mind."""
    today = re.search(r"^data_as_of: (\d+)", (root / "data/site.yaml").read_text("utf-8"), re.MULTILINE)[1]
    site("data_as_of", str(date(int(today) + 2, 10, 1)))(root, slug)


EDITS: dict[str, Callable[[Path, str], None]] = {
    "contact": site("contact", "desk@example.org"),
    "repository": site("repository", "https://github.com/example/article9"),
    "base address with a path": site("base_address", "https://example.org/ccm/article-9"),
    "publisher": site("publisher", "Implementation Support Unit"),
    "edition": site("edition", '"2"'),
    "next update": site("next_update", "2031-05-01"),
    "day of the data": day_in_two_years,
    "a report entered": report_entered,
    "a State more": one_state_more,
    "a host more": add("data/hosts.yaml", "  zz.example.org: Organization of the field\n"),
    "a timeline entry more": add(
        "data/timeline.yaml",
        "  - date: 2010-08-02\n    title: The day after\n    kind: treaty\n    detail: It is in force.\n"
        "    sources: [ccm-text]\n",
    ),
    "a page that uses a count": add("docs/en/about.md", '\nThe register holds {{ count("states") }} States.\n'),
    "a page with a State and a day": add("docs/en/work-plan.md", '\n{{ state("samoa") }}, {{ as_of() }}.\n'),
    "status": state(r"^  status: \w+$", "  status: in_progress"),
    "law with a longer title": state(r"^    - title: (.*)$", "    - title: An Act of Another and Longer Title"),
    "penal sanctions not known": state(r"^  penal_sanctions: \w+$", "  penal_sanctions: null"),
    "conduct abroad known": state(r"^  extraterritorial: \w+$", "  extraterritorial: true"),
    "nothing to confirm": state(r"^to_confirm:\n(  .*\n)+", ""),
    "title of the source": state(r"^    title: .*$", "    title: Another title of the source"),
}


@pytest.fixture
def slug(facts) -> str:
    return specimen(facts)


@pytest.mark.parametrize("name", EDITS)
def test_a_right_edit_is_no_fault(real_project, slug, name):
    EDITS[name](real_project, slug)
    editions(real_project)


def test_all_right_edits_at_once_turn_no_test_red(tmp_path, slug):
    clone = recipes.clone(ROOT, tmp_path / "clone")
    for edit in EDITS.values():
        edit(clone, slug)
    builds.git(clone, "commit", "-qam", "Edits")
    files = [f"tests/test_{name}.py" for name in DEPENDENT]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=line", *files]
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:]
