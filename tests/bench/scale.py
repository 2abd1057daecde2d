"""What more States cost: the register once, four times and nine times, against plain MkDocs in the same run.

The added States are copies under other names. The handout is left out: it has room for the States
there are, and says so when they no longer fit.
"""

import sys
from pathlib import Path

from tests.bench import plain
from tests.bench.commands import cost
from tests.builds import ROOT, copy_project, more_states, one_language

TIMES = (1, 4, 9)  # the codes that are free to use are not enough for ten


def multiplied(folder: Path, times: int) -> Path:
    """A project in English with every State `times` times; returns its folder."""
    project = copy_project(folder)
    one_language(project)
    more_states(project, times)
    return project


def scale(work: Path) -> dict[str, float]:
    """Seconds, megabytes and ratios by name, for each of TIMES."""
    found: dict[str, float] = {}
    each: dict[int, float] = {}
    number = len(list((ROOT / "data/states").glob("*.yaml")))
    for times in TIMES:
        folder = work / f"times-{times}"
        project, label = multiplied(folder / "project", times), f"{number * times:,} States"
        runs = 3 if times == 1 else 1
        checked = cost([sys.executable, "-m", "macros.commands.check"], project, 1)  # a second has nothing to do
        ours = plain.ours(project, folder / "site", runs)
        theirs = plain.theirs(project, folder / "plain", runs)
        each[times] = ours.cpu / (number * times)
        found |= {
            f"{label}: check, s": checked.seconds,
            f"{label}: pages, s": ours.seconds,
            f"{label}: pages, CPU s": ours.cpu,
            f"{label}: pages, CPU ms a State": 1000 * each[times],
            f"{label}: pages by plain MkDocs, s": theirs.seconds,
            f"{label}: pages / plain MkDocs": ours.seconds / theirs.seconds,
            f"{label}: memory for the pages, MB": ours.megabytes,
        }
        if times > 1:
            found[f"{label}: pages, time per State / once"] = each[times] / each[1]
    return found
