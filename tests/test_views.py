"""A template reads what its view has, and a view has what its template reads and what data name."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

import pytest
from jinja2 import ChoiceLoader, FileSystemLoader, meta, nodes

from macros import views
from macros.language.languages import Language
from macros.paths import ROOT
from macros.records import Site
from macros.records.steps import StepPage
from macros.records.workplan import Serving
from macros.records.workshop import Shown
from macros.site.pageframe import FrameView, UpdateFrameView
from macros.templating.environment import environment
from macros.templating.themefolder import theme_templates
from macros.templating.view import View
from macros.views import deckfigures, decktables, steps, workplan
from tests import sources
from tests.templatetypes import Reader
from tests.test_imports import ROOMS, room
from tests.test_templates import PATTERNS, TEMPLATES, comments, meant, named

MODULES = [importlib.import_module(found.name) for found in pkgutil.walk_packages(views.__path__, "macros.views.")]
VIEWS = sorted(View.__subclasses__(), key=lambda view: view.template)
# Every template has these, besides what its environment gives: those of macros by vocabulary/core.py, those of
# print by pdf/documents.py, those of text alone by site/litepages.py.
EVERYWHERE = {
    "macros": {"url", "cite", "cited"},
    "print": {"url", "site", "colours", "author", "when"},
    "lite": {"url"},
}
# The rooms in which facts become what is shown.
SHOWING = ROOMS[ROOMS.index("views") :]
TWIN = "print_cite.html"  # fills in for cite.html in print
ENV = environment(Language.load(ROOT / "data", "en"))
# The same with what MkDocs and the theme add around a page.
AROUND = ENV.overlay(loader=ChoiceLoader([ENV.loader, FileSystemLoader(theme_templates())]))
AROUND.filters = {**ENV.filters, "url": str}
FRAME = sorted(
    path.relative_to(ROOT / "overrides").as_posix()
    for path in [ROOT / "overrides/main.html", *(ROOT / "overrides/partials").glob("*.html")]
)
# What the frame has from MkDocs, the theme, macros/hooks.py and macros/site/scriptparts.py.
FRAMED = {"page", "config", "lang", "base_url", "site", "policy", "scripted", "palette"}


def needed(name: str) -> set[str]:
    """The names that a template needs, with those that its parts take from it."""
    tree = ENV.parse(ENV.loader.get_source(ENV, name)[0])
    parts = [part.template.value for part in tree.find_all(nodes.FromImport) if part.with_context]
    return {*meta.find_undeclared_variables(tree), *(need for part in parts for need in needed(part))}


@cache
def reader() -> Reader:
    """What all templates read, each followed with the types of its view."""
    found = Reader(AROUND)
    for name in FRAME:
        found.template(name, {"site": Site, **get_type_hints(FrameView)})
    update = {**get_type_hints(FrameView), **get_type_hints(UpdateFrameView)}
    found.template("blog-post.html", {"site": Site, **update})
    for view in VIEWS:
        found.template(view.template, {"site": Site, **get_type_hints(view)})
    return found


def folder(view: type[View]) -> str:
    """Where the template of a view is, below overrides/."""
    kind = view.template.partition("_")[0]
    return kind if kind in EVERYWHERE else "macros"


def test_each_template_that_is_a_whole_has_one_view():
    """The others are parts of these."""
    sources = [path for name in EVERYWHERE for path in (ROOT / "overrides" / name).rglob("*.html")]
    parts = {
        part.template.value.removeprefix("parts/")
        for path in sources
        for part in ENV.parse(path.read_text("utf-8")).find_all(nodes.FromImport)
    }
    assert sorted(view.template for view in VIEWS) == sorted({path.name for path in sources} - parts - {TWIN})


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_a_view_has_the_names_that_its_template_uses_and_no_other(view: type[View]):
    own = {field.name for field in fields(view)}
    assert needed(view.template) - (EVERYWHERE[folder(view)] - own) - set(ENV.globals) == own


def test_the_frame_has_the_names_that_its_parts_use_and_no_other():
    trees = [AROUND.parse((ROOT / "overrides" / name).read_text("utf-8")) for name in FRAME]
    uses = {name for tree in trees for name in meta.find_undeclared_variables(tree)}
    sets = {name.name for tree in trees for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    assert uses - sets - FRAMED - set(ENV.globals) == {field.name for field in fields(FrameView)}


def test_a_template_reads_no_field_that_is_not_there():
    assert sorted(reader().missing) == []


def test_a_field_is_read_by_a_template_or_by_the_program():
    attributes = {
        node.attr
        for path in sources.MODULES.values()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Attribute)
    }
    classes = {found for module in MODULES for found in vars(module).values() if is_dataclass(found)}
    own = [
        found
        for found in classes
        if found.__module__.startswith("macros.views.") and View not in getattr(found, "__mro__", ())
    ]
    unread = {
        f"{found.__name__}.{field.name}"
        for found in own
        for field in fields(found)
        if (found, field.name) not in reader().read and field.name not in attributes
    }
    assert unread == set()


def classes(hint: Any) -> Iterator[type]:
    """The dataclasses that a type is made of."""
    for inside in hint if isinstance(hint, list) else get_args(hint):
        yield from classes(inside)
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint


def handed() -> set[type]:
    """What templates are handed of the rooms that show facts: by itself, or in a field of what is handed."""
    said = [
        kind
        for name in (*TEMPLATES, *PATTERNS)
        for text in comments(name)
        for pair in named(text)
        for kind in meant(*pair)
    ]
    coming, all_of_them = [*VIEWS, FrameView, UpdateFrameView, *said], set[type]()
    while coming:
        kind = coming.pop()
        if is_dataclass(kind) and room(kind.__module__) in SHOWING and kind not in all_of_them:
            all_of_them.add(kind)
            coming += [part for hint in get_type_hints(kind).values() for part in classes(hint)]
    return all_of_them


def test_what_a_template_is_handed_is_called_a_view():
    """Wherever it stands: the facts themselves and what is counted of them are no views."""
    assert {"AknTagView", "CardFigureView", "MenuEntryView"} <= {kind.__name__ for kind in handed()}
    assert [kind.__qualname__ for kind in handed() if not kind.__name__.endswith("View")] == []


@pytest.mark.parametrize(
    ("words", "table"),
    [(Serving, workplan.HERE), (StepPage, steps.PAGES), (Shown, deckfigures.CHARTS | decktables.TABLES)],
)
def test_each_word_by_which_data_name_a_page_or_a_figure_leads_to_one(words, table):
    assert set(get_args(words)) == table.keys()
