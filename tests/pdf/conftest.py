"""The PDFs, made once a session from the real register, and a copy of the project to break."""

import re
import shutil
from datetime import UTC, datetime, time
from pathlib import Path

import pikepdf
import pytest

from macros.language.fonts import OWN
from macros.paths import ROOT
from macros.pdf import factsheets
from tests import builds
from tests.builds import lend_fonts, print_links
from tests.readonce import LANGUAGES, edition_in

NAMES = [name.format(code) for code in LANGUAGES for name in ("handout-{}", "handout-{}-letter", "factsheet-{}")]
OURS = re.compile(r"/[A-Z]{6}\+(IBM-Plex-Sans|Article-Nine-Sans-SC)")  # names of fonts of which a part is embedded
MORE = 60_000  # bytes of the Chinese characters that a file shows, each drawn with many strokes
HANDOUTS = [name for name in NAMES if name.startswith("handout")]


def weight(code: str, usual: int) -> int:
    """How many bytes a file may have in a language, if it may have the usual ones in our usual fonts."""
    return usual + MORE * (code in OWN)


@pytest.fixture(scope="session")
def editions():
    return {code: edition_in(code) for code in LANGUAGES}


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path | None:
    """The folder pdf/ of the site, if this run has built it before: its PDFs need not be made once more."""
    project = builds.made(builds.shared(tmp_path_factory), "project")
    return project and project / "site" / "pdf"


@pytest.fixture(scope="session")
def paths(editions, published, tmp_path_factory):
    """Each PDF's path by its name. SOURCE_DATE_EPOCH is not set: the day of the data stands for it."""
    if published:
        return {name: published / f"{name}.pdf" for name in NAMES}

    def make(folder: Path) -> None:
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("SOURCE_DATE_EPOCH", raising=False)
            for made in editions.values():
                for name, written in factsheets(made).items():
                    (folder / name).write_bytes(written())

    folder = builds.once(builds.shared(tmp_path_factory), "factsheets", make)
    return {path.stem: path for path in folder.iterdir()}


@pytest.fixture(scope="session")
def opened(paths):
    """Each PDF, open, by its name."""
    pdfs = {name: pikepdf.open(path) for name, path in paths.items()}
    yield pdfs
    for pdf in pdfs.values():
        pdf.close()


@pytest.fixture(params=NAMES)
def pdf(request, opened):
    """Each PDF in turn."""
    return opened[request.param]


@pytest.fixture(scope="session")
def day(facts):
    return datetime.combine(facts.site.data_as_of, time(), UTC)


@pytest.fixture(scope="session")
def sheet_folder(tmp_path_factory) -> Path:
    """A project of links to ours, with a cache of its own."""
    root = tmp_path_factory.mktemp("sheets")
    return print_links(root)


@pytest.fixture
def print_project(tmp_path) -> Path:
    """What the PDFs are made from, to be changed: pages, print templates, fonts, colours."""
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    for name in ("print", "fonts"):
        shutil.copytree(ROOT / "overrides" / name, tmp_path / "overrides" / name)
    (tmp_path / "overrides" / "assets").mkdir()
    shutil.copy(ROOT / "overrides" / "assets" / "tokens.css", tmp_path / "overrides" / "assets")
    return lend_fonts(tmp_path)
