"""The handout as a sheet of paper: two pages, whatever the facts are; what it shows is what is counted."""

import io
import re
from collections import Counter
from dataclasses import replace
from types import SimpleNamespace
from urllib.parse import urlsplit

import pypdf
import pytest
import segno
from lxml import html

from macros.faults.fault import Faults
from macros.language.languages import SOURCE
from macros.paths import ROOT
from macros.pdf import documents, fitting
from macros.register import figures
from macros.register.edition import Edition
from macros.templating.addresses import absolute
from macros.views import handout
from macros.views.sitefiles import addresses

from . import tree
from .conftest import HANDOUTS, LANGUAGES

POINT = 25.4 / 72  # mm
A4, LETTER = (210, 297), (215.9, 279.4)


@pytest.fixture(params=HANDOUTS)
def sheet(request, paths):
    """Each handout in turn, read by another library than the one that wrote it."""
    return SimpleNamespace(name=request.param, pages=pypdf.PdfReader(paths[request.param]).pages)


def _with_states(edition: Edition, states: dict) -> Edition:
    return replace(edition, facts=replace(edition.facts, states=states))


def _states(edition: Edition, number: int) -> dict:
    """So many States of the register: whether more fit does not hang on how many there are by now."""
    return dict(list(edition.facts.states.items())[:number])


def _text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def test_there_are_two_pages_of_the_paper_it_is_named_after(sheet):
    expected = LETTER if sheet.name.endswith("-letter") else A4
    sizes = [(float(page.mediabox.width) * POINT, float(page.mediabox.height) * POINT) for page in sheet.pages]
    assert sizes == [pytest.approx(expected, abs=0.1)] * 2


@pytest.mark.parametrize("name", [name for name in HANDOUTS if name.split("-")[1] == SOURCE])
def test_no_line_of_text_stands_on_the_fold(opened, name):
    """In the language of the texts; a longer one may print over the fold, so that its letters stay as large."""
    for page in opened[name].pages:
        fold = float(page.mediabox[3]) * POINT / 2
        heights = tree.baselines(page)
        assert min(heights) < fold < max(heights)
        assert [height for height in heights if -0.5 <= height - fold <= 1] == []


@pytest.mark.parametrize("name", HANDOUTS)
def test_text_reaches_down_to_the_foot_of_both_pages(opened, name):
    """Lower where a long language has narrower margins."""
    for page in opened[name].pages:
        assert 12 - fitting.MORE <= min(tree.baselines(page)) <= 16


def test_every_figure_is_the_one_counted(paths, facts):
    text = pypdf.PdfReader(paths["handout-en"]).pages[0].extract_text()
    for status, number in figures.by_status(facts).items():
        assert str(number) in re.findall(r"\d+", text), status
    assert f"Where the {figures.count(facts, 'state_party')} States Parties stand" in text
    for pair in figures.comparison(facts):
        assert re.search(rf"\b{pair.published}\b", text), pair.name


def test_every_state_is_named(paths, facts):
    text = "".join(pypdf.PdfReader(paths["handout-en"]).pages[0].extract_text().split())
    missing = [state.name for state in facts.states.values() if "".join(state.name.split()) not in text]
    assert missing == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_qr_code_leads_to_the_page_in_its_language(editions, code):
    made = editions[code]
    address = documents.handout_view(made).address
    assert address == f"{made.facts.site.base_address.rstrip('/')}/{code}/"
    qr = handout.qr_code(address)
    drawn = segno.make(address, error="m", micro=False, mask=handout.MASK)
    assert _modules(qr) == [list(row) for row in drawn.matrix]


def _modules(code: handout.CodeView) -> list[list[int]]:
    """The modules inside the quiet zone that the path paints; fails on one painted in that zone."""
    size = code.width - 2 * handout.QUIET
    found = [[0] * size for _ in range(size)]
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", code.path):
        for i in range(int(width)):
            found[int(y) - handout.QUIET][int(x) - handout.QUIET + i] = 1
            assert handout.QUIET <= int(x) + i < code.width - handout.QUIET
        assert handout.QUIET <= int(y) < code.width - handout.QUIET
    return found


def test_a_state_with_a_name_of_sixty_characters_fits(editions):
    made = editions["en"]
    name = "United Federal and Democratic Islands of the Northern Lagoon"
    assert len(name) == 60
    states = {**_states(made, 120), "fiji": made.facts.states["fiji"].model_copy(update={"name": name})}
    text = _text(documents.handout_pdf(_with_states(made, states), "letter"))
    assert "Northern Lagoon" in " ".join(text.split())


@pytest.mark.parametrize("paper", [pytest.param("a4", marks=pytest.mark.long), "letter"])
def test_eight_more_states_fit(editions, paper):
    """Lines stand closer then: as many States as joined in eight years."""
    made = editions["en"]
    joined = made.facts.states["fiji"]
    names = [f"New Republic {letter}" for letter in "ABCDEFGH"]
    new = {
        f"new-{i}": joined.model_copy(update={"name": name, "iso3": f"XQ{name[-1]}"})
        for i, name in enumerate(names)
    }
    text = "".join(_text(documents.handout_pdf(_with_states(made, _states(made, 125) | new), paper)).split())
    assert all("".join(name.split()) in text for name in names)


def test_a_status_without_a_state_is_shown_as_zero(editions):
    made = editions["en"]
    states = {
        slug: state.model_copy(update={"article9": state.article9.model_copy(update={"status": "existing_law"})})
        if state.article9.status == "unclear"
        else state
        for slug, state in made.facts.states.items()
    }
    changed = _with_states(made, states)
    view = documents.handout_view(changed)
    assert [row.counted for row in view.counts if row.name == "unclear"] == [0]
    assert re.search(
        r"Unclear\s+no or insufficient\s+information\s+0", _text(documents.handout_pdf(changed, "a4"))
    )


def test_a_text_that_no_longer_fits_stops_the_build_and_says_which(editions, print_project):
    page = print_project / "docs" / "en" / "index.md"
    text = page.read_text("utf-8")
    assert "1. **Review.** " in text
    page.write_text(
        text.replace("1. **Review.** ", "1. **Review.** " + "Read every law of the land twice. " * 40), "utf-8"
    )
    with pytest.raises(Faults) as raised:
        documents.handout_pdf(editions["en"], "a4", print_project)
    (fault,) = raised.value.faults
    assert fault.path == "docs/en/index.md"
    assert re.fullmatch(
        r"the handout no longer fits two pages \(en, a4\): page 1 is \d+\.\d mm too full, about \d+ "
        r"lines\. Shorten the five steps: it takes \d+ mm, usually \d+\.",
        fault.message,
    )


def test_no_letter_of_its_text_is_smaller_than_print_can_be_read():
    """Body text in at least 8.5 points, notes in at least 8; a superscript is no text."""
    folder = ROOT / "overrides" / "print"
    for name in ("print.css", "print_handout.css", "print_a4.css", "print_letter.css"):
        sizes = re.findall(r"(--[a-z-]+|font-size): ([\d.]+)pt", (folder / name).read_text("utf-8"))
        assert [size for _, size in sizes if float(size) < 8] == []
        assert [
            size for what, size in sizes if what in ("--body", "--dense", "--steps") and float(size) < 8.5
        ] == []


@pytest.mark.parametrize("name", HANDOUTS)
def test_each_state_each_number_and_each_tool_is_a_link(opened, editions, name):
    edition = editions[name.split("-")[1]]
    view = documents.handout_view(edition)
    url = absolute(edition.facts.site.base_address, edition.language.code)
    states = {url(f"states/{slug}/") for slug in edition.facts.states}
    numbers = {url(row.address) for row in view.counts if row.counted}
    regions = {url(region.address) for region in view.map if region.parties}
    assert states | numbers | regions | {url(view.old_address)} <= _led(opened[name].pages[0])
    tools = {tool.url for _, tools in view.needs for _, tool in tools if tool.url}
    assert tools | {url(address) for _, address in view.own} <= _led(opened[name].pages[1])


def _led(page) -> set[str]:
    return {str(note.A.URI) for note in page.Annots if "/A" in note and "/URI" in note.A}


def test_where_to_find_help_gives_titles_not_hosts_and_files_that_the_site_has(editions):
    edition = editions["en"]
    view = documents.handout_view(edition)
    assert {address for _, address in view.own} <= {f"/{one}" for one in addresses(edition.facts)}
    page = html.document_fromstring(_page(edition))
    told = " ".join(page.get_element_by_id("help").text_content().split())
    for need, tools in view.needs:
        assert need.title in told
        assert [tool.title for _, tool in tools if tool.title not in told] == []
    hosts = {urlsplit(tool.url).hostname for _, tools in view.needs for _, tool in tools if tool.url}
    assert [host for host in hosts if host in told] == []


def _page(edition: Edition) -> str:
    view = documents.handout_view(edition)
    return documents.page_html(edition, documents.HandoutPageView(view, documents.LOOSE, ()), ROOT)


def test_a_contact_is_named_where_there_is_one(editions):
    edition = editions["en"]
    for contact in (None, "ccm@example.org"):
        site = edition.facts.site.model_copy(update={"contact": contact})
        page = _page(replace(edition, facts=replace(edition.facts, site=site)))
        assert ("mailto:ccm@example.org" in page) == (contact is not None)
        assert ("Contact" in page) == (contact is not None)


def test_each_enacted_law_is_a_dot_over_its_year(editions):
    chart = documents.handout_view(editions["en"]).law_years
    numbers = Counter(law.year for law in editions["en"].facts.laws.values())
    shown = dict(chart.numbers)
    first = min(int(year) for year in shown if year.isdecimal())
    assert {int(year): number for year, number in shown.items() if year.isdecimal()} == {
        year: number for year, number in numbers.items() if year >= first
    }
    assert sum(shown.values()) == len(chart.dots) == sum(chart.kinds.values()) == numbers.total()
    columns = Counter(dot.x for dot in chart.dots)
    assert list(columns.values()) == list(shown.values())
    reach = [(dot.x + way * dot.radius, dot.y + way * dot.radius) for dot in chart.dots for way in (-1, 1)]
    assert all(0 <= x <= chart.width and 0 <= y <= chart.ground for x, y in reach)


def test_the_words_are_those_of_the_page(editions):
    page = (ROOT / "docs" / "en" / "index.md").read_text("utf-8")
    title = re.search(r"^# (.+)$", page, re.MULTILINE)[1]
    assert title in documents.handout_view(editions["en"]).words[""]
