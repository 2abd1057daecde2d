"""Every fault in a page of docs/ is named by file, line and a sentence; no page can run or show code.

The faults and their sentences stand in tests/data/bad/pages.txt.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import YAML_RE
from PIL import Image

from macros.folders.docs import pages
from macros.pages.markdown_rules import PageRules
from macros.pages.prose import Prose, html, read
from macros.register.edition import Edition
from macros.site.validation import editions
from macros.yamltext.frontmatter import HEAD
from tests.badfile import Case, cases, faults_of

TABLE = [pytest.param(case, id=case.slug) for case in cases("pages")]


@pytest.mark.parametrize("case", TABLE)
def test_a_fault_of_a_page_is_named_with_its_line_and_what_to_do(case: Case, english: Path):
    case.hold(english, editions)


def test_the_pages_that_the_faults_are_put_into_are_right(english: Path):
    assert [made.language.code for made in editions(english)] == ["en"]


def test_a_page_that_another_language_lacks_is_named(project: Path):
    (project / "docs" / "ar" / "states" / "index.md").unlink()
    message = "is missing. Translate docs/en/states/index.md and save it here."
    assert f"docs/ar/states/index.md:1: {message}" in faults_of(project)


def test_a_page_that_only_a_translation_has_is_named(project: Path):
    (project / "docs" / "ar" / "more.md").write_text("---\ntitle: x\ndescription: x\n---\n# x\n")
    message = "has no counterpart in docs/en. Add one, or delete this page."
    assert f"docs/ar/more.md:1: {message}" in faults_of(project)


def test_a_language_without_pages_does_not_hide_the_faults_of_the_others(project: Path):
    for path in (project / "docs" / "en").rglob("*.md"):
        path.unlink()
    (project / "docs" / "ar" / "index.md").write_text("no head")
    faults = faults_of(project)
    assert any(fault.startswith("docs/en:1: has no page.") for fault in faults)
    assert any(fault.startswith("data/translations/ar.po:1: is missing.") for fault in faults)


def test_a_page_that_is_a_link_is_not_followed(english: Path):
    (english / "docs" / "en" / "secret.md").symlink_to("/etc/hostname")
    message = "is a link to another place. Put the file itself here."
    assert f"docs/en/secret.md:1: {message}" in faults_of(english)


def test_a_page_that_is_not_utf_8_is_named_with_its_line(english: Path):
    path = english / "docs" / "en" / "index.md"
    path.write_bytes(path.read_bytes().replace(b"national", b"na\xefve"))
    message = "holds a character that is not UTF-8. Save the file with the encoding UTF-8."
    assert faults_of(english) == [f"docs/en/index.md:5: {message}"]


def test_a_page_that_is_too_long_is_not_read(english: Path):
    with (english / "docs" / "en" / "index.md").open("ab") as file:
        file.truncate(4_000_000)
    message = "has 4,000,000 bytes; at most 400,000 fit. Split or shorten it."
    assert faults_of(english) == [f"docs/en/index.md:1: {message}"]


def test_line_ends_of_windows_and_a_byte_order_mark_keep_the_lines(english: Path):
    path = english / "docs" / "en" / "index.md"
    text = path.read_bytes().replace(b"\n", b"\r\n").replace(b"specific_law", b"none")
    path.write_bytes(b"\xef\xbb\xbf" + text)
    assert [fault.split(" ")[0] for fault in faults_of(english)] == ["docs/en/index.md:7:"]


def test_a_link_to_a_page_made_from_data_is_no_fault(english: Path):
    path = english / "docs" / "en" / "index.md"
    path.write_text(path.read_text("utf-8").replace("states/index.md", "states/samoa.md"), "utf-8")
    editions(english)


def test_a_file_beside_the_page_may_be_linked(english: Path):
    Image.new("RGB", (4, 3)).save(english / "docs" / "en" / "map.png")
    path = english / "docs" / "en" / "index.md"
    path.write_text(path.read_text("utf-8").replace("[the register](states/index.md)", "![Map](map.png)"), "utf-8")
    editions(english)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- hidden --> text",
        "<iframe srcdoc='x'></iframe>",
        "text with <b onclick='alert(1)'>HTML</b> inside",
        "<?php echo 1 ?>",
        "<svg/onload=alert(1)>",
    ],
)
def test_html_in_a_page_is_shown_as_text(markup: str, in_english: Edition):
    body = html(Prose("docs/en/x.md", "x", "x", f"# x\n\n{markup}\n", 5), in_english)
    assert markup.split(" ")[0].split("<")[-1].split(">")[0] in body  # the reader sees it
    assert not [tag for tag in ("<script", "<img", "<!--", "<iframe", "<b ", "<?", "<svg") if tag in body]


@pytest.mark.parametrize("address", ["mailto:isu@example.org", "#stand", "https://clusterconvention.org/"])
def test_ordinary_links_are_kept(address: str, in_english: Edition):
    body = html(Prose("docs/en/x.md", "x", "x", f"# x\n\n[text]({address})\n", 5), in_english)
    assert f'<a href="{address}">text</a>' in body


def test_a_forbidden_link_is_also_taken_out_of_the_page():
    """`mkdocs serve` shows a page while it has faults: the link must not be there to click."""
    from markdown import Markdown

    body = Markdown(extensions=["attr_list", PageRules()]).convert(
        "[a](javascript:alert(1)) [b](javascript&#58;alert(1)) [c](x.md){ onclick=x } <javascript:alert(1)>"
    )
    assert "href" not in body.replace('href="x.md"', "")
    assert "onclick" not in body


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/en/index.md", ""),
        ("docs/en/states/index.md", "states/"),
        ("docs/en/work-plan.md", "work-plan/"),
        ("docs/en/annex/card-index.md", "annex/card-index/"),
    ],
)
def test_a_page_has_the_address_that_mkdocs_gives_it(path: str, address: str):
    assert Prose(path, "", "", "", 1).address == address


def test_every_page_of_a_language_is_read_in_order(english: Path):
    found = [read(path, english).path for path in pages("en", english)]
    assert found == ["docs/en/index.md", "docs/en/states/index.md"]


HEADS = st.lists(
    st.sampled_from(
        ["---", "...", "--- ", "...\t", "title: x", "description: y", "# z", "", "----", "....", " ---"]
    )
)


@given(HEADS)
def test_a_head_ends_where_mkdocs_ends_it(lines: list[str]):
    """Else text after it would be published and not checked."""
    text = "\n".join(["---", "title: x", *lines, ""])
    theirs, ours = YAML_RE.match(text), HEAD.match(text)
    assert (theirs and theirs.end()) == (ours and ours.end())
