"""The libraries that are asked for in requirements/*.in are those that the code uses, each with what it is for."""

import ast
import re
import sys
from functools import cache
from importlib.metadata import packages_distributions

import pytest

from macros.paths import ROOT
from tests.sources import tree

LISTED = re.compile(r"(?P<name>[a-z0-9-]+)(?P<limit>[<>=~!][\w.,<>=~!]+)?  # (?P<reason>\w.{5,})")
# What is used without an import: where its use is written, and how.
NAMED = {
    "mkdocs-material": ("mkdocs.yml", "name: !ENV [CCM_THEME, material]"),
    "mkdocs-macros-plugin": ("mkdocs.yml", "module_name: macros"),
    "pymdown-extensions": ("mkdocs.yml", "pymdownx.tabbed"),
    "pytest-randomly": ("tests/conftest.py", '"randomly_seed"'),
    "pytest-xdist": ("Makefile", "pytest -n auto"),
    "mypy": ("Makefile", "$(run) mypy"),
    "ruff": ("Makefile", ".venv/bin/ruff check"),
    "cyclonedx-bom": ("scripts/release.py", '"cyclonedx-py"'),
    "pip-audit": ("scripts/audit.py", '"pip-audit"'),
}
# Types of libraries that bring none: used as long as the library is.
TYPES = {
    "lxml-stubs": "python-docx",
    "types-markdown": "markdown",
    "types-openpyxl": "openpyxl",
    "types-polib": "polib",
    "types-pyyaml": "pyyaml",
}
FOLDERS = {"macros": ("site",), "scripts": ("site", "test"), "tests": ("site", "test")}


def lines(name: str) -> list[str]:
    """The lines of a list that name a library."""
    text = (ROOT / "requirements" / f"{name}.in").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith(("#", "-c "))]


@cache
def listed(name: str) -> frozenset[str]:
    """Libraries of a list, as it writes them."""
    return frozenset(re.split(r"[^\w-]", line)[0] for line in lines(name))


def plain(name: str) -> str:
    """A library's name as its index compares names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@cache
def imported(folder: str) -> frozenset[str]:
    """Libraries whose modules the Python files of a folder import, also inside functions."""
    modules: set[str] = set()
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.split(".")[0])
    owners = packages_distributions()
    others = modules - sys.stdlib_module_names - set(FOLDERS)
    return frozenset(plain(owner) for module in others for owner in owners[module])


@pytest.mark.parametrize("name", ["site", "test"])
def test_each_library_says_what_it_is_for(name: str):
    assert [line for line in lines(name) if not LISTED.fullmatch(line)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_imported_is_listed(folder: str):
    """Not only brought along by another library, which may drop it."""
    assert imported(folder) - {library for name in FOLDERS[folder] for library in listed(name)} == set()


def test_what_is_listed_is_used():
    used = {library for folder in FOLDERS for library in imported(folder)}
    types = {name for name, library in TYPES.items() if library in used}
    assert listed("site") | listed("test") == used | set(NAMED) | types
    assert listed("site") & listed("test") == set()
    for path, words in NAMED.values():
        assert words in (ROOT / path).read_text("utf-8")


@pytest.mark.slow
def test_a_library_of_the_tests_alone_is_not_in_the_build():
    alone = imported("tests") - imported("macros") - imported("scripts")
    assert listed("site") & alone == set()


@pytest.mark.parametrize("name", ["site", "test"])
def test_each_listed_library_is_pinned(name: str):
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "requirements" / f"{name}.txt").read_text("utf-8"), re.MULTILINE)
    assert listed(name) <= set(pinned)
