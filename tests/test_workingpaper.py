"""A working paper says what the register dates in its period, with a footnote for each source, in Word and PDF."""

import io
import re
import shutil
import zipfile
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from macros.commands import workingpaper
from macros.faults.fault import Faults
from macros.folders.docs import PAPER
from macros.pages.paperprose import check_paper, paper_text
from macros.pages.prose import read
from macros.register import figures, meetings
from macros.register.edition import Edition, edition
from macros.register.loading import Facts
from macros.register.paperperiods import PaperPeriod, own_period, paper_periods
from macros.site.paperbuild import paper
from macros.site.validation import editions
from macros.views import paperfiles, paperlists
from macros.views.papertext import days
from macros.vocabulary.papers import LISTS, PARTS, TABLES
from macros.word import paper_docx
from tests.conftest import ROOT
from tests.openxml import faults
from tests.readonce import LANGUAGES, edition_in

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "---\ntitle: A paper\ndescription: A paper.\n---\n# A paper\n\n## Part\n\n{}\n"


@pytest.fixture(scope="module")
def period(facts: Facts) -> PaperPeriod:
    """That of the first paper that the site offers."""
    return paper_periods(facts)[0]


def parts(one: Edition, period: PaperPeriod) -> dict[str, etree._Element]:
    """The XML of a paper's Word file by the names of its parts."""
    with zipfile.ZipFile(io.BytesIO(paper_docx(one, paper(one, period)))) as file:
        return {name: etree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(".xml")}


def words(lines: list[paperlists.LineView]) -> str:
    return "\n".join(line.words for line in lines)


def test_each_paper_that_a_work_plan_names_is_offered_and_one_for_the_next_meeting(facts: Facts):
    named = {action.paper_for for plan in facts.workplans.values() for action in plan.actions.values()} - {None}
    offered = {one.meeting for one in paper_periods(facts)}
    assert named <= offered
    assert offered - named <= {list(meetings.meetings(facts))[-1], *meetings.meetings(facts).keys()}
    assert paperfiles.addresses(facts, LANGUAGES)


def test_the_time_of_a_meeting_begins_on_the_day_after_the_one_before(facts: Facts):
    listed = list(meetings.meetings(facts).items())
    for (_, before), (name, event) in pairwise(listed):
        own = own_period(facts, name)
        if own:
            assert own.eve == meetings.last_day(before)
            assert own.last == min(meetings.last_day(event), facts.site.data_as_of)


def test_every_event_of_the_period_is_listed_and_no_other(facts: Facts, period: PaperPeriod):
    one = edition_in("en")
    found = figures.between(figures.happenings(facts), period.eve, period.last)
    listed = "\n".join(words(paperlists.events(one, period, group)) for group in paperlists.EVENTS)
    for event in [*found.surely, *found.perhaps]:
        assert f"{one.language.date(event.when)}: {one.language.state(facts.states[event.state])}: " in listed
    nothing = len(re.findall(re.escape(paperlists.NO_EVENT), listed))
    assert len(listed.split("\n")) == len(found.surely) + len(found.perhaps) + nothing


def test_counts_are_those_of_the_register_on_the_two_days(facts: Facts, period: PaperPeriod):
    """The table, and what the sentences of the paper say in every language."""
    before, after = (figures.as_of_day(facts, day) for day in (period.eve, period.last))
    rows = paperlists.counted(edition_in("en"), period).rows
    assert [cell.words for cell in rows[0][1:3]] == [str(len(on.among("state_party"))) for on in (before, after)]
    by_status = paperlists.by_status(edition_in("en"), period).rows
    assert sum(int(row[-1].words) for row in by_status) == len(after.among("state_party"))
    for code in LANGUAGES:
        said = [piece.text for block in paper(edition_in(code), period).text.blocks for piece in block.pieces]
        assert any(str(len(after.among("state_party"))) in text for text in said)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_footnote_is_marked_once_says_its_source_and_keeps_its_number(code: str, period: PaperPeriod):
    text = paper(edition_in(code), period).text
    cells = [cell for block in text.blocks if block.table for row in block.table.rows for cell in row]
    marks = [
        piece for pieces in [*(block.pieces for block in text.blocks), *cells] for piece in pieces if piece.note
    ]
    assert sorted(piece.note for piece in marks if piece.first) == list(text.notes)
    assert {piece.note for piece in marks} == set(text.notes)
    assert all("".join(piece.text for piece in said).strip() for said in text.notes.values())


@pytest.mark.parametrize("code", LANGUAGES)
def test_word_has_real_footnotes_and_numbers_of_its_own(code: str, period: PaperPeriod):
    one = edition_in(code)
    file = parts(one, period)
    body, notes = file["word/document.xml"], file["word/footnotes.xml"]
    held = [note.get(f"{W}id") for note in notes.iter(f"{W}footnote") if note.get(f"{W}type") is None]
    assert held == [mark.get(f"{W}id") for mark in body.iter(f"{W}footnoteReference")]
    assert len(held) == len(paper(one, period).text.notes)
    numbered = [
        p
        for p in body.iter(f"{W}p")
        if p.xpath("w:pPr/w:pStyle/@w:val", namespaces={"w": W[1:-1]}) == ["Numbered"]
    ]
    assert numbered
    assert not [p for p in numbered if re.match(r"\d+\.", "".join(p.itertext()))]
    styles = file["word/styles.xml"].xpath("//w:style[@w:styleId='Numbered']//w:numId", namespaces={"w": W[1:-1]})
    assert styles
    assert len(list(body.iter(f"{W}tblHeader"))) == len([b for b in paper(one, period).text.blocks if b.table])


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_word_file_holds_to_the_schema(code: str, facts: Facts):
    for one in paper_periods(facts):
        assert faults(paper_docx(edition_in(code), paper(edition_in(code), one))) == []


def test_every_language_says_the_same_at_the_same_place(period: PaperPeriod):
    shapes = [
        [
            (block.kind, len(block.table.rows) if block.table else 0)
            for block in paper(edition_in(code), period).text.blocks
        ]
        for code in LANGUAGES
    ]
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "{{ tile_map() }}",
            "9: tile_map fills a page of the site, not a working paper. Use one of: paper_list, paper_table.",
        ),
        ('{{ paper("day") }}', '9: "day" is no part of a working paper.'),
        ('{{ paper_list("law") }}', '9: "law" is no list of a working paper.'),
        ("Words.\n\n> Said by others.", '11: has what a working paper cannot hold at "Said by others."'),
        ("- One\n\n    - Two", '11: has what a working paper cannot hold at "Two".'),
        ("[Method](../about.md)", '9: links to "../about.md". A working paper leaves the site'),
    ],
)
def test_what_cannot_stand_in_a_paper_is_named_with_its_line(text: str, told: str, tmp_path: Path, facts: Facts):
    path = tmp_path / "docs/en" / PAPER
    path.parent.mkdir(parents=True)
    path.write_text(TEXT.format(text), "utf-8")
    [fault] = check_paper(read(path, tmp_path), edition(facts, "en"), None, tmp_path)
    assert str(fault).startswith(f"docs/en/{PAPER}:{told}")


def test_a_note_of_the_editors_own_is_a_footnote_among_the_others(
    tmp_path: Path, facts: Facts, period: PaperPeriod
):
    path = tmp_path / "docs/en" / PAPER
    path.parent.mkdir(parents=True)
    words_of_note = 'One.[^own] Two.{{ source("ccm-text") }} Three.[^own]\n\n[^own]: Said by nobody.'
    path.write_text(TEXT.format(words_of_note), "utf-8")
    text = paper_text(read(path, tmp_path), edition(facts, "en"), period)
    [block] = [block for block in text.blocks if block.kind == "paragraph"]
    assert [piece.note for piece in block.pieces if piece.note] == [1, 2, 1]
    assert "".join(piece.text for piece in text.notes[1]).strip() == "Said by nobody."


# FROM, TO, MEETING, LANGUAGE; what is told.
WRONG = [
    (("", "", ""), "FROM is missing: the first day of the period. Write for instance make working-paper FROM="),
    (("2023-09-15", "2024-09-13"), "MEETING is missing"),
    (
        ("2024-09-14", "2024-09-13", "12msp"),
        "FROM is 2024-09-14, after TO, 2024-09-13. Write the earlier day as FROM.",
    ),
    (("2023-09-31", "20240913", "12msp"), 'FROM is "2023-09-31". It must be a day of the calendar, written like'),
    (("2023-09-31", "20240913", "12msp"), 'TO is "20240913". It must be a day of the calendar, written like'),
    (
        ("2010-07-31", "2010-11-12", "1msp"),
        "FROM is 2010-07-31, before 2010-08-01, when the Convention entered into",
    ),
    (("2023-09-15", "2024-09-13", "12msp", "xx"), 'LANGUAGE is "xx". It must be one of en, ar.'),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_what_is_wrong_with_a_command_is_told_in_a_sentence(arguments, told, project, capsys):
    assert workingpaper.main([*arguments], project) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.rstrip().endswith("Nothing was written.")
    assert not (project / workingpaper.FOLDER).exists()


def with_meetings(project: Path) -> None:
    """Two meetings in the timeline of the small project."""
    path = project / "data/timeline.yaml"
    text = path.read_text("utf-8")
    event = "  - date: {}-09-10\n    end: {}-09-13\n    title: Meeting of States Parties\n    kind: meeting\n"
    event += "    meeting: {}msp\n    detail: A meeting.\n    sources: [isu-nim]\n"
    path.write_text(text + event.format(2024, 2024, 12) + event.format(2025, 2025, 13), "utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("2023-09-15", "2024-09-13", "14MSP"),
            'data/timeline.yaml:2: events has no meeting "14msp". It must be one of 12msp, 13msp;',
        ),
        (
            ("2023-09-15", "2024-09-14", "12MSP"),
            "data/timeline.yaml:18: events.3.meeting, 12msp, ends on 2024-09-13, and TO is 2024-09-14, after it.",
        ),
        (
            ("2023-09-15", "2027-09-13", "13MSP"),
            "data/site.yaml:7: data_as_of is 2026-11-23, and TO is 2027-09-13, after it.",
        ),
    ],
)
def test_what_the_data_do_not_hold_is_told_at_its_line(arguments, told, project, capsys):
    with_meetings(project)
    assert workingpaper.main([*arguments], project) == 1
    assert told in capsys.readouterr().err


def test_the_command_writes_the_paper_for_the_days_that_are_named(project, capsys):
    """Of the small project with the text of the site; what belongs to the frame of the PDF comes along."""
    with_meetings(project)
    for folder in ("print", "fonts", "assets"):
        shutil.copytree(ROOT / "overrides" / folder, project / "overrides" / folder)
    path = project / "docs/en" / PAPER
    path.parent.mkdir()
    path.write_text(TEXT.format('From {{ paper("first_day") }} to {{ paper("last_day") }}.'), "utf-8")
    assert workingpaper.main(["2025-01-01", "2025-02-28", "13MSP"], project) == 0
    said = capsys.readouterr().out
    for ending in ("docx", "pdf"):
        name = f"working-paper-13msp-en.{ending}"
        assert name in said
        assert (project / workingpaper.FOLDER / name).stat().st_size > 1000
    with zipfile.ZipFile(project / workingpaper.FOLDER / "working-paper-13msp-en.docx") as file:
        assert "From 1 January 2025 to 28 February 2025." in "".join(
            etree.fromstring(file.read("word/document.xml")).itertext()
        )


def test_days_of_a_meeting_are_said_as_the_language_writes_them():
    one, other = edition_in("en"), edition_in("ar")
    assert days(one, "2024-09-10", date(2024, 9, 13)) == "10–13 September 2024"
    assert days(one, "2024-09-30", date(2024, 10, 2)) == "30 September 2024 – 2 October 2024"
    assert days(one, "2024-09-10", None) == "10 September 2024"
    assert days(other, "2024-09-10", date(2024, 9, 13)).startswith("10–13 ")


def test_the_guide_names_every_part_that_a_text_may_call():
    for code in LANGUAGES:
        guide = (ROOT / "docs" / code / "editing.md").read_text("utf-8")
        for name in (*LISTS, *TABLES, *PARTS):
            assert f"`{name}`" in guide, (code, name)


def test_a_page_cannot_lead_to_the_text_of_a_paper(english: Path):
    """It is no page of the site."""
    (english / "docs/en/papers").mkdir()
    (english / "docs/en" / PAPER).write_text(TEXT.format("Words."), "utf-8")
    home = english / "docs/en/index.md"
    home.write_text(home.read_text("utf-8") + "\n[The text](papers/working-paper.md)\n", "utf-8")
    with pytest.raises(Faults) as caught:
        editions(english)
    assert any("there is no file docs/en/papers/working-paper.md" in str(fault) for fault in caught.value.faults)
