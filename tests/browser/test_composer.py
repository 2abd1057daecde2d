"""The composer in a real browser: from home to a draft in Word, by keyboard, on a phone, from an address."""

import io
import re

import docx
import pytest
from playwright.sync_api import expect

from macros.drafting import draft
from macros.drafting.assembler import make
from macros.records.choices import Choices
from macros.views.billkit import kit_kinds
from tests.browser.test_accessibility import violations
from tests.readonce import edition_in, parts_in

PAGE = "model-legislation/composer/"
SCREENS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 640}}
PENALTIES = "[data-clause=penalties]"


def counts(page):
    return page.locator("[data-counts]")


def law_of(facts, **choices):
    return draft(Choices.model_validate(choices), facts)


def reach(page, selector, most=80):
    """Go on with the tab key until something has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the tab key does not reach {selector}")


@pytest.mark.parametrize("screen", SCREENS)
def test_a_small_civil_law_state_has_its_draft_in_five_steps_by_keyboard(open_page, facts, screen):
    page = open_page("en/", viewport=SCREENS[screen])
    reach(page, "a[href*=composer]")
    page.keyboard.press("Enter")  # first
    page.wait_for_url("**/composer/")
    expect(counts(page)).to_contain_text("clauses")
    reach(page, "[name=tradition]")
    page.keyboard.press("ArrowDown")  # second: its tradition; it has no stocks
    expect(page.locator("[name=tradition][value=civil]")).to_be_checked()
    reach(page, "[data-file=docx]")
    with page.expect_download() as download:
        page.keyboard.press("Enter")  # third
    content = download.value.path().read_bytes()
    law = law_of(facts, tradition="civil")
    headings = [p.text.strip("\u200e") for p in docx.Document(io.BytesIO(content)).paragraphs]
    clauses = facts.clauses.clauses
    plain = edition_in("en").language.plain
    assert [h for h in headings if h in {plain(c.title) for c in clauses.values()}] == [
        plain(clauses[one.slug].title) for one in law.clauses
    ]


def test_a_paper_of_the_kit_is_made_of_the_same_choices(open_page, facts):
    kind = next(iter(kit_kinds(facts)))
    choices = {"tradition": "civil", "situation": ["stocks"], "state": "Samoa"}
    page = open_page(f"en/{PAGE}#state=Samoa&tradition=civil&situation=stocks", alone=True)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_download() as download:
        page.locator(f"[data-file={kind}]").click()
    assert download.value.suggested_filename == f"draft-law-{kind.removeprefix('kit-')}.docx"
    made = make(kind, Choices.model_validate(choices), law_of(facts, **choices), parts_in("en"))
    assert download.value.path().read_bytes() == made
    assert sum("draft-parts" in url for url in asked) == 1


MOVED = """() => new Promise((done) => {
  let moved = 0;
  const add = (list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) moved += one.value; };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(moved)));
})"""


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_moves_while_what_the_composer_needs_is_loaded(open_page, screen):
    """0.1 is what a reader does not notice (Cumulative Layout Shift)."""
    page = open_page(f"en/{PAGE}", viewport=SCREENS[screen])
    expect(counts(page)).to_contain_text("clauses")
    assert page.evaluate(MOVED) <= 0.1


def test_an_address_with_wrong_choices_says_so_and_keeps_the_rest(open_page, facts):
    long, marked = "x" * 300, "<b>Ministry</b>"
    wrong = ["clause=long-gone,in", "clause=penalties,out", "clause=short-title,1.9", "year=20", "colour=red"]
    right = "tradition=civil&situation=victims&state=Samoa&clause=investment,in&fill=penalties.1,two"
    address = "&".join([right, *wrong, f"short_title={long}", f"ministry={marked}"])
    page = open_page(f"en/{PAGE}#{address}")
    told = page.locator("[data-faults] li")
    expect(told).to_have_count(7)
    said = " ".join(told.all_text_contents())
    for value in ("long-gone", "“9”", "“20”", "colour=red", marked, "Penalties: every law"):
        assert value in said, value
    expect(page.locator("#named-short_title")).to_have_value(long)
    expect(page.locator("#named-ministry")).to_have_value(marked)
    expect(page.locator("#named-state")).to_have_value("Samoa")
    expect(page.locator("[name=tradition][value=civil]")).to_be_checked()
    expect(page.locator("[data-clause=investment] [data-stands]")).to_be_checked()
    expect(page.locator(f"{PENALTIES} .filled").first).to_have_text("two")
    assert violations(page) == []
    page.locator("#named-ministry").fill("The Ministry of Defence")
    expect(page.locator("#named-ministry-wrong")).to_have_count(0)
    law = law_of(
        facts,
        tradition="civil",
        situation=["victims"],
        state="Samoa",
        ministry="The Ministry of Defence",
        clauses={"investment": {"stands": True}, "penalties": {"fill": {"1": "two"}}},
    )
    texts = page.locator("[data-words]").evaluate_all("all => all.map((one) => one.textContent).join('')")
    for paragraph in (p for clause in law.clauses for p in clause.paragraphs):
        assert paragraph.text in texts
    expect(page).to_have_url(re.compile("Defence"))
    assert "long-gone" not in page.url
    page.reload()
    expect(page.locator("#named-ministry")).to_have_value("The Ministry of Defence")
    expect(page.locator("[data-faults]")).to_be_hidden()


def test_what_is_open_leads_to_its_control_and_is_gone_once_it_is_decided(open_page):
    page = open_page(f"en/{PAGE}")
    missing = page.locator("[data-open-list] > li", has_text="No penalty for clause 4")
    missing.get_by_role("link").click()
    first, second = (page.locator(f"{PENALTIES} [data-fill]").nth(at) for at in (0, 1))
    expect(first).to_be_focused()
    page.keyboard.type("10")
    expect(first).to_be_focused()
    second.fill("100,000 dollars")
    expect(missing).to_have_count(0)
    clause = page.locator("[data-clause=military-cooperation]")
    clause.locator("[data-stands]").check()
    ways = clause.locator("[data-way]")
    ways.nth(0).check()
    ways.nth(1).check()
    expect(ways.nth(0)).not_to_be_checked()
    expect(clause.locator("[data-displaced]")).not_to_be_empty()
    clause.locator("[data-stands]").uncheck()
    expect(clause.locator("[data-absent]")).to_be_visible()
    clause.locator("[data-stands]").check()
    expect(ways.nth(1)).to_be_checked()


def test_the_answers_of_the_chooser_come_along(open_page, facts):
    page = open_page("en/model-legislation/chooser/")
    for name, value in {"tradition": "civil", "victims": "victims", "treaty": "direct"}.items():
        page.locator(f"[name={name}][value={value}]").check()
    page.locator("[data-compose]").click()
    expect(page.locator("[name=tradition][value=civil]")).to_be_checked()
    checked = page.locator("[name=situation]:checked")
    expect(checked).to_have_count(1)
    expect(checked).to_have_value("victims")
    expect(page.locator("[data-hint]:visible")).to_have_count(1)
    expect(page.locator("[name=where]:checked")).to_have_value("direct")
    expect(page.locator("[name=where]:checked")).to_be_disabled()
    page.locator("[name=notes]").check()
    expect(page.locator("[name=where]:checked")).to_be_enabled()
    law = law_of(facts, tradition="civil", situation=["victims"])
    expect(page.locator("[data-outline] > li")).to_have_count(len(law.clauses))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_word_button_says_beside_it_what_it_did(open_page, screen):
    page = open_page(f"en/{PAGE}", viewport=SCREENS[screen], alone=True)
    bar = page.locator("[data-bar]")
    page.route("**/draft-parts-docx.js*", lambda route: route.fulfill(body=""))
    bar.locator("[data-file=docx]").click()
    expect(bar.locator("[data-done]")).to_contain_text("could not be made")
    expect(bar.locator("[data-done]")).to_be_in_viewport()
    page.locator("[name=notes]").check()
    expect(bar.locator("[data-done]")).to_be_empty()


def test_who_starts_again_finds_the_choices_one_step_back(open_page):
    page = open_page(f"en/{PAGE}", viewport=SCREENS["phone"])
    expect(counts(page)).to_contain_text("clauses")
    page.fill("#named-state", "Samoa")
    page.locator("[name=tradition][value=civil]").check()
    page.locator("[data-again]").click()
    expect(page.locator("#named-state")).to_have_value("")
    page.go_back()
    expect(page.locator("#named-state")).to_have_value("Samoa")
    expect(page.locator("[name=tradition][value=civil]")).to_be_checked()
    page.go_forward()
    expect(page.locator("#named-state")).to_have_value("")


@pytest.mark.parametrize(("code", "first"), [("en", "common"), ("ru", "civil"), ("ar", "civil")])
def test_the_page_begins_with_the_tradition_of_most_who_read_its_language(open_page, code, first):
    page = open_page(f"{code}/{PAGE}")
    expect(counts(page)).not_to_be_empty()
    expect(page.locator(f"[name=tradition][value={first}]")).to_be_checked()
    page.locator("[name=situation]").first.check()
    page.locator("[data-again]").click()
    expect(page.locator("[name=situation]:checked")).to_have_count(0)
    expect(page.locator(f"[name=tradition][value={first}]")).to_be_checked()
    page.evaluate("location.hash = 'tradition=mixed&stocks=stocks'")
    expect(page.locator("[name=situation]:checked")).to_have_value("stocks")
    expect(page.locator(f"[name=tradition][value={first}]")).to_be_checked()


def test_a_part_that_cannot_be_loaded_is_told_and_the_text_stays(open_page):
    page = open_page(f"ar/{PAGE}", viewport=SCREENS["phone"], alone=True)
    page.route("**/draft-forms.js*", lambda route: route.fulfill(body=""))
    page.reload()
    expect(page.locator("[data-failed]")).to_be_visible()
    expect(page.locator("[data-words] p").first).to_be_attached()
    expect(page.locator("[data-file=docx]").first).to_be_disabled()
