"""Nothing is left that nobody uses, or that stands twice: names of modules, classes and rules of styles."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import tinycss2

from macros import vocabulary
from macros.paths import ROOT
from macros.templating.themefolder import theme_templates
from tests.sources import FILES, MODULES, tree
from tests.test_imports import room

FACES = ("hooks", "__init__")  # what MkDocs and its plugin call
MACROS = {*vocabulary.INLINE, *vocabulary.BLOCK}  # called by pages
LATER = ("macros.site.printing.printing", "macros.pdf")  # what the first gives back is the second
READ = MODULES | {f"scripts.{path.stem}": path for path in FILES if path.parent.name == "scripts"}
SHEETS = sorted((ROOT / "overrides").rglob("*.css"))
BY_MARKDOWN = {"task-list"}  # by its extension for boxes to tick
CLASS = re.compile(r"\.([a-zA-Z][\w-]*)")


@cache
def brought(module: str) -> dict[str, str]:
    """What a module imports of ours: the name that it has there -> the full name."""
    package = module.split(".") if READ[module].name == "__init__.py" else module.split(".")[:-1]
    names = {}
    for node in ast.walk(tree(READ[module])):
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            names |= {alias.asname or alias.name: f"{source}.{alias.name}" for alias in node.names}
    return names


def defined(module: str) -> Iterator[str]:
    """The names that a module gives to functions, classes and values."""
    for node in tree(READ[module]).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))


def named(module: str) -> Iterator[str]:
    """The full names that a module uses. Only to import one, as a package does to hand it on, is no use of it."""
    own = brought(module)
    for node in ast.walk(tree(READ[module])):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield own.get(node.id, f"{module}.{node.id}")
        elif isinstance(node, ast.Attribute):
            of = ast.unparse(node.value)
            yield f"{own.get(of, of)}.{node.attr}"
            if LATER[0] in own.values():
                yield f"{LATER[1]}.{node.attr}"


@cache
def used() -> frozenset[str]:
    """The full names that modules use, and the labels that templates use."""
    templates = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "overrides").rglob("*.*ml")))
    labels = re.findall(r"\b(\w*labels)\.([A-Z_]+)", templates)
    found = {f"macros.language.{module}.{name}" for module, name in labels}
    found |= {name for module in READ for name in named(module)}
    handed = {f"{module}.{name}": full for module in MODULES for name, full in brought(module).items()}
    reached = found
    while reached := {handed[name] for name in reached if name in handed} - found:
        found |= reached
    return frozenset(found)


def test_every_name_of_a_module_is_used_by_more_than_tests():
    names = {
        f"{module}.{name}"
        for module in MODULES
        if room(module) not in FACES
        for name in defined(module)
        if not (room(module) == "vocabulary" and name in MACROS)
    }
    assert sorted(names - used()) == []


def given() -> tuple[set[str], set[str]]:
    """The words that may be classes of elements, and those that begin one to which a value is put.

    They stand in our templates, scripts and code, in the theme's templates and in its script.
    """
    ours = [*(ROOT / "overrides").rglob("*.*ml"), *(ROOT / "overrides").rglob("*.js"), *MODULES.values()]
    theirs = [*theme_templates().rglob("*.html"), *(theme_templates() / "assets/javascripts").glob("bundle.*.js")]
    text = " ".join(path.read_text("utf-8") for path in [*ours, *theirs])
    return {*re.findall(r"[\w-]+", text), *BY_MARKDOWN}, set(re.findall(r"([\w-]+[-_])\$?{", text))


def rules_of(rules: list, within: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """(conditions, selector, what it says) of each rule of a stylesheet."""
    for rule in rules:
        head, body = (" ".join(tinycss2.serialize(part or ()).split()) for part in (rule.prelude, rule.content))
        if rule.type == "qualified-rule":
            yield within, head, body
        elif rule.lower_at_keyword in ("media", "supports", "layer") and rule.content:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            yield from rules_of(inner, (*within, head))


def read(sheet: Path) -> list[tuple[tuple[str, ...], str, str]]:
    """The rules of a stylesheet."""
    text = sheet.read_text("utf-8")
    return list(rules_of(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def test_every_class_of_a_stylesheet_is_given_to_an_element():
    whole, begins = given()
    unused = set()
    for sheet in SHEETS:
        names = {name for _, selector, _ in read(sheet) for name in CLASS.findall(selector)} - whole
        unused |= {(sheet.name, name) for name in names if not name.startswith(tuple(begins))}
    assert sorted(unused) == []


def test_no_rule_stands_twice_in_a_stylesheet():
    twice = {(sheet.name, one) for sheet in SHEETS for one, times in Counter(read(sheet)).items() if times > 1}
    assert sorted(twice) == []
