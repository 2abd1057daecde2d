"""The files of a draft of one's own, and the command that writes them."""

import io
import random

import docx
import openpyxl
import pypdf
import pytest
from jinja2 import DictLoader, Environment
from lxml import etree

from macros.commands.draft import main
from macros.drafting import draft
from macros.drafting.assembler import KINDS, make
from macros.language.lawlabels import WHERE
from macros.paths import ROOT
from macros.records.choices import Choices
from macros.templating.patterns import patterns
from macros.views.owndraft import said
from tests import readonce
from tests.drafting import REFERRING, by_chance
from tests.readonce import LANGUAGES, WHOLE

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
CHOICES = """
tradition: common
state: State of "A" & B
short_title: Cluster Munitions Act 2027
notes: true
clauses:
  investment:
    stands: true
    alternatives: [public-funds]
    options: {"3": false}
  assistance:
    options: {"2": true}
"""


@pytest.fixture(scope="module")
def some_drafts():
    facts, chance = readonce.facts(), random.Random(5)
    return [(choices, draft(choices, facts)) for choices in (by_chance(facts, chance) for _ in range(3))]


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_appendix_has_the_notes_for_the_states_that_are_chosen_and_no_others(code):
    edition, parts = readonce.edition_in(code), readonce.parts_in(code)
    clauses, plain = edition.facts.clauses.clauses, edition.language.plain
    for where in ([], ["direct"], ["direct", "federal"]):
        choices = Choices(tradition="civil", notes=True, where=where)
        law = draft(choices, edition.facts)
        notes = {(kind, plain(text)) for one in law.clauses for kind, text in clauses[one.slug].where.items()}
        assert notes
        for kind in ("docx", "md", "txt"):
            file = make(kind, choices, law, parts)
            text = squeezed(docx_text(file) if kind == "docx" else file.decode().replace("\\", ""))
            for state, note in notes:
                label = edition.language.label(WHERE[state])
                told = squeezed(f"{label}{edition.language.label(': ')}{note}") in text.replace("\u200e", "")
                assert told == (state in where), (kind, note)


def docx_text(file):
    opened = docx.Document(io.BytesIO(file)).element
    return "".join(node.text or "" for node in opened.iter(docx.oxml.ns.qn("w:t")))


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_word_markdown_and_text_hold_the_law_and_nothing_that_was_left_out(some_drafts, code):
    parts = readonce.parts_in(code)
    for choices, _ in some_drafts:
        law = draft(choices, readonce.edition_in(code).facts)
        files = {kind: make(kind, choices, law, parts) for kind in KINDS}
        opened, word = docx.Document(io.BytesIO(files["docx"])), squeezed(docx_text(files["docx"]))
        for clause in law.clauses:
            for p in clause.paragraphs:
                assert squeezed(p.text) in word.replace("\u200e", "")
                assert squeezed(p.text) in squeezed(files["txt"].decode())
        headings = [p.text for p in opened.paragraphs if p.style.name == "Heading 2"]
        assert len(headings) == len(law.clauses) == files["md"].decode().count("\n### ")
        assert files == {kind: make(kind, choices, law, parts) for kind in KINDS}


def test_a_word_file_says_of_which_day_its_text_is_and_keeps_its_last_clause_on_one_page(some_drafts):
    edition, parts = readonce.edition_in("en"), readonce.parts_in("en")
    for choices, law in some_drafts:
        opened = docx.Document(io.BytesIO(make("docx", choices, law, parts)))
        foot = opened.sections[0].first_page_footer.paragraphs[0].text
        assert edition.language.date(edition.facts.site.data_as_of) in foot
        names = [p.style.name for p in opened.paragraphs]
        last = len(names) - 1 - names[::-1].index("Heading 2")
        kept = [
            p.paragraph_format.keep_with_next for p in opened.paragraphs[last + 1 : names.index("Annex Heading")]
        ]
        assert kept == [True] * (len(kept) - 1) + [None]


def test_akoma_ntoso_holds_to_its_schema_and_its_references_lead_somewhere(some_drafts):
    schema = etree.XMLSchema(file=str(ROOT / "tests/data/akn/akomantoso30.xsd"))
    parts, checked = readonce.parts_in("en"), set()
    for choices, law in some_drafts:
        tree = etree.fromstring(make("xml", choices, law, parts))
        schema.assertValid(tree)
        ids = {element.get("eId") for element in tree.iter() if element.get("eId")}
        refs = {ref.get("href").removeprefix("#"): ref.text for ref in tree.iter(f"{AKN}ref")}
        assert set(refs) <= ids
        words = squeezed("".join(tree.find(f".//{AKN}body").itertext()))
        assert all(squeezed(p.text) in words for clause in law.clauses for p in clause.paragraphs)
        checked |= {name.count("__") for name in refs}
    assert checked >= {0, 1}


def test_the_concordance_names_each_obligation_once_as_covered_or_left_out(some_drafts):
    edition = readonce.edition_in("en")
    parts = readonce.parts_in("en")
    titles = {o.title for o in edition.facts.obligations.obligations.values()}
    for choices, law in some_drafts:
        content = make("xlsx", choices, law, parts)
        inside, outside = (
            list(sheet.iter_rows(min_row=2, values_only=True))
            for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets
        )
        assert {row[2] for row in inside} | {row[1] for row in outside} == titles
        assert {row[2] for row in inside}.isdisjoint(row[1] for row in outside)
        assert all(row[1] for row in inside)
        assert all(row[0] and row[2] for row in outside)


def test_what_names_a_paragraph_leads_to_it_in_any_clause_and_at_any_depth():
    choices, law = REFERRING
    parts = readonce.parts_in("en")
    tree = etree.fromstring(make("xml", choices, law, parts))
    assert [(ref.text, ref.get("href")) for ref in tree.iter(f"{AKN}ref")] == [
        ("(2)(a)", "#sec_1__subsec_2__para_a"),
        ("2", "#sec_2"),
        ("(1)(b)(ii)", "#sec_2__subsec_1__para_b__subpara_ii"),
    ]
    word = docx.Document(io.BytesIO(make("docx", choices, law, parts))).element
    ways = [way.text.split()[1] for way in word.iter(docx.oxml.ns.qn("w:instrText")) if " REF " in way.text]
    marks = {mark.get(docx.oxml.ns.qn("w:name")) for mark in word.iter(docx.oxml.ns.qn("w:bookmarkStart"))}
    assert ways == ["_par_1_2", "_par_1_2_a", "_clause_purpose", "_par_2_1", "_par_2_1_b", "_par_2_1_b_ii"]
    assert set(ways) <= marks
    shown = "".join(node.text or "" for node in word.iter(docx.oxml.ns.qn("w:t")))
    assert "See (2)(a), section\u00a02(1)(b)(ii) and (9)." in shown


def written(tmp_path, text):
    path = tmp_path / "my-law.yaml"
    path.write_text(text, "utf-8")
    return str(path)


def test_the_command_writes_every_file_and_says_what_is_open(tmp_path, capsys):
    folder = ROOT / ".cache" / "own-drafts" / "my-law"
    assert main([written(tmp_path, CHOICES)]) == 0
    told = capsys.readouterr().out
    papers = {f"my-law-{slug}.docx" for slug in readonce.facts().billkit}
    names = {path.name for path in folder.iterdir()}
    assert papers <= names
    assert sorted(names - papers) == [
        "my-law-concordance.xlsx",
        "my-law.docx",
        "my-law.md",
        "my-law.txt",
        "my-law.xml",
    ]
    choices = Choices(
        tradition="common",
        state='State of "A" & B',
        short_title="Cluster Munitions Act 2027",
        notes=True,
        clauses={
            "investment": {"stands": True, "alternatives": ["public-funds"], "options": {"3": False}},
            "assistance": {"options": {"2": True}},
        },
    )
    law, edition = draft(choices, readonce.facts()), readonce.edition_in("en")
    assert all(said(edition, law, one) in told for one in law.undone)
    assert "clauses.penalties.fill.1)" in told
    assert "clauses.assistance.options.2)" not in told
    text = (folder / "my-law.txt").read_text("utf-8")
    assert 'State of "A" & B' in text
    assert "Still open" in text


@pytest.mark.parametrize("code", [code for code in WHOLE.in_full if code != "en"])
def test_the_command_writes_the_words_of_the_law_in_the_language_asked_for(tmp_path, code):
    path = written(tmp_path, "tradition: civil\n")
    assert main([path, code]) == 0
    told = squeezed((ROOT / ".cache/own-drafts/my-law/my-law.txt").read_text("utf-8"))
    for facts, stands in ((readonce.edition_in(code).facts, True), (readonce.facts(), False)):
        purpose = draft(Choices(tradition="civil"), facts).clauses[1].paragraphs[0].text
        assert (squeezed(purpose) in told.replace("\u200e", "")) == stands


# What each record refuses, and what the clauses of the template do: all of it is told in one run.
REFUSED = [
    ("tradition: common", "tradition: commn", 2, "Did you mean common?"),
    ('state: State of "A" & B', "state: <b>A</b>", 3, "write words only"),
    ("short_title: Cluster", f"short_title: {'x' * 300}", 4, "120"),
    ("stands: true", "stnds: true", 8, "Did you mean stands?"),
]
UNFIT = [
    ("[public-funds]", "[public-fund]", 9, "Did you mean public-funds?"),
    ('"3": false', '"3": false, "77": true', 10, "names no brackets"),
    ("assistance:", "asistance:", 11, "Did you mean assistance?"),
]


@pytest.mark.parametrize("wrong", [REFUSED, UNFIT])
def test_every_wrong_choice_is_told_with_its_line_and_nothing_is_written(tmp_path, capsys, wrong):
    text = CHOICES
    for old, new, _, _ in wrong:
        assert old in text
        text = text.replace(old, new)
    assert main([written(tmp_path, text)]) == 1
    told = [line for line in capsys.readouterr().err.splitlines() if "my-law.yaml:" in line]
    for line, (_, _, number, sentence) in zip(told, wrong, strict=True):
        assert f"my-law.yaml:{number}: " in line
        assert sentence in line


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name a file of choices"),
        (["/nowhere.yaml"], "is not there"),
        (["/x.yaml", "xx"], f"one of {', '.join(WHOLE.in_full)}"),
        (["/...yaml"], "Name the file with letters"),  # its drafts would lie outside their folder
        (["/a\x1b[31m.yaml"], "<U+001B>"),
        ([f"/{'x' * 99}.yaml"], "Name the file with letters"),
    ],
)
def test_what_cannot_be_begun_is_said_in_a_sentence(arguments, sentence, capsys):
    assert main(arguments) == 1
    told = capsys.readouterr().err
    assert sentence in told
    assert "Nothing was written." in told


@pytest.mark.long
def test_fifty_drafts_open_in_libreoffice_with_their_numbers_and_references(tmp_path, to_pdf):
    facts, parts, chance = readonce.facts(), readonce.parts_in("en"), random.Random(50)
    laws = {}
    for at in range(50):
        choices = by_chance(facts, chance)
        laws[f"draft-{at}"] = law = draft(choices, facts)
        (tmp_path / f"draft-{at}.docx").write_bytes(make("docx", choices, law, parts))
    for path in to_pdf(sorted(tmp_path.glob("*.docx")), tmp_path):
        text = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(path).pages))
        for clause in laws[path.stem].clauses:
            for p in clause.paragraphs:
                assert squeezed(f"({p.label}){p.text}" if p.label else p.text) in text, (path.stem, clause.slug)


def test_patterns_of_a_template_stand_in_one_order_in_every_build():
    templates = Environment(
        loader=DictLoader({"t": "".join(f"{{% macro m{n}() %}}{{% endmacro %}}" for n in range(40))})
    )
    assert list(patterns(templates, "t")) == sorted(f"m{n}" for n in range(40))
