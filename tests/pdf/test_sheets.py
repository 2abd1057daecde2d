"""A State's sheet: one page whatever its facts are, the facts of the record, made again only when they change."""

import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import page as validator  # the module of PyPI's page-validation
import pikepdf
import pypdf
import pytest
from lxml import html
from pikepdf import Dictionary, Name

from macros import exports
from macros.faults.fault import Faults
from macros.faults.kinds import Code
from macros.paths import ROOT
from macros.pdf import means, statesheets
from macros.pdf.characters import in_our_scripts
from macros.register.edition import Edition
from macros.site import jobs
from macros.views.sheet import spans

from . import reading, tree
from .conftest import CODES

# The longest, the shortest, one withdrawn, one in other letters; in Arabic one of each direction.
LONGEST, SHORTEST, WITHDRAWN, JAPANESE = "canada", "sao-tome-and-principe", "lithuania", "japan"
MADE = [
    *((slug, "en") for slug in (LONGEST, SHORTEST, WITHDRAWN, JAPANESE)),
    *((slug, "ar") for slug in (LONGEST, SHORTEST)),
]
NAMES = [f"{slug}-{code}" for slug, code in MADE]
POINT = 25.4 / 72  # mm


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """A project of links to ours, with a cache of its own."""
    root = tmp_path_factory.mktemp("sheets")
    (root / "overrides").symlink_to(ROOT / "overrides")
    return root


@pytest.fixture(scope="session")
def made(editions, folder) -> dict[str, bytes]:
    """The bytes of each sheet by its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return {f"{slug}-{code}": statesheets.sheet_pdf(editions[code], slug, folder) for slug, code in MADE}


@pytest.fixture(params=NAMES)
def one(request, made):
    """Each sheet in turn, open, with its State and language."""
    slug, _, code = request.param.rpartition("-")
    with pikepdf.open(io.BytesIO(made[request.param])) as pdf:
        pdf.slug, pdf.code = slug, code
        yield pdf


def text(data: bytes) -> str:
    """The words of a sheet, in one line."""
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace("\u2060", "").split())


def few(edition: Edition, **changed: object) -> Edition:
    """An edition of four States, of which some are changed."""
    kept = {slug: edition.facts.states[slug] for slug in ("fiji", "samoa", "nauru", "palau")}
    return replace(edition, facts=replace(edition.facts, states={**kept, **changed}))


def changed(edition: Edition, slug: str, section: str, **values: object) -> Edition:
    """The edition of four States with other values in one section of one of them."""
    state = edition.facts.states[slug]
    part = getattr(state, section).model_copy(update=values)
    return few(edition, **{slug: state.model_copy(update={section: part})})


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


def test_there_is_one_page_of_a4(one):
    (page,) = one.pages
    assert [float(side) * POINT for side in page.mediabox[2:]] == pytest.approx([210, 297], abs=0.1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_file_passes_the_validator(made, tmp_path, name, profile):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(made[name])
    report = validator.validate_pdf(path, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def test_title_and_language_are_those_of_the_state_and_the_edition(one, editions):
    edition = editions[one.code]
    name = edition.language.state(edition.facts.states[one.slug])
    assert str(one.docinfo.Title).startswith(f"{name} – ")
    assert one.Root.ViewerPreferences.DisplayDocTitle is True
    assert str(one.Root.Lang) == one.code


def test_headings_begin_with_the_state_and_skip_no_level(one, editions):
    edition = editions[one.code]
    heads = [node for node in tree.read(one).walk() if node.type in ("H1", "H2", "H3")]
    assert heads[0].type == "H1"
    name = edition.language.state(edition.facts.states[one.slug])
    assert sorted(heads[0].text.strip()) == sorted(name)  # a PDF holds Arabic as it is seen, from the left
    assert {head.type for head in heads[1:]} == {"H2"}
    assert all(head.text.strip() for head in heads)


def test_it_is_painted_as_it_is_read_and_no_link_or_header_cell_is_in_pieces(one):
    assert reading.faults(one) == []


def test_table_heads_figures_and_links_say_what_they_are(one):
    nodes = list(tree.read(one).walk())
    heads = [node for node in nodes if node.type == "TH"]
    assert len(heads) >= 7
    assert {node.element.A.get("/Scope") for node in heads} == {Name.Column}
    (code,) = [node for node in nodes if node.type == "Figure"]
    assert f"/{one.code}/states/{one.slug}/" in str(code.element.Alt)
    links = [str(note.Contents) for note in one.pages[0].Annots]
    assert links
    assert not [words for words in links if not words.strip() or "://" in words]


def test_no_type_is_smaller_than_8_points_but_the_numbers_of_sources(made):
    """The longest is set in small type."""
    for name in (f"{LONGEST}-en", f"{LONGEST}-ar"):
        small = []
        reader = pypdf.PdfReader(io.BytesIO(made[name]))
        reader.pages[0].extract_text(
            visitor_text=lambda words, _cm, tm, _font, size, small=small: (
                small.append(words) if words.strip() and abs(size * tm[3]) * 0.75 < 7.95 else None
            )
        )
        assert not [words for words in small if not set(words) <= set("0123456789–,،\u2060 \u00a0\n")]


@pytest.mark.parametrize("name", NAMES)
def test_the_file_weighs_at_most_80_kilobytes(made, name):
    assert len(made[name]) <= 80_000


@pytest.mark.parametrize("base", [None, "https://national-implementation.example/convention/article-nine/"])
@pytest.mark.parametrize(("slug", "code"), [("bosnia-and-herzegovina", "en"), (SHORTEST, "ar")])
def test_no_word_is_printed_over_another(editions, tmp_path, slug, code, base):
    """However long the State's name and the address of the site are."""
    facts = editions[code].facts
    site = facts.site.model_copy(update={"base_address": base} if base else {})
    path = tmp_path / "sheet.pdf"
    (tmp_path / "overrides").symlink_to(
        ROOT / "overrides"
    )  # a cache of its own, so that no kept sheet is replaced
    path.write_bytes(
        statesheets.sheet_pdf(replace(editions[code], facts=replace(facts, site=site)), slug, tmp_path)
    )
    done = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True)
    sides = ("xmin", "ymin", "xmax", "ymax")
    boxes = [[float(word.get(s)) for s in sides] for word in html.document_fromstring(done.stdout).iter("word")]
    assert len(boxes) > 100
    for one, other in combinations(boxes, 2):
        across, down = (min(one[i + 2], other[i + 2]) - max(one[i], other[i]) for i in (0, 1))
        line = min(box[3] - box[1] for box in (one, other))
        assert across < 1 or down < 0.8 * line, (one, other)


def test_the_entry_is_inside_as_published(one, facts):
    entry = one.attachments[f"{one.slug}.json"].get_file().read_bytes().decode()
    assert entry == exports.state_file(facts, one.slug)
    assert "to_confirm" not in json.loads(entry)["state"]
    assert [spec.AFRelationship for spec in one.Root.AF] == [Name.Data]


def test_all_fonts_are_ours(one):
    fonts = [o for o in one.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.FontDescriptor]
    assert fonts
    assert all("+IBM-Plex-Sans" in str(font.FontName) for font in fonts)


@pytest.mark.parametrize("slug", [LONGEST, SHORTEST, WITHDRAWN])
def test_status_year_dates_and_sources_are_those_of_the_record(made, facts, editions, slug):
    state, language, shown = facts.states[slug], editions["en"].language, text(made[f"{slug}-en"])
    labels = {"specific_law": "Specific law", "existing_law": "Existing law", "unclear": "Unclear"}
    labels["in_progress"] = "In progress"
    assert f"{labels[state.article9.status]} as of {state.article9.as_of}" in shown
    assert state.article9.summary in shown
    assert not state.notes or state.notes.text in shown
    for day in (state.convention.signed, state.convention.consent_date, state.convention.in_force):
        assert day is None or language.date(day) in shown
    for source in state.sources.values():
        assert f"{source.publisher}, {source.title}" in shown
    for law in state.article9.laws:
        assert law.title in shown
        assert not law.citation or law.citation in shown


def test_the_withdrawn_state_is_said_to_be_bound_no_longer(made):
    assert "No longer a State Party: the withdrawal took effect on 6 March 2025." in text(made["lithuania-en"])


def test_what_is_not_known_is_said(made, facts):
    state, shown = facts.states[SHORTEST], text(made[f"{SHORTEST}-en"])
    assert state.article9.penal_sanctions is None
    assert "No source read names: " in shown
    assert "the State may have acted since" in shown


def test_a_title_in_letters_that_no_font_has_is_pointed_to(made):
    shown = text(made["japan-en"])
    assert (
        "Delegation of Japan to the Conference on Disarmament, [in a script that is shown online only] "
        "(page of 8 June 2023), 2023" in shown
    )


def test_only_words_are_pointed_to_and_addresses_are_ascii():
    html = '<p>A 漢字 title (平成21年), <a href="https://x.org/漢?a=1&amp;b=%20">here</a> ☃</p>'
    shown = in_our_scripts(html, "[online]", ROOT)
    assert shown == '<p>A [online] title [online], <a href="https://x.org/%E6%BC%A2?a=1&amp;b=%20">here</a> ☃</p>'


def test_numbers_in_a_row_are_a_span():
    assert [mark.replace("\u2060", "") for mark in spans([1, 2, 3, 5, 7, 8, 10, 11, 12, 13])] == [
        *("1–3", "5", "7", "8", "10–13")
    ]
    assert spans([]) == []


def test_what_did_not_change_is_not_laid_out_again(editions, folder, made, renders):
    again = {f"{slug}-{code}": statesheets.sheet_pdf(editions[code], slug, folder) for slug, code in MADE}
    assert renders == []
    assert again == made


def test_an_edit_lays_out_its_state_alone(editions, tmp_path, renders):
    folder = tmp_path  # of its own: none of the sheets is kept there yet
    (folder / "overrides").symlink_to(ROOT / "overrides")

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


def test_a_fact_that_only_the_attached_data_hold_changes_the_sheet(editions, folder, renders):
    statesheets.sheet_pdf(editions["en"], "fiji", folder)
    renders.clear()
    state = editions["en"].facts.states["fiji"]
    made = statesheets.sheet_pdf(
        few(editions["en"], fiji=state.model_copy(update={"iso3": "FIJ"})), "fiji", folder
    )
    assert renders == ["Fiji"]
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert b'"iso3": "FIJ"' in pdf.attachments["fiji.json"].get_file().read_bytes()


def test_what_was_made_with_other_means_is_made_again(editions, folder, renders, monkeypatch):
    statesheets.sheet_pdf(editions["en"], "palau", folder)
    renders.clear()
    monkeypatch.setattr(means, "means", lambda *_: "other")
    statesheets.sheet_pdf(editions["en"], "palau", folder)
    assert renders == ["Palau"]


def test_styles_fonts_and_libraries_are_the_means(folder, print_project, monkeypatch):
    asked = ((statesheets.TEMPLATE, *statesheets.STYLES), statesheets.OWN)
    keys = {means.means(folder, *asked)}
    sheet = print_project / "overrides" / "print" / "print_sheet.css"
    sheet.write_text(sheet.read_text("utf-8") + "\n", "utf-8")
    keys.add(means.means(print_project, *asked))
    means.means.cache_clear()
    monkeypatch.setattr(means, "version", lambda name: f"{name} 1000")
    keys.add(means.means(folder, *asked))
    monkeypatch.undo()
    means.means.cache_clear()
    assert len(keys) == 3


def test_a_kept_file_that_was_cut_off_is_made_again(editions, folder, renders):
    whole = statesheets.sheet_pdf(editions["en"], "nauru", folder)
    renders.clear()
    (path,) = statesheets.cache_folder(folder).glob("nauru-en-*.pdf")
    path.write_bytes(whole[:1000])
    assert statesheets.sheet_pdf(editions["en"], "nauru", folder) == whole
    assert renders == ["Nauru"]


def test_states_that_are_no_more_are_forgotten(editions, tmp_path):
    folder = statesheets.cache_folder(tmp_path)
    folder.mkdir(parents=True)
    names = ("fiji-en", "fiji-ar", "fiji-la", "atlantis-en")
    for name in names:
        (folder / f"{name}-{'0' * 32}.pdf").touch()
    statesheets.forget(few(editions["en"]), tmp_path)
    assert sorted(path.name[:7] for path in folder.iterdir()) == ["fiji-ar", "fiji-en"]


@pytest.mark.parametrize("texts", [1, 4])
def test_a_sheet_of_any_length_says_what_to_shorten(editions, folder, texts):
    """Also where its foot would stand on the second page or beyond."""
    law = editions["en"].facts.states["samoa"].article9.laws[0]
    broken = changed(
        editions["en"], "samoa", "article9", summary=("A long sentence of the summary. " * 120).strip()
    )
    broken = changed(broken, "samoa", "article9", laws=[law] * 60 * (texts - 1) + [law])
    with pytest.raises(Faults) as raised:
        statesheets.sheet_pdf(broken, "samoa", folder)
    (fault,) = raised.value.faults
    assert fault.path == "data/states/samoa.yaml"
    assert "Shorten article9." in fault.message


def test_a_title_that_runs_from_right_to_left_begins_at_the_right(editions, folder, tmp_path):
    title = "قانون حظر الذخائر العنقودية رقم 11 لسنة 2012 (Act 2012)"
    law = editions["en"].facts.states["samoa"].article9.laws[0].model_copy(update={"title": title})
    data = statesheets.sheet_pdf(changed(editions["en"], "samoa", "article9", laws=[law]), "samoa", folder)
    (tmp_path / "samoa.pdf").write_bytes(data)
    command = ["pdftotext", "-bbox", str(tmp_path / "samoa.pdf"), "-"]
    words = re.findall(r'xMin="([0-9.]+)".*?>([^<]+)</word>', subprocess.check_output(command, text=True))
    places = {word: float(left) for left, word in words}
    assert places["(Act"] < places["11"]


@pytest.mark.parametrize("code", CODES)
def test_a_state_that_does_not_fit_one_page_stops_the_build_and_says_what_to_shorten(editions, folder, code):
    edition = editions[code]
    long = " ".join(["The sources differ on the date of the law and on its number."] * 65)
    broken = changed(edition, "samoa", "notes", text=long[:3999].rstrip())
    with pytest.raises(Faults) as raised:
        statesheets.sheet_pdf(broken, "samoa", folder)
    (fault,) = raised.value.faults
    assert fault.path == "data/states/samoa.yaml"
    assert fault.line == edition.facts.documents["states/samoa"].line("notes", "text")
    assert f"({code}): it is " in fault.message
    assert fault.code is Code.DOES_NOT_FIT
    assert "mm too long even in small type. Shorten notes.text" in fault.message
    assert ("data/translations/ar.po" in fault.message) == (code == "ar")
    assert "lines: it takes" in fault.message


def test_as_many_lines_as_the_fault_says_are_enough(editions, folder):
    """Neither a guess that is too small nor one that asks for half the text."""
    sentence = "The sources differ on the date of the law and on its number. "
    long = (sentence * 65)[:3999].rstrip()
    with pytest.raises(Faults) as raised:
        statesheets.sheet_pdf(changed(editions["en"], "samoa", "notes", text=long), "samoa", folder)
    lines = int(raised.value.faults[0].message.split("by about ")[1].split()[0])
    shorter = long[: -70 * (lines + 1)].rstrip()
    statesheets.sheet_pdf(changed(editions["en"], "samoa", "notes", text=shorter), "samoa", folder)


def test_every_share_of_a_build_is_made_once(editions, monkeypatch, tmp_path):
    """The shares together hold each State; the faults of one share come together."""
    edition = few(editions["en"])
    monkeypatch.setattr(jobs, "_edition", lambda _root, _code: edition)
    monkeypatch.setattr(statesheets, "sheet_pdf", lambda _edition, slug, _root: slug.encode())
    for share in range(jobs.SHARES):
        jobs._sheets(tmp_path, "en", share, tmp_path / "work")
    made = {path.name: path.read_text() for path in (tmp_path / "work" / "pdf" / "states").iterdir()}
    assert made == {f"{slug}-en.pdf": slug for slug in edition.facts.states}


def test_the_same_facts_give_the_same_bytes(made, tmp_path):
    """In another process with another hash seed and an empty cache."""
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    script = (
        "import sys; from pathlib import Path; from macros.register.edition import checked_facts, edition;"
        "from macros.pdf.statesheets import sheet_pdf; root = Path(sys.argv[1]);"
        f"(root / 'again.pdf').write_bytes(sheet_pdf(edition(checked_facts(), 'ar'), '{SHORTEST}', root))"
    )
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    environment["PYTHONHASHSEED"] = "7"
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, cwd=ROOT, env=environment)
    assert (tmp_path / "again.pdf").read_bytes() == made[f"{SHORTEST}-ar"]
