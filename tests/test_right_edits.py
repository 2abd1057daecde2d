"""What editors may rightly change turns no test red: each edit alone is no fault, and with all of them at once
the tests that read the data pass in a copy of the project."""

import subprocess
import sys

import pytest

from macros.site.validation import editions
from tests import builds, recipes
from tests.conftest import ROOT, specimen
from tests.edits import EDITS

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
    "investment",
    "needed",
    "punctuation",
    "template_files",
    "updatesheet",
)


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
    builds.git(clone, "add", ".")
    builds.git(clone, "commit", "-qm", "Edits")
    files = [f"tests/test_{name}.py" for name in DEPENDENT]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=line", *files]
    done = subprocess.run(command, cwd=clone, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-6000:]
