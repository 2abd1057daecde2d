"""MkDocs' macros plugin carries out what has passed the check of a page, and nothing else."""

import re

import pytest

from macros.vocabulary import BLOCK, INLINE
from tests.builds import MkDocs

# What MkDocs, the theme and the plugin put among the names of a page.
TAKEN = {"config", "environment", "extra", "files", "filters", "filters_builtin", "git", "macros", "navigation"}
TAKEN |= {"page", "plugin", "title", "description", "menu", "hide", "search"}


def test_no_macro_bears_a_name_that_means_something_else_in_a_page():
    assert not TAKEN & {*INLINE, *BLOCK}


def test_braces_in_a_text_of_the_data_are_refused(mkdocs: MkDocs):
    """The plugin renders titles, and those of many pages are made from data."""
    laws = sorted((mkdocs.project / "data/laws").glob("*.yaml"))
    for path, braces in zip(laws, ("{{ config }}", "{% set x = 1 %}", "{# x #}"), strict=False):
        lines = path.read_text("utf-8").splitlines()
        lines = [f"title: '{braces}'" if line.startswith("title:") else line for line in lines]
        path.write_text("\n".join(lines) + "\n", "utf-8")
    done = mkdocs.build()
    assert done.returncode != 0
    for path in laws[:3]:
        assert f"data/laws/{path.name}:" in done.stdout + done.stderr


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
    path = mkdocs.project / "docs/en/changes.md"
    before = path.read_text("utf-8")
    path.write_text("\n".join([before, *wrong, ""]), "utf-8")
    done = mkdocs.build()
    assert done.returncode != 0
    for line, sentence in enumerate(wrong.values(), before.count("\n") + 2):
        assert re.search(rf"docs/en/changes\.md:{line}: .*{re.escape(sentence)}", done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert not (mkdocs.project / "site/changes/index.html").exists()


def test_a_macro_that_fails_by_itself_publishes_nothing(mkdocs: MkDocs):
    template = mkdocs.project / "overrides/macros/timeline.html"
    template.write_text(template.read_text("utf-8") + "{{ nothing.known }}", "utf-8")
    assert mkdocs.build().returncode != 0
    assert not (mkdocs.project / "site/changes/index.html").exists()
