"""However a command ends, it says so in a sentence; no traceback reaches whoever started it."""

import ast
import errno
import os
from pathlib import Path

import pytest
from jinja2 import TemplateNotFound

from macros.commands.frame import command, framed
from macros.faults.fault import CommandError, Fault, Faults
from macros.faults.kinds import Code
from macros.paths import ROOT
from macros.site.validation import editions
from tests.sources import FILES, called

CLOSING = "Nothing was written."
ERRORS = [
    (KeyboardInterrupt(), f"Stopped. {CLOSING}"),
    (EOFError(), f"Stopped. {CLOSING}"),
    (MemoryError(), f"Memory ran out. Close other programs and run the command again. {CLOSING}"),
    (
        PermissionError(errno.EACCES, os.strerror(errno.EACCES), "data/states/fiji.yaml"),
        "Permission denied: data/states/fiji.yaml. Check that this folder may be read and written. " + CLOSING,
    ),
    (
        OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a\x1b[2Jb"),
        "No space left on device: a<U+001B>[2Jb. The disk is full: free some space and run the command again. "
        + CLOSING,
    ),
    (
        TemplateNotFound("state_page.html", "'state_page.html' not found in search paths: '/a', '/b'"),
        "overrides/ lacks the template state_page.html. Take it back from an older state of the project. "
        + CLOSING,
    ),
    (CommandError("No font\x1b[2J was found."), f"No font<U+001B>[2J was found. {CLOSING}"),
    (CommandError("Name it: make import FILE=a.xlsx"), f"Name it: make import FILE=a.xlsx. {CLOSING}"),
    (
        RecursionError("maximum\x1b[2J depth"),
        "This command met something that it is not prepared for (RecursionError: maximum<U+001B>[2J depth). "
        f"Send .cache/unforeseen.txt to whoever looks after the program. {CLOSING}",
    ),
]


def failing(error: BaseException):
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(("error", "said"), ERRORS, ids=[type(error).__name__ for error, _ in ERRORS])
def test_whatever_stops_a_command_is_told_in_a_sentence(error, said, tmp_path: Path, capsys):
    assert framed(failing(error), CLOSING, tmp_path) == 1
    assert capsys.readouterr().err == f"{said}\n"


def test_a_file_of_the_program_that_is_gone_is_told_from_one_of_the_editors(tmp_path: Path, capsys):
    for name in ("overrides/main.html", "data/site.yaml"):
        framed(failing(FileNotFoundError(errno.ENOENT, "No such file", str(tmp_path / name))), CLOSING, tmp_path)
    assert capsys.readouterr().err.splitlines() == [
        f"overrides/main.html is missing. Take it back from an older state of the project. {CLOSING}",
        f"No such file: data/site.yaml. Check that this folder may be read and written. {CLOSING}",
    ]


def test_what_nobody_thought_of_is_kept_for_a_programmer(tmp_path: Path):
    framed(failing(KeyError("of the program")), CLOSING, tmp_path)
    assert "KeyError: 'of the program'" in (tmp_path / ".cache/unforeseen.txt").read_text("utf-8")


def test_a_fault_reaches_the_terminal_without_anything_that_acts_on_it(tmp_path: Path, capsys):
    fault = Fault(
        "docs/en/x\x1b[2J.md", 7, "links to \x1b[2J\x1b[1;32mNo fault.\n125 States\x1b[0m", Code.LINK_FORM
    )
    assert framed(failing(Faults([fault])), CLOSING, tmp_path) == 1
    told = capsys.readouterr().err
    assert told.splitlines()[0] == (
        "docs/en/x<U+001B>[2J.md:7: links to <U+001B>[2J<U+001B>[1;32mNo fault.<U+000A>125 States<U+001B>[0m"
    )
    assert "\x1b" not in told
    assert "\x1b" not in (tmp_path / ".cache/faults.html").read_text("utf-8")


def test_a_command_that_nothing_stops_ends_as_it_says(tmp_path: Path):
    assert framed(lambda: 2, CLOSING, tmp_path) == 2


def test_a_command_of_another_folder_tells_its_faults_there(tmp_path, capsys):
    @command(CLOSING)
    def main(arguments: list[str], root: Path = ROOT) -> int:
        raise OSError(errno.EACCES, "Permission denied", str(root / arguments[0]))

    assert main(["data"], tmp_path) == 1
    assert capsys.readouterr().err == (
        f"Permission denied: data. Check that this folder may be read and written. {CLOSING}\n"
    )


@pytest.mark.parametrize("name", ["data/states/samoa.yaml", "docs/en/index.md", "data/translations/ar.po"])
def test_a_file_that_may_not_be_read_is_a_fault_of_that_file(name: str, project: Path, monkeypatch):
    (project / "data/translations").mkdir()
    (project / "data/translations/ar.po").touch()
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path == project / name:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(Faults) as caught:
        editions(project)
    message = "cannot be read (Permission denied). Check its permissions, and that it is on this disk."
    assert f"{name}:1: {message}" in map(str, caught.value.faults)


def commands() -> list[Path]:
    """Every module that is started as a program."""
    return [path for path in FILES if '__name__ == "__main__"' in path.read_text("utf-8")]


@pytest.mark.parametrize("path", commands(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_runs_in_the_frame(path: Path):
    names = {call.id for call in called(path) if isinstance(call, ast.Name)}
    assert names & {"framed", "command"}


@pytest.mark.parametrize("path", sorted(ROOT.glob("macros/commands/*.py")), ids=lambda path: path.stem)
def test_only_the_frame_tells_of_faults(path: Path):
    told = [call for call in called(path) if isinstance(call, ast.Attribute) and call.attr == "tell"]
    assert len(told) == (path.stem == "frame")
