"""The drafting template in Word: what each edition holds, and that Word finds the file in order."""

import io
import re
from dataclasses import replace
from itertools import pairwise

import docx
import lxml.html
import pytest

from macros.language.languages import SOURCE
from macros.records.tongue import UNBROKEN
from macros.register.clausetext import Blank, each
from macros.register.edition import edition
from macros.views import bylaw, draftwords
from macros.views.clauses import clause_views, in_tradition
from macros.views.draftfile import BY_LAW, CUTS
from macros.vocabulary.clauses import clauses_by_law
from macros.vocabulary.core import Page
from macros.word import template_docx
from macros.word.bookmarks import clause_mark
from macros.word.front import part_mark
from tests.readonce import edition_in

from .files import (
    CUT,
    LANGUAGES,
    NAMES,
    W,
    content,
    drafted,
    named,
    of,
    opened,
    part,
    squeezed,
    style,
    text,
    words,
)

LAW = ("Law", "Alternative")
WITHOUT = [named(cut.name, code) for code in LANGUAGES for cut in CUTS if not cut.notes]
ARABIC = named("", "ar")
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind jc "
    "outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u shd vertAlign rtl lang",
    "sdtPr": "rPr alias tag id showingPlcHdr dataBinding comboBox dropDownList text",
    "lvl": "start numFmt pStyle suff lvlText lvlJc pPr rPr",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "abstractNum": "nsid multiLevelType tmpl lvl",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg bidi docGrid",
}


@pytest.mark.parametrize("name", NAMES)
def test_the_file_weighs_at_most_300_kilobytes_and_opens(name):
    assert len(content(name)) <= 300_000
    headings = [p.text for p in opened(name).paragraphs if p.style.name == "Heading 2"]
    clauses, cut = edition_in("en").facts.clauses.clauses, of(name)[1]
    assert len(headings) == sum(len(one.divided) or 1 if cut.by_law else 1 for one in clauses.values())


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_file_by_law_says_before_the_clauses_what_to_adapt_in_several_laws(code):
    label, name = edition_in(code).language.label, named(BY_LAW.name, code)
    said = [squeezed(p.text) for p in opened(name).paragraphs]
    first = next(at for at, p in enumerate(opened(name).paragraphs) if p.style.name == "Heading 1")
    for point in (bylaw.SEVERAL_LAWS, *bylaw.ADAPTED, bylaw.ONCE):
        assert squeezed(label(point)) in said[:first], point
    shown = lxml.html.fromstring(
        f"<main>{clauses_by_law(Page(edition_in(code), 'model-legislation/by-law/'))}</main>"
    )
    points = [li.text_content() for li in shown.xpath("//h2[@id='several-laws']/following-sibling::ul[1]/li")]
    assert points == [*map(label, bylaw.ADAPTED)]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_law_is_there_in_a_style_of_the_law(name):
    draft = drafted(name)
    found = [squeezed(words(p)) for p in part(name).iter(f"{W}p") if style(p).startswith(LAW)]
    for clause in draft.clauses:
        for p in clause.law:
            assert squeezed(draftwords.signed(p.nodes, draft.numbers)) in found, (clause.slug, p.label)


@pytest.mark.parametrize(("own", "other"), [("common", "civil"), ("civil", "common")])
def test_an_edition_for_one_tradition_has_its_words_and_not_those_of_the_other(own, other):
    facts = edition_in("en").facts
    numbers = drafted(f"model-law-{own}-en").numbers
    checked = 0
    for clause in clause_views(facts).values():
        if not clause.record.variants:
            continue
        for p in in_tradition(clause, own):
            assert squeezed(draftwords.signed(p.nodes, numbers)) in text(f"model-law-{own}-en"), clause.slug
        foreign = [squeezed(draftwords.signed(p.nodes, numbers)) for p in in_tradition(clause, other)]
        mine = text(f"model-law-{own}-en")
        assert [p for p in foreign if p not in mine], clause.slug
        checked += 1
    assert checked > 5
    assert "[Act/Law]" in text("model-law-en")
    assert "[Act/Law]" not in text(f"model-law-{own}-en")


@pytest.mark.parametrize("name", WITHOUT)
def test_a_clean_copy_has_the_law_and_one_line_on_its_signs_and_nothing_else(name):
    language, tongue = of(name)[0].language, of(name)[0].facts.clauses.tongue
    for clause in edition_in("en").facts.clauses.clauses.values():
        said = [clause.purpose, *(example.fact for example in clause.examples)]
        for tradition in of(name)[1].traditions:
            said.append(clause.noted(tradition))
            wordings = [a.wording(tradition) for a in clause.alternatives.values()]
            said += [a.title for a in clause.alternatives.values() if len(a.title) > 20]
            said += [text for w in wordings for text in (w.do, w.explanation) if text and len(text) > 20]
        for sentence in filter(None, said):
            assert squeezed(language.plain(sentence)) not in text(name), sentence
    template = ("Note", "Source", "Alternative", "Clause", "Front", "Sign")
    assert not [p for p in part(name).iter(f"{W}p") if style(p).startswith(template)]
    [line] = [squeezed(words(p)) for p in part(name).iter(f"{W}p") if style(p) == "CleanSigns"]
    assert line == squeezed(draftwords.reading(language, tongue))


@pytest.mark.parametrize("name", WITHOUT)
def test_a_clean_copy_says_at_the_foot_of_its_first_page_of_which_day_it_is(name):
    language, site = of(name)[0].language, of(name)[0].facts.site
    file = opened(name)
    foot = file.sections[0].first_page_footer.paragraphs[0].text
    assert squeezed(foot).endswith(squeezed(draftwords.of_day(language, site)))
    assert squeezed(language.date(site.data_as_of)) in squeezed(foot)
    assert draftwords.of_day(language, site) in file.core_properties.comments


@pytest.mark.parametrize("name", WITHOUT)
def test_the_last_clause_of_a_clean_copy_stays_on_one_page(name):
    all_of_it = [p for p in part(name).iter(f"{W}p") if style(p).startswith(("Heading2", "Law", "Annex"))]
    annex = next(at for at, p in enumerate(all_of_it) if style(p) == "AnnexHeading")
    last = max(at for at, p in enumerate(all_of_it) if style(p) == "Heading2")
    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in all_of_it[last + 1 : annex]]
    assert kept == [True] * (len(kept) - 1) + [False]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT])
def test_alternatives_stand_in_every_edition_with_notes(name):
    language = of(name)[0].language
    for clause in edition_in("en").facts.clauses.clauses.values():
        for alternative in clause.alternatives.values():
            assert squeezed(language.plain(alternative.title)) in text(name)


@pytest.mark.parametrize("name", ["model-law-common-en", ARABIC])
def test_brackets_of_options_and_blanks_can_be_seen(name):
    seen = {"[": 0, "<": 0}
    for run in part(name).iter(f"{W}r"):
        shown = "".join(node.text or "" for node in run.iter(f"{W}t")).strip("\u200e")
        look = run.find(f"{W}rPr/{W}rStyle")
        for sign, wanted in (("[", "Option"), ("<", "Blank")):
            if shown.startswith(sign):
                assert look is not None, shown
                assert look.get(f"{W}val") == wanted, shown
                seen[sign] += 1
    assert min(seen.values()) > 20


def test_choices_of_words_are_lists_to_choose_from():
    lists = list(part("model-law-en").iter(f"{W}dropDownList"))
    assert lists
    assert ["Act", "Law"] in [[item.get(f"{W}value") for item in found] for found in lists]
    assert "<authority>" in {
        item.get(f"{W}value") for found in part("model-law-en").iter(f"{W}comboBox") for item in found
    }


def test_the_name_of_the_state_is_filled_in_once():
    name = "model-law-common-en"
    bound = list(part(name).iter(f"{W}dataBinding"))
    blanks = [b for c in drafted(name).clauses for t in c.texts for b in each(t.words, Blank) if b.text == "State"]
    (store,) = {element.get(f"{W}storeItemID") for element in bound}
    assert len(bound) >= len(blanks) > 1
    about = part(name, "customXml/itemProps1.xml")
    assert about.get("{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID") == store
    assert part(name, "customXml/item1.xml")[0].text == "<State>"


@pytest.mark.parametrize("name", ["model-law-en", named("common-notes", "ar")])
def test_every_field_and_link_has_its_target_and_ids_are_unique(name):
    document = part(name)
    marks = [mark.get(f"{W}name") for mark in document.iter(f"{W}bookmarkStart")]
    assert len(marks) == len(set(marks))
    assert max(map(len, marks)) <= 40
    fields = re.findall(r"REF (\S+)", " ".join(code.text for code in document.iter(f"{W}instrText")))
    links = [link.get(f"{W}anchor") for link in document.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    assert fields
    assert links
    assert set(fields) | set(links) <= set(marks)
    ids = [element.get(f"{W}val") for element in document.iter(f"{W}id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", ["word/document.xml", "word/styles.xml", "word/numbering.xml"])
@pytest.mark.parametrize("name", ["model-law-en", ARABIC])
def test_elements_stand_in_the_order_of_the_format(name, path):
    """Word calls a file damaged in which they do not (ISO/IEC 29500-1, annex A)."""
    checked = 0
    for kind, order in ORDER.items():
        rank = {f"{W}{child}": at for at, child in enumerate(order.split())}
        for element in part(name, path).iter(f"{W}{kind}"):
            ranks = [rank[child.tag] for child in element]
            assert all(a <= b for a, b in pairwise(ranks)), [child.tag for child in element]
            checked += 1
    assert checked


def test_every_style_and_list_that_is_used_is_there():
    name = ARABIC
    known = {s.get(f"{W}styleId") for s in part(name, "word/styles.xml").iter(f"{W}style")}
    used = {e.get(f"{W}val") for kind in ("pStyle", "rStyle") for e in part(name).iter(f"{W}{kind}")}
    assert used <= known
    lists = {n.get(f"{W}numId") for n in part(name, "word/numbering.xml").iter(f"{W}num")}
    assert {e.get(f"{W}val") for e in part(name).iter(f"{W}numId")} <= lists


def test_arabic_runs_from_right_to_left_and_the_law_as_its_language_does():
    law_runs = "1" if of(ARABIC)[0].facts.clauses.tongue.rtl else "0"
    document = part(ARABIC)
    for p in document.iter(f"{W}p"):
        direction = p.find(f"{W}pPr/{W}bidi").get(f"{W}val")
        law = style(p).startswith(("Law", "Alternative")) and style(p).endswith(("Text", "Paragraph", "Item"))
        assert direction == ("0" if style(p) == "Source" else law_runs if law else "1"), style(p)
    for run in document.iter(f"{W}r"):
        if re.search("[\u0600-\u06ff]", "".join(node.text or "" for node in run.iter(f"{W}t"))):
            assert run.find(f"{W}rPr/{W}rtl") is not None
    assert document.find(f"{W}body/{W}sectPr/{W}bidi") is not None
    language = next(part(ARABIC, "word/styles.xml").iter(f"{W}lang"))
    assert language.get(f"{W}bidi") == "ar"


@pytest.mark.parametrize("name", ["model-law-civil-notes-en", ARABIC])
def test_the_file_says_what_it_is(name):
    made, _ = of(name)
    core = opened(name).core_properties
    assert core.title == made.language.label(draftwords.TITLE)
    assert core.created.date() == made.facts.site.data_as_of
    for sentence in draftwords.about(made.facts.clauses.tongue):
        assert squeezed(made.language.label(sentence)) in text(name)
    for line in draftwords.about_file(made.language, made.facts.site):
        assert squeezed(line) in text(name)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("-ar")])
def test_the_first_line_of_a_file_says_where_the_law_is_in_english(name):
    first, made = squeezed(words(next(part(name).iter(f"{W}p")))), of(name)[0]
    said = draftwords.english_text(made)
    sentences = [
        squeezed(made.language.label(one)) for one in (draftwords.ENGLISH_TEXT, draftwords.PARTLY_ENGLISH)
    ]
    assert first == squeezed(made.language.label(said)) if said else first not in sentences


@pytest.mark.parametrize("name", NAMES)
def test_each_entry_of_the_contents_has_a_field_for_its_page(name):
    entries = [p for p in part(name).iter(f"{W}p") if style(p).startswith("TOC")]
    draft = drafted(name)
    assert len(entries) >= len(draft.clauses) + len(draft.parts)
    for entry in entries:
        code = "".join(node.text for node in entry.iter(f"{W}instrText"))
        (link,) = entry.iter(f"{W}hyperlink")
        assert f"PAGEREF {link.get(f'{W}anchor')} " in code


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_heading_of_a_part_is_numbered_as_in_the_contents(code):
    name = named("civil", code)
    texts = [
        level.find(f"{W}lvlText").get(f"{W}val")
        for level in part(name, "word/numbering.xml").iter(f"{W}lvl")
        if (head := level.find(f"{W}pStyle")) is not None and head.get(f"{W}val") == "Heading1"
    ]
    first = next(p for p in part(name).iter(f"{W}p") if style(p).startswith("TOC"))
    assert [words(first).startswith(text.replace("%1", "1")) for text in texts] == [True], (texts, words(first))


@pytest.mark.parametrize("name", NAMES)
def test_what_the_law_says_is_annexed_has_a_page_with_a_place_and_an_address_for_each_language(name):
    draft, language = drafted(name), of(name)[0].language
    (heading,) = [p for p in part(name).iter(f"{W}p") if style(p) == "AnnexHeading"]
    assert heading.find(f"{W}pPr/{W}pageBreakBefore") is not None
    shown = [squeezed(words(p)) for p in part(name).iter(f"{W}p") if style(p) == "AnnexText"]
    for code, source in draft.annex.texts:
        row = next(text for text in shown if text.startswith(squeezed(language.language_name(code))))
        assert squeezed(source.url) in row


def test_long_ids_that_begin_alike_have_a_bookmark_each():
    names = [f"training-in-detection-clearance-and-countermeasures-by-{who}" for who in ("forces", "operators")]
    marks = [mark(name) for name in names for mark in (clause_mark, part_mark)]
    assert len(set(marks)) == len(marks)
    assert max(map(len, marks)) <= 40


def test_items_of_items_have_a_level_of_their_own():
    made = edition_in("en")
    template = made.facts.clauses
    slug, clause = next((s, c) for s, c in template.clauses.items() if c.text)
    text = "(1) Who:\n(a) uses:\n(i) in war; or\n(ii) in peace;\n(b) transfers."
    clauses = {**template.clauses, slug: clause.model_copy(update={"text": text, "alternatives": {}})}
    facts = replace(made.facts, clauses=template.model_copy(update={"clauses": clauses}))
    body = docx.Document(io.BytesIO(template_docx(replace(made, facts=facts), CUT["common"]))).element.body
    found = [(style(p), words(p)) for p in body.iter(f"{W}p") if style(p) == "LawSubitem"]
    assert found == [("LawSubitem", "in war; or"), ("LawSubitem", "in peace;")]


def test_the_two_texts_of_the_head_leave_room_between_them():
    for name in NAMES:
        head = [words(p) for p in part(name, "word/header1.xml").iter(f"{W}p")] if of(name)[1].notes else []
        assert all(len(text) < 90 for text in head), head


def test_the_same_facts_give_the_same_bytes():
    assert template_docx(edition_in("ar"), CUT["civil"]) == content(named("civil", "ar"))


def test_an_example_that_is_no_longer_law_says_so_in_the_notes():
    """By one law, so that it holds whichever examples the clauses have."""
    facts = edition_in("en").facts
    name = next(e.law for clause in facts.clauses.clauses.values() for e in clause.examples)
    gone = {"standing": "repealed", "ended": "2024-05", "replaced_by": "Act of another name"}
    laws = facts.laws | {name: facts.laws[name].model_copy(update=gone)}
    made = template_docx(edition(replace(facts, laws=laws), "en"), CUTS[0])
    found = "\n".join(p.text for p in docx.Document(io.BytesIO(made)).paragraphs)
    assert "(repealed in 2024, replaced by Act of another name)" in found


def as_seen(text: str) -> str:
    """A text as it is seen: without marks of direction, and with one kind of space."""
    return text.replace("\u200e", "").replace(UNBROKEN, " ")


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != SOURCE])
def test_the_place_in_a_law_of_an_example_is_said_in_the_language(code):
    name, language = named("", code), edition_in(code).language
    examples = [one for clause in drafted(name).clauses for one in clause.enacted if one.record.section]
    told = [as_seen(words(paragraph)) for paragraph in part(name).iter(f"{W}p")]
    said = 0
    for example in examples:
        place = language.place(example.record.section)
        said += place is not None
        here = as_seen(language.typeset(place or example.record.section))
        assert any(here in line for line in told), example.record.section
    assert said > 10
