"""Times of the build and weights of what it makes (`make bench`).

Every time is the median of several runs of a whole process. The figures go to `.cache/bench.json`,
and the next run prints by how much each has changed.
"""

import gzip
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from macros.edition import checked_facts, edition
from macros.pages import markdown
from macros.pagetext import render
from macros.prose import pages, read
from macros.vocabulary import Page
from tests.bench_register import register
from tests.builds import ROOT, copy_project

RUNS = 3
KEPT = ROOT / ".cache" / "bench.json"
PLAIN = """site_name: plain
docs_dir: docs
site_dir: site
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, def_list, tables, toc]
"""


def seconds(command: list[str], folder: Path, **environment: str) -> float:
    """Median wall time of RUNS runs of a command that must succeed."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        done = subprocess.run(
            command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True
        )
        taken.append(time.perf_counter() - start)
        assert done.returncode == 0, done.stderr
    return statistics.median(taken)


def static_pages(target: Path) -> None:
    """Every English page with its macros already carried out, as plain MkDocs would be given it."""
    made = edition(checked_facts(), "en")
    texts = {path.relative_to(ROOT / "docs/en").as_posix(): read(path).text for path in pages("en")}
    texts |= dict(markdown(made))
    for name, text in texts.items():
        page = Page(made, name.removesuffix(".md").removesuffix("index"))
        head = re.match(r"\A---\n.*?^---\n", text, re.DOTALL | re.MULTILINE)
        body = page.slots.fill(render(text[head.end() if head else 0 :], page.macros(), name))
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, "utf-8")


def measures(work: Path) -> dict[str, float]:
    """Every figure by its name; seconds, bytes or a ratio, as the name says."""
    project = copy_project(work / "project")
    python = sys.executable
    found = {"check, s": seconds([python, "-m", "macros.check"], ROOT)}
    found["whole build, s"] = seconds([python, "-m", "macros.build"], project)
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    ours = {"CCM_DOCS": "docs/en", "CCM_SITE": str(work / "en"), "CCM_LANGUAGE": "en", **quiet}
    found["pages of one language, s"] = seconds([python, "-m", "mkdocs", "build", "-q"], project, **ours)
    plain = work / "plain"
    static_pages(plain / "docs")
    (plain / "mkdocs.yml").write_text(PLAIN)
    found["the same by plain MkDocs, s"] = seconds([python, "-m", "mkdocs", "build", "-q"], plain, **quiet)
    found["pages / plain MkDocs"] = found["pages of one language, s"] / found["the same by plain MkDocs, s"]
    found["peak memory of any process, MB"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return found | weights(project / "site") | register(project / "site")


def weights(site: Path) -> dict[str, float]:
    """Bytes of the pages, of a first view as a server sends it, and of the files to download."""
    assets = sum(len(gzip.compress(p.read_bytes())) for p in (site / "en/assets").iterdir() if p.is_file())
    slugs = [path.stem for path in (ROOT / "data/states").glob("*.yaml")]
    states = sorted((site / "en/states" / slug / "index.html").stat().st_size for slug in slugs)
    found: dict[str, float] = {
        "HTML of a State page, median, bytes": states[len(states) // 2],
        "HTML of a State page, largest, bytes": states[-1],
        "first view of home, compressed, bytes": assets
        + len(gzip.compress((site / "en/index.html").read_bytes())),
    }
    for path in sorted((site / "pdf").glob("*.pdf")):
        found[f"{path.name}, bytes"] = path.stat().st_size
    return found


def show(found: dict[str, float], before: dict[str, float]) -> None:
    """Print each figure and, where an earlier run gave it, the change since."""
    form: Callable[[float], str] = lambda value: f"{value:,.0f}" if value >= 100 else f"{value:.2f}"  # noqa: E731
    for name, value in found.items():
        old = before.get(name)
        change = f"{(value / old - 1) * 100:+.0f} %" if old else ""
        print(f"{name:45}{form(value):>12}  {change}")


def main() -> None:
    """Measure, print, and keep the figures for the next run."""
    with tempfile.TemporaryDirectory() as work:
        found = measures(Path(work))
    show(found, json.loads(KEPT.read_text()) if KEPT.exists() else {})
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
