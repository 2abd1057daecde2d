"""The drafting template and the self-check as PDF: standards, size, words, fields."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pikepdf
import pypdf
import pytest
from pikepdf import Name

from macros.faults.fault import Faults
from macros.language.fonts import OWN
from macros.language.standards import direction_of
from macros.pdf import drafts
from macros.pdf.drafts import template_pdf
from macros.pdf.selfcheck import self_check_pdf
from macros.views.draftfile import CUTS, draft
from macros.views.draftwords import signed
from tests.readonce import edition_in, facts

from . import reading, tree, validating
from .conftest import LANGUAGES, weight

TEMPLATES = [(code, cut) for code in LANGUAGES for cut in CUTS]
SELF_CHECKS = [f"self-check-{code}" for code in LANGUAGES]
NAMES = [cut.file(code, facts().law_in(code)) for code, cut in TEMPLATES] + SELF_CHECKS
# Each cut is examined in one language, by turns; in the other by test-long.
LATER = {
    cut.file(code, facts().law_in(code))
    for code, cut in TEMPLATES
    if code != LANGUAGES[CUTS.index(cut) % len(LANGUAGES)]
}
EXAMINED = [pytest.param(name, marks=[pytest.mark.long] if name in LATER else []) for name in NAMES]
SIDES = 2


@pytest.fixture(scope="session")
def path(published, tmp_path_factory):
    """The path of a file by its name; it is made when it is first asked for, if no build has made it."""
    folder = tmp_path_factory.mktemp("drafts")

    @cache
    def find(name):
        if published:
            return published / f"{name}.pdf"
        found = folder / f"{name}.pdf"
        found.write_bytes(drafts(edition_in(name[-2:]))[found.name]())
        return found

    return find


def _text(path):
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


@pytest.mark.parametrize("name", EXAMINED)
def test_the_file_passes_the_validator_and_weighs_at_most_320_kilobytes(path, name):
    for profile in ("ua1", "3a"):
        assert validating.faults(path(name), profile) == []
    assert path(name).stat().st_size <= weight(name.rpartition("-")[2], 320_000)


@pytest.mark.parametrize("name", EXAMINED)
def test_it_is_painted_as_it_is_read_and_no_link_or_header_cell_is_in_pieces(path, name):
    with pikepdf.open(path(name)) as pdf:
        assert reading.faults(pdf) == []


@pytest.mark.parametrize("code", [code for code in LANGUAGES if direction_of(code) == "rtl"])
def test_no_heading_of_a_part_stands_alone_at_the_foot_of_a_page(path, code):
    with pikepdf.open(path(f"model-law-common-notes-{code}")) as pdf:
        heads = [node for node in tree.read(pdf).walk() if node.type in ("H2", "H3")]
        parts = [pair for pair in pairwise(heads) if [node.type for node in pair] == ["H2", "H3"]]
        assert len(parts) > 5
        for part, clause in parts:
            assert part.element.Pg.objgen == clause.element.Pg.objgen, part.text


def test_a_title_that_waits_for_its_translation_is_tagged_as_it_has_to_be(print_project, tmp_path):
    """In the contents it stands in a link, in another language than the rest of it."""
    made = edition_in("ar")
    template = made.facts.clauses
    clauses = {**template.clauses, "purpose": template.clauses["purpose"].model_copy(update={"title": "Basis"})}
    facts = replace(made.facts, clauses=template.model_copy(update={"clauses": clauses}))
    file = tmp_path / "template.pdf"
    file.write_bytes(template_pdf(replace(made, facts=facts), CUTS[1], print_project))
    assert "Basis" in _text(file)
    assert validating.faults(file, "ua1") == []


# Words that run from right to left come out of a page in another order.
READ = [
    (code, cut)
    for code, cut in TEMPLATES
    if cut.name in ("", "civil") and direction_of(facts().law_in(code)) == "ltr"
]


@pytest.mark.parametrize(("code", "cut"), READ)
def test_every_paragraph_of_the_law_is_read_with_its_label(path, code, cut):
    with pikepdf.open(path(cut.file(code, facts().law_in(code)))) as pdf:
        text = _unbroken(tree.read(pdf).text, code)
    content = draft(edition_in(code), cut)
    for clause in content.clauses:
        for p in clause.law:
            label = f"({p.label}) " if p.label else ""
            assert _unbroken(label + signed(p.nodes, content.numbers), code) in text, (clause.slug, p.label)


def _unbroken(text: str, code: str) -> str:
    """A text as if it had no ends of lines: one follows a hyphen of a word, in Chinese any character."""
    words = text.split()
    return "".join(words) if code in OWN else " ".join(words).replace("- ", "-")


def test_the_words_of_the_law_are_marked_with_their_language_in_an_arabic_file(path):
    made = edition_in("ar")
    tongue, civil = made.facts.clauses.tongue, next(cut for cut in CUTS if cut.name == "civil")
    with pikepdf.open(path(civil.file("ar", tongue.code))) as pdf:
        root = tree.read(pdf)
        english = [node.text for node in root.walk() if node.element.get("/Lang") == "en"]
    own = draft(made, civil)
    words = " ".join(signed(own.clauses[1].law[0].nodes, own.numbers).split()[:4])
    assert any(words in text for text in english) == tongue.is_english


def test_an_edition_without_notes_has_none(path):
    text = _text(path("model-law-common-en"))
    for clause in edition_in("en").facts.clauses.clauses.values():
        assert clause.purpose not in text
    assert "Drafting note" not in text.replace("Drafting notes", "")


@pytest.mark.parametrize("name", SELF_CHECKS)
def test_the_self_check_is_one_sheet_of_a4(path, name):
    pages = pypdf.PdfReader(path(name)).pages
    assert [(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pages] == [
        (595, 842)
    ] * SIDES


@pytest.mark.parametrize("name", SELF_CHECKS)
def test_each_question_has_three_answers_and_a_field_to_write_in(path, name):
    questions = edition_in(name[-2:]).facts.selfcheck.questions
    plain = edition_in(name[-2:]).language.plain
    fields = pypdf.PdfReader(path(name)).get_fields()
    for at, (slug, question) in enumerate(questions.items(), 1):
        assert fields[slug]["/FT"] == "/Btn"
        assert len(fields[slug]["/Kids"]) == len(fields[slug]["/Opt"]) == 3
        assert fields[slug]["/TU"] == f"{at}. {plain(question.question)}"
        assert fields[f"{slug}-where"]["/FT"] == "/Tx"
        assert fields[f"{slug}-where"]["/TU"].startswith(f"{at}. ")
    assert len(fields) == 2 * len(questions) + 3


def test_a_field_takes_what_is_typed_and_a_question_one_answer(path, tmp_path):
    filled = tmp_path / "filled.pdf"
    writer = pypdf.PdfWriter(clone_from=path("self-check-en"))
    writer.update_page_form_field_values(None, {"use-where": "Criminal Code, art. 5", "use": "/1"})
    writer.write(filled)
    with pikepdf.open(filled) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert str(fields["use-where"].V) == "Criminal Code, art. 5"
        assert [str(kid.AS) for kid in fields["use"].Kids] == ["/Off", "/1", "/Off"]


@pytest.mark.parametrize("name", SELF_CHECKS)
def test_no_field_waits_for_the_reader_to_draw_it(path, name):
    with pikepdf.open(path(name)) as pdf:
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        for page in pdf.pages:
            for note in page.Annots:
                if note.Subtype == Name.Widget:
                    assert "/N" in note.AP
                    assert str(note.TU).strip()


def test_what_states_pointed_to_is_on_the_sheet(path):
    text = _text(path("self-check-en"))
    facts = edition_in("en").facts
    for question in facts.selfcheck.questions.values():
        assert question.why in text
        for pointed in question.pointed:
            assert pointed.what in text


def test_a_self_check_that_no_longer_fits_stops_the_build():
    made = edition_in("en")
    long = {
        slug: question.model_copy(update={"why": question.why * 5})
        for slug, question in made.facts.selfcheck.questions.items()
    }
    check = made.facts.selfcheck.model_copy(update={"questions": long})
    with pytest.raises(Faults) as raised:
        self_check_pdf(replace(made, facts=replace(made.facts, selfcheck=check)))
    (fault,) = raised.value.faults
    assert fault.path == "data/selfcheck.yaml"
    assert fault.message.startswith("the self-check no longer fits two sides of A4 (en): it is ")
