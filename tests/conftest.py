"""What the tests share: a small right project, the real one, and one file with one fault.

`make test-quick` leaves out what is slow: a test is, by its folder or by a fixture that it takes, so whatever
starts a build, a browser or LibreOffice is reached by one of these. What else takes more than a second is marked
`slow` where it stands; what builds or serves the whole site once more `long`, for `make test-long`.
"""

import gc
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from macros.register.edition import Edition, edition
from macros.register.loading import Facts
from tests import builds, office, readonce
from tests.builds import one_language
from tests.readonce import PROJECT

ROOT = Path(__file__).parent.parent
BUILDER = "test_builds.py"  # in tests/site: it begins with the build of the whole site
SLOW_FOLDERS = ("browser", "pdf", "site")  # pages in a browser, layout, whole builds
WAITING = 1  # more processes than processors: a test in a browser waits for it now and then
SLOW_FIXTURES = {
    "to_pdf",  # LibreOffice
    "real_project",  # a check of the whole register and all pages
    "real_register",  # a workbook of the whole register
    "whole",  # every label of the site, looked for in code and templates
    "edited_clone",  # tests within a test
    "files",  # every file that is published
    "mkdocs",  # all pages of a language
    "sbom",  # every file of every library
}
# What is read once stays: to look through all of it for garbage, again and again, takes a tenth of the time.
gc.set_threshold(200_000, 5, 10_000)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """What `make test-quick` leaves out is not even read: to import it takes as long as many a test."""
    if config.getoption("markexpr").startswith("not slow") and collection_path.parent == Path(__file__).parent:
        return collection_path.name in SLOW_FOLDERS or None
    return None


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what is slow."""
    if _folder(item) in SLOW_FOLDERS or SLOW_FIXTURES.intersection(getattr(item, "fixturenames", ())):
        item.add_marker("slow")


def pytest_xdist_auto_num_workers() -> int:
    """How many processes `-n auto` begins."""
    return (os.cpu_count() or 1) + WAITING


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One process builds the site, the others try meanwhile what needs no site.

    Then what takes longest begins first, lest one process end long after the others; else the order is random.
    """
    places = {folder: place for place, folder in enumerate(SLOW_FOLDERS, 1)}
    many = Counter(item.path for item in items)

    def turn(item: pytest.Item) -> tuple[bool, int, int, bool]:
        place = places.get(_folder(item), 0)
        return (
            item.path.name != BUILDER,
            place,
            -many[item.path] if place else 0,
            not item.get_closest_marker("slow"),
        )

    items.sort(key=turn)


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: nobody need look through it for garbage."""
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Look once for what no test closed: pytest does so five times, in all that was read and is still there."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say how to have the same order again."""
    seed = config.getoption("randomly_seed", None)
    if seed is not None:  # with -p no:randomly they run in the order of the files
        terminalreporter.write_line(f"The same order again: pytest --randomly-seed={seed}")


def _folder(item: pytest.Item) -> str:
    """The folder of tests/ in which a test stands."""
    return item.path.relative_to(Path(__file__).parent).parts[0]


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """Files of data that stand as they stood in an earlier test are not parsed anew: tests/readonce.py."""
    with pytest.MonkeyPatch.context() as patch:
        readonce.remember(patch)
        yield


@pytest.fixture(autouse=True)
def off_the_forge(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a command prints is the same at a desk and in CI; tests/test_report.py has what a forge adds."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small project, to be broken."""
    return shutil.copytree(PROJECT, tmp_path / "project", copy_function=shutil.copyfile)


@pytest.fixture
def english(project: Path) -> Path:
    """The small project with English alone: what it lacks in Arabic is not the matter here."""
    one_language(project)
    return project


@pytest.fixture
def real_project(tmp_path: Path) -> Path:
    """A copy of the data and pages of the site itself in two languages, to be broken."""
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / "real" / folder, copy_function=shutil.copyfile)
    builds.languages(tmp_path / "real", "languages: [en, ar]\n")
    return tmp_path / "real"


@pytest.fixture
def mkdocs(tmp_path: Path) -> builds.MkDocs:
    """A copy of the project of which MkDocs alone makes the English pages, without any check before it."""
    return builds.MkDocs(builds.copy_project(tmp_path / "project"))


@pytest.fixture(scope="session")
def to_pdf() -> Callable[..., list[Path]]:
    """Files laid out by LibreOffice: tests/office.py."""
    return office.to_pdf


@pytest.fixture
def state_file(project: Path) -> Callable[..., Path]:
    """Write Samoa's file, right except for `old` → `new`; return its path."""

    def write(old: str = "", new: str = "") -> Path:
        path = project / "data" / "states" / "samoa.yaml"
        builds.replace(path, old, new)
        return path

    return write


def specimen(facts: Facts) -> str:
    """A State to try things on, whatever editors write of others: a State Party with a law that is long known."""
    old = facts.site.data_as_of.year - 7
    return next(
        slug
        for slug, state in facts.states.items()
        if state.article9.status == "specific_law" and state.article9.laws and state.article9.as_of <= old
        if state.is_state_party and state.region != "none"
    )


@pytest.fixture(scope="session")
def small() -> Facts:
    """The facts of the small project."""
    return readonce.small()


@pytest.fixture(scope="session")
def in_english(small: Facts) -> Edition:
    """The small project's edition in English."""
    return edition(small, "en")


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The facts of the site itself."""
    return readonce.facts()
