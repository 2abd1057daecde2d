"""Names that say what they hold: of locals, of imports, of views and of modules."""

import ast
from collections import defaultdict

from macros.paths import ROOT
from tests.sources import MODULES, TESTS, trees

OURS = ("macros", "scripts", "tests")
EMPTY = {"found", "made", "given"}  # say that something is there, not what
# A word of the data means the same thing in each room, and may name a module in each.
OF_THE_DATA = {
    "billkit",
    "changes",
    "chooser",
    "clauses",
    "coordinators",
    "figures",
    "glossary",
    "instruments",
    "interpretations",
    "laws",
    "needs",
    "obligations",
    "selfcheck",
    "site",
    "sources",
    "state",
    "states",
    "steps",
    "timeline",
    "tools",
    "updates",
    "workplan",
    "workshop",
}


def named(node: ast.AST) -> str | None:
    """The local name or the field that a node sets, or the function or class that it defines."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return node.id
    if isinstance(node, ast.arg):
        return node.arg
    defined = isinstance(node, ast.ExceptHandler | ast.FunctionDef | ast.ClassDef)
    return node.name if defined else None


def test_a_name_says_what_it_holds_or_gives():
    empty = [
        f"{path}:{node.lineno}: {name}"
        for path, tree in trees()
        for node in ast.walk(tree)
        if (name := named(node)) and name.lower() in EMPTY
    ]
    assert empty == []


def test_an_import_of_our_own_has_its_own_name():
    """Also in a test."""
    others = [
        f"{path}:{node.lineno}: {alias.name} as {alias.asname}"
        for path, tree in (*trees(), *trees(TESTS))
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom | ast.Import)
        for alias in node.names
        if alias.asname and is_ours(node, alias)
    ]
    assert others == []


def is_ours(node: ast.ImportFrom | ast.Import, alias: ast.alias) -> bool:
    """Whether what is imported is of this project."""
    if isinstance(node, ast.Import):
        return alias.name.split(".")[0] in OURS
    return bool(node.level) or (node.module or "").split(".")[0] in OURS


def test_a_class_of_views_is_called_a_view():
    views = ROOT / "macros" / "views"
    others = [
        f"{path}: {node.name}"
        for path, tree in trees()
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        and (ROOT / path).is_relative_to(views)
        and not node.name.endswith("View")
    ]
    assert others == []


def test_a_name_of_a_module_is_there_once_in_macros():
    """But for the words of the data, of which each is still needed here."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in MODULES.values():
        places[path.stem].append(path.relative_to(ROOT).as_posix())
    twice = {
        name: paths for name, paths in places.items() if len(paths) > 1 and name not in ("__init__", "__main__")
    }
    assert set(twice) == OF_THE_DATA, twice


def test_no_module_is_longer_than_250_lines():
    long = [path.name for path in MODULES.values() if path.read_text("utf-8").count("\n") > 250]
    assert not long
