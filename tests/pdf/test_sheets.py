"""A State's sheet: one page whatever its facts are, and the facts of the record."""

import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from itertools import combinations

import pikepdf
import pypdf
import pytest
from lxml import html
from pikepdf import Dictionary, Name

from macros import exports
from macros.faults.fault import Faults
from macros.faults.kinds import Code
from macros.language.languages import SOURCE
from macros.paths import ROOT
from macros.pdf import statesheets
from macros.pdf.characters import in_our_scripts
from macros.pdf.documents import page_html
from macros.pdf.layout import lay_out
from macros.pdf.sheetfit import fits
from macros.views.sheet import sheet, spans
from macros.views.steps import next_view
from macros.views.templates.ofprint import SheetPageView
from tests.builds import print_links

from . import reading, tree, validating
from .conftest import LANGUAGES, OURS
from .sheets import changed, text

# The longest, the shortest, one withdrawn, one in other letters; in Arabic one of each direction.
LONGEST, SHORTEST, WITHDRAWN, JAPANESE = "canada", "sao-tome-and-principe", "lithuania", "japan"
MADE = [
    *((slug, "en") for slug in (LONGEST, SHORTEST, WITHDRAWN, JAPANESE)),
    *((slug, "ar") for slug in (LONGEST, SHORTEST)),
]
NAMES = [f"{slug}-{code}" for slug, code in MADE]
POINT = 25.4 / 72  # mm


@pytest.fixture(scope="session")
def made(editions, published, sheet_folder) -> dict[str, bytes]:
    """The bytes of each sheet by its name."""
    if published:
        return {name: (published / "states" / f"{name}.pdf").read_bytes() for name in NAMES}
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        return {f"{slug}-{code}": statesheets.sheet_pdf(editions[code], slug, sheet_folder) for slug, code in MADE}


@pytest.fixture(params=NAMES)
def one(request, made):
    """Each sheet in turn, open, with its State and language."""
    slug, _, code = request.param.rpartition("-")
    with pikepdf.open(io.BytesIO(made[request.param])) as pdf:
        pdf.slug, pdf.code = slug, code
        yield pdf


def test_there_is_one_page_of_a4(one):
    (page,) = one.pages
    assert [float(side) * POINT for side in page.mediabox[2:]] == pytest.approx([210, 297], abs=0.1)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_file_passes_the_validator(made, tmp_path, name, profile):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(made[name])
    assert validating.faults(path, profile) == []


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
    print_links(tmp_path)  # a cache of its own, so that no kept sheet is replaced
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
    assert all(OURS.match(str(font.FontName)) for font in fonts)


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


def test_a_full_page_still_says_every_next_step(made, editions):
    coming = next_view(editions["en"], LONGEST)
    shown = text(made[f"{LONGEST}-en"])
    assert coming.steps
    for one in coming.steps:
        assert one.step.text in shown


@pytest.mark.parametrize(("slug", "first"), [("ghana", True), ("belgium", False)])
def test_the_next_steps_stand_in_the_column_that_says_less(editions, slug, first):
    assert sheet(editions["en"], slug, code=False).next_first is first


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
    shown = in_our_scripts(html, "[online]", ROOT, "en")
    assert shown == '<p>A [online] title [online], <a href="https://x.org/%E6%BC%A2?a=1&amp;b=%20">here</a> ☃</p>'
    chinese = in_our_scripts("<p>日本《クラスター弾等の製造》，第九条</p>", "[online]", ROOT, "zh")
    assert chinese == "<p>日本《[online]》，第九条</p>"


def test_numbers_in_a_row_are_a_span():
    assert [mark.replace("\u2060", "") for mark in spans([1, 2, 3, 5, 7, 8, 10, 11, 12, 13])] == [
        *("1–3", "5", "7", "8", "10–13")
    ]
    assert spans([]) == []


@pytest.mark.parametrize("texts", [1, 4])
def test_a_sheet_of_any_length_says_what_to_shorten(editions, sheet_folder, texts):
    """Also where its foot would stand on the second page or beyond."""
    law = editions["en"].facts.states["samoa"].article9.laws[0]
    broken = changed(
        editions["en"], "samoa", "article9", summary=("A long sentence of the summary. " * 120).strip()
    )
    broken = changed(broken, "samoa", "article9", laws=[law] * 60 * (texts - 1) + [law])
    with pytest.raises(Faults) as raised:
        statesheets.sheet_pdf(broken, "samoa", sheet_folder)
    (fault,) = raised.value.faults
    assert fault.path == "data/states/samoa.yaml"
    assert "Shorten article9." in fault.message


def test_a_sheet_names_the_next_date_once(editions, sheet_folder):
    """In a step where one names it, else beside the status."""
    english = editions["en"]
    views = {slug: next_view(english, slug) for slug in english.facts.states}
    apart = next(slug for slug, coming in views.items() if coming.steps and coming.day_apart)
    named = next(slug for slug, coming in views.items() if coming.day and not coming.day_apart)
    for slug in (apart, named):
        shown = text(statesheets.sheet_pdf(english, slug, sheet_folder)).partition("Sources")[0]
        assert ("Next date" in shown) == (slug == apart)
        assert english.language.date(views[slug].day[1]) in " ".join(shown.split())


def test_a_title_that_runs_from_right_to_left_begins_at_the_right(editions, sheet_folder, tmp_path):
    title = "قانون حظر الذخائر العنقودية رقم 11 لسنة 2012 (Act 2012)"
    law = editions["en"].facts.states["samoa"].article9.laws[0].model_copy(update={"title": title})
    data = statesheets.sheet_pdf(changed(editions["en"], "samoa", "article9", laws=[law]), "samoa", sheet_folder)
    (tmp_path / "samoa.pdf").write_bytes(data)
    command = ["pdftotext", "-bbox", str(tmp_path / "samoa.pdf"), "-"]
    words = re.findall(r'xMin="([0-9.]+)".*?>([^<]+)</word>', subprocess.check_output(command, text=True))
    places = {word: float(left) for left, word in words}
    assert places["(Act"] < places["11"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_state_that_does_not_fit_one_page_stops_the_build_and_says_what_to_shorten(editions, sheet_folder, code):
    edition = editions[code]
    long = " ".join(["The sources differ on the date of the law and on its number."] * 65)
    broken = changed(edition, "samoa", "notes", text=long[:3999].rstrip())
    with pytest.raises(Faults) as raised:
        statesheets.sheet_pdf(broken, "samoa", sheet_folder)
    (fault,) = raised.value.faults
    assert fault.path == "data/states/samoa.yaml"
    assert fault.line == edition.facts.documents["states/samoa"].line("notes", "text")
    assert f"({code}): it is " in fault.message
    assert fault.code is Code.DOES_NOT_FIT
    assert "mm too long even in small type. Shorten notes.text" in fault.message
    assert (f"data/translations/{code}.po" in fault.message) == (code != SOURCE)
    assert "lines: it takes" in fault.message


def test_as_many_lines_as_the_fault_says_are_enough(editions, sheet_folder):
    """Neither a guess that is too small nor one that asks for half the text."""
    sentence = "The sources differ on the date of the law and on its number. "
    long = (sentence * 65)[:3999].rstrip()
    with pytest.raises(Faults) as raised:
        statesheets.sheet_pdf(changed(editions["en"], "samoa", "notes", text=long), "samoa", sheet_folder)
    lines = int(raised.value.faults[0].message.split("by about ")[1].split()[0])
    shorter = long[: -70 * (lines + 1)].rstrip()
    statesheets.sheet_pdf(changed(editions["en"], "samoa", "notes", text=shorter), "samoa", sheet_folder)


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


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sheet_that_is_not_tried_as_it_is_would_not_fit_so(editions, code):
    """The one that says least of them, so that no letters are small without need."""
    edition, long = editions[code], []
    for slug in edition.facts.states:
        shown = SheetPageView(sheet(edition, slug, code=False), next_view(edition, slug), ())
        if statesheets.is_long(page := page_html(edition, shown, ROOT)):
            long.append(page)
    for page in sorted(long, key=len)[:1]:  # in Chinese none is long
        assert not fits(lay_out(page, statesheets.TEMPLATE, statesheets.STYLES, ROOT, code))
