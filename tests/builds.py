"""Whole builds for tests: a copy of the project in a folder of its own, built by its own command."""

import fcntl
import itertools
import os
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.language.fonts import OWN, unpacked
from macros.language.territories import TO_USERS
from tests.readonce import SITE

ROOT = Path(__file__).parent.parent
PARTS = ("data", "docs", "macros", "overrides", "mkdocs.yml")
NUMBERS = ("II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")  # a State's name has no digits
# Whoever commits in a test, whatever this machine's git is told.
IDENTITY = {
    **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "A"),
    **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "a@example.org"),
    "GIT_CONFIG_GLOBAL": os.devnull,
}
# Folders of .cache with PDFs and pages that are made again only if they would differ.
KEPT = ("documents", "drafts", "files", "pages", "search", "sheets")
OF_TESTS = ROOT / ".cache" / "tests"  # the same of the site as tests build it, which has other languages in full
UNPUBLISHED = "Zwischenbescheid"  # a word that stands in the log of contacts only
CONTACT = f"contacts:\n  - {{state: samoa, date: 2026-03-02, who: Mission, what: {UNPUBLISHED}}}\n"


def copy_project(folder: Path, earlier: Path | None = None) -> Path:
    """What a build reads, copied to `folder`, with what a build of `earlier` kept, if any; returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    if earlier:
        _copy_kept(earlier / ".cache", folder / ".cache")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, folder / name)
    return folder


def lend_fonts(project: Path) -> Path:
    """Let a project have the fonts that are unpacked already, which takes a second; returns it."""
    for code in ("", *OWN):
        unpacked(ROOT, code)
    (project / ".cache").mkdir(exist_ok=True)
    (project / ".cache" / "truetype").symlink_to(ROOT / ".cache" / "truetype")
    return project


def print_links(root: Path) -> Path:
    """A project of links to ours, of which the cache holds the fonts and nothing else; returns it."""
    (root / "overrides").symlink_to(ROOT / "overrides")
    return lend_fonts(root)


def copy_tried(folder: Path, earlier: Path = ROOT) -> Path:
    """The same as tests try it."""
    return as_tried(copy_project(folder, earlier))


def as_tried(project: Path) -> Path:
    """Let the languages that tests do not try in full be drafts; returns the project."""
    languages(project, f"languages: [{', '.join(SITE.languages)}]\ndrafts: [{', '.join(SITE.drafts)}]\n")
    return project


def run_build(project: Path) -> subprocess.CompletedProcess[str]:
    """`make site` without the set-up, in `project`."""
    command = [sys.executable, "-m", "macros.commands.build"]
    environment = {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)


@dataclass(frozen=True)
class MkDocs:
    """A project, and MkDocs by itself."""

    project: Path

    def build(self, code: str = "en") -> subprocess.CompletedProcess[str]:
        """Make the pages of a language in site/ of the project."""
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(self.project / "site")]
        settings = {"CCM_DOCS": f"docs/{code}", "CCM_LANGUAGE": code, "NO_MKDOCS_2_WARNING": "1"}
        environment = os.environ | settings
        return subprocess.run(command, cwd=self.project, env=environment, capture_output=True, text=True)


def give_mkdocs(project: Path, *more: str) -> None:
    """Put what MkDocs needs into a small project; its menu has the pages that are there, and `more`."""
    for name in ("macros", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    settings, _, _ = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:\n")
    pages = ", ".join(("index.md", "states/index.md", "updates/index.md", *more))
    (project / "mkdocs.yml").write_text(f"{settings}\nnav: [{pages}]\n", "utf-8")
    updates = project / "docs" / "en" / "updates" / "index.md"
    updates.parent.mkdir(exist_ok=True)
    updates.write_text("---\ntitle: Updates\ndescription: News\n---\n# Updates\n", "utf-8")


def shared(factory: pytest.TempPathFactory) -> Path:
    """The folder that the test processes of one run have in common."""
    base = factory.getbasetemp()
    return base.parent if base.name.startswith("popen-") else base


def once(base: Path, name: str, make: Callable[[Path], None]) -> Path:
    """`base/name`, made by the first test process that asks; the others wait for it."""
    folder, done = base / name, base / f"{name}.done"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder


def made(base: Path, name: str) -> Path | None:
    """`base/name` if `once` has made it already."""
    return base / name if (base / f"{name}.done").exists() else None


def built(folder: Path) -> None:
    """Copy the project to `folder` and build it. Raises AssertionError with what it printed.

    What the build keeps serves the next run of the tests too.
    """
    lend_fonts(copy_tried(folder))
    _copy_kept(OF_TESTS, folder / ".cache")
    (folder / "contacts").mkdir()
    (folder / "contacts" / "log.yaml").write_text(CONTACT, "utf-8")
    done = run_build(folder)
    assert done.returncode == 0, done.stderr
    shutil.rmtree(OF_TESTS, ignore_errors=True)
    _copy_kept(folder / ".cache", OF_TESTS)


def _copy_kept(source: Path, target: Path) -> None:
    """Copy what builds keep from one folder .cache to another, over what is there."""
    for name in KEPT:
        if (source / name).is_dir():
            shutil.copytree(source / name, target / name, dirs_exist_ok=True)


def replace(path: Path, old: str, new: str) -> None:
    """Change a file; fails if `old` is not in it, else a mistyped change would test nothing."""
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def one_language(project: Path) -> None:
    """English alone: half the time, where nothing depends on the language."""
    languages(project, "languages: [en]\n")


def languages(project: Path, lines: str) -> None:
    """Let a project be in other languages: `lines` are those of data/site.yaml that name them and the drafts."""
    path = project / "data/site.yaml"
    text = re.sub(r"^drafts: .*\n", "", path.read_text("utf-8"), flags=re.M)
    path.write_text(re.sub(r"^languages: .*\n", lines, text, flags=re.M), "utf-8")


def more_states(project: Path, times: int) -> None:
    """Add copies of each State, with names of their own and codes free to use, until there are `times` as many."""
    texts = {path: path.read_text("utf-8") for path in sorted((project / "data/states").glob("*.yaml"))}
    taken = {re.search(r"^iso3: (\w+)", text, re.M)[1] for text in texts.values()}
    codes = map("".join, itertools.product(string.ascii_uppercase, repeat=3))
    free = (code for code in codes if TO_USERS.fullmatch(code) and code not in taken)
    for number in NUMBERS[: times - 1]:
        for path, text in texts.items():
            text = re.sub(r'^name: ("?)(.*?)("?)$', rf"name: \1\2 {number}\3", text, count=1, flags=re.M)
            text = re.sub(r"^iso3: .*$", f"iso3: {next(free)}", text, count=1, flags=re.M)
            # A law in data/laws is of the first State alone.
            text = re.sub(r"^( +replaced_by: ).*$", r"\1nothing_known", text, flags=re.M)
            path.with_stem(f"{path.stem}-{number.lower()}").write_text(text, "utf-8")


def git(folder: Path, *arguments: str) -> str:
    """What a git command prints that must succeed in a folder, whoever owns it."""
    command = ["git", "-c", "safe.directory=*", "-C", str(folder), *arguments]
    environment = {**os.environ, **IDENTITY}
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
