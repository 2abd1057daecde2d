"""What a State says of its entry, in its own words and language: on its page, its sheet and in the data."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from lxml import html
from pypdf import PdfReader

from macros.pdf.statesheets import sheet_pdf
from macros.records.state import Reply
from macros.register.edition import edition
from macros.tables.stateentry import state_json
from macros.vocabulary import Page
from tests.readonce import LANGUAGES

WORDS = "La loi de 2012 & son règlement seront révisés."


@pytest.fixture
def answered(small):
    """The small register, in which Samoa has commented on its entry in French."""
    samoa = small.states["samoa"]
    reply = Reply(date=date(2026, 1, 5), language="fr", text=WORDS, sources=["monitor-2015"])
    return replace(small, states={**small.states, "samoa": samoa.model_copy(update={"reply": reply})})


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_quotes_the_words_in_their_language_with_day_and_source(answered, code):
    page = Page(edition(answered, code), "states/samoa/")
    shown = html.fromstring(f"<main>{page.slots.fill(page.macros()['state_page']('samoa'))}</main>")
    (quote,) = shown.iterfind(".//blockquote")
    assert (quote.get("lang"), quote.text_content().strip()) == ("fr", WORDS)
    below = quote.getnext()
    assert "2026" in below.text_content()
    assert below.xpath(".//sup//a/@href") == ["#source-1"]


def test_a_page_without_a_reply_has_no_place_for_one(small):
    page = Page(edition(small, "en"), "states/samoa/")
    assert "blockquote" not in page.slots.fill(page.macros()["state_page"]("samoa"))


def test_the_sheet_has_the_words_too(answered):
    pdf = PdfReader(BytesIO(sheet_pdf(edition(answered, "en"), "samoa")))
    assert len(pdf.pages) == 1
    assert WORDS in " ".join(pdf.pages[0].extract_text().split())


def test_the_data_have_the_words_and_where_they_were_said(answered):
    said = state_json(answered, "samoa")["reply"]
    assert said == {"date": "2026-01-05", "language": "fr", "text": WORDS, "sources": ["monitor-2015"]}
