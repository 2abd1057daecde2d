"""The documentation names what exists, and its examples work."""

import html
import re

from macros import vocabulary
from macros.pages.pagetext import render
from macros.register.edition import edition
from macros.vocabulary.examples import EXAMPLES
from tests.conftest import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "docs/en/editing.md").read_text("utf-8")


def test_every_macro_has_one_example_under_its_name():
    assert sorted(EXAMPLES) == sorted([*vocabulary.INLINE, *vocabulary.BLOCK])
    assert {name: call.split("(")[0] for name, (call, _) in EXAMPLES.items()} == {name: name for name in EXAMPLES}


def test_every_macro_example_can_be_typed_into_a_page_and_stands_in_the_guide(facts):
    english = edition(facts, "en")
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


def test_every_file_named_in_the_documentation_exists():
    for name in re.findall(
        r"`((?:data|docs|macros|overrides|tests|requirements)/[\w./-]+)`", CONTRIBUTING + README
    ):
        assert (ROOT / name).exists(), name
