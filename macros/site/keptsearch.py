"""What the search knows of each page, kept for the next build: to read its HTML takes a quarter of the time.

An edit of one State changes few pages of those that it makes anew.
"""

import hashlib
import json
from pathlib import Path

from ..exports import searchindex
from ..exports.searchindex import Entry
from ..register.edition import Edition
from . import keptwhole
from .filesigns import libraries, signs

PLACE = ".cache/search"  # one file a language
MADE_BY = ("macros/exports/searchindex.py", "macros/language")  # all code that reads a page


class KeptSearch:
    """The entries of one language, each page's under a hash of what they are made of and by."""

    def __init__(self, root: Path, edition: Edition) -> None:
        self.language, self.names = edition.language, searchindex.names(edition)
        self.terms, self.sections = searchindex.terms(edition), searchindex.sections(edition)
        self.path = root / PLACE / f"{self.language.code}.json"
        made_by = (signs(root, *MADE_BY), libraries(), self.language.draft)
        self.made_by = hashlib.sha256(repr(made_by).encode())
        self.before = self._read()
        self.pages: dict[str, list[Entry]] = {}

    def add(self, address: str, title: str, html: str) -> None:
        """Enter a page: as it was entered before, if it is as it was."""
        names, draft = self.names.get(address, []), self.language.draft
        terms, sections = self.terms.get(address, []), self.sections.get(address, {})
        digest = self.made_by.copy()
        digest.update(json.dumps((address, title, names, terms, sections)).encode() + html.encode())
        key = digest.hexdigest()
        if key not in self.before:
            title, html = self.language.typeset(title), self.language.typeset(html)
            self.before[key] = searchindex.docs(address, title, html, names, draft, terms, sections)
        self.pages[key] = self.before[key]

    def write(self, site: Path) -> None:
        """Write the index of the pages, and keep what is in it for the next build. Raises OSError."""
        searchindex.write(site, [entry for page in self.pages.values() for entry in page])
        keptwhole.put(self.path, json.dumps(self.pages, ensure_ascii=False).encode())

    def _read(self) -> dict[str, list[Entry]]:
        kept = keptwhole.get(self.path)
        before: dict[str, list[Entry]] = {} if kept is None else json.loads(kept)
        return before
