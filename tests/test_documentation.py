"""The documentation names what exists, and its examples work."""

import ast
import html
import re
import subprocess
from pathlib import Path

import pytest

from macros import vocabulary
from macros.pages.pagetext import render
from macros.vocabulary.examples import EXAMPLES
from tests.conftest import ROOT
from tests.readonce import edition_in
from tests.sources import tree

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
ROOMS = (ROOT / "macros/README.md").read_text("utf-8")
GUIDE = (ROOT / "docs/en/editing.md").read_text("utf-8")


def test_every_macro_has_one_example_under_its_name():
    assert sorted(EXAMPLES) == sorted([*vocabulary.INLINE, *vocabulary.BLOCK])
    assert {name: call.split("(")[0] for name, (call, _) in EXAMPLES.items()} == {name: name for name in EXAMPLES}


def test_every_macro_example_can_be_typed_into_a_page_and_stands_in_the_guide():
    english = edition_in("en")
    guide = vocabulary.Page(english, "editing/")
    listed = html.unescape(guide.slots.fill(render("{{ macro_list() }}", guide.macros(), "docs/en/editing.md")))
    for call, _ in EXAMPLES.values():
        line = f"{{{{ {call} }}}}"
        page = vocabulary.Page(english, "")
        assert page.slots.fill(render(line, page.macros(), "docs/en/editing.md")) is not None
        assert f"<code>{line}</code>" in listed


def test_every_command_of_the_documentation_is_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", CONTRIBUTING + README + GUIDE))
    assert named <= targets
    assert {"site", "test", "check", "serve", "bench"} <= targets


def test_make_takes_the_settings_that_each_command_reads_and_no_other():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    known = {name: set(read.split()) for name, read in re.findall(r"^reads\.([a-z-]+) := (.*)$", makefile, re.M)}
    recipes = re.findall(r"^([a-z-]+):.*\n((?:\t.*\n)+)", makefile, re.M)
    read = {
        name: set(re.findall(r"\$\((?:if \$\()?([A-Z]+)\)", recipe)) - {"MAKEFILE_LIST"}
        for name, recipe in recipes
    }
    assert known == {name: settings for name, settings in read.items() if settings}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("update-sheets State=samoa", "make update-sheets does not know State=. What can be set for it is STATE"),
        ("site FILE=register.xlsx", "make site does not know FILE=. What can be set for it is PYTHON"),
    ],
)
def test_what_a_command_does_not_read_is_refused_before_anything_is_done(typed: str, said: str):
    command = ["make", "-n", "--no-print-directory", *typed.split()]  # else the make of `make test` is told too
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode
    assert not done.stdout
    assert said in done.stderr


def test_the_language_of_the_desktop_is_not_that_of_the_pages(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LANGUAGE", "en_GB:en")
    command = ["make", "-n", "-o", ".venv/.site-ready", "serve"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert "CCM_LANGUAGE=en " in done.stdout


@pytest.mark.parametrize("language", ["xx", "", "../en"])
def test_a_language_that_cannot_be_shown_is_named(language: str):
    command = ["make", "-s", "-o", ".venv/.site-ready", "serve", f"LANGUAGE={language}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode
    message = (
        f'LANGUAGE is "{language}", of which docs/ has no pages. Write a language of the site, like LANGUAGE=ar.'
    )
    assert done.stderr.splitlines()[0] == message
    assert "updatesheets" not in done.stdout  # what makes them all


def test_every_file_named_in_the_documentation_exists():
    for name in re.findall(
        r"`((?:data|docs|macros|overrides|tests|requirements)/[\w./-]+)`", CONTRIBUTING + README
    ):
        # sw is the language of the recipe, any that is to come.
        assert (ROOT / name).exists() or re.search(r"/sw\b", name), name


# What a newcomer asks: the row of the README's table in which the answer stands, by its first cell; the file that
# it names; the function or class in that file.
QUESTIONS = {
    "where is a State's name translated": (
        "a State’s name in a language",
        "macros/language/languages.py",
        "Language.state",
    ),
    "where do I add a column": (
        "a column of the register, of its laws or sources, wherever it is shown",
        "macros/tables/statecolumns.py",
        "on",
    ),
    "where is the sentence of a wrong value": ("the sentence of a fault", "macros/register/explain.py", "explain"),
    "where is a fault shown": ("the sentence of a fault", "macros/faults/report.py", "tell"),
    "where do I add a file to download": ("a file to download", "macros/exports/files.py", "files"),
    "where is the address of a file to download": ("a file to download", "macros/views/downloads.py", "sheet"),
    "where is a number counted": ("a number", "macros/register/figures/", "count"),
    "where is a macro": ("a macro", "macros/vocabulary/", "state_page"),
    "where do the pages made from data come from": (
        "which pages are made from data",
        "macros/pages/generated.py",
        "generated",
    ),
    "where does a site take its place": (
        "how a build is put together, and put in place",
        "macros/site/swap.py",
        "put_in_place",
    ),
    "where is what a State's file may hold": ("what a field of `data/` may hold", "macros/records/", "State"),
}


def to_change() -> dict[str, str]:
    """The README's table of what to change and where to look for it: first cell → second."""
    rows = README.partition("| to change | look in |\n|---|---|\n")[2].partition("\n\n")[0].splitlines()
    return dict(row.strip("| ").split(" | ", 1) for row in rows)


def names(path: Path) -> set[str]:
    """Functions and classes of a file or folder, and methods as Class.method."""
    files = path.rglob("*.py") if path.is_dir() else [path]
    parts = [part for file in files for part in tree(file).body]
    classes = [part for part in parts if isinstance(part, ast.ClassDef)]
    methods = {
        f"{one.name}.{part.name}" for one in classes for part in one.body if isinstance(part, ast.FunctionDef)
    }
    return methods | {part.name for part in parts if isinstance(part, ast.FunctionDef | ast.ClassDef)}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_readme_answers_a_newcomers_questions_in_its_table(question):
    row, path, name = QUESTIONS[question]
    assert f"`{path}`" in to_change()[row]
    assert name in names(ROOT / path)


def test_each_function_in_the_day_of_a_fact_is_where_it_says():
    steps = re.findall(r"`([\w/]+\.py)`: ((?:`[\w.]+`(?:, )?)+)", ROOMS)
    assert len(steps) > 25
    for path, named in steps:
        assert set(re.findall(r"`([\w.]+)`", named)) <= names(ROOT / "macros" / path), path


def test_each_file_in_the_day_of_a_fact_exists():
    for name in re.findall(r"`((?:\w+/)+\w+\.py|\w+\.py)`", ROOMS):
        assert (ROOT / "macros" / name).exists() or (ROOT / name).exists(), name
