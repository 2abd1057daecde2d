"""Every kind of Word file and workbook that the site makes holds to the schemas of Office Open XML."""

import io
import re
import zipfile
from functools import partial

import pytest

from macros.drafting import draft
from macros.drafting.assembler import make
from macros.exports.matrix import provisions_xlsx
from macros.exports.ownlawbook import own_law_xlsx
from macros.records.choices import Choices
from macros.views.billkit import kind
from macros.word import Letters, instrument_docx, request_docx
from macros.word.confirmationfile import confirmation_docx
from macros.word.ownlawfile import own_law_docx
from macros.word.updatefile import update_sheet
from macros.workbook.export import register
from tests.openxml import faults
from tests.readonce import edition_in, facts, parts_in, small

from .files import LANGUAGES, NAMES, content, named

CHOICES = Choices(tradition="common", state='A "B" & C', notes=True)


def packed(parts):
    """The parts of a workbook as a browser fills and packs them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in parts.items():
            package.writestr(name, re.sub(r"\{\{[\w.-]+height\}\}", "30", text))
    return out.getvalue()


def own_draft(kind, edition):
    return make(kind, CHOICES, draft(CHOICES, edition.facts), parts_in(edition.language.code))


def kit_paper(slug, edition):
    return make(kind(slug), CHOICES, draft(CHOICES, edition.facts), parts_in(edition.language.code))


WORD = {
    "own draft": partial(own_draft, "docx"),
    "request": lambda one: request_docx(Letters(one), "samoa"),
    "letter": lambda one: next(filter(None, (confirmation_docx(Letters(one), s) for s in one.facts.states))),
    "update sheet": lambda one: update_sheet(one, "samoa"),
    "own law": own_law_docx,
    **{paper: lambda one, paper=paper: instrument_docx(one, paper) for paper in sorted(facts().instruments)},
    **{f"kit {paper}": partial(kit_paper, paper) for paper in facts().billkit},
}
BOOKS = {
    "concordance": partial(own_draft, "xlsx"),
    "own law": lambda one: packed(own_law_xlsx(one)),
}


@pytest.mark.parametrize("name", [NAMES[0], named("common", "ar"), named("civil-notes", "en")])
def test_an_edition_of_the_template_holds_to_the_schema(name):
    assert faults(content(name)) == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", WORD)
def test_a_word_file_holds_to_the_schema(kind, code):
    assert faults(WORD[kind](edition_in(code))) == []


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", BOOKS)
def test_a_workbook_holds_to_the_schema(kind, code):
    assert faults(BOOKS[kind](edition_in(code))) == []


@pytest.mark.parametrize("written", [register, provisions_xlsx])
def test_a_workbook_in_english_alone_holds_to_the_schema(written):
    assert faults(written(small())) == []


# What a mistake of our own would look like: in a part, in the package, between the two.
BROKEN = [
    ("word/document.xml", "<w:body>", "<w:body><w:p><w:pPr><w:jc/><w:bidi/></w:pPr></w:p>", "bidi"),
    ("word/document.xml", "<w:body>", "<w:body><w:q/>", "'q'"),
    ("word/_rels/document.xml.rels", "styles.xml", "style.xml", "style.xml, which is not in the package"),
    ("word/document.xml", 'r:id="rId', 'r:id="lost', "nothing is related by lost"),
    ("[Content_Types].xml", "/word/styles.xml", "/word/style.xml", "there is no /word/style.xml"),
]


@pytest.mark.parametrize(("part", "old", "new", "told"), BROKEN)
def test_what_is_wrong_in_a_file_is_told(part, old, new, told):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content(NAMES[1]))) as whole, zipfile.ZipFile(out, "w") as broken:
        for name in whole.namelist():
            text = whole.read(name)
            if name == part:
                assert old in text.decode()
                text = text.decode().replace(old, new, 1).encode()
            broken.writestr(name, text)
    assert any(told in fault and fault.startswith(part) for fault in faults(out.getvalue()))
