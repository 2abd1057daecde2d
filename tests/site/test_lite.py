"""Pages of text alone: small, whole, and nothing to load."""

from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from macros.language.labels import MEMBERSHIP
from macros.site import litepages
from macros.site.headers import TEXT_ALONE
from macros.site.litepages import MOST
from macros.views import downloads, statement
from macros.views.steps import next_view
from tests.readonce import LANGUAGES, edition_in


def opened(site, address):
    return html.document_fromstring((site / address.lstrip("/")).read_text("utf-8"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_state_is_in_the_list_and_has_a_page_of_at_most_10_kb(site, facts, code):
    listed = opened(site, downloads.lite(code)).xpath("//li/a/@href")
    assert sorted(listed) == sorted(f"{slug}.html" for slug in facts.states)
    heavy = {slug: size for slug in facts.states if (size := weight(site, downloads.lite(code, slug))) > MOST}
    assert not heavy
    assert weight(site, downloads.lite(code)) <= 20_000


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_state_that_is_no_state_party_is_listed_as_what_it_is(code):
    edition = edition_in(code)
    _, page = next(litepages.files(edition))
    rows = {row.xpath("a/@href")[0]: row.text_content() for row in html.document_fromstring(page).xpath("//li")}
    for slug, state in edition.facts.states.items():
        said = edition.language.label(MEMBERSHIP[state.convention.membership])
        assert rows[f"{slug}.html"].endswith(f" · {said}") is not state.is_state_party


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_text_says_what_can_be_said_in_half_a_minute(code):
    """Of a State of which much is known it may have no room for that; of most it has."""
    edition = edition_in(code)
    _, *pages = litepages.files(edition)
    said = {slug: statement.of_state(edition, slug).short for slug in edition.facts.states}
    texts = {address: html.document_fromstring(page).text_content() for address, page in pages}
    silent = [
        slug for slug in said if edition.language.typeset(said[slug]) not in texts[downloads.lite(code, slug)]
    ]
    assert len(silent) < len(said) / 8


def weight(site, address):
    return (site / address.lstrip("/")).stat().st_size


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_text_loads_nothing_and_its_links_lead_somewhere(site, facts, code):
    for address in (downloads.lite(code), *(downloads.lite(code, slug) for slug in facts.states)):
        page = opened(site, address)
        assert page.get("lang") == code
        assert not page.xpath("//script | //style | //img | //svg | //@style | //@src")
        assert page.xpath("//link/@rel") == ["canonical"]
        assert page.xpath("//meta[@http-equiv]/@content") == [TEXT_ALONE]
        for value in page.xpath("//a/@href"):
            target = urlsplit(urljoin(f"https://site.test{address}", value))
            if target.netloc == "site.test":
                path = site / target.path.lstrip("/")
                assert (path / "index.html" if target.path.endswith("/") else path).is_file(), (address, value)
            if value.startswith("#"):
                assert page.get_element_by_id(value[1:]) is not None


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_page_of_text_has_the_facts_of_the_full_one_with_dates_and_sources(site, facts, code):
    language = edition_in(code).language
    for slug, state in facts.states.items():
        text = " ".join(opened(site, downloads.lite(code, slug)).text_content().split())
        for shown in (state.article9.summary, state.notes and state.notes.text, state.article9.stands_because):
            assert not shown or " ".join(language.plain(shown).split()) in text, slug
        assert str(state.article9.as_of) in text
        for source in state.sources.values():
            assert source.publisher in text, slug


def test_a_page_of_text_says_what_is_next_and_by_when(site):
    english = edition_in("en")
    for slug in ("honduras", "norway"):
        coming = next_view(english, slug)
        page = opened(site, downloads.lite("en", slug))
        assert f"Next date: {english.language.date(coming.day[1])}" in page.text_content()
        (steps,) = page.xpath("//h2[.='Next steps']/following-sibling::ol[1]")
        said = [" ".join(item.text_content().split()) for item in steps]
        assert [one.step.text for one in coming.steps] == [
            text[: len(one.step.text)] for text, one in zip(said, coming.steps, strict=True)
        ]


def test_what_no_source_says_has_neither_year_nor_source(site, facts):
    """The numbers behind a fact say who states it; nobody states what is not known."""
    for slug, state in facts.states.items():
        page = opened(site, downloads.lite("en", slug))
        titles = [title.text for title in page.xpath("//h2")]
        assert ("Laws" in titles) == bool(state.article9.laws), slug
        silent = state.article9.penal_sanctions is None and all(law.state != slug for law in facts.laws.values())
        assert not (silent and "Penal sanctions" in titles), slug
        assert state.article9.penal_sanctions is None or "Penal sanctions" in titles, slug
