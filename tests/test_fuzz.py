"""Twenty thousand mutated files: none ends in a traceback, none takes long."""

from pathlib import Path

import pytest

from tests import fuzz


def tried(inputs: int, folder: Path) -> None:
    outcome = fuzz.run(inputs, folder)
    assert outcome.broken == []
    assert outcome.ends.keys() == {"records", "faults"}
    assert outcome.number == inputs
    assert outcome.slowest < fuzz.LIMIT


@pytest.mark.long
def test_mutated_files_end_in_records_or_faults_and_soon(tmp_path):
    tried(20_000, tmp_path / "fuzz")


@pytest.mark.slow
def test_so_do_the_first_of_them_while_one_works(tmp_path):
    tried(2_000, tmp_path / "fuzz")


def test_a_traceback_would_be_seen(tmp_path, monkeypatch):
    """Else the above would pass with a fuzzer that sees nothing."""

    def breaks(path, name):
        raise KeyError(name)

    monkeypatch.setattr(fuzz, "seeds", lambda: {"data/x.yaml": (b"name: x\n", breaks)})
    outcome = fuzz.run(3, tmp_path / "fuzz")
    assert outcome.ends == {"a traceback": 3}
    assert outcome.broken[0][2] == "KeyError: 'data/x.yaml'"
