"""Templates show what a view holds: no address is put together in them, nothing is worked out."""

import ast
import importlib
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jinja2 import Environment, nodes

from macros.language.languages import Language
from macros.paths import ROOT
from macros.templating.colours import colours
from macros.templating.environment import environment
from tests import sources

LONGEST = 140  # characters of a line
KINDS = (".html", ".xml", ".svg")
# What is no template: a picture that is handed out as it is.
OTHERS = ("overrides/assets/",)
TEMPLATES = [
    name
    for path in sorted((ROOT / "overrides").rglob("*"))
    if path.suffix in KINDS and not (name := path.relative_to(ROOT).as_posix()).startswith(OTHERS)
]
# Of a draft as text, whose lines are those of the file.
PATTERNS = ("overrides/drafts/markdown.md", "overrides/drafts/text.txt")
ADDRESS = {"url", "link", "asset"}  # the last two are those of the frame
# An address made of an expression and more beside it. A place within the page, or one to write to, is none.
GLUED = re.compile(r'\b(?:href|src|content)="(?!#|mailto:)(?:[^"{]+\{\{[^"]*|\{\{(?:[^}]|\}(?!\}))*\}\}[^"]+)"')


@cache
def templates() -> Environment:
    """The project's own environment."""
    return environment(Language.load(ROOT / "data", "en"))


@cache
def tree(name: str) -> nodes.Template:
    """A template as Jinja reads it."""
    return templates().parse((ROOT / name).read_text("utf-8"))


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_line_of_a_template_is_longer_than_a_screen_is_wide(name: str):
    """Where a break may not show, Jinja takes it away: `{{-`, `-}}`, `{%-`, or `{# -#}` at the end of a line."""
    lines = (ROOT / name).read_text("utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST] == []


def glued(root: nodes.Node) -> Iterator[int]:
    """Lines on which an address is put together: what `url` or `link` is given is a text, a name or a call."""
    for call in root.find_all(nodes.Call):
        of_url = isinstance(call.node, nodes.Name) and call.node.name in ADDRESS
        if of_url and any(call.find_all((nodes.Concat, nodes.Add, nodes.Mod))):
            yield call.lineno


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_address_is_put_together_in_a_template(name: str):
    """macros/templating/addresses.py and the views know where everything is."""
    assert list(glued(tree(name))) == []
    assert [found[0] for found in GLUED.finditer((ROOT / name).read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "text",
    ["url('states/' ~ slug ~ '/')", "url(base + 'x/')", "url('states/%s/' % slug)", "link(target('a', b) ~ '#c')"],
)
def test_an_address_that_is_put_together_is_noticed(text: str):
    assert list(glued(templates().parse(f'<a href="{{{{ {text} }}}}">')))


@pytest.mark.parametrize(
    "text", ['href="{{ base }}states/"', 'src="../{{ name }}"', 'href="{{ base }}{{ name }}"']
)
def test_an_address_of_two_parts_is_noticed(text: str):
    assert GLUED.search(f"<a {text}>")


def named(comment: str) -> Iterator[tuple[str, str]]:
    """(module, class) of each class that a comment names with its module, like views.citing.CitingView."""
    return ((match[1], match[2]) for match in re.finditer(r"\b([a-z_]+(?:\.[a-z_]+)*)\.([A-Z]\w+)", comment))


def comments(name: str) -> Iterator[str]:
    """Those of a template."""
    return (found[0] for found in re.finditer(r"\{#.*?#\}", (ROOT / name).read_text("utf-8"), re.DOTALL))


def meant(module: str, name: str) -> list[Any]:
    """What is so called in a module; of its own name no more has to be said than tells it apart."""
    modules = (importlib.import_module(full) for full in sources.MODULES if full.endswith(f".{module}"))
    return [vars(one)[name] for one in modules if hasattr(one, name)]


def test_a_class_that_a_template_names_as_what_it_shows_is_there():
    gone = [
        (name, pair)
        for name in (*TEMPLATES, *PATTERNS)
        for comment in comments(name)
        for pair in named(comment)
        if not meant(*pair)
    ]
    assert gone == []


@pytest.mark.parametrize("old", ["charts.Chart", "records.Law", "views.chart.ChartView"])
def test_a_class_that_is_no_longer_there_is_noticed(old: str):
    assert [meant(*pair) for pair in named(f"{{#- chart: {old}; rows -#}}")] == [[]]


# What shows a value in words, or in another order of its parts; all else is for a view to work out.
FILTERS = {
    *(
        "t",
        "plain",
        "url",
        "host",
        "readable",
        "parted",
        "span",
        "direction",
        "lang",
        "number",
        "percent",
        "date",
        "year",
        "name",
    ),
    *("article", "articles", "section", "letter", "ordinal", "length", "first", "last", "join", "trim", "tojson"),
}
METHODS = {"split", "rsplit", "partition", "replace", "strip", "lstrip", "rstrip", "startswith", "endswith"}
METHODS |= {"lower", "upper", "index", "find", "format", "isoformat", "removeprefix", "removesuffix", "count"}
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Neg)


def worked_out(root: nodes.Node) -> Iterator[tuple[int, str]]:
    """(line, what) of what is not shown but worked out: sums, parts of a text or of a list, texts taken apart."""
    for node in root.find_all((*ARITHMETIC, nodes.Slice)):
        yield node.lineno, type(node).__name__
    for node in root.find_all(nodes.Filter):
        if node.name not in FILTERS:
            yield node.lineno, node.name
    for node in root.find_all(nodes.Call):
        if isinstance(node.node, nodes.Getattr) and node.node.attr in METHODS:
            yield node.lineno, node.node.attr


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_worked_out_in_a_template(name: str):
    """A rule such as "the first two sources" is said once, in a view, where a test can reach it."""
    assert list(worked_out(tree(name))) == []


@pytest.mark.parametrize(
    "text", ["sources[:2]", "x + 4", "rows[-1]", "list|sum", "text.split(' ')[0]", "a|selectattr('b')", "2 * n"]
)
def test_what_is_worked_out_is_noticed(text: str):
    assert list(worked_out(templates().parse(f"{{{{ {text} }}}}")))


def test_what_is_in_a_word_file_is_in_its_templates():
    """In Python there is but the element that a piece is read in."""
    said = [
        (path.name, node.value)
        for path in sources.MODULES.values()
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"</?w:\w", node.value)
    ]
    assert said == [("parts.py", "<w:p "), ("parts.py", "</w:p>")]


# Pictures that a stylesheet of print lays over squares, where no colour can be named.
HATCHES = [name for name in TEMPLATES if name.startswith("overrides/print/hatch")]


def test_a_colour_of_the_site_has_its_value_in_the_tokens_alone():
    """All else has it by its name: macros/templating/colours.py, whose example is white."""
    modules = [path.relative_to(ROOT).as_posix() for path in sources.MODULES.values()]
    values = set(colours(ROOT).values())
    written = [
        (name, value)
        for name in [*(name for name in TEMPLATES if name not in HATCHES), *modules]
        for value in re.findall(r"#[0-9a-f]{6}\b", (ROOT / name).read_text("utf-8").lower())
        if value in values
    ]
    assert written == [("macros/templating/colours.py", "#ffffff")]


def test_the_colours_of_word_files_and_slides_are_those_of_the_site():
    """Their files have them in capitals and without #."""
    named = {name: value.removeprefix("#").upper() for name, value in colours(ROOT).items()}
    word = (ROOT / "overrides/word/look.xml").read_text("utf-8")
    looks = dict(re.findall(r'set (\w+) = "([0-9A-F]{6})"', word))
    looks.pop("OPTION")  # of Word files alone
    assert looks == {name: named[name.lower()] for name in looks}
    slides = re.findall(r'val="([0-9A-F]{6})"', (ROOT / "overrides/slides/theme.xml").read_text("utf-8"))
    assert set(slides) <= set(named.values())


def test_a_label_says_what_stands_in_it_and_neither_can_be_markup():
    page = """{{ _("A & %(text)s", text="<b>") }} {{ _("A & %(text)s", text=5) }} {{ _("50%%") }}"""
    assert environment(Language("en")).from_string(page).render() == "A &amp; &lt;b&gt; A &amp; 5 50%"
