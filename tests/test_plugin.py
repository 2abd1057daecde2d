"""MkDocs' macros plugin carries out what has passed the check of a page, and nothing else."""

import re
from pathlib import Path

import pytest

from macros.vocabulary import BLOCK, INLINE
from tests.builds import MkDocs, give_mkdocs

# What MkDocs, the theme and the plugin put among the names of a page.
TAKEN = {"config", "environment", "extra", "files", "filters", "filters_builtin", "git", "macros", "navigation"}
TAKEN |= {"page", "plugin", "title", "description", "menu", "hide", "search"}


@pytest.fixture
def mkdocs(english: Path) -> MkDocs:
    """The small project: what a page may not do does not hang on how many there are."""
    give_mkdocs(english)
    return MkDocs(english)


def test_no_macro_bears_a_name_that_means_something_else_in_a_page():
    assert not TAKEN & {*INLINE, *BLOCK}


BRACES = {"laws/ws-2012": "{{ config }}", "tools": "{% set x = 1 %}", "obligations": "{# x #}"}


def test_braces_in_a_text_of_the_data_are_refused(mkdocs: MkDocs):
    """The plugin renders titles, and those of many pages are made from data."""
    for name, braces in BRACES.items():
        path = mkdocs.project / "data" / f"{name}.yaml"
        text = re.sub("^( *)title: .*$", f"\\1title: '{braces}'", path.read_text("utf-8"), count=1, flags=re.M)
        path.write_text(text, "utf-8")
        assert braces in text
    done = mkdocs.build()
    assert done.returncode != 0
    for name in BRACES:
        assert f"data/{name}.yaml:" in done.stdout + done.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "{{ config }}": "has something other than a macro",
            "{% include 'mkdocs.yml' %}": "has a {% … %} statement",
            '{{ nothing("x") }}': 'there is no macro "nothing"',
        },
        {'{{ state("nowhere") }}': '"nowhere" is no State'},
    ],
    ids=["calls", "a call that fails"],
)
def test_what_is_no_call_or_fails_stops_mkdocs_with_file_and_line(mkdocs: MkDocs, wrong: dict[str, str]):
    path = mkdocs.project / "docs/en/index.md"
    before = path.read_text("utf-8")
    path.write_text("\n".join([before, *wrong, ""]), "utf-8")
    done = mkdocs.build()
    assert done.returncode != 0
    for line, sentence in enumerate(wrong.values(), before.count("\n") + 2):
        assert re.search(rf"docs/en/index\.md:{line}: .*{re.escape(sentence)}", done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert not (mkdocs.project / "site/index.html").exists()


def test_a_macro_that_fails_by_itself_publishes_nothing(mkdocs: MkDocs):
    template = mkdocs.project / "overrides/macros/count.html"
    template.write_text(template.read_text("utf-8") + "{{ nothing.known }}", "utf-8")
    assert mkdocs.build().returncode != 0
    assert not (mkdocs.project / "site/index.html").exists()
