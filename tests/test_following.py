"""A translated page never says what its English no longer says: a section follows its English, or shows it."""

import re
from pathlib import Path

import pytest

from macros.commands import translations
from macros.faults.fault import Faults
from macros.pages.prose import html, read
from macros.pdf.sentences import Words
from macros.register.edition import checked_facts, edition
from macros.site.validation import behind, editions
from macros.translation import current, lags
from macros.translation.sections import sections
from tests.builds import replace
from tests.conftest import ROOT

HEADING, WORDS = "## A rule { #rule }", "The rule is old."
ENGLISH = f"""---
title: An example
description: A page.
---
# An example

See this.

{HEADING}

{WORDS} There are {{{{ count("state_party") }}}}.

{{{{ states_of("signatory") }}}}

## Another {{ #another }}

```
## No heading {{ #none }}
```

Words.
"""
ARABIC = ENGLISH.replace("A rule", "قاعدة").replace(WORDS, "القاعدة قديمة.").replace("Words.", "كلمات.")
OLD, NEW = "القاعدة قديمة.", "The rule is new."


@pytest.fixture
def site(real_project: Path) -> Path:
    """The site itself and a page more, which both languages say alike."""
    for code, text in (("en", ENGLISH), ("ar", ARABIC)):
        (real_project / "docs" / code / "example.md").write_text(text, "utf-8")
    for folder in ("macros", "overrides"):  # where labels come from
        (real_project / folder).symlink_to(ROOT / folder)
    assert translations.main(["docs/ar"], real_project) == 0  # whatever else is behind
    return real_project


def page(root: Path, code: str = "ar") -> Path:
    return root / "docs" / code / "example.md"


def shown(root: Path) -> str:
    return html(current(page(root), root), edition(checked_facts(root), "ar", root))


def late(root: Path) -> list[str]:
    return [lag.place for lag in lags("ar", root) if lag.shown]


def test_a_section_whose_english_has_changed_is_shown_in_english_and_marked(site: Path):
    assert late(site) == []
    assert OLD in shown(site)
    replace(page(site, "en"), WORDS, NEW)
    body = shown(site)
    assert OLD not in body
    assert '<h2 dir="ltr" id="rule" lang="en">A rule</h2>\n<p class="pending">(الترجمة قيد التحديث)</p>' in body
    assert f'<p dir="ltr" lang="en">{NEW}' in body
    assert "كلمات." in body
    assert body.count("pending") == 1


def test_what_a_macro_shows_stays_in_the_language_of_the_page(site: Path):
    replace(page(site, "en"), WORDS, NEW)
    table = shown(site).split("<table", 1)[1]
    assert 'lang="en"' not in table.split(">", 1)[0]
    assert "إندونيسيا" in table


def test_print_says_what_the_page_says(site: Path):
    made = edition(checked_facts(site), "ar", site)
    index = site / "docs" / "en" / "index.md"
    text = index.read_text("utf-8")
    start = text.index("{ #steps }")
    index.write_text(text[:start] + text[start:].replace("1. **", "1. **Now ", 1), "utf-8")
    words = {section.anchor: section.body for section in Words(made).sections("index", site)[1]}
    assert '<ol dir="ltr" lang="en">' in words["steps"]
    assert "<strong>Now " in words["steps"]
    assert "pending" not in words["assistance"]


def test_the_title_and_what_stands_first_follow_their_english_as_well(site: Path):
    replace(page(site, "en"), "title: An example", "title: A better example")
    replace(page(site), "title: An example", "title: مثال")
    replace(page(site, "en"), "See this.", "See that.")
    assert late(site) == ["docs/ar/example.md#_head", "docs/ar/example.md#_top"]
    assert current(page(site), site).title == "A better example"
    assert '<h1 dir="ltr" id="an-example" lang="en">' in shown(site)


def test_lines_that_are_only_broken_elsewhere_change_nothing(site: Path):
    replace(page(site, "en"), WORDS, WORDS.replace(" ", "\n"))
    assert late(site) == []


def test_a_section_that_only_the_english_has_is_shown_at_its_place(site: Path):
    replace(page(site, "en"), "## Another", "## New { #new }\n\nIt is new.\n\n## Another")
    body = shown(site)
    assert body.index('id="rule"') < body.index("It is new.") < body.index('id="another"')
    assert late(site) == ["docs/ar/example.md#new"]


def test_a_section_that_the_english_no_longer_has_is_not_shown(site: Path):
    replace(page(site, "en"), HEADING, "")
    assert "docs/ar/example.md#rule" in late(site)
    assert translations.main([], site) == 0  # a run does not make it one of the translation's own
    body = shown(site)
    assert 'id="rule"' not in body
    assert OLD not in body


def test_the_check_names_the_section_and_finds_no_fault(site: Path):
    replace(page(site, "en"), WORDS, NEW)
    [notice] = behind(editions(site), site)
    assert str(notice).startswith("docs/ar/example.md:9: section rule follows an older English text")
    assert "`make translations DONE=docs/ar/example.md#rule`" in notice.message


@pytest.mark.parametrize("done", ["docs/ar/example.md#rule", "docs/ar/example.md", "docs/ar"])
def test_one_step_says_that_a_section_is_up_to_date_again(done: str, site: Path, capsys: pytest.CaptureFixture):
    replace(page(site, "en"), WORDS, NEW)
    assert translations.main([], site) == 0  # a run alone does not
    assert "docs/ar/example.md:9: section rule follows an older" in capsys.readouterr().out
    replace(page(site), OLD, "القاعدة جديدة.")
    assert "القاعدة جديدة." not in shown(site)
    assert translations.main([done], site) == 0
    assert "docs/ar: no sections behind the English." in capsys.readouterr().out
    assert "القاعدة جديدة." in shown(site)


def test_the_sign_that_the_check_names_may_be_written_by_hand(site: Path):
    record = site / "data" / "translations" / "ar.yaml"
    before = sections(read(page(site, "en"), site))["rule"].sign
    replace(page(site, "en"), WORDS, NEW)
    [notice] = behind(editions(site), site)
    sign = notice.message.split("or write ")[1].split()[0]
    replace(record, f"rule: {before}", f"rule: {sign}")
    assert late(site) == []


def test_two_people_change_two_lines(site: Path):
    record = site / "data" / "translations" / "ar.yaml"
    before = record.read_text("utf-8").splitlines()
    replace(page(site, "en"), WORDS, NEW)
    assert translations.main(["docs/ar/example.md"], site) == 0
    after = record.read_text("utf-8").splitlines()
    assert len([line for line, was in zip(after, before, strict=True) if line != was]) == 1


def test_a_run_without_a_change_leaves_the_record_as_it_is(site: Path):
    record = site / "data" / "translations" / "ar.yaml"
    text = record.read_text("utf-8")
    assert translations.main([], site) == 0
    assert record.read_text("utf-8") == text


def test_a_section_of_both_that_is_new_is_worth_a_word_until_it_is_on_record(site: Path):
    for code, words in (("en", "It is new."), ("ar", "هذا جديد.")):
        replace(page(site, code), "## Another", f"## New {{ #new }}\n\n{words}\n\n## Another")
    [notice] = behind(editions(site), site)
    assert notice.message.startswith("section new is not on record yet.")
    assert "هذا جديد." in shown(site)
    assert translations.main([], site) == 0
    assert behind(editions(site), site) == []


def test_a_picture_that_only_the_english_has_is_shown_with_the_english_words(site: Path):
    replace(page(site, "en"), WORDS, "![A tree](tree.png)")
    (site / "docs" / "en" / "tree.png").write_bytes((next((site / "docs").rglob("*.png"))).read_bytes())
    editions(site)
    assert 'src="tree.png"' in shown(site)


def test_a_picture_that_no_language_has_is_a_fault_at_its_line(site: Path):
    replace(page(site, "en"), WORDS, "![A tree](tree.png)")
    with pytest.raises(Faults) as caught:
        editions(site)
    assert 'docs/en/example.md:11: links to "tree.png", but there is no file docs/en/tree.png' in str(caught.value)


def test_a_name_that_there_is_not_is_answered_with_an_example(site: Path):
    with pytest.raises(Exception, match=re.escape("DONE=docs/ar/exampel.md: there is no such page")):
        translations.main(["docs/ar/exampel.md"], site)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pages:\n  about.md:\n    sources: abcdefgz\n", "3: pages.about.md.sources"),
        ("pages:\n  about.md: [abcdefgh]\n", "2: pages.about.md"),
        ("sides: {}\n", '1: "sides" is not a key here.'),
        ("pages:\n  about.md:\n<<<<<<< ours\n", "3: "),
    ],
)
def test_a_record_that_is_not_right_is_named_by_its_line(text: str, message: str, site: Path):
    (site / "data" / "translations" / "ar.yaml").write_text(text, "utf-8")
    with pytest.raises(Faults) as caught:
        editions(site)
    assert any(str(fault).startswith(f"data/translations/ar.yaml:{message}") for fault in caught.value.faults)


def test_a_heading_without_an_id_is_known_by_its_number(site: Path):
    replace(page(site, "en"), HEADING, "## A rule")
    assert list(sections(read(page(site, "en"), site))) == ["_head", "_top", "_2", "another"]
