"""The built site and its pages, parsed once."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from tests import builds


@dataclass(frozen=True)
class BuiltPage:
    """One HTML page of the site: its path below site/ and its parsed document."""

    path: str
    source: str
    document: html.HtmlElement


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder site/ of a whole build."""
    return builds.once(builds.shared(tmp_path_factory), "project", builds.built) / "site"


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every HTML page by its path below site/, but for those of text alone (tests/site/test_lite.py)."""
    found = {}
    for path in sorted(set(site.rglob("*.html")) - set((site / "lite").rglob("*"))):
        name, source = path.relative_to(site).as_posix(), path.read_text("utf-8")
        found[name] = BuiltPage(name, source, html.document_fromstring(source))
    return found
