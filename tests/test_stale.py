"""What the coordinator is asked to confirm: complete, in the order of its rule, and not published."""

import io

import openpyxl
import pytest

from macros.commands import stale
from macros.paths import ROOT
from macros.records import MEMBERSHIPS
from macros.register import figures
from macros.register.toask import RULE, states_to_ask


def body(facts):
    page = openpyxl.load_workbook(io.BytesIO(stale.to_confirm_xlsx(facts)))["To confirm"]
    head, *rows = ([cell.value for cell in row] for row in page.iter_rows())
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_note_and_every_status_that_is_not_recent_is_listed(facts):
    today = facts.site.data_as_of
    wanted = {
        state.name
        for state in facts.states.values()
        if state.to_confirm or figures.age_band(state.article9.as_of, today) != "recent"
    }
    rows = body(facts)
    assert {row["State"] for row in rows} == wanted
    notes = [(state.name, note) for state in facts.states.values() for note in state.to_confirm]
    asked = [(row["State"], row["What to confirm"]) for row in rows]
    assert not set(notes) - set(asked)
    assert all(question for _, question in asked)


def test_states_parties_come_first_then_the_oldest_text_then_the_name(facts):
    found = states_to_ask(facts)
    order = [
        (MEMBERSHIPS.index(i.state.convention.membership), i.state.article9.as_of, i.state.name) for i in found
    ]
    assert order == sorted(order)
    assert found[0].state.article9.as_of == figures.years_of_status(facts)[0]


def test_the_workbook_has_room_for_answers_and_says_its_order(facts):
    assert all(row["Asked on"] is None and row["Answer"] is None for row in body(facts))
    book = openpyxl.load_workbook(io.BytesIO(stale.to_confirm_xlsx(facts)))
    assert RULE in [cell.value for row in book["About"].iter_rows() for cell in row]


def test_the_summary_counts_every_state_of_the_list_once(facts):
    table = stale.summary(facts).split("\n\n")[0].splitlines()[1:]
    numbers = [int(word) for line in table for word in line.split() if word.isdigit()]
    assert sum(numbers) == len(states_to_ask(facts))


def test_a_file_with_answers_is_not_written_over(tmp_path, capsys):
    path = tmp_path / "to-confirm.xlsx"
    assert stale.main([str(path)]) == 0
    assert path.read_bytes()[:2] == b"PK"
    path.write_bytes(b"answers")
    assert stale.main([str(path)]) == 1
    assert path.read_bytes() == b"answers"
    assert "may hold answers" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["site/data/to-confirm.xlsx", "to-confirm.csv", "nowhere/to-confirm.xlsx"])
def test_it_is_never_written_into_the_site_and_a_wrong_place_is_named(name, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    assert stale.main([name]) == 1
    assert name in capsys.readouterr().err
    assert not (ROOT / name).exists()
