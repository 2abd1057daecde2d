"""The documentation names what exists, and its examples work."""

import re

from macros import vocabulary
from tests.conftest import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "docs/en/editing.md").read_text("utf-8")


def test_every_macro_has_one_example():
    shown = re.findall(r"^\| `\{\{ (\w+)\(", CONTRIBUTING, re.MULTILINE)
    assert sorted(shown) == sorted([*vocabulary.INLINE, *vocabulary.BLOCK])


def test_every_macro_example_can_be_typed_into_a_page(facts):
    from macros.pages.pagetext import render
    from macros.register.edition import edition

    english = edition(facts, "en")
    for line in re.findall(r"^\| `(\{\{ .*? \}\})`", CONTRIBUTING, re.MULTILINE):
        page = vocabulary.Page(english, "")
        assert page.slots.fill(render(line, page.macros(), "CONTRIBUTING.md")) is not None


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
