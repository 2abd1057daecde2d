"""The built site and its pages, parsed once."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree, html

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


def _parser() -> etree.HTMLParser:
    """One of elements that are all of one class: to ask for that of each by its name takes as long as to parse."""
    parser = etree.HTMLParser(encoding="utf-8")
    classes = etree.ElementDefaultClassLookup(html.HtmlElement, html.HtmlComment)
    parser.set_element_class_lookup(classes)
    return parser


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every HTML page by its path below site/, but for those of text alone (tests/site/test_lite.py)."""
    found, parser = {}, _parser()
    for path in sorted(set(site.rglob("*.html")) - set((site / "lite").rglob("*"))):
        name, content = path.relative_to(site).as_posix(), path.read_bytes()
        found[name] = BuiltPage(name, content.decode(), html.document_fromstring(content, parser))
    return found
