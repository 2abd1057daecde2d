"""What a workbook changes is written as a whole and over nothing that somebody else wrote meanwhile."""

import errno
from pathlib import Path

import pytest

from macros.commands import exchange
from macros.commands.exchange import bring_in
from macros.register.edition import checked_facts
from macros.workbook.together import FileChange, WriteError, snapshot, write
from macros.workbook.worksheets import MADE_FROM, STATES
from tests.builds import contents, replace


def test_a_file_that_changed_while_the_question_stood_is_not_written_over(desk, capsys):
    samoa = desk.project / "data" / "states" / "samoa.yaml"
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    desk.book.save(desk.path)

    def meanwhile(files: int) -> bool:
        replace(samoa, "name: Samoa", "name: Samoa ")
        return True

    assert bring_in(desk.path, meanwhile, desk.project) == 1
    err = capsys.readouterr().err
    assert err == "data/states/samoa.yaml: changed meanwhile. Nothing was changed. Run the command again.\n"
    assert "status: specific_law" in samoa.read_text("utf-8")


@pytest.mark.parametrize("change", ["added", "deleted", "another"])
def test_so_is_any_other_change_of_the_data(desk, capsys, change):
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    desk.book.save(desk.path)
    states = desk.project / "data" / "states"

    def meanwhile(files: int) -> bool:
        if change == "added":
            (states / "togo.yaml").write_text("name: Togo\n", "utf-8")
        elif change == "deleted":
            (states / "iraq.yaml").unlink()
        else:
            replace(states / "kenya.yaml", "name: Kenya", "name: Kenya ")
        return True

    assert bring_in(desk.path, meanwhile, desk.project) == 1
    assert "changed meanwhile. Nothing was changed." in capsys.readouterr().err
    assert "status: specific_law" in desk.state("samoa")


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_who_leaves_the_question_changes_nothing(desk, capsys, end):
    before = contents(desk.project / "data")
    desk.put(STATES, "samoa", "Article 9 status", "In progress")
    desk.book.save(desk.path)

    def leave(files: int) -> bool:
        raise end

    assert bring_in(desk.path, leave, desk.project) == 1
    assert capsys.readouterr().err == "Stopped. Nothing was changed.\n"
    assert contents(desk.project / "data") == before


def test_without_the_hidden_sheet_it_is_asked_and_never_written_unasked(desk, capsys):
    path = desk.project / "data" / "states" / "samoa.yaml"
    was = checked_facts(desk.project).states["samoa"].transparency.latest_report
    replace(path, f"  latest_report: {was}", "  latest_report: 2014")
    del desk.book[MADE_FROM]
    before = contents(desk.project / "data")
    desk.book.save(desk.path)
    assert bring_in(desk.path, lambda files: True, desk.project, asks=False) == 1
    told = capsys.readouterr()
    assert f"Latest report: 2014 → {was}" in told.out
    assert told.err.startswith(f"register.xlsx lacks the hidden sheet {MADE_FROM}: ")
    assert "Nothing was changed." in told.err
    assert contents(desk.project / "data") == before
    assert bring_in(desk.path, lambda files: True, desk.project) == 0
    assert f"lacks the hidden sheet {MADE_FROM}" in capsys.readouterr().out


@pytest.mark.parametrize(("given", "asks"), [([], True), (["--yes"], False)])
def test_only_with_yes_nobody_is_asked(monkeypatch, given, asks):
    called = {}
    monkeypatch.setattr(exchange, "bring_in", lambda path, agreed, **named: called.update(named) or 0)
    assert exchange.main(["import", "register.xlsx", *given]) == 0
    assert called == {"asks": asks}


@pytest.fixture
def three(tmp_path: Path) -> list[FileChange]:
    """Two files that are there and one that is new, each with what it is to hold."""
    folder = tmp_path / "data" / "states"
    folder.mkdir(parents=True)
    for name in ("fiji", "samoa"):
        (folder / f"{name}.yaml").write_text(f"name: {name}\n", "utf-8")
    (folder / "fiji.yaml").chmod(0o664)
    return [FileChange(name, folder / f"{name}.yaml", b"name: new\n") for name in ("fiji", "niue", "samoa")]


def test_all_files_are_written_and_nothing_is_left_beside_them(three, tmp_path):
    write(three, tmp_path)
    folder = tmp_path / "data" / "states"
    assert contents(folder) == dict.fromkeys(("fiji.yaml", "niue.yaml", "samoa.yaml"), b"name: new\n")
    assert (folder / "fiji.yaml").stat().st_mode & 0o777 == 0o664


def failing(monkeypatch: pytest.MonkeyPatch, method: str, name: str, number: int) -> None:
    """Let a method of paths fail on one name, as the system would."""
    real = getattr(Path, method)

    def fails(self: Path, *given: object) -> object:
        if name in (self.name, *(getattr(one, "name", "") for one in given)):
            raise OSError(
                number, "No space left on device" if number == errno.ENOSPC else "Device or resource busy"
            )
        return real(self, *given)

    monkeypatch.setattr(Path, method, fails)


@pytest.mark.parametrize("name", ["fiji.yaml.new", "samoa.yaml.new", "samoa.yaml.old"])
def test_a_full_disk_is_said_of_the_file_and_changes_none(three, tmp_path, monkeypatch, name):
    before = contents(tmp_path)
    failing(monkeypatch, "write_bytes", name, errno.ENOSPC)
    with pytest.raises(WriteError) as caught:
        write(three, tmp_path)
    slug = name.split(".")[0]
    said = f"data/states/{slug}.yaml: No space left on device. Nothing was changed. Run the command again."
    assert str(caught.value) == said
    assert contents(tmp_path) == before


def test_where_one_file_cannot_be_replaced_those_before_it_are_put_back(three, tmp_path, monkeypatch):
    before = contents(tmp_path)
    failing(monkeypatch, "replace", "samoa.yaml", errno.EBUSY)
    with pytest.raises(
        WriteError, match=r"^data/states/samoa\.yaml: Device or resource busy\. Nothing was changed"
    ):
        write(three, tmp_path)
    assert contents(tmp_path) == before


def test_what_cannot_be_put_back_is_named_and_kept(three, tmp_path, monkeypatch):
    real = Path.replace

    def broken(self: Path, target: Path) -> object:
        if self.name == "samoa.yaml.new" or self.name.endswith(".old"):
            raise OSError(errno.EROFS, "Read-only file system")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(WriteError) as caught:
        write(three, tmp_path)
    assert str(caught.value) == (
        "data/states/samoa.yaml: Read-only file system. "
        "1 of 3 files is changed: data/states/fiji.yaml (as it was: .cache/import/fiji.yaml.old)."
    )
    assert (tmp_path / ".cache/import/fiji.yaml.old").read_bytes() == b"name: fiji\n"
    assert not (tmp_path / "data/states/niue.yaml").exists()


def test_a_run_that_is_stopped_while_it_writes_puts_back_what_it_wrote(three, tmp_path, monkeypatch):
    before = contents(tmp_path)
    real = Path.replace

    def stopped(self: Path, target: Path) -> object:
        if self.name == "samoa.yaml.new":
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(WriteError, match="Nothing was changed"):
        write(three, tmp_path)
    assert contents(tmp_path) == before


def test_a_run_that_is_killed_leaves_nothing_in_the_data_that_is_no_file_of_data(three, tmp_path, monkeypatch):
    class Killed(BaseException):
        """What no program sees of its own end."""

    def killed(self: Path, target: Path) -> None:
        raise Killed

    monkeypatch.setattr(Path, "replace", killed)
    monkeypatch.setattr(Path, "unlink", lambda self, missing_ok=False: None)
    with pytest.raises(Killed):
        write(three, tmp_path)
    assert sorted(contents(tmp_path / "data")) == ["states/fiji.yaml", "states/samoa.yaml"]
    monkeypatch.undo()
    write(three, tmp_path)
    assert contents(tmp_path / "data") == {
        f"states/{name}.yaml": b"name: new\n" for name in ("fiji", "niue", "samoa")
    }
    assert not contents(tmp_path / ".cache")


def test_what_did_not_change_since_is_not_named(desk):
    assert snapshot(desk.project) == snapshot(desk.project)
