"""What editors may rightly change is no fault and turns no test red: all of it at once, and each edit alone."""

import subprocess
import sys

import pytest

from macros.register.edition import checked_facts
from macros.register.rules import dates
from macros.site.validation import editions
from tests import builds, recipes
from tests.conftest import ROOT, specimen
from tests.edits import EDITS, LATER

# Tests that read the real data and take no whole site: these must follow every edit.
DEPENDENT = (
    "figures",
    "register",
    "model",
    "exports",
    "history",
    "stale",
    "languages",
    "one_edit",
    "documentation",
    "schemas",
    "investment",
    "needed",
    "punctuation",
    "template_files",
    "updatesheet",
)


PLUGINS = ("-p", "no:cacheprovider", "-p", "tests.edits")


@pytest.fixture
def slug(facts) -> str:
    return specimen(facts)


@pytest.fixture(autouse=True)
def later(monkeypatch):
    monkeypatch.setattr(dates, "today", lambda: LATER)


@pytest.mark.long
@pytest.mark.parametrize("name", EDITS)
def test_a_right_edit_is_no_fault_of_the_data(real_project, slug, name):
    EDITS[name](real_project, slug)
    checked_facts(real_project)


def test_right_edits_are_no_fault_of_data_pages_and_catalogues(real_project, slug):
    """All together: the faults of each edit would name its files."""
    for edit in EDITS.values():
        edit(real_project, slug)
    editions(real_project)


@pytest.fixture
def edited_clone(tmp_path, slug):
    """A clone of the project in which every right edit was made."""
    clone = recipes.clone(ROOT, tmp_path / "clone")
    for edit in EDITS.values():
        edit(clone, slug)
    builds.git(clone, "add", ".")
    builds.git(clone, "commit", "-qm", "Edits")
    return clone


@pytest.mark.long
def test_all_right_edits_at_once_turn_no_test_red(edited_clone):
    files = [
        f"tests/{name}" if (ROOT / "tests" / name).is_dir() else f"tests/test_{name}.py" for name in DEPENDENT
    ]
    command = [sys.executable, "-m", "pytest", "-q", *PLUGINS, "--tb=line", *files]
    done = subprocess.run(command, cwd=edited_clone, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:]
