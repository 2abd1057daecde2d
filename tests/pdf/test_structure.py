"""What a screen reader finds: headings, tables, figures, languages, reading order.

The golden file is the order in which the English handout is read aloud, without its words, which
editors change.
`make generate` (GENERATE=1) writes it anew.
"""

import os
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from macros.pdf.tagging import TRACE

from . import reading, tree
from .conftest import HANDOUTS, NAMES

GOLDEN = Path(__file__).parent / "golden" / "handout-en.txt"
HEADINGS = {f"H{level}": level for level in range(1, 7)}


@pytest.fixture(scope="session")
def trees(opened):
    return {name: tree.read(pdf) for name, pdf in opened.items()}


@pytest.fixture(params=NAMES)
def root(request, trees):
    return trees[request.param]


def test_the_english_handout_is_read_in_the_order_of_the_golden_file(trees):
    read = "\n".join(tree.outline(trees["handout-en"])) + "\n"
    if os.environ.get("GENERATE"):
        GOLDEN.write_text(read, "utf-8")
    assert read == GOLDEN.read_text("utf-8"), "If the change is meant, run: make generate"


def test_the_file_is_tagged(pdf):
    assert pdf.Root.MarkInfo.Marked is True
    assert Name.Document == pdf.Root.StructTreeRoot.K[0].S


def test_headings_begin_with_one_title_and_skip_no_level(root):
    levels = [HEADINGS[node.type] for node in root.walk() if node.type in HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_heading_has_words(root):
    assert all(node.text.strip() for node in root.walk() if node.type in HEADINGS)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_painted_as_it_is_read_and_no_link_or_header_cell_is_in_pieces(opened, trees, name):
    assert reading.faults(opened[name], trees[name]) == []


def test_every_table_head_says_what_it_heads(root):
    heads = [node for node in root.walk() if node.type == "TH"]
    scopes = [node.element.A.get("/Scope") for node in heads]
    assert heads
    assert set(scopes) == {Name.Row, Name.Column}


def test_every_figure_has_a_text_alternative(root):
    figures = [node for node in root.walk() if node.type == "Figure"]
    assert figures
    assert all(len(str(node.element.get("/Alt", ""))) > 20 for node in figures)


def test_lists_hold_items_only(root):
    kids = {kid.type for node in root.walk() if node.type == "L" for kid in node.kids}
    assert kids == {"LI"}


def test_every_square_of_the_map_is_read_as_a_state_and_its_status(trees, facts):
    squares = [node for node in trees["handout-en"].walk() if "/E" in node.element]
    members = [s for s in facts.states.values() if not s.has_withdrawn]
    words = {" ".join(node.text.split()).removesuffix("†").rstrip(): str(node.element.E) for node in squares}
    assert sorted(words) == sorted(state.name for state in members)
    for state in members:
        assert words[state.name].startswith(f"{state.name}: ")


def test_words_in_another_language_say_so(trees):
    nodes = [node for node in trees["factsheet-ar"].walk() if "/Lang" in node.element]
    for said, spoken in (("Ley 33/1998", "es"), ("Staying Strong", "en"), ("Human Rights Watch", "en")):
        assert any(said in node.text and node.element.Lang == spoken for node in nodes), said


@pytest.mark.parametrize("name", NAMES)
def test_the_language_of_the_file_is_that_of_its_edition(opened, name):
    assert str(opened[name].Root.Lang) == name.split("-")[1]


@pytest.mark.parametrize("name", NAMES)
def test_of_the_link_around_the_text_nothing_is_left(opened, trees, name):
    """It is there only while WeasyPrint builds the tree."""
    said = [str(item) for item in opened[name].objects if isinstance(item, Dictionary)]
    assert not [text for text in said if TRACE in text or "/Trace" in text]
    assert {kid.type for kid in trees[name].kids} != {"Link"}


def test_links_are_described_in_words(pdf):
    links = [note for page in pdf.pages for note in page.get("/Annots", [])]
    described = [str(link.Contents) for link in links]
    assert described
    assert not [text for text in described if not text.strip() or "://" in text or text.startswith("source-")]


@pytest.mark.parametrize("name", HANDOUTS)
def test_pages_go_forward_with_the_tab_key_in_reading_order(opened, name):
    assert [page.Tabs for page in opened[name].pages] == [Name.S, Name.S]


@pytest.mark.parametrize("name", NAMES)
def test_bookmarks_name_the_headings(opened, trees, name):
    with opened[name].open_outline() as outline:
        titles = [item.title for item in _flat(outline.root)]
    headings = [" ".join(node.text.split()) for node in trees[name].walk() if node.type in HEADINGS]
    assert len(titles) == len(headings)


def _flat(items):
    for item in items:
        yield item
        yield from _flat(item.children)


def test_page_numbers_of_the_factsheet_are_no_part_of_its_text(trees, opened):
    text = trees["factsheet-en"].text
    pages = len(opened["factsheet-en"].pages)
    assert f"1 / {pages}" not in text
    artifacts = [
        operands[1]
        for operands, operator in pikepdf.parse_content_stream(opened["factsheet-en"].pages[0])
        if str(operator) == "BDC" and operands[0] == Name.Artifact and isinstance(operands[1], Dictionary)
    ]
    assert Name.Pagination in [artifact.get("/Type") for artifact in artifacts]


def test_words_are_kept_apart_where_a_line_ends(trees):
    (lead,) = [node for node in trees["handout-en"].walk() if node.type == "P" and "Article 9 asks" in node.text]
    assert len(lead.kids) > 1
    assert "to carry out the Convention at home" in lead.text
