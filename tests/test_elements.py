"""What editors write as Material's manual says becomes HTML that fits this site, in the words of its language."""

import re

import pytest
import yaml
from markdown import Markdown

from macros.language.languages import Language
from macros.pages.elements import extensions, notes
from macros.pages.markdown_rules import PageRules
from macros.pages.prose import Prose, html
from macros.pages.rules import footnotes
from macros.pages.tablenames import labelled
from macros.register.edition import Edition
from tests.conftest import ROOT
from tests.readonce import LANGUAGES


def body(text: str, made: Edition) -> str:
    return html(Prose("docs/en/about.md", "x", "x", f"# x\n\n{text}\n", 5), made)


def test_pages_are_checked_by_the_extensions_that_mkdocs_yml_lists():
    """!ENV and such tags mean nothing here."""
    text = re.sub(r"!ENV", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
    listed = yaml.safe_load(text)["markdown_extensions"]
    names = [next(iter(one)) if isinstance(one, dict) else one for one in listed]
    settings = {name: one[name] for one in listed if isinstance(one, dict) for name in one}
    assert (sorted(names), settings) == (sorted(extensions.EXTENSIONS), extensions.SETTINGS)


def test_a_box_without_a_title_has_that_of_its_kind_in_the_language_of_the_page():
    arabic = Language.load(ROOT / "data", "ar")
    made = extensions.reader(PageRules(language=arabic)).convert('!!! warning\n    x\n\n??? note "Note"\n    y')
    assert f'<p class="boxed__title">{arabic.label("Warning")}</p>' in made
    assert "Warning" not in made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('!!! note "Who *writes*"\n\n    Words.', 'class="boxed__title">Who <em>writes</em></p>\n<p>Words.</p>'),
        ('!!! danger ""\n    Words.', '<div class="boxed boxed--care">\n<p>Words.</p>'),
        ('!!! tip inline end "Beside"\n    Words.', '<div class="boxed boxed--good boxed--inline boxed--end">'),
        ('??? question "Closed"\n    Words.', '<summary class="boxed__title">Closed</summary>'),
        ('???+ question "Open"\n    Words.', '<details class="boxed" open="open">'),
        ("<details>\n<summary>Old</summary>\n\n**Words**\n</details>", "<strong>Words</strong></p>\n</details>"),
        ("- [x] Review\n- [ ] Draft", '<span class="task"><span class="unseen">to do: </span></span>Draft</li>'),
        ("| a |\n|--:|\n| 1 |\n/// caption\nWhat *it* is\n///", "<figcaption>\n<p>What <em>it</em> is</p>"),
        ("The CCM.\n\n*[CCM]: Convention", 'The <abbr title="Convention">CCM</abbr>.'),
        ("See https://clusterconvention.org/.", 'https://clusterconvention.org/</a>.</p>'),
        ("انظر https://clusterconvention.org/، ثم", 'org/</a>، ثم'),
        ("[The handout](pdf/handout-en.pdf)", '<a href="../../pdf/handout-en.pdf">The handout</a>'),
        ("![Map](map.png){ width=300 align=right }", 'class="beside--end" loading="lazy" src="map.png"'),
        ("~~~ { .yaml .find }\na: <b>\n~~~", '<code class="language-yaml find">a: &lt;b&gt;</code></pre>'),
        ("- item\n\n    ```yaml\n    a: 1\n    ```", '<code class="language-yaml">a: 1</code>'),
    ],
)  # fmt: skip
def test_what_the_manual_teaches_is_shown(text: str, wanted: str, in_english: Edition):
    assert wanted in body(text, in_english)


def test_a_figure_may_be_written_as_the_manual_has_it(in_english: Edition):
    text = (
        '<figure markdown="span">\n  ![Map](map.png){ width="300" }\n  <figcaption>A *map*</figcaption>\n</figure>'
    )
    made = body(text, in_english)
    assert re.search(r"<figure>\s*<p><img [^>]*></p>\s*<figcaption>\s*<p>A <em>map</em></p>\s*</figcaption>", made)


def test_the_head_of_a_column_says_that_it_is_one(in_english: Edition):
    made = body("| Step | Months |\n|---|--:|\n| Review | 3 |", in_english)
    assert '<th scope="col">Step</th>' in made
    assert '<th class="cell--end" scope="col">Months</th>' in made


@pytest.mark.parametrize(
    ("table", "begins"),
    [
        ("<table><tr>", '<table aria-labelledby="when"><tr>'),
        ('<table class="cards">\n<tr>', '<table class="cards" aria-labelledby="when">\n<tr>'),
        ("<table>\n<caption>Months</caption>", "<table>\n<caption>Months</caption>"),
        ('<table aria-label="Months"><tr>', '<table aria-label="Months"><tr>'),
        ("<figure><table><tr>", "<figure><table><tr>"),
    ],
)
def test_a_table_without_a_caption_is_named_by_the_heading_above_it(table: str, begins: str):
    """Whether Markdown or a macro made it."""
    page = f'<h1 id="page">A</h1><figure></figure><h2 class="x" id="when">B</h2><h3>C</h3><p>D</p>{table}'
    assert labelled(page).endswith(f"<p>D</p>{begins}")
    assert labelled("<table>") == "<table>"


def test_each_tab_has_its_title_once_more_for_print(in_english: Edition):
    made = body('=== "Common *law*"\n\n    One.\n\n=== "Civil law"\n\n    Two.', in_english)
    assert '<label for="__tabbed_1_1">Common <em>law</em></label>' in made
    assert '<p class="tabbed-title">Common <em>law</em></p><p>One.</p>' in made


def test_an_icon_is_drawn_in_the_page_and_only_its_title_is_read(in_english: Edition):
    made = body('Words :material-check:{ title="Yes" } and :octicons-law-16: more.', in_english)
    assert made.count('<span class="icon"><svg aria-hidden="true"') == 2
    assert '</svg><span class="unseen">Yes</span></span>' in made
    assert "data-written" not in made


def test_notes_have_letters_in_the_order_of_the_text(in_english: Edition):
    made = body("One[^z] and two[^1] and one again[^z].\n\n[^1]: Second.\n[^z]: First.", in_english)
    assert re.findall(r'footnote-ref" href="#fn:(\w+)">(\w)<', made) == [("z", "a"), ("1", "b"), ("z", "a")]
    assert re.findall(r'<li id="fn:(\w+)">\s*<p><a class="note-back" href="#fnref:\w+">(\w)<', made) == [
        ("z", "a"),
        ("1", "b"),
    ]
    assert made.index("First.") < made.index("Second.")
    assert "↩" not in made


def test_a_note_that_nothing_leads_to_is_left_out():
    """A section of a page that is shown in English may have lost what led to it."""
    made = extensions.reader(PageRules()).convert("One[^1].\n\n[^1]: First.\n[^2]: Second.")
    assert "First." in made
    assert "Second." not in made


@pytest.mark.parametrize(
    ("number", "mark"), [(0, "a"), (11, "l"), (12, "aa"), (13, "ab"), (155, "ll"), (156, "aaa")]
)
def test_letters_of_notes_go_on_after_the_last(number: int, mark: str):
    assert notes.letter(number, Language("en")) == mark


def test_what_only_extensions_may_set_no_page_can_set():
    rules = PageRules()
    made = extensions.reader(rules).convert(
        '[x](y.md){ type=text for=a checked=x data-tabs="1:2" open=open name=a }'
    )
    assert made == '<p><a href="y.md">x</a></p>'
    assert len(rules.problems) == 6


def test_no_extension_reads_a_file():
    """pymdownx.snippets would: `--8<-- "file"` is text."""
    md: Markdown = extensions.reader(PageRules())
    assert '--8&lt;-- "mkdocs.yml"' in md.convert('--8<-- "mkdocs.yml"')


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_guide_shows_below_each_example_what_becomes_of_it(code: str):
    """Letter for letter: what a reader of the guide sees is what it says to type."""
    guide = (ROOT / "docs" / code / "editing.md").read_text("utf-8")
    part = guide.split("{ #markup }")[1].split("\n## ")[0]
    examples = re.findall(r"^~~~md\n(.*?)^~~~\n\n", part, re.DOTALL | re.MULTILINE)
    assert len(examples) == part.count("~~~md") == 9
    for example in examples:
        assert f"~~~md\n{example}~~~\n\n{example}" in part


def test_a_section_in_english_brings_the_notes_that_it_names():
    """Of a page whose translation is behind, sections of two languages stand together."""
    english = "One[^1] and two[^2].\n\n[^1]: First\n    goes on.\n\n    And on.\n[^2]: Second.\n\nText."
    assert footnotes.completed("One[^1].\n\n[^2]: Own.", english) == (
        "One[^1].\n\n[^2]: Own.\n\n[^1]: First\n    goes on.\n\n    And on."
    )
    assert footnotes.completed("No note.", english) == "No note."


def test_a_section_to_be_opened_ends_at_the_next_heading_and_is_whole_in_print(in_english: Edition):
    text = "# Title\n\n## One { #one .fold }\n\nFirst.\n\n- Item\n\n## Two { #two }\n\nSecond."
    rules = PageRules()
    rules.folds = True
    shown = extensions.reader(rules).convert(text).replace("\n", "")
    assert shown == (
        '<h1 id="title">Title</h1><details class="fold"><summary><h2 class="fold" id="one">One</h2></summary>'
        '<p>First.</p><ul><li>Item</li></ul></details><h2 id="two">Two</h2><p>Second.</p>'
    )
    assert "details" not in body(text, in_english)
