"""How long a command takes and how much memory it needs."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Wall time and time of all processors in seconds; the most memory of any one process, in megabytes."""

    seconds: float
    cpu: float
    megabytes: float


def cost(command: list[str], folder: Path, runs: int = 3, **environment: str) -> Cost:
    """The median cost of several runs of a command. Raises AssertionError if it does not succeed."""
    found = [_once(command, folder, environment) for _ in range(runs)]
    return Cost(
        statistics.median(each.seconds for each in found),
        statistics.median(each.cpu for each in found),
        statistics.median(each.megabytes for each in found),
    )


def _once(command: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **environment}, stdout=said, stderr=said
        )
        _, status, used = os.wait4(process.pid, 0)
        taken = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        assert process.returncode == 0, said.read()
    return Cost(taken, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
