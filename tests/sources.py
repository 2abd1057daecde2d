"""The Python files of the program, each parsed once for all tests that look at the code itself."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from macros.paths import ROOT

TESTS = sorted((ROOT / "tests").rglob("*.py"))
FILES = [path for folder in ("macros", "scripts") for path in sorted((ROOT / folder).rglob("*.py"))]
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in FILES
    if path.is_relative_to(ROOT / "macros")
}


@cache
def tree(path: Path) -> ast.Module:
    """What a file says."""
    return ast.parse(path.read_text("utf-8"))


def trees(files: Iterable[Path] = FILES) -> Iterator[tuple[str, ast.Module]]:
    """(path in the project, what it says) of every file."""
    return ((path.relative_to(ROOT).as_posix(), tree(path)) for path in files)


def called(path: Path) -> Iterator[ast.expr]:
    """What a file calls."""
    return (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
