"""Each kind of page for everyone: by finger, in large text, on a narrow screen, on paper, without a script."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.kinds import KINDS, path_of
from tests.browser.test_accessibility import violations
from tests.readonce import ALL

PHONE = {"width": 360, "height": 640}

# What a finger hits: links and controls that can be seen; of a box to tick, its label too. Too small is what is
# less than 24 px high, or narrower with another target within 12 px of its middle (WCAG 2.2, 2.5.8: spacing).
TOO_SMALL = """() => {
  const seen = { visibilityProperty: true, opacityProperty: true };
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((e) => e.checkVisibility(seen) && !e.closest(".unseen"));
  const box = (e) => {
    const own = e.getBoundingClientRect();
    const box = e.matches("[type=checkbox], [type=radio]");
    const label = (box && e.labels[0] ? e.labels[0] : e).getBoundingClientRect();
    const left = Math.min(own.left, label.left), right = Math.max(own.right, label.right);
    const top = Math.min(own.top, label.top), bottom = Math.max(own.bottom, label.bottom);
    return { e, left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const boxes = all.map(box).filter((b) => b.right - b.left > 1 && b.bottom - b.top > 1);
  const near = (b, o) => o.e !== b.e && !o.e.contains(b.e) && !b.e.contains(o.e) &&
    Math.hypot(Math.max(o.left - b.x, 0, b.x - o.right), Math.max(o.top - b.y, 0, b.y - o.bottom)) < 12;
  const narrow = (b) => b.right - b.left < 23.9 && boxes.some((o) => near(b, o));
  return boxes.filter((b) => b.bottom - b.top < 23.9 || narrow(b))
    .map((b) => `${b.e.outerHTML.slice(0, 90)} ${b.right - b.left}x${b.bottom - b.top}`);
}"""

# What is wider than the screen, or than a box that cuts it off.
LOST = """() => {
  const { scrollWidth } = document.documentElement;
  const lost = scrollWidth > innerWidth ? [`page ${scrollWidth}`] : [];
  for (const e of document.querySelectorAll("body *")) {
    const cut = ["hidden", "clip"].includes(getComputedStyle(e).overflowX) && e.clientWidth > 2;
    const shown = e.checkVisibility({ visibilityProperty: true });
    if (cut && shown && e.scrollWidth > e.clientWidth + 2) lost.push(e.className);
  }
  return lost;
}"""

# Words of the text that paper does not show, and controls that it does. Of the composer paper has the draft alone.
UNPRINTED = """() => {
  const text = (e) => e.textContent.trim().replace(/\\s+/g, " ").slice(0, 60);
  const shown = (e) => e.checkVisibility({ visibilityProperty: true });
  const aside = "form, [hidden], nav, .files, .downloads, .takeaway__files, .actions, .note, .desk__ready";
  return [...document.querySelectorAll("h1, h2, h3, p, li, dt, dd, th, td")]
    .filter((e) => e.closest("article") && text(e) && !shown(e))
    .filter((e) => !e.querySelector("input, select, button"))
    .filter((e) => !e.closest("details:not([open])") && !e.closest(aside))
    .map(text);
}"""
# Of a self-check paper keeps the boxes to tick, of a table that can be sorted its heads.
CONTROLS = """() => [...document.querySelectorAll("button, input, select, [role=search], nav, .back, .filters")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches("th *, .check *"))
  .filter((e) => { const { width, height } = e.getBoundingClientRect(); return width && height; })
  .map((e) => e.outerHTML.slice(0, 90))"""


# What is animated, or passes slowly from one look to another.
MOVING = """() => [document.documentElement, ...document.querySelectorAll("body *")].filter((e) => {
  const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(e);
  const long = transitionDuration.split(",").some((time) => parseFloat(time) > 0);
  return animationName !== "none" || long || scrollBehavior === "smooth";
}).map((e) => e.className)"""


# Spaces between lines, letters and words as a reader may set them (WCAG 1.4.12).
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  const spaces = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important";
  sheet.replaceSync(`* { ${spaces} } p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""

# Tables that are laid out as something else, which some browsers then take for no table, unless they say so.
FORGOTTEN = """() => [...document.querySelectorAll("table")]
  .filter((table) => table.checkVisibility() && table.getAttribute("role") !== "table")
  .filter((table) => [table, ...table.rows].some((part) => !getComputedStyle(part).display.startsWith("table")))
  .map((table) => table.className)"""


# In forced colours: what would be told by a fill alone.
FILLED = """() => [...document.querySelectorAll(".tile, .chip, .bar__part, .figure")].filter((e) => {
  const { borderTopStyle, stroke } = getComputedStyle(e);
  return borderTopStyle === "none" && stroke === "none";
}).map((e) => e.className)"""


@pytest.fixture(params=KINDS)
def path(request, facts):
    return path_of(request.param, facts)


def test_a_page_is_for_everyone(open_page, path):
    """One look after another at one page: each finds nothing."""
    page = open_page(f"en/{path}", viewport=PHONE, reduced_motion="reduce")
    seen = {"too small for a finger": page.evaluate(TOO_SMALL), "moving": page.evaluate(MOVING)}
    page.set_viewport_size({"width": 320, "height": 640})
    seen["lost at 320 pixels"] = page.evaluate(LOST)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.set_viewport_size({"width": 360, "height": 800})
    seen["lost in large text on a phone"] = page.evaluate(LOST)
    page.set_viewport_size({"width": 1280, "height": 800})
    seen["lost in large text"] = page.evaluate(LOST)
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.emulate_media(forced_colors="active")
    seen["told by a fill alone"] = page.evaluate(FILLED)
    page.emulate_media(forced_colors="none")
    seen["barriers"] = violations(page, but=["color-contrast"])
    page.emulate_media(media="print")
    seen["not on paper"] = page.evaluate(UNPRINTED)
    seen["controls on paper"] = page.evaluate(CONTROLS)
    assert {look: faults for look, faults in seen.items() if faults} == {}


def test_a_page_from_right_to_left_is_for_everyone_on_a_phone(open_page, path):
    """What axe-core finds it has in common with the same page in English; test-long asks it of both."""
    page = open_page(f"ar/{path}", viewport=PHONE)
    seen = {"too small for a finger": page.evaluate(TOO_SMALL)}
    page.set_viewport_size({"width": 320, "height": 640})
    seen["lost at 320 pixels"] = page.evaluate(LOST)
    assert {look: faults for look, faults in seen.items() if faults} == {}


def test_without_a_script_no_control_is_dead(open_page, path):
    """What stands there works by itself: links, parts that open, boxes to tick, tabs and a box that CSS obeys."""
    page = open_page(f"en/{path}", java_script_enabled=False)
    expect(page.locator("h1")).to_be_visible()
    dead = page.locator(
        "button:visible, input:visible:not(.check *, #marks-only, .tabbed-set > input, :disabled), "
        "select:visible, textarea:visible:not(.check *)"
    )
    assert dead.evaluate_all("all => all.map(e => e.outerHTML.slice(0, 90))") == []


@pytest.mark.parametrize("code", ALL)
def test_home_loses_nothing_in_large_text_with_more_space_in_any_language(open_page, code):
    """On the narrowest screen, in the longest words, spaced as WCAG 1.4.12 says."""
    page = open_page(f"{code}/", viewport={"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '150%'")
    assert page.evaluate(LOST) == []
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate(SPACED)
    assert page.evaluate(LOST) == []


# Boxes with an edge or a ground of their own that their words leave.
LEFT = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const { borderInlineStartStyle, backgroundColor, overflowX } = getComputedStyle(e);
  const boxed = borderInlineStartStyle !== "none" || backgroundColor !== "rgba(0, 0, 0, 0)";
  return boxed && overflowX === "visible" && e.checkVisibility() && e.scrollWidth > e.clientWidth + 1;
}).map((e) => `${e.className} ${e.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize(
    "path", ["ru/states/guatemala/", "ru/statement/", "ru/model-legislation/chooser/", "ru/states/compare/"]
)
def test_long_words_stay_in_their_boxes_in_large_text_with_more_space(open_page, path):
    """All at once: the narrowest screen, letters of 24 px, and the spaces of WCAG 1.4.12."""
    page = open_page(path, viewport={"width": 320, "height": 640})
    page.evaluate("document.documentElement.style.fontSize = '150%'")
    page.evaluate(SPACED)
    assert [*page.evaluate(LOST), *page.evaluate(LEFT)] == []


def test_tables_that_a_phone_shows_as_cards_stay_tables(open_page):
    for path in ("states/", "states/compare/?states=ghana,fiji", "model-legislation/compare/", "workshop/"):
        page = open_page(f"en/{path}", viewport=PHONE)
        tables = page.locator("table:visible")
        assert tables.count()
        assert page.evaluate(FORGOTTEN) == [], path


def test_a_facilitator_reads_the_agenda_on_a_phone(open_page):
    """What happens has the width of the page, and each number its word."""
    page = open_page("en/workshop/", viewport=PHONE)
    wide = page.locator("main article").evaluate("article => article.clientWidth")
    row = page.locator("#half-day tbody tr").first
    cells = "cells => cells.map(cell => [getComputedStyle(cell, '::before').content, cell.clientWidth])"
    shown = row.locator("td").evaluate_all(cells)
    assert [label for label, _ in shown] == ['"Minutes "', "none", '"Slides "']
    assert min(width for _, width in shown) > 0.8 * wide


@pytest.mark.parametrize("code", ["en", "ar"])
def test_on_paper_the_register_is_a_table_whose_head_stands_on_each_page(open_page, code):
    """Also if it is printed from a phone, which shows each row as a card."""
    page = open_page(f"{code}/states/", viewport=PHONE)
    page.emulate_media(media="print")
    rows = "rows => rows.map(row => [getComputedStyle(row).display, row.scrollWidth - row.clientWidth])"
    assert {tuple(row) for row in page.locator("#register-table tr").evaluate_all(rows)} == {("table-row", 0)}
    head = page.locator("#register-table thead th").last.text_content()
    printed = PdfReader(BytesIO(page.pdf(format="A4")))
    texts = [sheet.extract_text() for sheet in printed.pages]
    if code == "en":  # of Arabic a page of a browser holds the letters as they are drawn
        assert sum(head in text for text in texts) >= 5
    assert len(texts) <= 12


def test_colours_of_the_readers_own_leave_the_lines_of_old_texts_and_one_section_marked(open_page):
    page = open_page("en/", forced_colors="active")
    lines = "all => all.filter(e => getComputedStyle(e).backgroundImage === 'none').length"
    old = page.locator(".tile--old, .chip--old, .hatch")
    assert old.count() > 1
    assert old.evaluate_all(lines) == 0
    edges = page.locator(".md-tabs a").evaluate_all("all => all.map(e => getComputedStyle(e).borderBottomColor)")
    assert edges.count(edges[0]) == 1


# The pages that have each tile, chip, bar and box.
COLOURED = ("index.md", "states/index.md", "state_page", "model-legislation/self-check.md", "workshop.md")


@pytest.mark.parametrize("kind", COLOURED)
def test_colours_have_contrast(open_page, facts, kind):
    """By day, in the dark, and where they are the reader's own; test-long looks at each kind of page."""
    page, seen = open_page(f"en/{path_of(kind, facts)}", color_scheme="light", reduced_motion="reduce"), {}
    for look in ({"forced_colors": "active"}, {"forced_colors": "none"}, {"color_scheme": "dark"}):
        page.emulate_media(**look)
        seen[str(look)] = violations(page, "color-contrast")
    assert {look: faults for look, faults in seen.items() if faults} == {}


def test_no_number_of_a_source_begins_a_line_of_chinese(open_page):
    """A browser breaks a line after any full stop of Chinese."""
    page = open_page("zh/joining/", viewport={"width": 390, "height": 844})
    ends = page.evaluate("""() => [...document.querySelectorAll("main p > .cite")].map((cite) => {
      const range = document.createRange();
      range.selectNodeContents(cite.previousSibling);
      return [[...range.getClientRects()].at(-1).bottom, cite.getClientRects()[0].top];
    })""")
    assert len(ends) > 5
    assert all(top < bottom for bottom, top in ends)
