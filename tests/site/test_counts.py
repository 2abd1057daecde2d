"""One thing, one number: what stands under one name is the same on every page, in print and in the files."""

import csv
import json
import re
from collections import defaultdict

import pytest
from lxml import html

from macros.paths import ROOT
from macros.pdf.documents import LOOSE, factsheet_html, handout_view, page_html
from macros.records import POSITIONS, REGIONS, STATUSES
from macros.register import figures
from macros.register.edition import edition
from macros.views.templates.ofprint import HandoutPageView

ISO = "string((.//abbr | .//span)[1])"  # of a tile
TOOL = "//section[contains(concat(' ', @class, ' '), ' tool ')]"
LISTS = [  # page, figures that add up to its list, what the page lists
    ("index", "investment_law", "//h3[@id='investment-law']/following-sibling::ul[1]/li"),
    ("states/index", "states", "//table[@id='register-table']/tbody/tr"),
    ("states/priority/index", "unclear", "//main//tbody/tr[not(contains(@class, 'part'))]"),
    ("states/assistance/index", "assistance_requested", "//dl[1]/dt"),
    ("states/to-confirm/index", "to_confirm", "//section[@class='list']//li"),
    ("states/new/index", "new_state_party", "//main//tbody/tr"),
    ("states/signatories/index", "signatory", "//table[@id='states-table']/tbody/tr"),
    (
        "model-legislation/laws/index",
        "laws laws_repealed",
        "//table[contains(@class, 'register--library')]/tbody/tr",
    ),
    ("model-legislation/compare/index", "laws laws_repealed", "//table[@id='matrix']/thead//th[@data-law]"),
    ("model-legislation/obligations/index", "obligations", "//main//tbody/tr[not(contains(@class, 'part'))]"),
    ("model-legislation/index", "tools", TOOL),
]


def counted(document):
    """(name, number, words) of each counted figure of a page."""
    return [
        (e.get("data-count"), int(e.get("data-number")), e.text_content())
        for e in document.xpath("//*[@data-count]")
    ]


@pytest.fixture(scope="module")
def documents(pages, facts):
    """Every page, and what is printed of all States, by name."""
    found = {path: page.document for path, page in pages.items()}
    for code in facts.site.in_full:  # a draft has nothing in print
        made = edition(facts, code)
        sheet = page_html(made, HandoutPageView(handout_view(made), LOOSE, ()), ROOT)
        found[f"handout {code}"] = html.document_fromstring(sheet)
        found[f"factsheet {code}"] = html.document_fromstring(factsheet_html(made))
    return found


def test_no_two_numbers_stand_for_one_thing(documents, facts):
    found = defaultdict(lambda: defaultdict(set))
    for path, document in documents.items():
        for name, number, _ in counted(document):
            found[name][number].add(path)
    assert {name: numbers for name, numbers in found.items() if len(numbers) > 1} == {}
    known = {name: figures.count(facts, name) for name in figures.COUNTS}
    assert {name: next(iter(found[name])) for name in known.keys() & found.keys()} == {
        name: known[name] for name in known.keys() & found.keys()
    }
    shown = {"state_party", "old_text", *STATUSES, *(f"investment_{position}" for position in POSITIONS)}
    assert shown <= found.keys()
    assert all({"handout en", "factsheet en", "en/index.html"} <= found[name][known[name]] for name in STATUSES)


def test_a_number_is_the_one_that_its_words_say(documents):
    for path, document in documents.items():
        for name, number, words in counted(document):
            said = [int(found) for found in re.findall(r"\d+", words.replace(",", ""))]
            assert number in said or number <= 2, (path, name)  # some languages say one and two in words


def test_the_regions_add_up_to_the_whole(documents):
    names = {name: number for document in documents.values() for name, number, _ in counted(document)}
    for whole in ("state_party", "old_text", *STATUSES, *(f"investment_{position}" for position in POSITIONS)):
        parts = [names[f"{region}.{whole}"] for region in REGIONS if f"{region}.{whole}" in names]
        assert sum(parts) == names[whole], whole


@pytest.mark.parametrize(("path", "names", "rows"), LISTS)
def test_a_list_holds_as_many_as_its_figure_says(pages, facts, path, names, rows):
    listed = sum(figures.count(facts, name) for name in names.split())
    for code in facts.site.languages:
        document = pages[f"{code}/{path}.html"].document
        assert len(document.xpath(rows)) == listed, code


def test_the_files_hold_the_numbers_of_the_pages(site, facts):
    counts = json.loads((site / "data/counts.json").read_text("utf-8"))["counts"]
    assert counts == {name: figures.count(facts, name) for name in figures.COUNTS}
    with (site / "data/states.csv").open(encoding="utf-8", newline="") as file:
        parties = [row for row in csv.DictReader(file) if row["membership"] == "state_party"]
    states = json.loads((site / "data/states.json").read_text("utf-8"))["states"]
    for position in POSITIONS:
        count = counts[f"investment_{position}"]
        assert sum(row["investment"] == position for row in parties) == count
        told = [s for s in states if s["convention"]["membership"] == "state_party"]
        assert sum(s["investment"]["position"] == position for s in told) == count


def test_each_state_with_a_view_on_investment_stands_under_its_label_on_the_page_of_that_question(pages, facts):
    for code in facts.site.languages:
        document = pages[f"{code}/model-legislation/questions/investment/index.html"].document
        for position, states in figures.by_investment(facts).items():
            under = document.xpath(f"//h3[@id='{position}']/following-sibling::dl[1]/dt/@id")
            if position == "none_found":
                assert set(under) <= states.keys()
            else:
                assert sorted(under) == sorted(states)


def test_beside_the_day_of_the_data_stands_how_old_the_texts_are(documents, facts):
    """Wherever figures say their day: four key figures, counted beside published, page and print."""
    old = figures.old_texts(facts)
    for code in facts.site.languages:
        day = edition(facts, code).language.date(facts.site.data_as_of)
        printed = [f"handout {code}", f"factsheet {code}"] if code in facts.site.in_full else []
        for path in (f"{code}/index.html", f"{code}/about/index.html", *printed):
            dated = documents[path].xpath("//*[@data-count='old_text']")
            assert dated, path
            assert all(str(old.number) in re.findall(r"\d+", e.text_content()) for e in dated), path
            beside = [e.getparent().text_content().replace("\u00a0", " ") for e in dated]
            assert any(day in words for words in beside), path


def test_squares_of_old_statuses_are_hatched_in_print_and_on_the_page(documents, facts):
    today = facts.site.data_as_of
    aged = {slug: figures.age_band(s.article9.as_of, today) == "old" for slug, s in facts.states.items()}
    codes = {state.iso3: slug for slug, state in facts.states.items()}
    for code in facts.site.in_full:
        for path in (f"{code}/index.html", f"factsheet {code}"):
            tiles = documents[path].xpath("//*[contains(concat(' ', @class, ' '), ' tile ')]")
            shown = {codes[t.xpath(ISO)]: "tile--old" in t.get("class") for t in tiles}
            assert shown, path
            assert shown == {slug: aged[slug] for slug in shown}, path
        squares = documents[f"handout {code}"].xpath("//section[@id='states']//li[i]")
        shown = {li.xpath("string(a/@href)").split("/")[-2]: "square--old" in li[0].get("class") for li in squares}
        bound = {slug for slug, state in facts.states.items() if not state.has_withdrawn}
        assert shown == {slug: aged[slug] for slug in bound}
