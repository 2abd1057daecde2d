"""Model legislation on the built site: both ways between obligations, clauses, laws, States and tools."""

import gzip
import io
import re
from urllib.parse import urljoin

import docx
import pytest

from macros.language.standards import direction_of
from macros.register import figures
from macros.register.edition import edition
from macros.views import chooser
from macros.views.answerdrafts import FORMATS, answer_files
from macros.views.ending import ending
from tests.readonce import LANGUAGES

HOME = "model-legislation/"


def addresses(pages, code, path):
    """Addresses within one language to which a page's content links, without anchors and queries."""
    page = pages[f"{code}/{path}index.html"]
    base = f"https://site.test/{code}/{path}"
    found = [urljoin(base, link) for link in page.document.xpath("//main//a/@href")]
    start = f"https://site.test/{code}/"
    return {link.removeprefix(start).split("#")[0].split("?")[0] for link in found if link.startswith(start)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_obligations_lead_to_clauses_laws_and_tools_and_back(pages, facts, code):
    for slug in facts.obligations.obligations:
        path = f"{HOME}obligations/{slug}/"
        links = addresses(pages, code, path)
        clauses = {link for link in links if link.startswith(f"{HOME}template/") and link != f"{HOME}template/"}
        laws = {link for link in links if link.startswith(f"{HOME}laws/") and link != f"{HOME}laws/"}
        assert clauses, slug
        assert len(laws) == len(facts.laws), slug
        assert HOME in links, slug
        tools = pages[f"{code}/{path}index.html"].document.xpath("//main//a[contains(@href, '#tool-')]")
        assert tools, slug
        for clause in clauses:
            assert path in addresses(pages, code, clause), (clause, slug)
        for law in laws:
            assert path in addresses(pages, code, law), (law, slug)
        assert path in addresses(pages, code, "what-it-entails/"), slug


def words(pages, path):
    """The text of a page's content, its spaces made one."""
    return " ".join(pages[f"{path}index.html"].document.xpath("//main")[0].text_content().split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_repealed_law_says_so_and_leads_to_what_replaced_it_wherever_it_stands(pages, facts, code):
    repealed = {slug: law for slug, law in facts.laws.items() if law.is_repealed}
    assert repealed
    for slug, law in repealed.items():
        found = ending(facts, law)
        said = edition(facts, code).language.label("repealed in %(year)s, replaced by %(law)s").split("%(law)s")[0]
        said = said.split("%(law)")[0].strip() % {"year": found.year} if found.title else str(found.year)
        places = [f"{HOME}laws/{slug}/", f"states/{law.state}/", f"{HOME}laws/", f"{HOME}compare/"]
        places += [f"{HOME}obligations/{name}/" for name in law.provisions]
        for place in places:
            assert " ".join(said.split()) in words(pages, f"{code}/{place}"), (slug, place)
            if found.address:
                assert found.address in addresses(pages, code, place), (slug, place)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_status_that_rests_on_repealed_law_says_so(pages, facts, code):
    said = edition(facts, code).language.label("rests on repealed law")
    register = words(pages, f"{code}/states/")
    resting = [slug for slug, state in facts.states.items() if state.article9.rests_on_repealed]
    assert register.count(said) >= len(resting)
    assert bool(resting) == (said in register)
    for slug, state in facts.states.items():
        assert (said in words(pages, f"{code}/states/{slug}/")) == state.article9.rests_on_repealed, slug
    for slug in resting:
        named = [link for link in pages[f"{code}/index.html"].document.iterlinks() if link[2] == f"states/{slug}/"]
        assert named
        assert all(said in link[0].get("title") for link in named)
        law_facts = facts.states[slug].article9.penal_sanctions, facts.states[slug].article9.extraterritorial
        answers = pages[f"{code}/states/{slug}/index.html"].document.xpath("//dl[1]/dd")[1:3]
        assert [said in dd.text_content() for dd in answers] == [fact is not None for fact in law_facts]
        if figures.age_band(facts.states[slug].article9.as_of, facts.site.data_as_of) == "old":
            assert said in words(pages, f"{code}/states/to-confirm/")


@pytest.mark.parametrize("code", LANGUAGES)
def test_laws_and_questions_lead_to_their_state_and_back(pages, facts, code):
    for slug, law in facts.laws.items():
        assert f"states/{law.state}/" in addresses(pages, code, f"{HOME}laws/{slug}/")
        assert f"{HOME}laws/{slug}/" in addresses(pages, code, f"states/{law.state}/")
    for position in facts.interpretations.positions:
        question = f"{HOME}questions/{position.issue}/"
        assert f"states/{position.state}/" in addresses(pages, code, question)
        assert question in addresses(pages, code, f"states/{position.state}/")


def test_every_page_of_the_resource_is_reached_from_its_hub(pages):
    reached, todo = set(), {HOME}
    while todo:
        path = todo.pop()
        reached.add(path)
        found = {link for link in addresses(pages, "en", path) if link.startswith(HOME) and link.endswith("/")}
        todo |= found - reached
    made = {name.removeprefix("en/").removesuffix("index.html") for name in pages if name.startswith(f"en/{HOME}")}
    assert reached == made


def test_words_of_the_law_are_marked_with_their_language(pages, facts):
    law = facts.law_in("ar")
    page = pages[f"ar/{HOME}template/index.html"]
    words = page.document.xpath("//div[@class='law']")
    assert len(words) > 25
    assert {part.get("lang") for part in words} <= {law, "en"}
    assert all(part.get("dir") == direction_of(part.get("lang")) for part in words)
    assert not page.document.xpath("//div[@class='law']//*[contains(@class, 'pending')]")


def test_an_unknown_cell_says_so(pages, facts):
    page = pages[f"en/{HOME}compare/index.html"]
    cells = page.document.xpath("//table[@id='matrix']//td")
    assert len(cells) == len(facts.laws) * len(facts.obligations.obligations)
    assert all(cell.xpath(".//span[contains(@class, 'covered')]") for cell in cells)
    unknown = [cell for cell in cells if "covered--unknown" in cell[0].get("class")]
    known = sum(p.covered != "unknown" for law in facts.laws.values() for p in law.provisions.values())
    assert len(unknown) == len(cells) - known


def test_each_dot_leads_to_the_words_that_it_stands_for(pages, facts):
    words, picture = (pages[f"en/{HOME}{name}/index.html"].document for name in ("compare", "obligations"))
    places = set(words.xpath("//table[@id='matrix']//td/@id"))
    dots = picture.xpath("//figure[contains(@class, 'dots')]//rect/../@href")
    laws = [slug for slug, law in facts.laws.items() if not law.is_repealed]
    wanted = {f"{law}.{obligation}" for law in laws for obligation in facts.obligations.obligations}
    assert {dot.partition("#")[2] for dot in dots} == wanted
    assert len(dots) == len(wanted)
    assert wanted <= places


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_matrix_is_light(pages, code):
    source = pages[f"{code}/{HOME}compare/index.html"].source.encode()
    assert len(source) <= 360_000
    assert len(gzip.compress(source)) <= 60_000


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_answer_of_the_chooser_gives_a_draft_law_with_the_clauses_that_it_names(site, pages, facts, code):
    for slug in chooser.pages():
        page = pages[f"{code}/{HOME}chooser/{slug}/index.html"].document
        named = [item.text_content().strip() for item in page.xpath("//ul[@data-list='clauses']/li/a")]
        links = [
            link.rpartition("/site/")[2].lstrip("./") for link in page.xpath("//*[@id='draft']/..//li//a/@href")
        ]
        assert len(links) == len(FORMATS) * len(answer_files(slug, code, facts.law_in(code)))
        for link in links:
            content = (site / link).read_bytes()
            if link.endswith(".docx"):
                headings = docx.Document(io.BytesIO(content)).paragraphs
                titles = [p.text for p in headings if p.style.name == "Heading 2"]
                assert [title.strip("\u200e") for title in titles] == [re.sub(r"^\d+\.?\s*", "", n) for n in named]
