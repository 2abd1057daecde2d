"""What the search knows of a page: its words as a reader sees them, section by section."""

import json

import pytest

from macros.exports import searchindex
from macros.exports.searchindex import docs
from macros.register.edition import edition
from macros.templating.addresses import target
from tests.readonce import edition_in


def words(html):
    """(address, title, text) of each entry of a page called Niue."""
    return [(one["location"], one["title"], one["text"]) for one in docs("p/", "Niue", html, [])]


def test_a_page_comes_first_and_each_heading_with_an_address_begins_a_section():
    html = (
        '<h1>Niue</h1><p>One</p><h2 id="a">Laws</h2><p>Two</p><h3>Small</h3><p>Three</p><h2 id="b">Dates</h2>Four'
    )
    assert words(html) == [
        ("p/", "Niue", "One"),
        ("p/#a", "Laws", "Two\nSmall\nThree"),
        ("p/#b", "Dates", "Four"),
    ]


def test_a_part_with_an_address_is_called_by_its_heading_and_ends_with_it():
    html = '<h2 id="a">All</h2><section id="s"><h3>1. <a href="#">Purpose</a></h3><p>In</p></section><p>After</p>'
    html += '<details id="d"><summary><span class="t">No use</span> <span class="x">Article 1</span></summary>'
    html += "Duty</details>"
    assert words(html)[1:] == [
        ("p/#a", "All", "After"),
        ("p/#s", "1. Purpose", "In"),
        ("p/#d", "No use", "Article 1\nDuty"),
    ]


def test_no_word_sticks_to_a_number_of_a_source_a_cell_or_another_block():
    html = '<p>Yes<sup class="cite"><a href="#source-1">1</a></sup>, both<sup class="cite">2</sup>.</p>'
    html += "<table><tr><th>State</th><th>Year</th></tr><tr><td>Fiji</td><td>2010</td></tr></table>"
    html += '<a><abbr>BEN</abbr><span class="unseen">Benin</span></a><p>27 November 2026<br>63 of 112</p>'
    ((_, _, text),) = words(html)
    told = "Yes, both. State Year Fiji 2010 BEN Benin 27 November 2026 63 of 112"
    assert " ".join(text.split()) == told
    assert words("<p>a <em>pre</em>fix, m<span>et</span>re</p>")[0][2] == "a prefix, metre"


def test_what_is_no_text_of_the_page_is_left_out():
    html = "<script>let x</script><style>p{}</style><nav>Way</nav><form><label>Field</label></form>"
    html += "<template><p>Hidden</p></template><p data-search-exclude>Not this</p><p>This &amp; that</p>"
    html += '<h2 id="a" data-search-exclude>Boilerplate</h2><p>Nor this</p><h2 id="b">Next</h2><p>But this</p>'
    assert words(html) == [("p/", "Niue", "This & that"), ("p/#b", "Next", "But this")]


def test_a_draft_is_entered_without_its_sources():
    html = '<p>One</p><h2 id="a">Laws</h2><p>Two</p><h2 id="sources">Sources</h2><p>Long</p>'
    assert [one["location"] for one in docs("p/", "Niue", html, [])] == ["p/", "p/#a", "p/#sources"]
    assert [one["location"] for one in docs("p/", "Niue", html, [], draft=True)] == ["p/", "p/#a"]


def test_elements_that_are_not_closed_lose_nothing_of_what_follows():
    assert words('<p>One<li>Two<br>Three</ul></b><h2 id="a">Four</h2>Five')[1] == ("p/#a", "Four", "Five")


def test_a_state_is_found_by_its_codes_and_its_names_in_six_languages(facts):
    for code in facts.site.languages:
        made = edition(facts, code)
        found = searchindex.names(made)
        assert len(found) == len(facts.states)
        for slug, state in facts.states.items():
            name = facts.names.names[state.iso3]
            listed = {name.iso2, state.iso3, name.en, name.ar, name.es, name.fr, name.ru, name.zh, *name.also}
            shown = made.language.state(state)
            assert listed <= {*found[f"states/{slug}/"], shown}, slug


def test_a_page_is_found_by_the_terms_that_it_is_about_in_each_language(facts):
    for code in facts.site.languages:
        found = searchindex.terms(edition(facts, code))
        assert facts.glossary["entry-into-force"].words[code] in found["states/in-force/"], code
    assert "checklist" in searchindex.terms(edition(facts, "en"))["model-legislation/self-check/"]
    assert docs("p/", "Fees", "", [], terms=["fee"]) == [
        {"location": "p/", "title": "Fees", "text": "", "terms": ["fee"]}
    ]


def test_a_state_that_has_not_joined_is_found_by_its_names_where_it_is_listed(facts):
    names = searchindex.sections(edition(facts, "en"))["joining/"]["not-party"]
    assert {"Türkiye", "Turkey", "Турция"} <= {*names}
    assert facts.names.names["NOR"].en not in names
    page, section = docs("p/", "Joining", '<h2 id="a">List</h2>Türkiye', [], of_sections={"a": ["Turkey"]})
    assert "terms" not in page
    assert section["terms"] == ["Turkey"]


def test_the_file_holds_letters_not_their_numbers():
    text = searchindex.text(docs("p/", "نيوي", "<p>نص</p>", ["NIU"]))
    assert "نيوي" in text
    assert "\\u" not in text
    assert json.loads(text) == {"docs": [{"location": "p/", "title": "نيوي", "text": "نص", "names": ["NIU"]}]}


@pytest.mark.parametrize(("code", "word"), [("en", "Spanish"), ("es", "Español"), ("fr", "Espagnole")])
def test_a_law_and_its_state_are_looked_for_by_the_adjective_of_the_language(code, word):
    made = edition_in(code)
    laws = [slug for slug, law in made.facts.laws.items() if law.state == "spain"]
    assert laws
    assert all(searchindex.terms(made)[target("law", slug)] == [word] for slug in laws)
    assert word in searchindex.names(made)[target("state", "spain")]


def test_what_is_for_the_ear_alone_stands_in_its_bracket():
    html = '<p>Chad <span class="age">(<span class="unseen">Unclear, </span>2018)</span></p>'
    assert words(html) == [("p/", "Niue", "Chad (Unclear, 2018)")]
