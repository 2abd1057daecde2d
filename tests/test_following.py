"""A translated page never says what its English no longer says: a section follows its English, or shows it."""

import shutil
from pathlib import Path

import pytest

from macros.commands import translations
from macros.faults.fault import Faults
from macros.faults.kinds import Code
from macros.pages.prose import html, read
from macros.pdf.sentences import Words
from macros.register.edition import checked_facts, edition
from macros.site.validation import behind, editions
from macros.translation import current, lags
from macros.translation.sections import sections
from tests.builds import replace
from tests.catalogues import give_arabic, give_labels
from tests.conftest import ROOT
from tests.readonce import PROJECT

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


@pytest.fixture(scope="module")
def both_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with the site's labels, and a page more, which both languages say alike; to be copied."""
    project = shutil.copytree(PROJECT, tmp_path_factory.mktemp("following") / "project")
    for code, text in (("en", ENGLISH), ("ar", ARABIC)):
        (project / "docs" / code / "example.md").write_text(text, "utf-8")
    give_labels(project)
    give_arabic(project)
    assert translations.main(["docs/ar"], project) == 0
    return project


@pytest.fixture
def followed(both_languages: Path, tmp_path: Path) -> Path:
    """A project whose Arabic pages all follow their English, to be changed."""
    return shutil.copytree(both_languages, tmp_path / "project")


def page(root: Path, code: str = "ar") -> Path:
    return root / "docs" / code / "example.md"


def shown(root: Path) -> str:
    return html(current(page(root), root), edition(checked_facts(root), "ar", root))


def late(root: Path) -> list[str]:
    return [lag.place for lag in lags("ar", root) if lag.shown]


def test_a_section_whose_english_has_changed_is_shown_in_english_and_marked(followed: Path):
    assert late(followed) == []
    assert OLD in shown(followed)
    replace(page(followed, "en"), WORDS, NEW)
    body = shown(followed)
    assert OLD not in body
    assert '<h2 dir="ltr" id="rule" lang="en">A rule</h2>\n<p class="pending">(الترجمة قيد التحديث)</p>' in body
    assert f'<p dir="ltr" lang="en">{NEW}' in body
    assert "كلمات." in body
    assert body.count("pending") == 1


def test_what_a_macro_shows_stays_in_the_language_of_the_page(followed: Path):
    replace(page(followed, "en"), WORDS, NEW)
    table = shown(followed).split("<table", 1)[1]
    assert 'lang="en"' not in table.split(">", 1)[0]
    assert "كينيا" in table


def test_print_says_what_the_page_says(followed: Path):
    made = edition(checked_facts(followed), "ar", followed)
    replace(followed / "docs" / "en" / "index.md", "Begin with a review.", "1. **Now** begin with a review.")
    words = {section.anchor: section.body for section in Words(made).sections("index", followed)[1]}
    assert '<ol dir="ltr" lang="en">' in words["steps"]
    assert "<strong>Now</strong> " in words["steps"]
    assert "pending" not in words["assistance"]


def test_the_title_and_what_stands_first_follow_their_english_as_well(followed: Path):
    replace(page(followed, "en"), "title: An example", "title: A better example")
    replace(page(followed), "title: An example", "title: مثال")
    replace(page(followed, "en"), "See this.", "See that.")
    assert late(followed) == ["docs/ar/example.md#_head", "docs/ar/example.md#_top"]
    assert current(page(followed), followed).title == "A better example"
    assert '<h1 dir="ltr" id="an-example" lang="en">' in shown(followed)


def test_lines_that_are_only_broken_elsewhere_change_nothing(followed: Path):
    replace(page(followed, "en"), WORDS, WORDS.replace(" ", "\n"))
    assert late(followed) == []


def test_a_section_that_only_the_english_has_is_shown_at_its_place(followed: Path):
    replace(page(followed, "en"), "## Another", "## New { #new }\n\nIt is new.\n\n## Another")
    body = shown(followed)
    assert body.index('id="rule"') < body.index("It is new.") < body.index('id="another"')
    assert late(followed) == ["docs/ar/example.md#new"]


def test_a_section_that_the_english_no_longer_has_is_not_shown(followed: Path):
    replace(page(followed, "en"), HEADING, "")
    assert "docs/ar/example.md#rule" in late(followed)
    assert translations.main([], followed) == 0  # a run does not make it one of the translation's own
    body = shown(followed)
    assert 'id="rule"' not in body
    assert OLD not in body


def test_the_check_names_the_section_and_finds_no_fault(followed: Path):
    replace(page(followed, "en"), WORDS, NEW)
    [notice] = behind(editions(followed), followed)
    assert str(notice).startswith("docs/ar/example.md:9: section rule follows an older English text")
    assert notice.code is Code.BEHIND
    assert "`make translations DONE=docs/ar/example.md#rule`" in notice.message


def test_a_section_with_another_address_is_named_once_and_shown_once(followed: Path):
    replace(page(followed, "en"), HEADING, "## A new rule { #new-rule }")
    [notice] = behind(editions(followed), followed)
    assert str(notice).startswith(
        "docs/ar/example.md:9: has the section rule where docs/en/example.md has new-rule, so readers see the "
    )
    body = shown(followed)
    assert 'id="new-rule"' in body
    assert 'id="rule"' not in body
    replace(page(followed), "{ #rule }", "{ #new-rule }")
    assert translations.main([], followed) == 0
    assert late(followed) == []
    assert OLD in shown(followed)


def test_a_section_whose_heading_has_no_address_is_named_by_its_line(followed: Path):
    replace(page(followed, "en"), "## Another", "## New\n\nIt is new.\n\n## Another")
    line = page(followed, "en").read_text("utf-8").split("\n").index("## New") + 1
    notice = next(one for one in behind(editions(followed), followed) if "lacks" in one.message)
    assert notice.message.startswith(
        f"lacks the section on line {line}, whose heading has no address (write one behind it in each language, "
        "like { #sources }), of docs/en/example.md"
    )


@pytest.mark.parametrize("done", ["docs/ar/example.md#rule", "docs/ar/example.md", "docs/ar"])
def test_one_step_says_that_a_section_is_up_to_date_again(
    done: str, followed: Path, capsys: pytest.CaptureFixture
):
    replace(page(followed, "en"), WORDS, NEW)
    assert translations.main([], followed) == 0  # a run alone does not
    assert "docs/ar/example.md:9: section rule follows an older" in capsys.readouterr().out
    replace(page(followed), OLD, "القاعدة جديدة.")
    assert "القاعدة جديدة." not in shown(followed)
    assert translations.main([done], followed) == 0
    assert "docs/ar: no sections behind the English." in capsys.readouterr().out
    assert "القاعدة جديدة." in shown(followed)


def test_the_sign_that_the_check_names_may_be_written_by_hand(followed: Path):
    record = followed / "data" / "translations" / "ar.yaml"
    before = sections(read(page(followed, "en"), followed))["rule"].sign
    replace(page(followed, "en"), WORDS, NEW)
    [notice] = behind(editions(followed), followed)
    sign = notice.message.split("or write ")[1].split()[0]
    replace(record, f"rule: {before}", f"rule: {sign}")
    assert late(followed) == []


def test_two_people_change_two_lines(followed: Path):
    record = followed / "data" / "translations" / "ar.yaml"
    before = record.read_text("utf-8").splitlines()
    replace(page(followed, "en"), WORDS, NEW)
    assert translations.main(["docs/ar/example.md"], followed) == 0
    after = record.read_text("utf-8").splitlines()
    assert len([line for line, was in zip(after, before, strict=True) if line != was]) == 1


def test_a_run_without_a_change_leaves_the_record_as_it_is(followed: Path):
    record = followed / "data" / "translations" / "ar.yaml"
    text = record.read_text("utf-8")
    assert translations.main([], followed) == 0
    assert record.read_text("utf-8") == text


def test_a_section_of_both_that_is_new_is_worth_a_word_until_it_is_on_record(followed: Path):
    for code, words in (("en", "It is new."), ("ar", "هذا جديد.")):
        replace(page(followed, code), "## Another", f"## New {{ #new }}\n\n{words}\n\n## Another")
    [notice] = behind(editions(followed), followed)
    assert notice.message.startswith("section new is not on record yet.")
    assert "هذا جديد." in shown(followed)
    assert translations.main([], followed) == 0
    assert behind(editions(followed), followed) == []


def test_a_picture_that_only_the_english_has_is_shown_with_the_english_words(followed: Path):
    replace(page(followed, "en"), WORDS, "![A tree](tree.png)")
    (followed / "docs" / "en" / "tree.png").write_bytes(next((ROOT / "docs").rglob("*.png")).read_bytes())
    editions(followed)
    assert 'src="tree.png"' in shown(followed)


def test_a_picture_that_no_language_has_is_a_fault_at_its_line(followed: Path):
    replace(page(followed, "en"), WORDS, "![A tree](tree.png)")
    with pytest.raises(Faults) as caught:
        editions(followed)
    assert 'docs/en/example.md:11: links to "tree.png", but there is no file docs/en/tree.png' in str(caught.value)


def test_a_name_that_there_is_not_is_answered_with_an_example(followed: Path, capsys):
    assert translations.main(["docs/ar/exampel.md"], followed) == 1
    assert "DONE=docs/ar/exampel.md: there is no such page" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pages:\n  about.md:\n    sources: abcdefgz\n", "3: pages.about.md.sources"),
        ("pages:\n  about.md: [abcdefgh]\n", "2: pages.about.md"),
        ("sides: {}\n", '1: "sides" is not a key here.'),
        ("pages:\n  about.md:\n<<<<<<< ours\n", "3: "),
    ],
)
def test_a_record_that_is_not_right_is_named_by_its_line(text: str, message: str, followed: Path):
    (followed / "data" / "translations" / "ar.yaml").write_text(text, "utf-8")
    with pytest.raises(Faults) as caught:
        editions(followed)
    assert any(str(fault).startswith(f"data/translations/ar.yaml:{message}") for fault in caught.value.faults)


def test_a_heading_without_an_id_is_known_by_its_number(followed: Path):
    replace(page(followed, "en"), HEADING, "## A rule")
    assert list(sections(read(page(followed, "en"), followed))) == ["_head", "_top", "_2", "another"]
