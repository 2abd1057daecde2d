"""The English pages by our MkDocs, and the same pages ready made by MkDocs as it comes."""

import re
import sys
from pathlib import Path

from macros.folders.docs import is_paper, pages
from macros.pages.generated import markdown
from macros.pages.pagetext import render
from macros.pages.prose import read
from macros.register.edition import checked_facts, edition
from macros.vocabulary import Page
from tests.bench.commands import Cost, cost

MKDOCS = [sys.executable, "-m", "mkdocs", "build", "-q"]
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
PLAIN = """site_name: plain
docs_dir: docs
site_dir: site
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, def_list, tables, toc, sane_lists]
"""


def ours(project: Path, site: Path, runs: int = 3) -> Cost:
    """The cost of the pages of `project`, written to `site`."""
    return cost(MKDOCS, project, runs, CCM_DOCS="docs/en", CCM_SITE=str(site), CCM_LANGUAGE="en", **QUIET)


def theirs(project: Path, folder: Path, runs: int = 3) -> Cost:
    """The cost of the same pages for MkDocs with the theme and its search, and nothing of ours."""
    _static(project, folder / "docs")
    (folder / "mkdocs.yml").write_text(PLAIN)
    return cost(MKDOCS, folder, runs, **QUIET)


def _static(project: Path, target: Path) -> None:
    """Every English page with its macros already carried out."""
    made = edition(checked_facts(project), "en")
    docs = project / "docs/en"
    texts = {
        path.relative_to(docs).as_posix(): read(path, project).text
        for path in pages("en", project)
        if not is_paper(path.relative_to(project).as_posix())
    }
    texts |= dict(markdown(made))
    for name, text in texts.items():
        page = Page(made, name.removesuffix(".md").removesuffix("index"))
        head = re.match(r"\A---\n.*?^---\n", text, re.DOTALL | re.MULTILINE)
        body = page.slots.fill(render(text[head.end() if head else 0 :], page.macros(), name))
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, "utf-8")
