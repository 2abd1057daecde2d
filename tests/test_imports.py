"""Who may import what: facts know nothing of pages, pages nothing of the build, and only hooks.py MkDocs."""

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from macros.templating import ROOT

# The facts, from the records outwards: each imports only from its own rank or from ranks before it.
FACTS = (
    ("faults", "place", "policy", "yamlwords"),
    ("records",),
    ("yamlfile", "labels", "fonts"),
    ("explain", "pofile"),
    ("loading", "languages"),
    ("folders",),
    ("clausetext", "checks", "figures", "deadlines", "deadlines", "templating"),
    ("edition", "report"),
    ("command",),
    ("schemas",),
    ("catalogue",),
)
# What a person starts. Nothing imports it.
COMMANDS = ("build", "check", "stale", "hooks", "stale", "translations", "schemas", "adminform", "pdf/__main__")
FACT_RANK = {name: rank for rank, names in enumerate(FACTS) for name in names}
MODULES = sorted(ROOT.glob("macros/**/*.py"))


def part(path: Path) -> str:
    """The module or package directly below macros/ that a file belongs to."""
    inside = path.relative_to(ROOT / "macros").with_suffix("")
    return inside.as_posix() if inside.as_posix() in COMMANDS else inside.parts[0]


@cache
def imported(path: Path) -> set[str]:
    """Full names of everything that a file imports, also inside functions."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, (base, node.module)))
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def own(names: set[str]) -> set[str]:
    """The parts of macros/ among the imported names."""
    files = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES
    }
    return {part(files[name]) for name in names if name in files and name != "macros"}


@pytest.mark.parametrize("name", sorted(FACT_RANK))
def test_the_facts_know_nothing_of_pages_and_only_what_comes_before_them(name: str):
    files = [path for path in MODULES if part(path) == name]
    assert files, f"macros/{name} is gone: take it out of FACTS"
    needed = set().union(*(own(imported(path)) for path in files))
    assert not {other for other in needed if FACT_RANK.get(other, 99) > FACT_RANK[name]}


def test_nothing_imports_a_command():
    """A command is where a run begins; what two of them need stands in a module of its own."""
    lent = {("exports", "schemas")}  # the published schemas are made like those of the files
    uses = {(part(path), other) for path in MODULES for other in own(imported(path)) if other != part(path)}
    assert {(user, used) for user, used in uses if used in COMMANDS} == lent


def test_only_the_build_makes_pdfs():
    assert {part(path) for path in MODULES if "pdf" in own(imported(path))} <= {
        "pdf",
        "pdf/__main__",
        "build",
        "jobs",
    }


def test_no_module_imports_itself_in_a_circle():
    """Files, not packages: a circle would depend on which of them is imported first."""
    names = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES
    }
    needs = {name: {n for n in imported(path) if n in names and n != name} for name, path in names.items()}
    for name, path in names.items():
        if path.name == "__init__.py":  # a package's face needs its modules, not the other way round
            needs[name] = {n for n in needs[name] if not n.startswith(f"{name}.")}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail[trail.index(name) :], name))
        if name not in done:
            for need in sorted(needs[name]):
                visit(need, (*trail, name))
            done.add(name)

    for name in names:
        visit(name, ())


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("mkdocs", {"hooks"}),
        ("pydantic", {"records", "loading", "explain", "schemas"}),
        ("yaml", {"yamlfile", "yamledit", "yamlwords", "pagerules"}),
        ("babel", {"languages", "pofile", "catalogue"}),
        ("polib", {"languages", "pofile", "catalogue", "translations"}),
        ("weasyprint", {"pdf"}),
        ("docx", {"docx", "updatesheet"}),
        ("pikepdf", {"pdf"}),
        ("markdown", {"markdown_rules", "pagerules", "prose"}),
    ],
)
def test_a_library_is_known_in_few_places(library: str, allowed: set[str]):
    users = defaultdict(set)
    for path in MODULES:
        for name in imported(path):
            users[name.split(".")[0]].add(part(path))
    assert users[library] <= allowed


def test_nothing_reaches_the_network():
    """Building and checking work without it; a link is never followed."""
    network = {"http", "socket", "ssl", "ftplib", "requests", "httpx", "aiohttp"}
    for path in MODULES:
        names = imported(path)
        assert not {name.split(".")[0] for name in names} & network, path
        assert "urllib.request" not in names, path


def test_no_module_runs_text_as_code():
    for path in MODULES:
        calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        names = {call.id for call in calls if isinstance(call, ast.Name)}
        assert not names & {"eval", "exec", "compile", "__import__"}, path
