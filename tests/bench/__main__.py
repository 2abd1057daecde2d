"""Measure, print beside the figures of the run before, and keep them in `.cache/bench.json`."""

import gzip
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import plain
from tests.bench.commands import cost
from tests.bench.register import register
from tests.bench.scale import scale
from tests.builds import ROOT, copy_project

FIGURES = ROOT / ".cache" / "bench.json"


def measures(work: Path) -> dict[str, float]:
    """Every figure by its name; seconds, megabytes, bytes or a ratio, as the name says."""
    project = copy_project(work / "project", earlier=work)  # no PDF is kept there
    build = [sys.executable, "-m", "macros.commands.build"]
    cold, warm = cost(build, project, 1), cost(build, project)
    check = cost([sys.executable, "-m", "macros.commands.check"], ROOT)
    ours, theirs = plain.ours(project, work / "en"), plain.theirs(project, work / "plain")
    found = {
        "check, s": check.seconds,
        "whole build with nothing kept, s": cold.seconds,
        "whole build again, s": warm.seconds,
        "memory of its largest process, MB": cold.megabytes,
        "pages of one language, s": ours.seconds,
        "the same by plain MkDocs, s": theirs.seconds,
        "pages / plain MkDocs": ours.seconds / theirs.seconds,
    }
    return found | weights(project / "site") | register(project / "site") | scale(work)


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
        print(f"{name:48}{form(value):>12}  {change}")


def main() -> None:
    """Run from the command line."""
    with tempfile.TemporaryDirectory() as work:
        found = measures(Path(work))
    show(found, json.loads(FIGURES.read_text()) if FIGURES.exists() else {})
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
