"""What more States cost: the register once, four times and ten times, against plain MkDocs in the same run.

The added States are copies under other names. The handout is left out: it has room for the States
there are, and says so when they no longer fit.
"""

import itertools
import re
import string
import sys
from pathlib import Path

from tests.bench import plain
from tests.bench.commands import cost
from tests.builds import ROOT, copy_project

TIMES = (1, 4, 10)
NUMBERS = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")  # a name has no digits


def multiplied(folder: Path, times: int) -> Path:
    """A project in English with every State `times` times; returns its folder."""
    project = copy_project(folder)
    site = project / "data/site.yaml"
    site.write_text(re.sub(r"^languages: .*$", "languages: [en]", site.read_text("utf-8"), flags=re.M), "utf-8")
    files = sorted((project / "data/states").glob("*.yaml"))
    texts = {path: path.read_text("utf-8") for path in files}
    taken = {re.search(r"^iso3: (\w+)", text, re.M)[1] for text in texts.values()}
    free = (
        code for code in map("".join, itertools.product(string.ascii_uppercase, repeat=3)) if code not in taken
    )
    for number in NUMBERS[: times - 1]:
        for path, text in texts.items():
            text = re.sub(r'^name: ("?)(.*?)("?)$', rf"name: \1\2 {number}\3", text, count=1, flags=re.M)
            text = re.sub(r"^iso3: .*$", f"iso3: {next(free)}", text, count=1, flags=re.M)
            path.with_stem(f"{path.stem}-{number.lower()}").write_text(text, "utf-8")
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
        checked = cost([sys.executable, "-m", "macros.check"], project, runs)
        ours = plain.ours(project, folder / "site", runs)
        theirs = plain.theirs(project, folder / "plain", runs)
        each[times] = ours.seconds / (number * times)
        found |= {
            f"{label}: check, s": checked.seconds,
            f"{label}: pages, s": ours.seconds,
            f"{label}: pages by plain MkDocs, s": theirs.seconds,
            f"{label}: pages / plain MkDocs": ours.seconds / theirs.seconds,
            f"{label}: memory for the pages, MB": ours.megabytes,
        }
        if times > 1:
            found[f"{label}: pages, time per State / once"] = each[times] / each[1]
    return found
