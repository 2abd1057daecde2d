"""Whether the pages would come out the same under what may follow MkDocs and its theme (`make next`).

Each successor has an environment of its own in .cache/next/: the libraries of the build, and in place of
what it replaces those of requirements/next/. The pages of every language are built there and compared
with those of today, file by file. A successor that this project relies on must keep what the pages say;
one that is only watched may stop, and the report says where.
"""

import filecmp
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from macros.commands.frame import framed
from macros.faults.fault import CommandError
from macros.paths import ROOT
from macros.register.edition import checked_facts

FOLDER = Path(".cache") / "next"
TODAY = "mkdocs"
SHOWN = 20  # pages that are named; the others are counted


@dataclass(frozen=True)
class Successor:
    """What could build the pages: its list of libraries, its command, what it replaces and by which theme."""

    name: str  # its list below requirements/next/
    library: str
    module: str
    replaces: str | None = None
    theme: str = "material"
    relied_on: bool = True


SUCCESSORS = (
    Successor("properdocs", "properdocs", "properdocs"),
    Successor("materialx", "mkdocs-materialx", TODAY, replaces="mkdocs-material", theme="materialx"),
    Successor("zensical", "zensical", "zensical", relied_on=False),
)


@dataclass(frozen=True)
class Comparison:
    """Files by how they differ from those of today."""

    same: list[str]
    frame: list[str]  # pages that say the same within another frame
    content: list[str]  # pages that say something else
    others: list[str]  # styles, scripts, pictures
    missing: list[str]
    new: list[str]

    @property
    def kept(self) -> bool:
        """Whether every page is there and says the same."""
        return not self.content and not any(name.endswith(".html") for name in self.missing)


def content(page: Path) -> list[bytes]:
    """What a page says: its articles, without the frame around them."""
    return [etree.tostring(part, method="c14n") for part in html.parse(page).iterfind(".//article")]


def compare(today: Path, then: Path) -> Comparison:
    """Two folders of pages, file by file."""
    before, after = files(today), files(then)
    kinds: dict[str, list[str]] = {"same": [], "frame": [], "content": [], "others": []}
    for name in sorted(before & after):
        kinds[_kind(today / name, then / name)].append(name)
    return Comparison(**kinds, missing=sorted(before - after), new=sorted(after - before))


def files(folder: Path) -> set[str]:
    """Paths of all files below a folder, from it on."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _kind(one: Path, other: Path) -> str:
    if filecmp.cmp(one, other, shallow=False):
        return "same"
    if one.suffix != ".html":
        return "others"
    return "frame" if content(one) == content(other) else "content"


def in_words(title: str, comparison: Comparison) -> Iterator[str]:
    """The report on one successor: a line of counts, then the pages that say something else or are gone."""
    counts = {
        "the same": comparison.same,
        "pages with another frame": comparison.frame,
        "pages that say something else": comparison.content,
        "other files that differ": comparison.others,
        "missing": comparison.missing,
        "new": comparison.new,
    }
    yield f"{title}: " + ", ".join(f"{len(names)} {words}" for words, names in counts.items() if names) + "."
    for words in ("pages that say something else", "missing", "new"):
        names = counts[words]
        yield from (f"  {words}: {name}" for name in names[:SHOWN])
        if len(names) > SHOWN:
            yield f"  {words}: {len(names) - SHOWN} more"


def build(python: Path, module: str, theme: str, folder: Path, root: Path) -> str:
    """Build the pages of every language below a folder. Returns "", or where it stopped and why."""
    for code in checked_facts(root).site.languages:
        shutil.rmtree(root / folder / code, ignore_errors=True)
        settings = {
            "CCM_DOCS": f"docs/{code}",
            "CCM_SITE": str(folder / code),
            "CCM_LANGUAGE": code,
            "CCM_THEME": theme,
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": "0",
        }
        done = subprocess.run(
            [str(python), "-m", module, "build", "--config-file", "mkdocs.yml"],
            cwd=root,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
        )
        if done.returncode:
            return f"docs/{code}: {reason(done.stdout + done.stderr)}"
    return ""


def reason(printed: str) -> str:
    """Of what a build printed the last line that names an error, else the last."""
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    named = [line for line in lines if "error" in line.lower()]
    return (named or lines or ["nothing was said"])[-1]


def environment(successor: Successor, root: Path) -> Path:
    """The Python of a successor's environment, made anew if a list of libraries changed. Raises CommandError."""
    lists = [root / "requirements" / "site.txt", root / "requirements" / "next" / f"{successor.name}.txt"]
    mark = hashlib.sha256(b"".join(path.read_bytes() for path in lists)).hexdigest()
    place = root / FOLDER / f"{successor.name}-env"
    python, stamp = place / "bin" / "python", place / "made-of"
    if stamp.is_file() and stamp.read_text("utf-8") == mark:
        return python
    _run(sys.executable, "-m", "venv", "--clear", str(place))
    pip = (str(python), "-m", "pip", "--quiet", "--disable-pip-version-check")
    for path in lists:
        if path is lists[-1] and successor.replaces:
            _run(*pip, "uninstall", "--yes", successor.replaces)
        _run(*pip, "install", "--require-hashes", "--requirement", str(path))
    stamp.write_text(mark, "utf-8")  # last: an environment that was not finished is made again
    return python


def _run(*command: str) -> None:
    if subprocess.run(command, stdout=subprocess.DEVNULL).returncode:
        raise CommandError(
            f"The libraries could not be installed ({' '.join(command[-2:])}). See what pip says above."
        )


def version(python: Path, library: str) -> str:
    """Which version of a library an environment holds."""
    asked = f"import importlib.metadata as m; print(m.version({library!r}))"
    return subprocess.run([str(python), "-c", asked], capture_output=True, text=True, check=True).stdout.strip()


def main() -> int:
    """Run from the command line: 1 if a successor that is relied on does not keep the pages."""
    stopped = build(Path(sys.executable), TODAY, "material", FOLDER / TODAY, ROOT)
    if stopped:
        raise CommandError(f"Today's pages cannot be built: {stopped}")
    well = True
    for successor in SUCCESSORS:
        python = environment(successor, ROOT)
        title = f"{successor.library} {version(python, successor.library)}"
        folder = FOLDER / successor.name
        stopped = build(python, successor.module, successor.theme, folder, ROOT)
        if stopped:
            print(f"{title}: stops at {stopped}", flush=True)
            kept = False
        else:
            comparison = compare(ROOT / FOLDER / TODAY, ROOT / folder)
            print(*in_words(title, comparison), sep="\n", flush=True)
            kept = comparison.kept
        well = well and (kept or not successor.relied_on)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(framed(main, "The successors were not all tried."))
