"""The standards that every PDF claims: PDF/UA-1, PDF/A-3a; its metadata, fonts, data, size, bytes."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf

from macros.exports import counts_json, states_csv
from macros.paths import ROOT
from macros.pdf import documents

from . import validating
from .conftest import HANDOUTS, NAMES, OURS, weight


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("name", NAMES)
def test_the_file_passes_the_validator(paths, name, profile):
    assert validating.faults(paths[name], profile) == []


def test_the_validator_finds_what_is_missing(paths, tmp_path):
    broken = tmp_path / "broken.pdf"
    with Pdf.open(paths["handout-en"]) as pdf:
        del pdf.Root.Lang
        pdf.save(broken)
    assert validating.faults(broken, "ua1")


def test_the_window_shows_the_title(pdf):
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert str(pdf.docinfo.Title)
    assert str(pdf.docinfo.Author)


def test_the_metadata_can_be_read_without_decoding(pdf):
    assert "/Filter" not in pdf.Root.Metadata
    text = pdf.Root.Metadata.read_raw_bytes().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in text
    assert "<pdfaid:part>3</pdfaid:part>" in text
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in text


def test_the_dates_are_the_day_of_the_data(pdf, day):
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == f"D:{day:%Y%m%d%H%M%S}Z"


def test_source_date_epoch_sets_the_date(monkeypatch, facts):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert documents.made_when(facts) == datetime.fromtimestamp(1700000000, UTC)


def test_all_fonts_are_ours_embedded_and_reduced(pdf):
    fonts = [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.FontDescriptor]
    assert fonts
    for font in fonts:
        assert OURS.match(str(font.FontName))
        assert "/FontFile2" in font or "/FontFile3" in font


@pytest.mark.parametrize("name", NAMES)
def test_the_data_is_inside(opened, facts, name):
    files = opened[name].attachments
    assert files["states.csv"].get_file().read_bytes().decode() == states_csv(facts)
    assert files["counts.json"].get_file().read_bytes().decode() == counts_json(facts)
    relations = [spec.AFRelationship for spec in opened[name].Root.AF]
    assert relations == [Name.Data, Name.Data]


@pytest.mark.parametrize("name", HANDOUTS)
def test_the_handout_weighs_at_most_200_kilobytes(paths, name):
    assert paths[name].stat().st_size <= weight(name.split("-")[1], 200_000)


def test_the_file_is_sound(pdf):
    assert pdf.check_pdf_syntax() == []


@pytest.mark.long  # of a sheet test_sheets.py asks it each time
def test_the_same_facts_give_the_same_bytes(paths, tmp_path):
    """In another process with another hash seed, so that no set or dict order hides in the file."""
    script = (
        "import sys; from pathlib import Path; from macros.register.edition import checked_facts, edition;"
        "from macros.pdf.documents import handout_pdf;"
        "Path(sys.argv[1]).write_bytes(handout_pdf(edition(checked_facts(), 'ar'), 'letter'))"
    )
    again = tmp_path / "again.pdf"
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    environment["PYTHONHASHSEED"] = "7"
    subprocess.run([sys.executable, "-c", script, str(again)], check=True, cwd=ROOT, env=environment)
    assert again.read_bytes() == Path(paths["handout-ar-letter"]).read_bytes()
