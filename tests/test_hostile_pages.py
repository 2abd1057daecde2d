"""No page is long, deep or odd enough to bring a check down: it ends in a sentence, and soon."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.faults.fault import Faults
from macros.pages.prose import check_page, html, places, read
from macros.pages.rules import bounds
from macros.register.edition import Edition

HEAD = "---\ntitle: x\ndescription: y\n---\n"
# Each took seconds to hours, or ended in a traceback; the sentence that tells of it now.
HOSTILE = {
    "brackets": ("[" * 1_999, "has the sign"),
    "brackets in lines": ("[\n" * 1_900, "belongs to a part of 1900 lines"),
    "brackets in parts": (("[" * 99 + "\n\n") * 900, "has the sign"),
    "a line of brackets": ("[" * 50_000, "has a line of 50,000 characters"),
    "pictures": ("![" * 900, "has the sign"),
    "links in links": ("](" * 900, "has the sign"),
    "angles in a link": ("[x](" + "<" * 900, "has the sign"),
    "tags": ("<a " * 500, "has the sign"),
    "a line of stars": ("* " * 25_000, "has a line of 50,000 characters"),
    "stars in a line": ("* " * 900 + "x", "begins with more than 6 marks"),
    "numbers in a line": ("1. " * 500 + "x", "begins with more than 6 marks"),
    "quotes in a line": ("> " * 500 + "x", "begins with more than 6 marks"),
    "quotes and lists in a line": ("> - " * 400 + "x", "begins with more than 6 marks"),
    "lists in lists": ("".join(" " * 4 * i + "- x\n" for i in range(300)), "is indented by more than 24 spaces"),
    "definitions": ("a\n: b\n" * 500, "begins more than 40 definitions"),
    "parts of definitions": ("a\n: b\n" * 99, "begins more than 40 definitions"),
    "parentheses": ("[x](" + "(" * 900 + ")" * 900 + ")", "has the sign"),
    "a title of a link": ('[x](y "' + '" ' * 500, "has the sign"),
    "braces": ("*x*{: " + 'a="b" ' * 300 + "}", "has the sign"),
    "code": ("`" * 500 + "x", "has the sign"),
    "emphasis": ("*a **b " * 200, "has the sign"),
    "escapes": ("\\" * 900, "has the sign"),
    "entities": ("&#" * 900, "has the sign"),
    "headings": ("# x\n\n" * 900, "has more than 200 headings"),
    "rules": ("x\n---\n" * 900, "belongs to a part of 1800 lines"),
    "lines": ("x\n\n" * 2_000, "has more than 2,000 lines"),
    "an address": ("[x](" + "a" * 1_500 + ")", "links to an address of 1,500 characters"),
    "a name of a file": ("[x](" + "a" * 300 + ")", "but there is no file"),
    "a name of a folder": ("[x](" + "a" * 300 + "/x.md#y)", "but there is no file"),
    "a name in Arabic": ("[x](" + "م" * 140 + ".md)", "but there is no file"),
    "a name of a picture": ("![x](" + "a" * 300 + ".png)", "but there is no file"),
    "an address of nothing": ("[x](%00.md)", 'links to "%00.md", but there is no file'),
    "tables": ("|" * 1_999 + "\n" + "|-" * 999 + "|", "has 999 columns, but the line of heads has"),
    "a word in braces": ("*x*{: q }", 'sets the attribute "q"'),
    "quotes in braces": ('*x*{: "q" }', "which cannot be read"),
    "braces in braces": ("*x*{: {a} }", "which cannot be read"),
    "twice equal": ("*x*{: a==b }", "which cannot be read"),
    "a tag in braces": ("*x*{: <b> }", "which cannot be read"),
    "letters after quotes": ('*x*{:a="b"c}', "which cannot be read"),
    "a script in braces": ('[x](index.md){ lang="\\"><script>" }', "which cannot be read"),
    "boxes in boxes": (
        "".join("    " * i + "!!! note\n\n" for i in range(400)),
        "is indented by more than 24 spaces",
    ),
    "tabs in tabs": (
        "".join("    " * i + '=== "x"\n\n' for i in range(6)) + " " * 24 + "x",
        "begins a box within 5",
    ),
    "boxes": ('!!! note "x"\n' * 600, "has more than 200 lines of boxes"),
    "tabs": ('=== "x"\n    y\n' * 900, "has more than 200 lines of boxes"),
    "tags in tags": (
        "<details>\n<summary>x</summary>\n\n" * 40 + "</details>\n" * 40,
        "begins a box within 5 others",
    ),
    "tags that end nothing": ("</details>\n" * 190, "has </details> that ends nothing"),
    "captions": ("/// caption\nx\n///\n" * 90, "has a caption that belongs to nothing"),
    "captions in captions": ("/// caption\n" * 190, "begins a caption that is not ended"),
    "a note a thousand times": (
        "x[^1]\n\n" + "\n[^1]: y" * 900,
        "belongs to a part of 900 lines",
    ),
    "a note a hundred times": ("x[^1]\n\n" + "[^1]: y\n\n" * 300, "explains the note [^1] again"),
    "a note of itself": ("x[^1]\n\n[^1]: y[^1]", 'names the note "[^1]" within a note'),
    "notes of each other": ("x[^1]\n\n[^1]: y[^2]\n[^2]: z[^1]", 'names the note "[^2]" within a note'),
    "many notes": ("".join(f"x[^{i}]\n\n[^{i}]: y\n\n" for i in range(300)), "has more than 60 notes"),
    "the name of a note": (f"x[^{'a' * 1_900}]", "names the note [^aaaa"),
    "the name of a short form": (f"*[{'a' * 1_900}]: x", "explains the short form"),
    "short forms": ("".join(f"x{i} \n\n*[x{i}]: y\n\n" for i in range(300)), "explains more than 60 short forms"),
    "code that is not ended": ("```a\n\n" * 300, "has ``` that begins or ends no code"),
    "code in a box": ("!!! note\n\n    ```\n    x\n```\n", "has ``` that begins or ends no code"),
    "icons": (":material-a:\n\n" * 300, "which the theme does not have"),
    "a long icon": (f":material-{'a' * 1_900}:", "which the theme does not have"),
    "addresses": ("https://" * 240, "links to"),
    "a handler in a caption": (
        "x\n\n/// caption | [onclick=x]\ny\n///",
        "begins a part by /// caption | [onclick=x]",
    ),
    "handlers in braces": ('[x](index.md){ dir="ltr" onfocus=alert(1) autofocus }', 'the attribute "autofocus"'),
}
BITS = [
    *"[](){}<>*_`~!\\&|#:-+=.\"'^$@% \t\n",
    *(
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "# ",
        "```\n",
        "~~~ {",
        "| a | b |\n|---|---:|\n",
        ": ",
        "{ .x }",
        "{: a=b }",
    ),
    *(
        "[x](y.md)",
        "![](z.png)",
        "[a]: b\n",
        "<!--",
        "-->",
        "<b>",
        "</b>",
        "<https://x.org>",
        "&lt;",
        "---\n",
        "x",
    ),
    *("{{ sources() }}", '{{ state("samoa") }}', "{{", "}}", "{%", "[TOC]", "\\\n", "  \n", "é", "ا", "​"),
]


def faults_of(text: str, in_english: Edition, folder: Path) -> list[str]:
    path = folder / "docs/en/x.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + text, "utf-8")
    try:
        return list(map(str, check_page(read(path, folder), in_english, places(in_english), folder)))
    except Faults as found:
        return list(map(str, found.faults))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_is_too_long_or_too_deep_is_told_so(name: str, in_english: Edition, tmp_path: Path):
    text, sentence = HOSTILE[name]
    found = faults_of(f"# x\n\n{text}\n", in_english, tmp_path)
    assert [fault for fault in found if sentence in fault], found
    assert all(re.match(r"docs/en/x\.md:\d+: ", fault) for fault in found)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(BITS), st.integers(1, 30)), max_size=40))
@example([("- ", 1), ("> ", 1), ("- ", 1), ("1. ", 3)])
@example([("a\n: b\n", 30)])
def test_no_markdown_ends_in_a_traceback(in_english: Edition, tmp_path_factory, bits):
    """A page is right, or every fault is a sentence at a line of it; what is right can be shown."""
    folder = tmp_path_factory.getbasetemp() / "random"
    text = "# x\n\n" + "".join(bit * times for bit, times in bits) + "\n"
    found = faults_of(text, in_english, folder)
    lines = (HEAD + text).count("\n") + 1
    for fault in found:
        number = re.match(r"docs/en/x\.md:(\d+): \S", fault)
        assert number
        assert 1 <= int(number[1]) <= lines
        assert fault.isprintable()
    if not found:
        html(read(folder / "docs/en/x.md", folder), in_english)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(BITS), st.sampled_from(BITS), st.integers(1, 1_500))
def test_what_is_repeated_is_within_bounds_or_told(in_english: Edition, tmp_path_factory, one, other, times):
    """The bounds let nothing through that Markdown cannot read."""
    folder = tmp_path_factory.getbasetemp() / "repeated"
    found = faults_of("# x\n\n" + (one + other) * times + "\n", in_english, folder)
    assert not [fault for fault in found if "that Markdown cannot read" in fault]


@pytest.mark.slow
def test_a_part_that_markdown_cannot_read_is_named_by_its_line(in_english: Edition, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(bounds, "faults", lambda *_: [])
    text = "# x\n\nRight.\n\n" + "".join(" " * 4 * i + "- x\n" for i in range(300))
    assert faults_of(text, in_english, tmp_path) == [
        "docs/en/x.md:9: begins a part that Markdown cannot read. Write it more simply."
    ]


def test_a_long_page_of_usual_text_is_no_fault(in_english: Edition, tmp_path: Path):
    part = "## A part\n\nWords with [a link](index.md), *stress* and `code`.\n\n- one\n- two\n    - below\n\n"
    part += "| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/index.md").write_text("")
    assert faults_of("# x\n\n" + part * 100, in_english, tmp_path) == []


def test_a_column_is_aligned_without_a_style(in_english: Edition, tmp_path: Path):
    path = tmp_path / "docs/en/x.md"
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + "# x\n\n| a | b | c |\n|:---|:---:|---:|\n| 1 | 2 | 3 |\n", "utf-8")
    assert check_page(read(path, tmp_path), in_english, places(in_english), tmp_path) == []
    body = html(read(path, tmp_path), in_english)
    assert [word in body for word in ("cell--start", "cell--center", "cell--end", "style")] == [True] * 3 + [False]


@pytest.mark.parametrize(
    "text",
    [
        "If 3 < 5 & 6 > 2, then C# and No. 1 hold at 50 %; prices of $5_000 and $6.",
        "A snake_case_name, AT&T, [sic], (a) and [b], 5 * 3 * 2, a ~ b, {braces}, 10:30.",
        "The title قانون حظر الذخائر – “Law” of 2012 – stands as it is …",
        "Title\n: what it means, for (a) one and (b) another",
        "A. B. Smith said so.\nThe others did not.",
        "(a) one  \n(b) two",
        "| (a) one | b |\n|:--|--:|\n| – | 2 |",
        "`code <b> [x(y.md)` and ``one ` more``",
        "```\n##x { #y } z $a^2$ `\n(a) b\n(c) d\n```",
        "A note on \\`one back-tick.",
        "## A heading { #there }\n\n### Another {: #here }",
        "Words\n{ .lead }",
        '!!! note "A title"\n    - one\n    - two',
        "??? tip\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |",
        '=== "One"\n\n    ```yaml\n    ##a: [b](c\n    ```\n\n=== "Two"\n\n    - [ ] x\n    - [x] y',
        "<details open>\n<summary>More</summary>\n\nWords.\n\n</details>",
        "A note[^1] and a long one.[^long]\n\n[^1]: Words.\n[^long]: Words\n    and more.\n\n    A part.",
        "The CCM.\n\n*[CCM]: Convention on Cluster Munitions",
        '| a |\n|---|\n| :material-check:{ title="Yes" } |\n/// caption\nWhat it is\n///',
        "See :octicons-mark-github-16: here, [a file](pdf/handout-en.pdf) and [one](../data/states.csv).",
        "Write to https://clusterconvention.org/, or to isu@clusterconvention.org.",
    ],
)
def test_usual_signs_are_no_fault(text: str, in_english: Edition, tmp_path: Path):
    assert faults_of(f"# x\n\n{text}\n", in_english, tmp_path) == []
