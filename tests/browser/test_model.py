"""The chooser, the laws side by side, the tools and the self-check in a real browser."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import expect

from macros.views import chooser
from tests.browser.test_accessibility import violations
from tests.readonce import edition_in

HOME = "model-legislation/"


def test_laws_side_by_side_have_no_fault_and_no_sideways_scroll_in_the_dark_on_a_phone(open_page):
    options = {"color_scheme": "dark", "viewport": {"width": 320, "height": 640}}
    page = open_page(f"ar/{HOME}compare/?laws=ie-2008,fr-2010", **options)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def shown(page, name):
    return page.locator(f"[data-list={name}] > :not([hidden])").count()


def test_every_combination_shows_what_python_says(open_page):
    made = edition_in("en")
    page = open_page(f"en/{HOME}chooser/")
    for chosen in chooser.combinations():
        page.evaluate(
            """(chosen) => {
                 const form = document.querySelector("[data-chooser]");
                 for (const [name, value] of Object.entries(chosen)) form.elements[name].value = value;
                 form.dispatchEvent(new Event("input"));
               }""",
            chosen,
        )
        answer = chooser.answer(made, chooser.tokens(chosen))
        wanted = {
            "tools": len(answer.needs),
            "clauses": len(answer.needed),
            "obligations": len(answer.obligations),
            "laws": len(answer.examples),
        }
        assert {name: shown(page, name) for name in wanted} == wanted, chosen
        assert wanted["tools"]
        assert wanted["clauses"]


def test_the_chooser_is_answered_by_keyboard_and_its_address_can_be_sent(open_page):
    page = open_page(f"en/{HOME}chooser/")
    page.get_by_role("radio", name="Common law").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Civil law")).to_be_checked()
    for _ in range(5):
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
    page.wait_for_url("**treaty=direct**")
    clauses = shown(page, "clauses")
    again = open_page("ar" + page.url.partition("/en")[2])
    assert shown(again, "clauses") == clauses
    expect(again.locator("input[value=civil]")).to_be_checked()
    page.locator("[data-own]").click()
    page.wait_for_url("**/chooser/civil-stocks-contamination-victims/")
    assert shown(page, "clauses") == clauses


def test_without_javascript_each_answer_is_a_plain_link(open_page):
    page = open_page(f"en/{HOME}chooser/", java_script_enabled=False)
    expect(page.locator("[data-chooser]")).to_be_hidden()
    links = page.locator(".chooser__pages a:visible")
    expect(links).to_have_count(24)
    links.first.click()
    page.wait_for_url("**/chooser/common-stocks-contamination-victims/")
    expect(page.locator("[data-list=tools] > *").first).to_be_visible()
    expect(page.locator("[data-list=clauses] > *").first).to_be_visible()


def test_laws_are_compared_from_the_address_and_by_keyboard(open_page, facts):
    """In the order of the address, which may name a State; what it does not know is no law."""
    page = open_page(f"en/{HOME}compare/?laws=ireland,nonsense,fr-2010")
    heads = page.locator("#matrix thead th:visible")
    expect(heads).to_have_count(3)
    assert [head.split()[0] for head in heads.all_text_contents()[1:]] == ["Ireland", "France"]
    cells = page.locator("#transit td:visible")
    assert [cell.get_attribute("id") for cell in cells.all()] == ["ie-2008.transit", "fr-2010.transit"]
    page.get_by_label("Law 3").focus()
    page.keyboard.type("New Z")
    page.wait_for_url("**laws=ie-2008,fr-2010,nz-2009")
    expect(heads).to_have_count(4)
    page.get_by_role("button", name="Show all").press("Enter")
    expect(heads).to_have_count(1 + len(facts.laws))
    expect(page).to_have_url(re.compile(r"/compare/$"))


def test_on_a_phone_each_answer_says_whose_it_is(open_page):
    page = open_page(f"ar/{HOME}compare/?laws=ie-2008,fr-2010", viewport={"width": 360, "height": 640})
    cell = page.locator("#prohibition-use td:visible").first
    assert page.evaluate("(c) => getComputedStyle(c, '::before').content", cell.element_handle()) not in (
        "none",
        "",
    )
    assert cell.bounding_box()["width"] > 250


def test_the_whole_page_scrolls_and_the_names_of_the_laws_stay(open_page):
    page = open_page(f"en/{HOME}compare/?laws=ie-2008,fr-2010#fr-2010.export-control")
    cell, head = (
        page.locator("[id='fr-2010.export-control']"),
        page.locator("#matrix thead th[data-law='fr-2010']"),
    )
    expect(cell).to_be_in_viewport()
    expect(head).to_be_in_viewport()
    assert head.bounding_box()["y"] + head.bounding_box()["height"] <= cell.bounding_box()["y"] + 1
    inner = (
        "[...document.querySelectorAll('.matrix, .matrix *')].filter((e) => e.scrollHeight > e.clientHeight + 2 "
        "&& ['auto', 'scroll'].includes(getComputedStyle(e).overflowY)).length"
    )
    assert page.evaluate(inner) == 0


def test_a_phone_shows_one_obligation_and_another_when_its_cell_is_asked_for(open_page):
    page = open_page(f"en/{HOME}compare/#fr-2010.transit", viewport={"width": 360, "height": 640})
    rows = page.locator("#matrix tbody tr[id]:visible")
    expect(rows).to_have_count(1)
    expect(page.locator("[id='fr-2010.transit']")).to_be_in_viewport()
    page.get_by_label("Obligation", exact=True).select_option("definitions")
    page.wait_for_url("**obligation=definitions**")
    expect(rows).to_have_id("definitions")
    page.evaluate("location.hash = 'nz-2009.investment'")
    expect(page.locator("[id='nz-2009.investment']")).to_be_in_viewport()


def test_sentences_can_be_left_out_without_a_script(open_page):
    page = open_page(f"en/{HOME}compare/", java_script_enabled=False)
    sentence = page.locator("#matrix td p").first
    expect(sentence).to_be_visible()
    page.get_by_label("Answers only").check()
    expect(sentence).to_be_hidden()


def test_tools_are_filtered_by_need(open_page, facts):
    page = open_page(f"en/{HOME}?need=investment")
    tools = page.locator(".tool:visible")
    expect(tools).to_have_count(len(facts.needs.needs["investment"].tools))
    page.get_by_label("Legal tradition").select_option("common")
    page.wait_for_url("**tradition=common**")
    page.get_by_role("button", name="Show all").click()
    expect(tools).to_have_count(len(facts.tools.tools))


@pytest.mark.parametrize(("code", "landscape"), [("en", False), ("ar", True)])
def test_every_law_of_the_comparison_stands_on_paper(open_page, facts, code, landscape):
    """Whole: nothing is cut off at the edge; and the page on screen is as it was."""
    page = open_page(f"{code}/{HOME}compare/")
    heads = page.locator("#matrix thead th[data-law]").all_text_contents()
    sheets = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", landscape=landscape))).pages
    links = {str(note.get_object()["/A"]["/URI"]) for sheet in sheets for note in sheet.get("/Annots", [])}
    assert len(heads) == len(facts.laws)
    assert all(any(link.endswith(f"/laws/{slug}/") for link in links) for slug in facts.laws)
    for sheet in sheets:
        for note in sheet.get("/Annots", []):
            left, _, right, _ = (float(edge) for edge in note.get_object()["/Rect"])
            assert 0 <= left < right <= float(sheet.mediabox.width)
    assert page.locator(".matrix--parts").count() == 0
    assert page.locator(".on-paper").count() == 0, "it speaks of a table that is cut off"


def test_without_a_script_paper_says_where_the_whole_comparison_is(open_page):
    page = open_page(f"en/{HOME}compare/", java_script_enabled=False)
    words = " ".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    assert "The whole table is wider than paper" in " ".join(words.split())
    assert "data/provisions.xlsx" in words
