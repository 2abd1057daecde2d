"""The words of a page of docs/ for print: its sentences, without the blocks that the site makes."""

import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from urllib.parse import unquote

from markupsafe import Markup

from ..folders.docs import picture
from ..pages import prose
from ..pages.elements import notes
from ..pages.prose import Prose
from ..paths import ROOT
from ..register.edition import Edition
from ..templating.addresses import absolute
from ..translation import current
from ..views.factsheet import FactsheetSectionView
from ..vocabulary import Page
from ..vocabulary.calls import Macro

PICTURE = re.compile(r'(<img\b[^>]*? src=")([^"]+)"')
PAGE = re.compile(r'href="([a-z0-9/-]+?)(?:/?index)?\.md(#[^"]*)?"')


class Words(Page):
    """A page whose blocks say nothing, so that print sets their facts in its own way.

    Sources that its sentences cite are numbered as on any page; print goes on counting from there.
    """

    def __init__(self, edition: Edition) -> None:
        self.base = absolute(edition.facts.site.base_address, edition.language.code)
        self.notes: dict[str, str] = {}
        super().__init__(edition, "", self.base)

    def _bound(self, function: Callable[..., Markup], block: bool) -> Macro:
        macro = super()._bound(function, block)
        if not block:
            return macro

        @wraps(macro)
        def silent(*args: object, **named: object) -> str:
            return ""

        return silent

    def render(self, template: str, **view: object) -> Markup:
        """A template, with its print twin in place of the superscripts of the site."""
        return super().render("print_cite.html" if template == "cite.html" else template, **view)

    def sections(self, name: str, root: Path = ROOT) -> tuple[Prose, list[FactsheetSectionView]]:
        """The page docs/<language>/<name>.md and its sections, links and pictures in full. Raises Faults.

        Its notes are in `notes`, by the ids that texts lead to.
        """
        page = current(root / "docs" / self.edition.language.code / f"{name}.md", root)
        folder = (root / page.path).parent
        body = PAGE.sub(self._full, prose.html(page, self.edition, self.url, self))
        body = PICTURE.sub(lambda one: f'{one[1]}{picture(folder / unquote(one[2]), root).as_uri()}"', body)
        body, self.notes = notes.parted(body)
        return page, prose.sections(body)

    def _full(self, link: re.Match[str]) -> str:
        target = "" if link[1] == "index" else f"{link[1]}/"
        return f'href="{self.base(target)}{link[2] or ""}"'
