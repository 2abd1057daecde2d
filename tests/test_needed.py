"""What templates and print are built on is named by a rule, so that taking it out is a fault and no crash."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.pages.prose import check_page, read
from macros.pages.rules.links import FRAME
from macros.pages.rules.menu import LED_TO, missing
from macros.pages.rules.needed import BROUGHT, NEEDED
from macros.paths import ROOT
from macros.register.edition import edition
from macros.register.loading import Facts
from macros.templating.addresses import TARGETS
from tests import builds
from tests.badfile import faults_of
from tests.readonce import LANGUAGES

TEMPLATES = [*(ROOT / "overrides/macros").rglob("*.html"), *(ROOT / "overrides/print").glob("*.html")]
LINK = re.compile(r"""url\('([a-z/-]*)#([a-z-]+)'""")
LED = re.compile(r"""url\('([a-z-]+(?:/[a-z-]+)*)/(?:[?#][^']*'|'(?!\s*~))""")
BROUGHT_BY = re.compile(r"""url\('([a-z/-]+)/(?:\?[^#']*)?(?:'[^)#]*'|)#(?:rows|take-away|tool-)?'""")
PRINTED = re.compile(r"\breads\.([a-z]+)")
OF_ANY_SECTION = {"footnotes"}  # printed where they are, asked of no page
MADE = {"rows", "take-away", "tool-"}  # ids that a macro brings


@pytest.fixture
def faults_without(facts: Facts, tmp_path: Path) -> Callable[[str, str, str], list[str]]:
    """The faults of an English page of the site with `new` in the place of `old`, which must be there."""

    def look(page: str, old: str, new: str) -> list[str]:
        path = tmp_path / "docs/en" / page
        path.parent.mkdir(parents=True)
        text = (ROOT / "docs/en" / page).read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        return [str(fault) for fault in check_page(read(path, tmp_path), edition(facts, "en"), None, tmp_path)]

    return look


def line_of_the_title(page: str) -> int:
    return 1 + (ROOT / "docs/en" / page).read_text("utf-8").split("\n").index("---", 1) + 1


def used() -> set[tuple[str, str]]:
    """(page, id of a heading) of every place that a template leads to or prints."""
    found = set()
    for path in TEMPLATES:
        text = path.read_text("utf-8")
        found |= {("index.md", name) for name in {*PRINTED.findall(text)} - OF_ANY_SECTION}
        for address, name in LINK.findall(text):
            if address and name not in MADE:
                page = f"{address}index.md" if address == "states/" else f"{address.strip('/')}.md"
                found.add((page, name))
    return found


def test_every_heading_that_a_template_uses_is_named_by_the_rule():
    assert used() <= {(page, name) for page, names in NEEDED.items() for name in names}


@pytest.mark.parametrize(("page", "name"), [(page, name) for page in NEEDED for name in NEEDED[page]])
def test_a_heading_that_is_taken_out_is_named(page: str, name: str, faults_without):
    message = f"lacks a heading ## with {{ #{name} }}: {NEEDED[page][name]}. Write it back, in any words."
    told = faults_without(page, f"{{ #{name} ", "{ #elsewhere ")
    assert told == [f"docs/en/{page}:{line_of_the_title(page)}: {message}"]


def test_every_page_that_a_template_leads_to_is_named_by_the_rule():
    folder, led = ROOT / "docs/en", set()
    for path in TEMPLATES:
        led |= set(LED.findall(path.read_text("utf-8")))
    pages = {f"{page}.md" if (folder / f"{page}.md").exists() else f"{page}/index.md" for page in led}
    assert pages >= {"states/index.md", "model-legislation/chooser.md"}
    menu = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert not [page for page in pages if page not in LED_TO and f"- {page}\n" not in menu]


def test_every_page_that_a_template_leads_to_a_row_of_has_its_macro_named():
    led = {page for path in TEMPLATES for page in BROUGHT_BY.findall(path.read_text("utf-8"))}
    led |= {address.split("/#")[0] for address in TARGETS.values() if "/#" in address}
    made = ("model-legislation/questions", "model-legislation/laws")  # each a page of its own
    pages = {f"{page}/index.md" if page == "states" else f"{page}.md" for page in led if not page.startswith(made)}
    assert pages | {"updates/index.md"} == set(BROUGHT)  # to which they lead as a whole


@pytest.mark.parametrize(("page", "macro"), [(page, macro) for page in BROUGHT for macro in BROUGHT[page]])
def test_a_macro_that_is_taken_out_though_pages_lead_to_what_it_brings_is_named(page, macro, faults_without):
    message = f"lacks {{{{ {macro}() }}}}: {BROUGHT[page][macro]}. Write it back."
    told = faults_without(page, f"{{{{ {macro}() }}}}", "Words.")
    assert f"docs/en/{page}:{line_of_the_title(page)}: {message}" in told


def test_a_check_of_the_whole_site_tells_what_its_pages_need_and_lead_to(real_project: Path):
    """As `make check` tells them: one heading and one macro of two pages, and two pages that are gone."""
    (page, names), (other, macros) = next(iter(NEEDED.items())), list(BROUGHT.items())[-1]
    name, macro = next(iter(names)), next(iter(macros))
    builds.replace(real_project / "docs/en" / page, f"{{ #{name} ", "{ #elsewhere ")
    builds.replace(real_project / "docs/en" / other, f"{{{{ {macro}() }}}}", "Words.")
    menu = (ROOT / "mkdocs.yml").read_text("utf-8").replace("      - states/compare.md\n", "")
    (real_project / "mkdocs.yml").write_text(menu, "utf-8")
    for code in LANGUAGES:
        (real_project / f"docs/{code}/changes.md").unlink()
        (real_project / f"docs/{code}/states/compare.md").unlink()
    line = menu.split("\n").index("      - changes.md") + 1
    write = "Write the page, or take it back from an older state of the project."
    told = faults_of(real_project)
    assert f"lacks a heading ## with {{ #{name} }}" in "\n".join(told)
    assert f"lacks {{{{ {macro}() }}}}" in "\n".join(told)
    assert (
        f"mkdocs.yml:{line}: has changes.md in its menu, but there is no page docs/en/changes.md. {write} "
        "Or take the line out."
    ) in told
    assert f"docs/en/states/compare.md:1: is missing, but other pages lead to it. {write}" in told


def test_a_heading_that_is_printed_is_one_of_the_second_level(english: Path):
    builds.replace(english / "docs/en/index.md", "## Assistance", "### Assistance")
    assert faults_of(english) == [
        "docs/en/index.md:5: lacks a heading ## with { #assistance }: factsheet and handout print what stands "
        "below it. Write it back, in any words."
    ]


def test_a_clause_that_the_chooser_names_and_that_was_renamed_is_named(real_project: Path):
    builds.replace(real_project / "data/clauses.yaml", "\n  amendments-transition:", "\n  amendments-transit:")
    found = [fault for fault in faults_of(real_project) if "chooser.arms_law" in fault]
    assert [fault.split(": ", 1)[1] for fault in found] == [
        'chooser.arms_law names the clause "amendments-transition", which does not exist. Did you mean '
        "amendments-transit?"
    ]


def test_no_template_names_a_clause():
    assert not [path for path in TEMPLATES if re.search(r"""clauses\[["']""", path.read_text("utf-8"))]


def test_the_ids_of_the_frame_are_those_of_its_template():
    parts = [ROOT / "overrides" / "main.html", *(ROOT / "overrides" / "partials").glob("*.html")]
    text = "".join(path.read_text("utf-8") for path in parts)
    assert set(re.findall(r'\bid="([a-z-]+)"', text)) == set(FRAME)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "<<<<<<< HEAD",
            "mkdocs.yml:2: has a mark of a merge that was not finished. Keep one of the two versions.",
        ),
        (
            "nav: menu: x",
            "mkdocs.yml:2: cannot be read as YAML from here on. Take it back from an older state of the project.",
        ),
    ],
)
def test_a_menu_that_cannot_be_read_is_named_with_its_line(line: str, told: str, tmp_path: Path):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(f"site_name: x\n{line}\nnav:\n", "utf-8")
    assert str(next(missing(tmp_path, "docs/en"))) == told


def test_a_project_without_its_menu_is_told_so(tmp_path: Path):
    assert list(missing(tmp_path, "docs/en")) == []  # no site is built of it
    (tmp_path / "Makefile").touch()
    told = "mkdocs.yml:1: is missing. Take it back from an older state of the project."
    assert [str(fault) for fault in missing(tmp_path, "docs/en")] == [told]
