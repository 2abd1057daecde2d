"""Who may import what: each room of macros/ only from those above it, each library in few rooms."""

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from macros.paths import ROOT
from tests.sources import MODULES, called, tree

# From the facts to the site. A room imports from itself and from rooms that stand before it; so do the README's
# tables. The last two are the faces: that of mkdocs-macros and that of MkDocs.
ROOMS = (
    "paths",
    "records",
    "faults",
    "yamltext",
    "language",
    "templating",
    "folders",
    "register",
    "drafting",
    "tables",
    "views",
    "vocabulary",
    "pages",
    "translation",
    "exports",
    "word",
    "slides",
    "pdf",
    "difference",
    "workbook",
    "site",
    "commands",
    "__init__",
    "hooks",
)
# What stands in the room of the commands and is none: how each of them ends, and where a list may be written.
FRAMING = {"macros.commands.frame", "macros.commands.newbook"}


def room(name: str) -> str:
    """The module or package directly below macros/ that a module belongs to."""
    return [*name.split("."), "__init__"][1]


@cache
def imported(path: Path) -> frozenset[str]:
    """Full names of everything that a file imports, also inside functions."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def rooms_used(name: str) -> set[str]:
    """The rooms from which a module imports."""
    needs = {other for other in imported(MODULES[name]) if other in MODULES and other != "macros"}
    return {room(other) for other in needs} - {room(name)}


def test_the_rooms_are_those_of_the_tuple():
    assert {room(name) for name in MODULES} == set(ROOMS)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_from_rooms_above_its_own(name: str):
    above = ROOMS[: ROOMS.index(room(name))]
    assert rooms_used(name) <= set(above)


def test_nothing_imports_a_command():
    """A command is where a run begins; what two of them need stands in a room above, or in what frames them."""
    assert {name for name in MODULES if "commands" in rooms_used(name)} == set()
    commands = {name for name in MODULES if room(name) == "commands"} - {"macros.commands", *FRAMING}
    assert {name: here for name, path in MODULES.items() if (here := imported(path) & commands)} == {}


def test_no_module_imports_itself_in_a_circle():
    """Files, not packages: a circle would depend on which of them is imported first."""
    needs = {name: {n for n in imported(path) if n in MODULES and n != name} for name, path in MODULES.items()}
    for name, path in MODULES.items():
        if path.name == "__init__.py":  # a package's face needs its modules, not the other way round
            needs[name] = {n for n in needs[name] if not n.startswith(f"{name}.")}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for need in sorted(needs[name]):
                visit(need, (*trail, name))
            done.add(name)

    for name in MODULES:
        visit(name, ())


def test_only_the_build_makes_pdfs():
    """Loading WeasyPrint takes a good part of a second, which no check should pay for."""
    assert {room(name) for name in MODULES if "pdf" in rooms_used(name)} <= {"site"}


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("mkdocs", {"hooks", "site"}),
        ("pydantic", {"records", "register"}),
        ("yaml", {"yamltext", "pages"}),
        ("babel", {"language", "translation"}),
        ("polib", {"language", "translation", "commands"}),
        ("weasyprint", {"pdf"}),
        ("tinycss2", {"site"}),
        ("docx", {"word"}),
        ("pptx", {"slides"}),
        ("openpyxl", {"workbook"}),
        ("pikepdf", {"pdf"}),
        ("markdown", {"pages"}),
        ("fontTools", {"language"}),
    ],
)
def test_a_library_is_known_in_few_rooms(library: str, allowed: set[str]):
    users = defaultdict(set)
    for name, path in MODULES.items():
        for other in imported(path):
            users[other.split(".")[0]].add(room(name))
    assert users[library]
    assert users[library] <= allowed


def test_nothing_reaches_the_network():
    """Building and checking work without it; a link is never followed."""
    network = {"http", "socket", "ssl", "ftplib", "requests", "httpx", "aiohttp"}
    for path in MODULES.values():
        names = imported(path)
        assert not {name.split(".")[0] for name in names} & network, path
        assert "urllib.request" not in names, path


def test_no_module_runs_text_as_code():
    for path in MODULES.values():
        names = {call.id for call in called(path) if isinstance(call, ast.Name)}
        assert not names & {"eval", "exec", "compile", "__import__"}, path
