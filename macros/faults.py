"""What an editor reads when something in data/ or docs/ is wrong: file, line, what, what is allowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong at one place. `path` is relative to the project; lines count from 1."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class Faults(Exception):
    """All the faults found in one run. Raised once, after every file was read."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults))
        super().__init__(report(self.faults))


def report(faults: list[Fault]) -> str:
    """One line a fault and a last line that counts them and says what was not done."""
    files = len({fault.path for fault in faults})
    count = f"{len(faults)} fault{'s' * (len(faults) != 1)} in {files} file{'s' * (files != 1)}."
    return "\n".join([*map(str, faults), f"{count} Nothing was published; the last good site is unchanged."])


def suggest(given: object, allowed: Iterable[str]) -> str:
    """' Did you mean X?' for the allowed word most like what was given, else ''."""
    wanted = str(given).strip().lower().replace(" ", "_")
    close = get_close_matches(wanted, list(allowed), n=1, cutoff=0.6)
    return f" Did you mean {close[0]}?" if close else ""
