"""Signs between words are those of the language: Arabic has ، and ؛, French a space before the colon."""

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from macros.exports.feeds import feed
from macros.language.labels import STATUS
from macros.language.languages import SOURCE, Language
from macros.paths import ROOT
from macros.pdf.documents import page_html
from macros.register.loading import Facts
from macros.views.citations import NoteView
from macros.views.sheet import sheet
from macros.views.steps import next_view
from macros.views.templates.ofprint import SheetPageView
from macros.vocabulary import Page
from tests.readonce import LANGUAGES, edition_in

TEMPLATES = sorted(
    path for folder in ("macros", "print") for path in (ROOT / "overrides" / folder).rglob("*.html")
)
NOT_SHOWN = re.compile(r"\{#.*?#\}|\{%-? *trans\b.*?endtrans *-?%\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
MARKUP = re.compile(r"<(style|script|code|pre)\b.*?</\1>|<[^>]*>|&#?\w+;", re.DOTALL)
ATTRIBUTE = re.compile(r'\b(?:title|aria-label|alt|placeholder)="([^"]*)"')  # which is read out or shown
ARABIC = "[\u0621-\u064a]"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_has_a_comma_or_a_colon_of_its_own(path: Path):
    """It is written as a label, {{ _(", ") }}, so that each language has its own."""
    left = NOT_SHOWN.sub("", path.read_text("utf-8"))
    words = "\n".join([MARKUP.sub("", left), *ATTRIBUTE.findall(left)])
    assert not re.findall("[^\n]{0,20}[,;:][^\n]{0,20}", words)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_list_in_a_template_has_the_comma_of_lists(path: Path):
    """language.between, which Chinese tells from the comma between the parts of a sentence."""
    lists = r'loop\.last *%\}\s*\{\{-? *_\(", "\)|join\(_\(", "\)'
    assert not re.findall(lists, path.read_text("utf-8"))


def test_names_of_states_in_a_row_have_the_comma_of_chinese_lists():
    edition = edition_in("zh")
    names = "|".join(edition.language.state(state) for state in edition.facts.states.values())
    page = Page(edition, "changes/")
    for text in (feed(edition), page.slots.fill(page.macros()["changes"]())):
        words = MARKUP.sub("", text)
        assert re.search(f"(?:{names})、(?:{names})", words)
        assert not re.findall(f"(?:{names})，(?:{names})", words)


def test_no_module_sets_a_colon_of_its_own_after_a_label():
    """It is language/pairs.py that sets it."""
    words = re.compile(r"\{[^{}]*\b(?:label|plain|state|date|in_markdown)\([^{}]*\}: ")
    said = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for folder in ("exports", "slides", "views", "word")
        for path in sorted((ROOT / "macros" / folder).glob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if words.search(line)
    ]
    assert not said


@pytest.fixture(scope="module")
def arabic() -> Language:
    return edition_in("ar").language


@pytest.mark.parametrize(
    ("article", "said"),
    [("1(1)(b); 2(8)", "1(1)(ب)؛ 2(8)"), ("5(2)(a), (d); 9", "5(2)(أ)، (د)؛ 9"), ("7(1)", "7(1)")],
)
def test_a_list_of_articles_has_the_marks_of_the_language(article: str, said: str, arabic: Language):
    assert arabic.article(article) == said
    assert Language("en").article(article) == article


def test_a_list_of_sources_keeps_publisher_and_date_apart(facts: Facts):
    """An Arabic line would else move the day of a date into a publisher's Latin name."""
    page = Page(edition_in("ar"), "about/")
    page.macros()["source"](next(iter(facts.sources)))
    html = page.slots.fill(page.macros()["sources"]())
    source = next(iter(facts.sources.values()))
    assert f"<bdi>{source.publisher}</bdi>، " in html
    assert not re.search(rf"{ARABIC}, |, {ARABIC}", re.sub("<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("art. 4", 'المادة <bdi dir="ltr">4</bdi>'),
        ("ss. 4(2)(a), 9", 'المواد <bdi dir="ltr">4(2)(a)</bdi>، <bdi dir="ltr">9</bdi>'),
        (
            "Law 12, art. 4; § 5",
            'القانون رقم <bdi dir="ltr">12</bdi>، المادة <bdi dir="ltr">4</bdi>؛ § <bdi dir="ltr">5</bdi>',
        ),
        ("clause 3 of the bill", 'البند <bdi dir="ltr">3</bdi> من مشروع القانون'),
        ("Penal Code art. 4", 'قانون العقوبات المادة <bdi dir="ltr">4</bdi>'),
        ("1 § second paragraph", '<bdi dir="ltr">1</bdi> § الفقرة الثانية'),
        ("Law 5/2007, fifth final provision", 'القانون رقم <bdi dir="ltr">5/2007</bdi>، الحكم الختامي الخامس'),
        ("Penal Code of 2005, § 5", 'قانون العقوبات لعام <bdi dir="ltr">2005</bdi>، § <bdi dir="ltr">5</bdi>'),
        ("Swiss law, art. 8a", 'القانون السويسري، المادة <bdi dir="ltr">8a</bdi>'),
        ("Market Act, art. 4", '<bdi lang="en" dir="ltr">Market Act, art. 4</bdi>'),
        ("art. <b>", "المادة &lt;b&gt;"),
    ],
)
def test_a_place_in_a_law_is_said_in_the_language(place: str, said: str, arabic: Language):
    assert arabic.section(place) == said
    assert Language("en").section(place) == Markup.escape(place)


def test_every_place_in_a_law_can_be_said_in_the_readers_language(facts: Facts, arabic: Language):
    places = {
        *(cell.section for law in facts.laws.values() for cell in law.provisions.values()),
        *(example.section for clause in facts.clauses.clauses.values() for example in clause.examples),
    }
    assert [place for place in places if place and arabic.place(place) is None] == []


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != SOURCE])
def test_laws_near_by_have_their_places_and_marks_in_the_language_on_page_and_sheet(code: str, facts: Facts):
    made, said = edition_in(code), 0
    slugs = [slug for slug in facts.states if (coming := next_view(made, slug)) and coming.near][::10]
    for slug in slugs:
        coming, page = next_view(made, slug), Page(made, f"states/{slug}/")
        subject = made.language.plain(coming.subject.title)
        begins = made.language.label("Laws to compare on “%(subject)s”") % {"subject": subject}
        html = page.slots.fill(page.macros()["state_page"](slug))
        shown = SheetPageView(sheet(made, slug, code=False), coming, ())
        for text in (made.language.typeset(html), page_html(made, shown, ROOT)):
            (line,) = re.findall(rf"<p>{re.escape(begins)}.*?</p>", text, re.DOTALL)
            for near in coming.near:
                place = str(made.language.typeset(made.language.section(near.section or "")))
                assert place in line, (slug, near.section)
                said += bool(place) and "lang=" not in place
            assert line.endswith(f"{made.language.label('.')}</p>"), slug
    assert said > 5


def test_numbers_of_sources_and_articles_have_the_marks_of_chinese_in_print():
    made = edition_in("zh")
    parts = made.templates.get_template("print_parts.html").make_module({"url": str})
    cited = re.sub("<[^>]*>|&#x2060;", "", str(parts.refs(NoteView("", [(1, "a"), (4, "b")], []))))
    assert (cited.strip(), re.sub("<[^>]*>", "", str(parts.articles("1(1)(b); 2(8)")))) == (
        "1, 4",
        "第1(1)(b)条；2(8)",
    )


def test_actions_and_objectives_are_counted_as_the_language_counts(arabic: Language):
    assert [arabic.letter("A"), arabic.ordinal("IV")] == ["أ", "الرابع"]
    assert [Language("en").letter("A"), Language("en").ordinal("IV")] == ["A", "IV"]
    page = Page(edition_in("ar"), "work-plan/")
    for part in ("actions", "objectives"):
        html = page.slots.fill(page.macros()["work_plan"](part))
        assert not re.search(r"(الإجراء|الهدف) [A-Z]", re.sub("<[^>]*>", "", html))


def test_a_status_is_called_alike_where_it_is_explained_and_where_it_is_shown():
    for code in LANGUAGES:
        terms = re.findall(r"^(.+)\n:   ", (ROOT / "docs" / code / "about.md").read_text("utf-8"), re.MULTILINE)
        language = edition_in(code).language
        assert {language.label(label) for label in STATUS.values()} <= set(terms), code


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_reads_the_convention_in_english_in_another_language_is_told(code: str, facts: Facts):
    """Its Arabic text is as authentic as the English that is quoted (Article 23)."""
    made, quoting = edition_in(code), 0
    shown = [("issue_page", slug) for slug in facts.interpretations.issues]
    shown += [("obligation_page", slug) for slug in facts.obligations.obligations]
    for macro, slug in shown:
        page = Page(made, "here/")
        html = page.slots.fill(page.macros()[macro](slug))
        if "<q lang=" in html:
            quoting += 1
            before = html.split("<q lang=")[0]
            assert ("الحجية" in before) == (code == "ar"), (macro, slug)
    assert quoting > len(facts.interpretations.issues)
