"""The updates that coordinators publish: what may stand in them, where they are shown, and in which language.

The faults and their sentences stand in tests/data/bad/updates.txt.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from macros.commands.translations import absent
from macros.difference import otherupdates
from macros.exports.feeds import feed
from macros.folders import docs
from macros.paths import ROOT
from macros.records import UPDATE_KINDS
from macros.register.edition import checked_facts, edition
from macros.site.pageframe import of_update
from macros.site.validation import behind, editions
from macros.translation import record
from macros.views.updates import naming
from macros.vocabulary import Page
from tests import builds
from tests.badfile import Case, cases, faults_of

TABLE = [pytest.param(case, id=case.slug) for case in cases("updates")]
UPDATE = """\
---
title: {title}
description: What {title} says.
date: {day}
categories: [{kind}]
---
# {title}

{{{{ state("{state}") }}}} has a law.{{{{ source("ccm-text") }}}}

{{{{ sources() }}}}
"""


def write(root: Path, name: str, code: str = "en", **words: str) -> Path:
    """An update of the small project; what is not given is right."""
    given = {"title": "Samoa reports", "day": "2026-11-20", "kind": "report", "state": "samoa"} | words
    path = root / "docs" / code / docs.UPDATES / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(UPDATE.format(**given), "utf-8")
    return path


@pytest.mark.parametrize("case", TABLE)
def test_a_fault_of_an_update_is_named_with_its_line_and_what_to_do(case: Case, english: Path):
    case.hold(english, editions)


def test_the_plugin_knows_the_kinds_that_the_check_knows():
    class Loader(yaml.SafeLoader):
        """Reads mkdocs.yml without its tags."""

    Loader.add_constructor("!ENV", lambda loader, node: None)
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)
    assert settings["plugins"]["blog"]["categories_allowed"] == list(UPDATE_KINDS)
    assert f"{settings['plugins']['blog']['blog_dir']}/posts" == docs.UPDATES


def test_an_update_may_name_a_state_that_has_withdrawn(english: Path):
    write(english, "lithuania-leaves", state="lithuania")
    one = editions(english)[0]
    assert [update.slug for update in naming(one, "lithuania")] == ["lithuania-leaves"]
    assert naming(one, "samoa") == []


def test_a_page_may_link_to_an_update(english: Path):
    write(english, "samoa-reports")
    home = english / "docs/en/index.md"
    text = home.read_text("utf-8").replace("(states/index.md)", "(updates/posts/samoa-reports.md)")
    home.write_text(text, "utf-8")
    editions(english)


def shown(root: Path, macro: str, *values: str, code: str = "en") -> str:
    """What a macro shows on the home page of the small project."""
    page = Page(edition(checked_facts(root), code, root), "")
    return page.slots.fill(page.macros()[macro](*values))


def test_the_newest_three_are_on_the_home_page_and_each_year_has_its_own(english: Path):
    days = {"first": "2024-05-01", "second": "2025-05-01", "third": "2026-05-01", "fourth": "2026-06-01"}
    for name, day in days.items():
        write(english, name, title=f"The {name}", day=day)
    newest = shown(english, "newest_updates")
    places = [newest.find(f'href="updates/{name}/"') for name in ("fourth", "third", "second")]
    assert -1 not in places
    assert places == sorted(places)
    assert "updates/first/" not in newest
    of_2026 = shown(english, "updates_of", "2026")
    assert [name for name in days if f"updates/{name}/" in of_2026] == ["third", "fourth"]
    everything = shown(english, "updates")
    assert all(f'href="updates/archive/{year}/"' in everything for year in (2024, 2025, 2026))


def test_the_page_of_a_state_leads_back_to_what_names_it_and_another_does_not(english: Path):
    write(english, "samoa-reports")
    assert 'href="updates/samoa-reports/"' in shown(english, "state_page", "samoa")
    assert "updates" not in shown(english, "state_page", "kenya")


def test_the_feeds_hold_updates_among_the_changes(english: Path):
    write(english, "samoa-reports", day="2026-11-20")
    one = edition(checked_facts(english), "en", english)
    address = "https://article9.example/en/updates/samoa-reports/"
    everything = feed(one)
    assert everything.index(f'href="{address}"') > everything.index("<entry>")
    assert "<id>tag:article9.example,2026-11-20:en/updates/samoa-reports</id>" in everything
    assert 'rel="via" href="https://clusterconvention.org/convention-text/"' in everything
    assert "/changes/#" in everything
    assert address in feed(one, "samoa")
    assert address not in feed(one, "kenya")


def test_two_states_of_the_updates_are_told_apart_in_words(english: Path, tmp_path: Path):
    before = tmp_path / "before"
    path = write(english, "samoa-reports")
    told = list(otherupdates.differences(before, english, ["en"]))
    assert told == ["a new update: Samoa reports (20 November 2026, en)"]
    write(before, "samoa-reports", title="Samoa will report")
    told = list(otherupdates.differences(before, english, ["en"]))
    assert told == ["an update changed: Samoa reports (20 November 2026, en)"]
    path.unlink()
    told = list(otherupdates.differences(before, english, ["en"]))
    assert told == ["an update removed: Samoa will report (20 November 2026, en)"]


@pytest.fixture
def two_languages(project: Path) -> Path:
    """The small project with the Arabic catalogue of the site itself."""
    (project / "data/translations").mkdir()
    shutil.copy(ROOT / "data/translations/ar.po", project / "data/translations")
    return project


def test_an_update_without_a_translation_is_listed_in_its_own_language_and_marked(two_languages: Path):
    write(two_languages, "samoa-reports")
    listed = shown(two_languages, "newest_updates", code="ar")
    assert '<a href="updates/samoa-reports/" lang="en" dir="ltr">Samoa reports</a>' in listed
    assert "الإنجليزية" in listed
    news = feed(edition(checked_facts(two_languages), "ar", two_languages))
    assert '<title xml:lang="en">Samoa reports</title>' in news


def test_an_update_of_another_language_alone_is_shown_in_english_too(two_languages: Path):
    write(two_languages, "samoa-reports", "ar", title="تقرير ساموا")
    listed = shown(two_languages, "newest_updates")
    assert '<a href="updates/samoa-reports/" lang="ar" dir="rtl">تقرير ساموا</a> <small' in listed
    one = edition(checked_facts(two_languages), "en", two_languages)
    page = of_update(one, one.updates[0])
    assert (page.spoken, page.runs) == ("ar", "rtl")
    assert "Arabic" in page.untranslated


def test_it_is_no_fault_that_an_update_is_not_translated_but_it_is_said(two_languages: Path):
    write(two_languages, "samoa-reports")
    all_editions = editions(two_languages)
    said = "docs/ar/updates/posts/samoa-reports.md"
    assert said in [fault.path for fault in behind(all_editions, two_languages)]
    assert any(line.startswith(said) for line in absent("ar", ["en", "ar"], two_languages))
    write(two_languages, "samoa-reports", "ar", title="تقرير ساموا")
    assert said not in [line.split(":")[0] for line in absent("ar", ["en", "ar"], two_languages)]


def test_a_translation_of_another_day_or_kind_is_named(two_languages: Path):
    write(two_languages, "samoa-reports")
    write(two_languages, "samoa-reports", "ar", day="2026-11-19", kind="law")
    name, original = "docs/ar/updates/posts/samoa-reports.md", "docs/en/updates/posts/samoa-reports.md"
    assert faults_of(two_languages) == [
        f"{name}:4: date is 2026-11-19, but {original} has 2026-11-20. Write the same in both.",
        f"{name}:5: categories is [law], but {original} has [report]. Write the same in both.",
    ]


def test_the_title_of_a_translation_that_is_behind_is_english_in_lists_and_marked(two_languages: Path):
    write(two_languages, "samoa-reports")
    write(two_languages, "samoa-reports", "ar", title="تقرير ساموا")
    record.update(two_languages, "ar")
    assert "تقرير ساموا" in shown(two_languages, "newest_updates", code="ar")
    write(two_languages, "samoa-reports", title="Samoa reports again")
    listed = shown(two_languages, "newest_updates", code="ar")
    assert "تقرير ساموا" not in listed
    assert '<a href="updates/samoa-reports/" lang="en" dir="ltr">Samoa reports again</a>' in listed


@pytest.mark.slow
def test_mkdocs_makes_the_page_of_an_update_that_is_not_translated(two_languages: Path):
    builds.give_mkdocs(two_languages)
    shutil.copytree(two_languages / "docs/en/updates", two_languages / "docs/ar/updates")
    with (two_languages / "docs/ar/updates/index.md").open("a", encoding="utf-8") as page:
        page.write("\n{{ updates() }}\n")
    write(two_languages, "samoa-reports")
    done, site = builds.MkDocs(two_languages).build("ar"), two_languages / "site"
    assert done.returncode == 0, done.stderr
    page = (site / "updates" / "samoa-reports" / "index.html").read_text("utf-8")
    assert '<div lang="en" dir="ltr">' in page
    assert 'class="pending"' in page
    assert 'href="../../../en/updates/samoa-reports/"' in page
    assert "samoa-reports" in (site / "updates" / "index.html").read_text("utf-8")
    assert "samoa-reports" in (site / "sitemap.xml").read_text("utf-8")
