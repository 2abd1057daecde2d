"""Of a library only what it shows is used, and nothing of it is replaced: the next may have it otherwise."""

import ast
from collections.abc import Iterator
from functools import cache

import pytest
from docx import Document
from docx.section import Section
from docx.table import Table
from weasyprint import HTML

from tests.sources import trees

# Names that begin with a stroke and are documented all the same: of the standard library, and of python-docx,
# which has a section for each of its classes.
DOCUMENTED = {"_exit", "_replace", "_value_", "_Cell", "_Footer", "_Header", "_Row"}
# The elements below the objects of python-docx, which promises no other way to them
# (python-openxml/python-docx#7 and #1445).
ELEMENTS = {"_p", "_tbl", "_tr", "_tc", "_sectPr"}
OWN = {"self", "cls"}
# What a library's manual says to set: Pillow has this switch for each process, and no other.
SWITCHES = {("macros/folders/pictures.py", "ImageFile.LOAD_TRUNCATED_IMAGES")}


def is_private(name: str) -> bool:
    """Whether a name is its owner's own."""
    return name.startswith("_") and not name.startswith("__") and name != "_"


def foreign(tree: ast.Module) -> set[str]:
    """The names under which a module has what it imports from outside the project."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {(alias.asname or alias.name).split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] != "macros":
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def private(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, name) of each private name that a module takes from elsewhere, of a library or of another module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            module = getattr(node, "module", None) or ""
            names = [part for alias in node.names for part in alias.name.split(".")]
            yield from ((node.lineno, name) for name in [*module.split("."), *names] if is_private(name))
        elif isinstance(node, ast.Attribute) and is_private(node.attr):
            of = node.value.func if isinstance(node.value, ast.Call) else node.value
            if not (isinstance(of, ast.Name) and of.id in {*OWN, "super"}):
                yield node.lineno, node.attr
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "").endswith("attr"):
            named = [one.value for one in node.args[1:2] if isinstance(one, ast.Constant)]
            yield from ((node.lineno, str(name)) for name in named if is_private(str(name)))


def replaced(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, name) of each attribute of a module or class of a library that is set, deleted or patched."""
    names = foreign(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            of: ast.expr = node.value
            while isinstance(of, ast.Attribute):
                of = of.value
            if isinstance(of, ast.Name) and of.id in names:
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("setattr", "delattr"):
            if isinstance(node.args[0], ast.Name) and node.args[0].id in names:
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("unittest"):
            yield node.lineno, node.module


@cache
def used() -> list[tuple[str, str]]:
    """(path:line, name) of each private name that is taken from elsewhere."""
    return [(f"{path}:{line}", name) for path, tree in trees() for line, name in private(tree)]


def test_nothing_private_is_taken_from_elsewhere():
    assert [(place, name) for place, name in used() if name not in DOCUMENTED | ELEMENTS] == []
    assert {place.split(":")[0].rpartition("/")[0] for place, name in used() if name in ELEMENTS} == {
        "macros/word"
    }


def test_what_may_be_taken_all_the_same_is_taken():
    assert {name for _, name in used()} == DOCUMENTED | ELEMENTS


def test_python_docx_still_has_no_other_way_to_its_elements():
    """Once it has, ELEMENTS goes."""
    document = Document()
    table = document.add_table(1, 1)
    shown = [document.add_paragraph(), table, table.rows[0], table.cell(0, 0), document.sections[0]]
    assert isinstance(table, Table)
    assert isinstance(shown[-1], Section)
    assert [type(one).__name__ for one in shown if hasattr(one, "element")] == []


def test_weasyprint_still_leaves_out_what_is_added_to_its_tags():
    """Once it does not, macros/pdf/tagging.py gets shorter."""
    text = '<html lang="en"><title>x</title><table><tr><th scope="row"><abbr title="Y">y</abbr>'
    text += '<td lang="fr">z</table>'
    file = HTML(string=text).write_pdf(pdf_variant="pdf/ua-1", uncompressed_pdf=True)
    assert file.count(b"/Lang ") == 1
    assert b"/TH" in file
    assert not [key for key in (b"/Scope ", b"/E ") if key in file]


def test_nothing_of_a_library_is_replaced():
    assert {(path, name) for path, tree in trees() for _, name in replaced(tree)} == SWITCHES


@pytest.mark.parametrize(
    "text",
    [
        "from weasyprint.pdf import tags\ntags._build(box)",
        "from weasyprint import _x",
        "import mkdocs._private.y",
        "from mkdocs._private import y",
        "server._inject = f",
        "getattr(server, '_inject')",
        "page().parent._box",
        "from .clauses import _levels",
    ],
)
def test_what_is_private_is_noticed(text: str):
    assert list(private(ast.parse(text)))


@pytest.mark.parametrize(
    "text", ["self._x", "cls._x = 1", "super()._x(2)", "a.__name__", "from gettext import x as _"]
)
def test_what_is_ones_own_is_none(text: str):
    assert not list(private(ast.parse(text)))


@pytest.mark.parametrize(
    "text",
    [
        "from weasyprint.pdf import tags\ntags.build = f",
        "import mkdocs\nmkdocs.a.b = 1",
        "import yaml\ndel yaml.x",
        "from yaml import Loader\nsetattr(Loader, 'x', 1)",
        "from unittest.mock import patch",
    ],
)
def test_what_is_replaced_is_noticed(text: str):
    assert list(replaced(ast.parse(text)))
