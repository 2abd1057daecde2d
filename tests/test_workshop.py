"""The workshop: its slides as PowerPoint has them, its sheets as Word has them, figures as the site has them."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from functools import cache

import docx
import pypdf
import pytest
from pptx import Presentation
from pptx.util import Pt

from macros.language.languages import SOURCE
from macros.paths import ROOT
from macros.register import figures
from macros.register.edition import edition
from macros.slides import slides_pptx
from macros.views import decktables
from macros.views.deck import FIGURES, NOTHING, deck
from macros.views.downloads import WORKSHOP_SHEETS
from macros.views.workshop import kit
from macros.word import WorkshopSheets
from tests import openxml
from tests.readonce import LANGUAGES, edition_in, facts, small

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
INVENTED = ("exercises", "solutions")  # the sheets of the invented State
LEAST = Pt(18)  # of what is read on a slide, but for lines on sources and axes of charts


@cache
def content(code: str) -> bytes:
    return slides_pptx(edition_in(code))


@cache
def slides(code: str) -> list:
    return list(Presentation(io.BytesIO(content(code))).slides)


@cache
def sheet(code: str, name: str) -> bytes:
    return WorkshopSheets(edition_in(code)).file(name)


def shown(code: str, figure: str):
    """The chart of the slide that shows a figure."""
    at = [one.shows for one in facts().workshop.slides.values()].index(figure)
    [chart] = [shape.chart for shape in slides(code)[at].shapes if shape.has_chart]
    return chart


def numbers(chart) -> list[tuple[float, ...]]:
    return [series.values for series in chart.plots[0].series]


def words(package: bytes) -> str:
    document = docx.Document(io.BytesIO(package))
    return "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_slide_has_its_title_and_what_to_say(code):
    language, records = edition_in(code).language, facts().workshop.slides.values()
    assert 12 <= len(slides(code)) <= 15
    titles = [slide.shapes.title.text_frame.text for slide in slides(code)]
    assert titles == [language.typeset(language.plain(record.title)) for record in records]
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides(code)]
    assert notes == [language.typeset(language.plain(record.notes)) for record in records]


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_figure_is_told_to_those_who_cannot_see_it(code):
    frames = [
        shape
        for slide in slides(code)
        for shape in slide.shapes
        if shape.has_chart or shape.has_table or shape.shape_type.name == "PICTURE"
    ]
    assert frames
    assert all(len(shape.element.xpath("./*/p:cNvPr")[0].get("descr", "")) > 10 for shape in frames)


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != SOURCE])
def test_who_helps_is_named_in_the_readers_language(code):
    named = {who for _, who in decktables.helping(edition_in(code)).figure.rows}
    assert not named & {"New Zealand", "Spain", "International Committee of the Red Cross"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_numbers_of_the_charts_are_those_of_the_site(code):
    by_status = figures.by_status(facts())
    assert numbers(shown(code, "status")) == [tuple(by_status.values())]
    by_year = figures.laws_by_year(facts())
    sums = [sum(column) for column in zip(*numbers(shown(code, "laws_by_year")), strict=True)]
    assert sums == [len(laws) for laws in by_year.values()]
    left_out = {row.without for row in figures.left_out(facts())}
    assert set(numbers(shown(code, "left_out"))[0]) <= left_out
    compared = len(figures.counts.laws_compared(facts()))
    assert {sum(bar) for bar in zip(*numbers(shown(code, "obligations")), strict=True)} == {compared}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_figure_is_typed_into_the_slides(code):
    """A count within a text would stay behind when the register changes."""
    for record in facts().workshop.slides.values():
        if record.shows in {"status", "laws_by_year", "obligations", "left_out"}:
            counted = {str(number) for number in figures.by_status(facts()).values() if number > 9}
            assert not counted & set(f"{record.title} {' '.join(record.points)} {record.notes}".split())


def test_words_are_large_enough_for_the_last_row():
    sizes = {
        run.font.size
        for slide in slides("en")
        for shape in slide.shapes
        if shape.has_table
        for cell in shape.table.iter_cells()
        for paragraph in cell.text_frame.paragraphs
        for run in paragraph.runs
    }
    assert sizes
    assert all(size >= LEAST for size in sizes)


def test_arabic_slides_run_from_right_to_left():
    master = slides("ar")[0].slide_layout.slide_master.element
    assert {level.get("rtl") for level in master.iter(f"{A}lvl1pPr")} == {"1"}
    cells = [
        paragraph
        for slide in slides("ar")
        for shape in slide.shapes
        if shape.has_table
        for paragraph in shape.element.iter(f"{A}pPr")
    ]
    assert cells
    assert {paragraph.get("rtl") for paragraph in cells} == {"1"}
    assert all(bar.value_axis.reverse_order for bar in (shown("ar", "status"), shown("ar", "left_out")))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_files_are_what_the_standard_asks_for(code):
    assert openxml.faults(content(code)) == []
    for name in WORKSHOP_SHEETS:
        assert openxml.faults(sheet(code, name)) == [], name


@pytest.mark.slow
def test_the_same_facts_give_the_same_bytes():
    """In another process with another hash seed, so that no clock, set or dict order hides in the file."""
    script = (
        "import sys; from macros.register.edition import checked_facts, edition;"
        "from macros.slides import slides_pptx;"
        "sys.stdout.buffer.write(slides_pptx(edition(checked_facts(), 'ar')))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, cwd=ROOT, env=environment, capture_output=True
    )
    assert done.stdout == content("ar")


@pytest.mark.parametrize("code", LANGUAGES)
def test_sheets_of_the_invented_state_say_that_it_is_invented(code):
    language = edition_in(code).language
    notice = language.typeset(language.plain(facts().workshop.exercises.notice))
    for name in INVENTED:
        assert notice in words(sheet(code, name))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_exercise_sheets_do_not_hold_the_solutions(code):
    language = edition_in(code).language
    for record in facts().workshop.exercises.check.questions.values():
        because = language.typeset(language.plain(record.because))
        assert because not in words(sheet(code, "exercises"))
        assert because in words(sheet(code, "solutions"))


def test_the_solution_is_what_the_template_has():
    text = words(sheet("en", "solutions"))
    view = kit(edition_in("en"))
    assert view.tasks
    assert all(line.words in text for task in view.tasks for line in task.law)


def test_agendas_count_their_minutes_from_the_start():
    for agenda in kit(edition_in("en")).agendas:
        assert agenda.parts[0].start == 0
        assert agenda.parts[-1].end == agenda.record.minutes
        assert all(one.end == after.start for one, after in zip(agenda.parts, agenda.parts[1:], strict=False))


def test_a_figure_of_which_the_register_knows_nothing_yet_is_a_sentence():
    """Of the small project's laws none leaves an obligation out or names a term."""
    workshop = small().workshop
    first, shows = workshop.slides["opening"], workshop.slides["figures"]
    every = {name: shows.model_copy(update={"shows": name}) for name in FIGURES}
    bare = replace(small(), laws={}, workshop=workshop.model_copy(update={"slides": {"opening": first, **every}}))
    view = deck(edition(bare, "en"))
    assert {one.slug for one in view.slides if NOTHING in one.points} >= {"left_out", "penalties"}
    assert openxml.faults(slides_pptx(edition(bare, "en"))) == []


def test_libreoffice_opens_the_slides(to_pdf, tmp_path):
    files = [tmp_path / f"slides-{code}.pptx" for code in LANGUAGES]
    for file, code in zip(files, LANGUAGES, strict=True):
        file.write_bytes(content(code))
    for path, code in zip(to_pdf(files, tmp_path), LANGUAGES, strict=True):
        pages = pypdf.PdfReader(path).pages
        assert len(pages) == len(deck(edition_in(code)).slides)
