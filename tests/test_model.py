"""Model legislation: every obligation leads to clauses, laws and tools and back; the chooser always answers."""

import math
import re
from dataclasses import replace

import lxml.html
import pytest

from macros.language import lawlabels
from macros.records import DRAFT_TRADITIONS
from macros.records.law import months
from macros.register import figures
from macros.register.clausetext import Words, each, plain
from macros.register.edition import edition
from macros.register.rules.offences import PUNISHES
from macros.views import chooser, interpretations, laws, theirwords
from macros.views.bylaw import by_law
from macros.views.clauses import clause_views, in_tradition, with_obligation
from macros.views.composer import prison_terms
from macros.views.draftfile import BY_LAW, draft
from macros.views.obligations import elements
from macros.views.tools import contacts
from macros.vocabulary.clauses import clause_page
from macros.vocabulary.core import Page
from macros.vocabulary.laws import law_page
from tests.readonce import LANGUAGES, SITE, edition_in


@pytest.fixture(scope="module")
def english():
    return edition_in("en")


def test_the_register_holds_all_laws_cells_clauses_and_positions(facts):
    """What was researched for the first edition; later ones may hold more."""
    assert len(facts.laws) >= 30
    assert sum(len(law.provisions) for law in facts.laws.values()) >= 548
    assert len(facts.clauses.clauses) >= 25
    assert len(facts.interpretations.positions) >= 56


def test_no_obligation_is_a_dead_end(english):
    for element in elements(english.facts):
        clauses = with_obligation(english.facts, element.slug)
        assert clauses or element.slug in english.facts.clauses.without_clause, element.slug
        assert element.tools or contacts(english.facts), element.slug
        row = laws.row(english, element.slug)
        assert len(row.cells) == len(english.facts.laws)


def test_every_tool_and_every_clause_names_an_obligation(facts):
    assert all(tool.covers for tool in facts.tools.tools.values())
    assert all(view.obligations for view in clause_views(facts).values())


def test_each_cell_of_a_law_that_is_not_repealed_is_counted_once(english):
    for row in laws.rows(english):
        found = [row.having(answer) for answer in ("covered", "partly", "not_covered", "unknown")]
        assert sum(map(len, found)) == figures.count(english.facts, "laws"), row.slug
        assert not [law.slug for cells in found for law, _ in cells if law.record.is_repealed]


def test_laws_that_are_not_repealed_and_those_that_are_add_up_to_all(facts):
    counted = figures.count(facts, "laws") + figures.count(facts, "laws_repealed")
    assert counted == len(facts.laws)


def test_a_law_that_was_not_read_on_an_obligation_is_unknown(english):
    row = laws.row(english, "victim-focal-point")
    assert "af-2018" in [law.slug for law, cell in row.having("unknown")]


def test_a_clause_for_some_states_says_for_which(facts):
    for view in clause_views(facts).values():
        assert (view.record.necessity == "if_applicable") == bool(view.conditions), view.slug


def test_an_edition_of_the_template_leaves_no_act_or_law_open(facts):
    for tradition, other in (("common", "Law"), ("civil", "Act")):
        for view in clause_views(facts).values():
            words = " ".join(node.text for node in each(in_tradition(view, tradition), Words))
            assert not re.search(rf"\b[Tt]his {other}\b", words), (view.slug, tradition)


ALL = list(chooser.combinations())


@pytest.mark.parametrize("chosen", ALL, ids=lambda chosen: "-".join(chosen.values()))
def test_every_combination_of_answers_gives_tools_clauses_and_obligations(english, chosen):
    given = chooser.tokens(chosen)
    answer = chooser.answer(english, given)
    assert [tool for shown in answer.needs for tool in shown.item[1]]
    assert {view.slug for view in (s.item for s in answer.needed)} >= {"prohibitions", "assistance", "penalties"}
    assert answer.obligations
    assert answer.examples
    slugs = {shown.item.slug for shown in answer.needed}
    assert ("stockpiles" in slugs) == ("stocks" in given)
    assert ("clearance-risk-reduction" in slugs) == ("contamination" in given)
    assert ("victim-assistance" in slugs) == ("victims" in given)
    assert all(chooser.fits(shown.when, given) for part in (answer.needs, answer.needed) for shown in part)


@pytest.mark.parametrize("stocks", ["stocks", "no-stocks"])
@pytest.mark.parametrize("contamination", ["contamination", "no-contamination"])
def test_a_clause_for_several_groups_of_states_is_shown_to_each_of_them(facts, stocks, contamination):
    """No clause is for two groups today; an editor may write one at any time."""
    clauses = dict(facts.clauses.clauses)
    both = [*clauses["stockpiles"].obligations, *clauses["clearance-risk-reduction"].obligations]
    clauses["stockpiles"] = clauses["stockpiles"].model_copy(update={"obligations": both})
    english = edition(replace(facts, clauses=facts.clauses.model_copy(update={"clauses": clauses})), "en")
    given = chooser.tokens({**ALL[0], "stocks": stocks, "contamination": contamination})
    slugs = {shown.item.slug for shown in chooser.answer(english, given).needed}
    assert ("stockpiles" in slugs) == ("stocks" in given or "contamination" in given)
    assert "stockpiles" in {shown.item.slug for shown in chooser.answer(english).needed if not shown.when}


def test_the_chooser_asks_six_questions():
    assert len(ALL) == 3 * 2**5


def test_every_answer_has_a_page_that_says_what_was_answered():
    pages = chooser.pages()
    assert len(pages) == 3 * 2**3
    for slug in pages:
        answers = chooser.answers_of(slug)
        assert set(answers) <= pages[slug] | {"mixed"}
        assert "-".join(value for value in answers if not value.startswith("no-")) == slug


def test_positions_stand_in_alphabetical_order_in_each_language():
    for code in LANGUAGES:
        made = edition_in(code)
        for issue in interpretations.issue_views(made):
            for group in issue.groups:
                names = [made.language.sort_key(said.state) for said in group.said]
                assert names == sorted(names), (code, issue.slug, group.key)


def test_quotes_of_the_convention_are_short(facts):
    for issue in facts.interpretations.issues.values():
        assert all(len(quote.words.split()) <= 30 for quote in issue.quotes)


def blockquotes(page, macro, slug):
    """(language, direction, words, the rest below them) of each quotation on a page."""
    document = lxml.html.fromstring(str(macro(page, slug)))
    found = []
    for quoted in document.xpath("//blockquote[@class='verbatim']"):
        said, *rest = quoted
        found.append((said.get("lang"), said.get("dir"), said.text_content(), [e.text_content() for e in rest]))
    return found


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_page_of_a_law_has_its_words_in_their_language_and_direction(facts, code):
    quoting = {slug for slug, law in facts.laws.items() if any(p.words for p in law.provisions.values())}
    assert quoting
    for slug in quoting:
        found = blockquotes(Page(edition_in(code), f"model-legislation/laws/{slug}/"), law_page, slug)
        given = [provision.words for provision in facts.laws[slug].provisions.values() if provision.words]
        assert {(q[0], q[1], q[2]) for q in found} == {(w.language, "ltr", w.text) for w in given}, slug
        marked = edition_in(code).language.label("Unofficial translation:")
        assert sum(marked in "".join(q[3]) for q in found) == sum(w.language != "en" for w in given), slug


@pytest.mark.parametrize("code", SITE.languages)
def test_a_law_in_the_language_of_the_page_is_shown_without_a_translation(facts, code):
    words = {slug: [p.words for p in law.provisions.values() if p.words] for slug, law in facts.laws.items()}
    for slug in [slug for slug, own in words.items() if any(one.language == code for one in own)]:
        page = Page(edition_in(code), f"model-legislation/laws/{slug}/")
        for language, _, _, rest in blockquotes(page, law_page, slug):
            assert len(rest) == (1 if language in (code, "en") else 2), slug


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_page_of_a_law_has_words_or_says_why_none_are_quoted(facts, code):
    label = edition_in(code).language.label
    for slug, law in facts.laws.items():
        page = Page(edition_in(code), f"model-legislation/laws/{slug}/")
        text = lxml.html.fromstring(str(law_page(page, slug))).text_content()
        reasons = [name for name, reason in lawlabels.UNQUOTED.items() if label(reason) in text]
        quoted = any(provision.words for provision in law.provisions.values())
        assert reasons == ([] if quoted else ["part" if law.read == "part" else law.unquoted]), slug


def test_a_clause_stands_beside_the_words_of_four_laws_at_most_and_of_no_repealed_one_before_others(english):
    shown = {slug: theirwords.beside(english, view) for slug, view in clause_views(english.facts).items()}
    assert any(shown.values())
    assert max(map(len, shown.values())) <= theirwords.SHOWN
    for slug, quoted in shown.items():
        assert {q.slug for q in quoted} <= set(english.facts.clauses.clauses[slug].obligations), slug
        assert len({q.law.slug for q in quoted}) == len(quoted), slug
        able = [
            law
            for law in english.facts.laws.values()
            if not law.is_repealed
            and any(
                p.words for o, p in law.provisions.items() if o in english.facts.clauses.clauses[slug].obligations
            )
        ]
        if len(able) >= theirwords.SHOWN:
            assert not [q for q in quoted if q.law.ending], slug
        page = blockquotes(Page(english, f"model-legislation/template/{slug}/"), clause_page, slug)
        assert [q[2] for q in page] == [q.words.text for q in quoted], slug


def test_every_clause_stands_below_each_law_that_may_hold_it_or_the_amending_law(facts):
    held, own = by_law(facts)
    places = [(name, one.view.slug) for name, ones in held for one in ones]
    assert sorted(places) == sorted((name, s) for s, c in facts.clauses.clauses.items() for name in c.laws)
    assert {one.view.slug for one in own} == set(facts.clauses.clauses) - {slug for _, slug in places}


@pytest.mark.parametrize("code", ["en", "fr"])
def test_what_only_a_law_can_say_is_not_offered_to_an_administrative_act(facts, code):
    page = Page(edition_in(code), "model-legislation/by-law/")
    shown = lxml.html.fromstring(f"<main>{page.slots.fill(page.macros()['clauses_by_law']())}</main>")
    for slug, clause in facts.clauses.clauses.items():
        numbers = dict(clause.divided).get("administrative_act")
        below = shown.xpath(
            f"//h2[@id='administrative_act']/following-sibling::ul[1]/li[contains(a/@href, '/{slug}/')]"
        )
        assert bool(below) == ("administrative_act" in clause.laws), slug
        if numbers:
            assert re.findall(r"\((\d)\)", below[0].text_content()) == [*map(str, numbers)], slug
    assert any(clause.divided for clause in facts.clauses.clauses.values())


@pytest.mark.parametrize("code", ["en", "ar"])
def test_notes_for_some_states_stand_with_the_notes_of_the_clause_under_their_name(facts, code):
    language = edition_in(code).language
    for slug, clause in facts.clauses.clauses.items():
        page = Page(edition_in(code), f"model-legislation/template/{slug}/")
        found = lxml.html.fromstring(str(clause_page(page, slug))).xpath(
            "//h2[@id='notes']/following-sibling::p[b]"
        )
        shown = [" ".join(p.text_content().split()) for p in found]
        colon = language.label(": ")
        for kind, note in clause.where.items():
            label = language.label(lawlabels.WHERE[kind])
            assert " ".join(f"{label}{colon}{language.plain(note)}".split()) in shown, (slug, kind)


def test_the_word_file_by_law_has_each_paragraph_once_under_the_law_that_likeliest_holds_it(english):
    made = draft(english, BY_LAW)
    clauses = english.facts.clauses.clauses
    placed = [(clause.slug, part) for part, _, held in made.parts for clause in held]
    laws = {s: [*c.divided] if c.divided else (c.laws or ["amending_law"])[:1] for s, c in clauses.items()}
    assert sorted(placed) == sorted((slug, law) for slug, its in laws.items() for law in its)
    assert [clause.number for clause in made.clauses] == [*range(1, len(placed) + 1)]
    assert len({clause.mark for clause in made.clauses}) == len(placed)
    for slug, record in clauses.items():
        whole = [p for view in clause_views(english.facts)[slug].words.values() for p in view]
        held = [clause for clause in made.clauses if clause.slug == slug]
        found = [p for clause in held for text in clause.texts for p in text.words]
        assert len(found) == len(whole), slug
        assert all(p in found for p in whole), slug
        assert made.numbers[slug] == held[0].number
        assert held[0].purpose
        assert [one.slug for one in held[0].alternatives] == [*record.alternatives]
        assert not any(one.purpose or one.alternatives or one.notes for one in held[1:])
        punished = [one.number for one in held for p in one.law if PUNISHES.search(plain([p]))]
        if slug in [s for s, c in clauses.items() if c.divided and c.creates_offence]:
            assert set(punished) == {held[0].number}, slug


@pytest.mark.parametrize("code", ["en", "fr"])
def test_a_clause_leads_to_the_law_in_word_for_each_tradition(facts, code):
    for slug in facts.clauses.clauses:
        page = Page(edition_in(code), f"model-legislation/template/{slug}/")
        links = lxml.html.fromstring(page.slots.fill(page.macros()["clause_page"](slug))).xpath(
            "//p/a[@download]/@href"
        )
        names = {link.rpartition("/docx/")[2] for link in links}
        assert names == {f"model-law-common-{code}.docx", f"model-law-civil-{code}.docx"}, slug


def test_two_word_files_of_one_answer_are_told_apart_by_what_a_reader_sees(english):
    page = Page(english, "model-legislation/composer/")
    (table,) = lxml.html.fromstring(page.slots.fill(page.macros()["composer"]())).find_class("desk__answers")
    for cell in table.iter("td"):
        seen = ["".join(link.xpath("text() | span[not(@class)]/text()")) for link in cell.xpath("a[@download]")]
        assert seen
        assert len(set(seen)) == len(seen), seen


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_office_is_called_as_the_page_speaks_and_a_publication_by_its_title(facts, code):
    page = Page(edition_in(code), "model-legislation/")
    shown = lxml.html.fromstring(page.slots.fill(page.macros()["tools"]()))
    state = Page(edition_in(code), "states/malawi/")
    steps = lxml.html.fromstring(state.slots.fill(state.macros()["state_page"]("malawi"))).find_class("next")[0]
    linked = {a.get("href").rpartition("#tool-")[2]: a.text_content() for a in steps.iter("a")}
    for slug, tool in facts.tools.tools.items():
        said = page.edition.language.plain(tool.called) if tool.called else tool.title
        assert shown.get_element_by_id(f"tool-{slug}").xpath("string(h4)") == said, slug
        assert linked.get(slug, said) == said, slug
    assert {"isu", "icrc-advisory-service"} <= linked.keys()
    assert code == "en" or linked["isu"] != facts.tools.tools["isu"].title


def test_model_laws_stand_side_by_side_with_what_each_is_said_to_cover(english, facts):
    """A model law that was not read is not said to leave anything out; enacted laws have a page of their own."""
    page = Page(english, "model-legislation/")
    (table,) = lxml.html.fromstring(f"<main>{page.slots.fill(page.macros()['model_laws']())}</main>").iter("table")
    heads = [a.get("href").removeprefix("#tool-") for a in table.xpath("thead//a")]
    assert heads == ["icrc-model-law", "nz-model-law", "cmc-model-law"]
    rows = {tr.xpath("string(th//a/@href)").rstrip("/").rpartition("/")[2]: tr for tr in table.xpath("//tr[td]")}
    assert rows.keys() == facts.obligations.obligations.keys()
    for slug, row in rows.items():
        for name, said in zip(heads, row.xpath("td//span[contains(@class, 'covered')]"), strict=True):
            assert said.text_content() == ("Covered" if slug in facts.tools.tools[name].covers else "Unknown")
        assert len(row.xpath("td[1]/a")) == len(with_obligation(facts, slug))


@pytest.mark.parametrize("slug", ["investment", "transit-foreign-stocks", "assistance"])
def test_a_clause_page_says_which_of_its_obligations_views_differ_on(english, facts, slug):
    page = Page(english, f"model-legislation/template/{slug}/")
    shown = lxml.html.fromstring(f"<main>{page.slots.fill(page.macros()['clause_page'](slug))}</main>")
    carried = [li.text_content() for li in shown.xpath("(//dl)[1]/dd[1]//li")]
    asked = [facts.obligations.obligations[name] for name in facts.clauses.clauses[slug].obligations]
    assert ["States’ views differ" in said for said in carried] == [
        o.interpretation == "views_differ" for o in asked
    ]


def test_what_is_said_of_terms_of_imprisonment_is_what_the_records_have(english, facts):
    """The composer and the drafting note tell the acts that laws prohibit from what they punish more."""
    laws = [law for law in facts.laws.values() if not law.is_repealed and law.imprisonment]
    said = prison_terms(english)
    assert said.count == len(laws)
    basic, graver = (
        [(months(t.most), law) for law in laws for t in law.imprisonment if t.acts == acts and t.most]
        for acts in ("basic", "graver")
    )
    for words, end in ((said.shortest, min(n for n, _ in basic)), (said.longest, max(n for n, _ in basic))):
        assert ({"life"} if end == math.inf else {str(end), str(end // 12)}) & set(words.split())
    for_life = {facts.states[law.state].name for n, law in graver if n == math.inf}
    assert (said.graver == "life") == bool(for_life)
    named = re.search(r"life \(([^()]*)\)", facts.clauses.clauses["penalties"].note or "")
    assert named is None or set(named[1].split(", ")) <= for_life


def test_a_number_that_is_filled_in_stands_as_a_cardinal(facts):
    """Of "on the <number> day" a drafter would make "on the 30 day"."""
    for slug, clause in facts.clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            texts = [clause.words(tradition), *(a.wording(tradition).text for a in clause.alternatives.values())]
            assert not re.search(r"\bthe\s+<number>\s", " ".join(filter(None, texts))), (slug, tradition)
