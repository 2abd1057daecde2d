"""What the hooks of MkDocs keep of one run: one language."""

from typing import Any

from ..pages.markdown_rules import PageRules
from ..register.edition import Edition
from ..translation import Draft
from ..vocabulary import Page
from .keptsearch import KeptSearch
from .preview import Preview


class Build:
    """One run of MkDocs."""

    edition: Edition
    page: Page
    search: KeptSearch  # what the search knows of the pages
    shown: set[str]  # what the pages link to or show, from the root of the language
    title: str
    path: str
    serving = False
    rules: PageRules
    nav: Any  # the menu, as MkDocs has it
    version: str  # of the assets
    preview: Preview | None = None  # from the second build of `mkdocs serve` on
    draft: Draft | None = None  # what a draft shows in English
