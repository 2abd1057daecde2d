"""Whom the coordinator follows up: who asked, whom to ask what, and what was said; none of it is published."""

import io
from pathlib import Path

import openpyxl
import pytest

from macros.commands import followup, stale
from macros.paths import ROOT
from macros.register import figures
from macros.register.edition import checked_facts
from macros.register.toask import states_to_ask

LOG = """contacts:
  - state: samoa
    date: 2026-03-02
    who: Permanent Mission, Geneva
    what: Asked whether the Act has regulations.
  - state: samoa
    date: 2026-09-15
    who: Ministry of Justice
    what: They will answer.
    due: 2026-12-01
"""


def write(project: Path, text: str = LOG) -> None:
    (project / "contacts").mkdir()
    (project / "contacts/log.yaml").write_text(text, "utf-8")


def sheets(content: bytes) -> dict[str, list[tuple]]:
    """The rows of each sheet below its head."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {page.title: list(page.iter_rows(min_row=2, values_only=True)) for page in book}


def test_who_asked_and_whom_to_ask_what_are_listed_whole(facts):
    rows = sheets(followup.follow_up(facts, []))
    asked = {state.name for state in figures.assistance_requested(facts).values()}
    assert {row[0] for row in rows["Asked for assistance"]} == asked
    questions = [(item.state.name, note) for item in states_to_ask(facts) for note in item.notes]
    assert [(row[0], row[4]) for row in rows["To ask"]] == questions


def test_the_last_contact_stands_beside_each_state_and_all_in_a_sheet(project):
    write(project)
    facts = checked_facts(project)
    rows = sheets(followup.follow_up(facts, followup.contacts(facts, project)))
    (samoa, *_) = [row for row in rows["To ask"] if row[0] == "Samoa"]
    assert samoa[-2] == "Ministry of Justice"
    assert [row[3] for row in rows["Contacts"]] == ["They will answer.", "Asked whether the Act has regulations."]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("state: samoa", "state: somoa", 'log.yaml:2: contacts.1.state names the State "somoa"'),
        ("date: 2026-03-02", "date: soon", "log.yaml:3: contacts.1.date"),
        ("who:", "whom:", "log.yaml:4: "),
        ("due: 2026-12-01", "due: 2026-09-01", "log.yaml:10: contacts.2.due (2026-09-01) is before its date"),
    ],
)
def test_a_fault_in_the_log_is_told_with_its_line(old, new, told, project, capsys):
    write(project, LOG.replace(old, new, 1))
    assert followup.main([str(project / "list.xlsx")], project) == 1
    assert told in capsys.readouterr().err
    assert not (project / "list.xlsx").exists()


def test_a_list_is_written_once_and_never_into_the_site(project, capsys):
    assert followup.main([str(project / "list.xlsx")], project) == 0
    assert followup.main([str(project / "list.xlsx")], project) == 1
    assert "is there already" in capsys.readouterr().err
    assert followup.main([str(project / "site/list.xlsx")], project) == 1
    assert "outside site/" in capsys.readouterr().err


@pytest.mark.parametrize("command", [followup.main, stale.main])
def test_both_lists_are_refused_in_the_same_words(command, tmp_path, monkeypatch, capsys):
    """They hold notes and room for answers: neither goes where the site is made from, nor over another file."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"answers")
    assert command([str(path)]) == 1
    assert capsys.readouterr().err.startswith(
        "list.xlsx is there already and may hold answers. Move it away, or name another file."
    )
    for wrong in (ROOT / "docs/list.xlsx", ROOT / "site/list.xlsx", tmp_path / "list.csv"):
        assert command([str(wrong)]) == 1
        assert "outside site/, data/ and docs/: its notes are not published." in capsys.readouterr().err
        assert not wrong.exists()
    assert command([str(tmp_path / "nowhere/list.xlsx")]) == 1
    assert "Name another file. Nothing was written." in capsys.readouterr().err
