"""The self-check in a real browser: what it keeps, what it shows, and the files that it makes."""

import docx
import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import violations
from tests.readonce import edition_in

PAGE = "model-legislation/self-check/"
REFUSED = """for (const name of ["getItem", "setItem", "removeItem"]) {
  const own = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key === "self-check") throw new DOMException("no", "SecurityError");
    return own.call(this, key, ...rest);
  };
}"""
TYPED = """(field, text) => {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
NOT_OURS = ("[1", '"yes"', "null", '{"answers": {"%s": 5, "x": "yes"}, "provisions": [null]}')
HOSTILE = "=1+1 <b>&amp;</b> {{use.answer}} ]]> $& \\ \U0001f600 \"'\nsecond \x07line"
CLEAN = HOSTILE.replace("\x07", "")
LONG = "é<" * 5000


def answer(page, question, value):
    page.locator(f"#{question} input[value={value}]").check()


def progress(page):
    return page.locator("[data-bar] output")


@pytest.fixture
def slugs(facts):
    return list(facts.selfcheck.questions)


def test_answers_are_kept_until_they_are_forgotten_and_each_no_leads_to_the_clause(open_page, facts, slugs):
    page = open_page(f"en/{PAGE}", viewport={"width": 360, "height": 640})
    first, second = slugs[:2]
    answer(page, first, "yes")
    page.fill(f"[name={first}-where]", "Section 5")
    for slug, question in facts.selfcheck.questions.items():
        if slug not in (first, second):
            answer(page, slug, "no")
        clauses = page.locator(f"#{slug} [data-clauses] a")
        expect(clauses).to_have_count(len(question.clauses))
        expect(clauses.first).to_be_visible(visible=slug not in (first, second))
    expect(progress(page)).to_contain_text(f"{len(slugs) - 1} of {len(slugs)} answered")
    expect(page.locator("[data-list=no] > li")).to_have_count(len(slugs) - 2)
    page.get_by_role("radio", name="Civil law").check()
    assert violations(page) == []
    worded = page.locator("[data-list=no] a[data-worded]").first.evaluate("a => a.href")
    assert worded.endswith("#words-civil")
    assert 'id="words-civil"' in page.request.get(worded).text()
    page.goto(page.url.replace("/en/", "/ar/"))
    expect(page.locator(f"#{first} input[value=yes]")).to_be_checked()
    expect(page.locator(f"[name={first}-where]")).to_have_value("Section 5")
    page.locator("[data-forget]").click()
    expect(page.locator("[data-recall]")).to_be_focused()
    page.keyboard.press("Enter")  # a slip of the finger loses nothing
    expect(page.locator(f"[name={first}-where]")).to_have_value("Section 5")
    expect(page.locator("[data-forget]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".check fieldset input:checked")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-recall]")).to_be_hidden()
    expect(page.locator(".check fieldset input:checked")).to_have_count(0)
    expect(page.locator("[data-kept]")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('self-check')") is None


def test_one_answer_is_taken_back_and_its_provision_stays(open_page, slugs):
    page = open_page(f"en/{PAGE}")
    first, second = slugs[:2]
    clear = page.locator(f"#{first}").get_by_role("button", name="Clear this answer")
    expect(clear).to_be_hidden()
    answer(page, first, "no")
    answer(page, second, "yes")
    page.fill(f"[name={first}-where]", "Section 5")
    clear.press("Enter")
    expect(page.locator(f"#{first} input:checked")).to_have_count(0)
    expect(page.locator(f"#{first} input[value=no]")).to_be_focused()
    expect(clear).to_be_hidden()
    expect(progress(page)).to_have_text(f"1 of {len(slugs)} answered")
    page.reload()
    expect(progress(page)).to_have_text(f"1 of {len(slugs)} answered")
    expect(page.locator(f"[name={first}-where]")).to_have_value("Section 5")


def test_what_is_typed_does_not_tell_again_how_far_one_is(open_page, slugs):
    page = open_page(f"en/{PAGE}")
    answer(page, slugs[0], "yes")
    page.evaluate(
        """() => {
          const bar = document.querySelector("[data-bar] output");
          globalThis.told = 0;
          const changes = { childList: true, characterData: true, subtree: true };
          new MutationObserver(() => { told += 1; }).observe(bar, changes);
        }"""
    )
    page.locator(f"[name={slugs[0]}-where]").press_sequentially("Section 5")
    assert page.evaluate("told") == 0
    answer(page, slugs[1], "no")
    assert page.evaluate("told") > 0


def test_what_is_answered_in_another_tab_is_not_written_over(open_page, slugs):
    first, second = slugs[:2]
    page = open_page(f"en/{PAGE}")
    other = page.context.new_page()
    other.goto(page.url)
    answer(other, first, "no")
    other.fill(f"[name={first}-where]", "Section 5")
    expect(page.locator(f"[name={first}-where]")).to_have_value("Section 5")
    answer(page, second, "yes")
    other.reload()
    expect(progress(other)).to_contain_text(f"2 of {len(slugs)} answered")


def test_what_is_kept_in_another_form_is_no_answer(open_page, slugs):
    page = open_page(f"en/{PAGE}")
    for kept in NOT_OURS:
        page.evaluate("(text) => localStorage.setItem('self-check', text)", kept.replace("%s", slugs[0]))
        page.reload()
        expect(progress(page)).to_have_text(f"0 of {len(slugs)} answered")


def test_a_browser_that_keeps_nothing_says_so_and_shows_the_result(open_page, slugs):
    page = open_page(f"en/{PAGE}", alone=True)
    page.add_init_script(REFUSED)
    page.reload()
    expect(page.locator("[data-refused]")).to_be_visible()
    answer(page, slugs[0], "no")
    expect(page.locator("[data-list=no] > li")).to_have_count(1)
    expect(page.locator("[data-kept]")).to_be_hidden()


def test_answers_that_came_with_the_address_leave_ones_own_as_they_are(open_page, slugs):
    first, second, third = slugs[:3]
    page = open_page(f"en/{PAGE}#yes={first}&no={second},{first},<b>&maybe={third}")
    expect(page.locator("[data-unread]")).to_be_visible()
    expect(progress(page)).to_contain_text("2 of")  # nobody's answers were kept: these are
    expect(page.locator("[data-sent]")).to_be_hidden()
    page.goto(f"{page.url.partition('#')[0]}#open={third}")
    expect(page.locator("[data-sent]")).to_be_visible()
    expect(progress(page)).to_contain_text("1 of")
    answer(page, second, "open")
    page.locator("[data-own]").click()
    expect(progress(page)).to_contain_text("2 of")
    expect(page.locator(f"#{second} input[value=no]")).to_be_checked()
    page.goto(f"{page.url.partition('#')[0]}#open={third}")
    page.locator("[data-adopt]").click()
    page.reload()
    expect(page.locator(f"#{third} input[value=open]")).to_be_checked()
    expect(progress(page)).to_contain_text("1 of")


def test_the_text_for_form_a_is_made_of_the_answers(open_page, facts, slugs):
    page = open_page(f"ar/{PAGE}")
    first, second, third, fourth = slugs[:4]
    language = edition_in("ar").language
    for slug, value in ((first, "yes"), (second, "yes"), (third, "no"), (fourth, "open")):
        answer(page, slug, value)
    page.fill(f"[name={first}-where]", "المادة 12 <i>$&")
    said = page.locator("[data-text] p:visible").all_text_contents()
    assert len(said) == 8  # a head and a line for each kind of answer
    assert said[1].endswith("المادة 12 <i>$&")
    asked = {slug: facts.selfcheck.questions[slug] for slug in slugs}
    named = [language.plain(facts.obligations.obligations[name].title) for name in asked[first].obligations]
    assert all(name in said[1] for name in named)
    for line, slug in ((said[5], third), (said[7], fourth)):
        assert line.startswith(language.plain(asked[slug].question))
    assert not any(language.plain(asked[slug].question) in line for line in said for slug in slugs[4:])


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_concordance_is_a_word_and_an_excel_file_in_which_any_text_stays_text(
    open_page, slugs, tmp_path, to_pdf, code
):
    page = open_page(f"{code}/{PAGE}")
    words = {slugs[0]: HOSTILE, slugs[-1]: LONG}
    for slug, text in words.items():
        answer(page, slug, "yes")
        page.locator(f"[name={slug}-where]").evaluate(TYPED, text)
    for kind in ("docx", "xlsx"):
        with page.expect_download() as download:
            page.locator(f"[data-file={kind}]").click()
        download.value.save_as(tmp_path / f"made.{kind}")
    [table] = docx.Document(str(tmp_path / "made.docx")).tables
    book = openpyxl.load_workbook(tmp_path / "made.xlsx")
    sheet = book.worksheets[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows) == sheet.max_row == 1 + len(slugs)
    assert (rows[1][0], rows[-1][0]) == (CLEAN, LONG)
    assert [cell.value for cell in sheet["A"]][1] == CLEAN
    assert sheet.cell(sheet.max_row, 1).value == LONG
    assert {cell.data_type for row in sheet for cell in row if cell.value} == {"s"}
    assert bool(sheet.sheet_view.rightToLeft) == (code == "ar")
    yes, unanswered = rows[1][4], rows[2][4]
    assert yes == page.locator(f"#{slugs[0]} label").first.inner_text().strip()
    assert unanswered == page.locator("[data-check]").get_attribute("data-unanswered")
    if code == "ar":
        assert to_pdf([tmp_path / "made.docx"], tmp_path)


def test_without_a_script_the_questions_are_a_form_to_print(open_page, slugs):
    page = open_page(f"en/{PAGE}", java_script_enabled=False)
    expect(page.locator(".check fieldset:visible")).to_have_count(len(slugs))
    added = page.locator("[data-bar], [data-result], [data-clauses], [data-kept]")
    expect(added.locator("visible=true")).to_have_count(0)
