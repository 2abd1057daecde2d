"""How pages and figures are cited: by one rule, with a version that changes with what they show."""

import re
from dataclasses import replace
from datetime import date

import pytest
from lxml import html

from macros.exports.aboutsheet import about
from macros.exports.cff import citation_cff
from macros.register.edition import edition
from macros.views import citing
from macros.views.foot import FootView
from macros.vocabulary import Page
from tests.otherfacts import with_sections, with_site
from tests.readonce import LANGUAGES, edition_in

FOOT = FootView(True, date(2026, 4, 5), "0a1b2c3d")


def figure(one, name="regions"):
    """A page that shows one figure twice."""
    page = Page(one, "states/")
    text = "".join(page.slots.fill(page.macros()[name]()) for _ in range(2))
    return html.fromstring(f"<main>{text}</main>")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_is_cited_with_author_title_edition_day_version_and_address(facts, code):
    one = edition_in(code)
    cited = citing.page(one, "states/samoa/", "Samoa", FOOT)
    address = f"{facts.site.base_address}/{code}/states/samoa/"
    assert cited.address == address
    for said in ("Samoa", one.language.plain(facts.site.title), FOOT.version):
        assert said in cited.words
        assert said in cited.bibtex
    assert one.language.date(FOOT.day) in cited.words
    assert FOOT.day.isoformat() in cited.bibtex
    assert address in cited.bibtex
    assert cited.bibtex.startswith("@misc{ccm-states-samoa-0a1b2c3d,\n")


def test_bibtex_takes_no_sign_of_a_title_for_a_command():
    cited = citing.page(edition_in("en"), "", "100 % of §_{a} & #1 \\ ~ ^ $", FOOT)
    (title,) = re.findall(r"^  title = \{(.*)\},$", cited.bibtex, re.MULTILINE)
    assert title == r"100 \% of §\_\{a\} \& \#1 \textbackslash{} \~{} \^{} \$"


def test_the_publisher_is_the_author_of_page_figure_and_data(facts):
    one = edition(with_site(facts, publisher="Ministry of {Braces}"), "en")
    assert citing.page(one, "", "Home", FOOT).words.startswith("Ministry of {Braces}, ")
    assert r'author = "{Ministry of \{Braces\}}"' in citing.page(one, "", "Home", FOOT).bibtex
    assert "Ministry of {Braces}" in citation_cff(one.facts)
    assert citing.AUTHORS in citation_cff(facts)


def test_a_figure_has_a_place_of_its_own_that_its_citation_names(small):
    shown = figure(edition(small, "en"))
    places = [place for place in shown.xpath("//span/@id") if place.startswith("figure-")]
    assert places == ["figure-regions", "figure-regions-2"]
    said = [part.text_content() for part in shown.xpath("//details[@class='citing']/p")]
    assert [text.endswith(f"/en/states/#{place}") for text, place in zip(said, places, strict=True)] == [
        True,
        True,
    ]


def test_the_version_of_a_figure_changes_with_what_it_shows(small):
    other = with_sections(small, "samoa", article9={"status": "in_progress"})
    before, same, after = (
        figure(edition(facts, "en")).xpath("string(//details/p)") for facts in (small, small, other)
    )
    assert before == same != after


def test_a_workbook_cites_the_register_as_pages_are_cited_by_a_version_of_its_facts(facts, small):
    one = edition_in("en")
    (how,) = [row[1] for row in about(facts) if row[0] == "How to cite"]
    cited = citing.register(facts, one.language)
    assert how.endswith(f"{cited.words}, {cited.address}")
    page = citing.page(one, "data/", citing.REGISTER, FootView(False, facts.site.data_as_of, cited.words[-8:]))
    assert page.words == cited.words
    states = {**facts.states, **{slug: state for slug, state in small.states.items() if slug == "samoa"}}
    assert citing.register(replace(facts, states=states), one.language).words != cited.words


def test_the_note_for_bibtex_is_in_the_language_of_its_page():
    """Not where letters run from right to left, which would tear the version apart."""
    for code, word in (("fr", "édition"), ("zh", "版本"), ("ar", "edition"), ("en", "edition")):
        [note] = [
            line
            for line in citing.page(edition_in(code), "", "Home", FOOT).bibtex.splitlines()
            if " note = " in line
        ]
        assert word in note, code
