"""A contribution to docs/ alone runs nothing in a reader's browser: what it lays there is refused, twice."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from macros.folders import docs
from tests import builds
from tests.browser.conftest import enter_search, serving

MARK = 'document.title = "PLANTED"; localStorage.setItem("planted", "1");'
PLANTED = {  # below docs/en: what each would do if it were published
    "planted.html": '<!doctype html><title>Factsheet</title><script src="planted.js"></script>',
    "planted.js": MARK,
    "planted-worker.js": 'addEventListener("fetch", (e) => e.respondWith(new Response("PLANTED")));',
    "drawing.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><script>{MARK}</script></svg>',
    "index.html": f"<script>{MARK}</script>",
    "404.html": f"<script>{MARK}</script>",
    "assets/site.js": MARK,
    "assets/tokens.css": "body { display: none }",
    "assets/minisearch.js": MARK,
    "search/search_index.json": '{"docs": [{"location": "planted.html", "title": "PLANTED", "text": "Samoa"}]}',
    "extra.markdown": "# Extra\n\n[go](https://evil.example/)\n",
    "notes.txt": "not for the public",
}


@dataclass
class Contribution:
    """A project with a good site in English to which files were added, and what its build printed then."""

    folder: Path
    printed: str
    before: dict[str, bytes]


def pages(project: Path, target: Path) -> int:
    """Let MkDocs alone make the English pages of a project, without any check before it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]
    settings = {"CCM_DOCS": "docs/en", "CCM_LANGUAGE": "en", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=os.environ | settings, capture_output=True).returncode


@pytest.fixture(scope="module")
def contribution(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Contribution:
    project = builds.copy_project(tmp_path_factory.mktemp("planted"))
    builds.one_language(project)
    shutil.copytree(site / "en", project / "site/en")
    before = builds.contents(project / "site")
    for name, content in PLANTED.items():
        path = project / "docs/en" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    done = builds.run_build(project)
    assert done.returncode == 1
    return Contribution(project, done.stderr, before)


@pytest.fixture
def page(contribution, browser):
    """A page of the site that stays, in a fresh browser."""
    context = browser.new_context()
    with serving(contribution.folder / "site") as address:
        page = context.new_page()
        page.goto(f"{address}en/")
        yield page
        context.close()


def test_each_file_that_was_laid_there_is_named_and_the_site_stays(contribution):
    named = [name for name in PLANTED if f"docs/en/{name}:1: is not a page" in contribution.printed]
    assert named == [*PLANTED]
    assert builds.contents(contribution.folder / "site") == contribution.before


@pytest.mark.parametrize("name", PLANTED)
def test_each_alone_is_enough(name, tmp_path):
    """To the rule of what docs/ may hold, which a check and each run of MkDocs ask."""
    path = tmp_path / "docs/en" / name
    path.parent.mkdir(parents=True)
    path.write_text(PLANTED[name], "utf-8")
    [fault] = docs.language(tmp_path / "docs/en", "docs/en")
    assert str(fault).startswith(f"docs/en/{name}:1: is not a page")


@pytest.mark.parametrize("name", ["assets/site.js"])
def test_mkdocs_alone_refuses_it_too(name, tmp_path):
    """A preview runs without the check before it; one such file is enough."""
    project = builds.copy_project(tmp_path / "project")
    (project / "docs/en" / name).parent.mkdir(exist_ok=True)
    (project / "docs/en" / name).write_text(PLANTED[name], "utf-8")
    assert pages(project, tmp_path / "en") != 0
    assert not (tmp_path / "en" / name).exists()


def test_what_was_planted_has_no_address_or_is_the_sites_own(page, contribution):
    home = page.url
    for name in sorted(PLANTED.keys() - {"index.html", "404.html", "assets/site.js"}):
        answer = page.goto(home + name)
        assert answer.status == 404 or answer.body() == contribution.before[f"en/{name}"], name
        assert page.title() != "PLANTED", name
        assert page.evaluate("localStorage.getItem('planted')") is None, name


def test_no_planted_service_worker_can_be_registered(page):
    for name in ("planted-worker.js", "planted.js"):
        with pytest.raises(Error, match="Failed to register"):
            page.evaluate("(name) => navigator.serviceWorker.register(name)", name)


def test_search_is_the_sites_own(page):
    enter_search(page)
    page.keyboard.type("Samoa")
    expect(page.locator(".search__results li").first).to_contain_text("Samoa")
    expect(page.locator(".search__results")).not_to_contain_text("PLANTED")
