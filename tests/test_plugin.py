"""MkDocs' macros plugin carries out what has passed the check of a page, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.vocabulary import BLOCK, INLINE
from tests import builds

# What MkDocs, the theme and the plugin put among the names of a page.
TAKEN = {"config", "environment", "extra", "files", "filters", "filters_builtin", "git", "macros", "navigation"}
TAKEN |= {"page", "plugin", "title", "description", "menu", "hide", "search"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return builds.copy_project(tmp_path / "project")


def mkdocs(project: Path) -> subprocess.CompletedProcess[str]:
    """Let MkDocs alone make the English pages of a project, without any check before it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(project / "site")]
    settings = {"CCM_DOCS": "docs/en", "CCM_LANGUAGE": "en", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=os.environ | settings, capture_output=True, text=True)


def test_no_macro_bears_a_name_that_means_something_else_in_a_page():
    assert not TAKEN & {*INLINE, *BLOCK}


@pytest.mark.parametrize("braces", ["{{ config }}", "{% set x = 1 %}", "{# x #}"])
def test_braces_in_a_text_of_the_data_are_refused(project: Path, braces: str):
    """The plugin renders titles, and those of many pages are made from data."""
    path = project / "data/laws/nz-2009.yaml"
    lines = path.read_text("utf-8").splitlines()
    lines = [f"title: '{braces}'" if line.startswith("title:") else line for line in lines]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    done = mkdocs(project)
    assert done.returncode != 0
    assert "data/laws/nz-2009.yaml:" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{{ config }}", "has something other than a macro"),
        ("{% include 'mkdocs.yml' %}", "has a {% … %} statement"),
        ('{{ state("nowhere") }}', '"nowhere" is no State'),
        ('{{ nothing("x") }}', 'there is no macro "nothing"'),
    ],
)
def test_what_is_no_call_or_fails_stops_mkdocs_with_file_and_line(project: Path, text: str, sentence: str):
    path = project / "docs/en/changes.md"
    before = path.read_text("utf-8")
    path.write_text(f"{before}\n{text}\n", "utf-8")
    done = mkdocs(project)
    assert done.returncode != 0
    assert f"docs/en/changes.md:{before.count(chr(10)) + 2}" in done.stdout + done.stderr
    assert sentence in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site/changes/index.html").exists()


def test_a_macro_that_fails_by_itself_publishes_nothing(project: Path):
    template = project / "overrides/macros/timeline.html"
    template.write_text(template.read_text("utf-8") + "{{ nothing.known }}", "utf-8")
    assert mkdocs(project).returncode != 0
    assert not (project / "site/changes/index.html").exists()
