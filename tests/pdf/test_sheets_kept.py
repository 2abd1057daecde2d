"""A State's sheet is made again when what it is made of changes, and only then."""

import io
import os

import pikepdf
import pytest

from macros.pdf import kept, means, statesheets
from macros.site import jobs
from tests.builds import print_links

from .conftest import LANGUAGES
from .sheets import changed, few, text


@pytest.fixture
def renders(monkeypatch) -> list[str]:
    """The State's name of each page that is laid out while the test runs."""
    done: list[str] = []
    lay_out = statesheets.lay_out

    def counted(html, *rest):
        done.append(html.split("<h1>")[1].split("</h1>")[0])
        return lay_out(html, *rest)

    monkeypatch.setattr(statesheets, "lay_out", counted)
    return done


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_did_not_change_is_not_laid_out_again(editions, sheet_folder, renders, code):
    made = statesheets.sheet_pdf(editions[code], "nauru", sheet_folder)
    renders.clear()
    assert statesheets.sheet_pdf(editions[code], "nauru", sheet_folder) == made
    assert renders == []


def test_an_edit_lays_out_its_state_alone(editions, tmp_path, renders):
    folder = print_links(tmp_path)  # of its own: none of the sheets is kept there yet

    def all_of(edition):
        return {name: make() for name, make in statesheets.sheets(edition, folder).items()}

    before = all_of(few(editions["en"]))
    assert sorted(renders) == ["Fiji", "Nauru", "Palau", "Samoa"]
    renders.clear()
    after = all_of(changed(editions["en"], "samoa", "article9", summary="The Act of 2012 was read again."))
    assert renders == ["Samoa"]
    assert {name for name in before if before[name] != after[name]} == {"samoa-en.pdf"}
    assert "The Act of 2012 was read again." in text(after["samoa-en.pdf"])
    assert len(list(statesheets.cache_folder(folder).glob("samoa-en-*.pdf"))) == 1


def test_a_fact_that_only_the_attached_data_hold_changes_the_sheet(editions, sheet_folder, renders):
    statesheets.sheet_pdf(editions["en"], "fiji", sheet_folder)
    renders.clear()
    state = editions["en"].facts.states["fiji"]
    made = statesheets.sheet_pdf(
        few(editions["en"], fiji=state.model_copy(update={"iso3": "FIJ"})), "fiji", sheet_folder
    )
    assert renders == ["Fiji"]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert b'"iso3": "FIJ"' in pdf.attachments["fiji.json"].get_file().read_bytes()


def test_what_was_made_with_other_means_is_made_again(editions, sheet_folder, renders, monkeypatch):
    statesheets.sheet_pdf(editions["en"], "palau", sheet_folder)
    renders.clear()
    monkeypatch.setattr(means, "means", lambda *_: "other")
    statesheets.sheet_pdf(editions["en"], "palau", sheet_folder)
    assert renders == ["Palau"]


def test_styles_fonts_and_libraries_are_the_means(sheet_folder, print_project, monkeypatch):
    asked = ((statesheets.TEMPLATE, *statesheets.STYLES), statesheets.OWN)
    keys = {means.means(sheet_folder, *asked)}
    sheet = print_project / "overrides" / "print" / "print_sheet.css"
    sheet.write_text(sheet.read_text("utf-8") + "\n", "utf-8")
    keys.add(means.means(print_project, *asked))
    means.means.cache_clear()
    monkeypatch.setattr(means, "version", lambda name: f"{name} 1000")
    keys.add(means.means(sheet_folder, *asked))
    monkeypatch.undo()
    means.means.cache_clear()
    assert len(keys) == 3


def test_a_kept_file_that_was_cut_off_is_made_again(editions, sheet_folder, renders):
    whole = statesheets.sheet_pdf(editions["en"], "nauru", sheet_folder)
    renders.clear()
    (path,) = statesheets.cache_folder(sheet_folder).glob("nauru-en-*.pdf")
    path.write_bytes(whole[:1000])
    assert statesheets.sheet_pdf(editions["en"], "nauru", sheet_folder) == whole
    assert renders == ["Nauru"]


def test_a_pipe_in_place_of_a_kept_file_is_not_waited_for(tmp_path):
    path = tmp_path / f"nauru-en-{'0' * 32}.pdf"
    os.mkfifo(path)
    assert kept.kept(tmp_path, "nauru-en", "0" * 32, lambda: b"%PDF-%%EOF") == b"%PDF-%%EOF"
    assert path.read_bytes() == b"%PDF-%%EOF"


def test_states_that_are_no_more_are_forgotten(editions, tmp_path):
    folder = statesheets.cache_folder(tmp_path)
    folder.mkdir(parents=True)
    names = ("fiji-en", "fiji-ar", "fiji-la", "atlantis-en")
    for name in names:
        (folder / f"{name}-{'0' * 32}.pdf").touch()
    statesheets.forget(few(editions["en"]), tmp_path)
    assert sorted(path.name[:7] for path in folder.iterdir()) == ["fiji-ar", "fiji-en"]


def test_every_share_of_a_build_is_made_once(editions, monkeypatch, tmp_path):
    """The shares together hold each State; the faults of one share come together."""
    edition = few(editions["en"])
    monkeypatch.setattr(jobs, "edition_in", lambda _code, _root: edition)
    monkeypatch.setattr(statesheets, "sheet_pdf", lambda _edition, slug, _root: slug.encode())
    for share in range(jobs.SHARES):
        jobs._sheets(tmp_path, "en", share, tmp_path / "work")
    made = {path.name: path.read_text() for path in (tmp_path / "work" / "pdf" / "states").iterdir()}
    assert made == {f"{slug}-en.pdf": slug for slug in edition.facts.states}
