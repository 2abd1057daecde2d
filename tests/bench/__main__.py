"""Measure, print beside the figures of the run before, and keep them in `.cache/bench.json`."""

import gzip
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from macros.site import keptchecks
from tests.bench import plain
from tests.bench.commands import Cost, cost
from tests.bench.register import register
from tests.bench.scale import scale
from tests.builds import ROOT, copy_project, one_language, replace
from tests.readonce import SITE

FIGURES = ROOT / ".cache" / "bench.json"
BUILD = [sys.executable, "-m", "macros.commands.build"]
CHECK = [sys.executable, "-m", "macros.commands.check"]


def measures(work: Path) -> dict[str, float]:
    """Every figure by its name; seconds, megabytes, bytes or a ratio, as the name says."""
    project = copy_project(work / "project")
    number = len(SITE.languages)
    found = {
        **told(f"whole build in {number} languages with nothing kept", cost(BUILD, project, 1)),
        **told(f"whole build in {number} languages again", cost(BUILD, project, 1)),
    }
    replace(project / "data/states/samoa.yaml", "  summary: >-\n    ", "  summary: >-\n    Edited. ")
    found |= told("whole build after one State's edit", cost(BUILD, project, 1))
    shutil.rmtree(project / keptchecks.PLACE, ignore_errors=True)
    found |= told("check with nothing kept", cost(CHECK, project, 1))
    found |= told("check again", cost(CHECK, project))
    alone = copy_project(work / "alone")
    one_language(alone)
    found |= told("all files of one language with nothing kept", cost(BUILD, alone, 1))
    ours, theirs = plain.ours(project, work / "en"), plain.theirs(project, work / "plain")
    found |= told("pages of one language", ours) | told("the same by plain MkDocs", theirs)
    found["pages / plain MkDocs"] = ours.seconds / theirs.seconds
    return found | weights(project / "site") | register(project / "site") | scale(work)


def told(name: str, spent: Cost) -> dict[str, float]:
    """A cost as three figures: what one waits, what all processors do, the largest process."""
    return {f"{name}, s": spent.seconds, f"{name}, CPU s": spent.cpu, f"{name}, MB": spent.megabytes}


def weights(site: Path) -> dict[str, float]:
    """Bytes of the pages, of a first view as a server sends it, and of the files to download."""
    assets = sum(len(gzip.compress(p.read_bytes())) for p in (site / "en/assets").iterdir() if p.is_file())
    slugs = [path.stem for path in (ROOT / "data/states").glob("*.yaml")]
    states = sorted((site / "en/states" / slug / "index.html").stat().st_size for slug in slugs)
    home = assets + len(gzip.compress((site / "en/index.html").read_bytes()))
    found: dict[str, float] = {
        "HTML of a State page, median, bytes": states[len(states) // 2],
        "HTML of a State page, largest, bytes": states[-1],
        "first view of home, compressed, bytes": home,
    }
    for path in [*sorted((site / "pdf").glob("*.pdf")), *sorted(site.glob("offline-*"))]:
        found[f"{path.name}, bytes"] = path.stat().st_size
    return found


def show(found: dict[str, float], before: dict[str, float]) -> None:
    """Print each figure and, where an earlier run gave it, the change since."""
    form: Callable[[float], str] = lambda value: f"{value:,.0f}" if value >= 100 else f"{value:.2f}"  # noqa: E731
    for name, value in found.items():
        old = before.get(name)
        change = f"{(value / old - 1) * 100:+.0f} %" if old else ""
        print(f"{name:58}{form(value):>12}  {change}")


def main() -> None:
    """Run from the command line."""
    with tempfile.TemporaryDirectory() as work:
        found = measures(Path(work))
    show(found, json.loads(FIGURES.read_text()) if FIGURES.exists() else {})
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
