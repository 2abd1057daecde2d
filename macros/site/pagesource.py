"""What MkDocs is to make a page of: its text, where that begins, and what its head says."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from ..language.inenglish import marked
from ..language.signs import HEAD
from ..pages import updatepages
from ..pages.prose import Prose, read
from ..register.edition import Edition
from ..register.posts import Update
from ..translation import current
from ..translation.sections import sections

OTHERWISE = "MkDocs reads another text than the check. Write the head anew."


@dataclass(frozen=True)
class PageSource:
    """The text of a page, the line on which it begins, and what of it is shown in English: ids of headings."""

    text: str
    first_line: int
    meta: dict[str, Any] = field(default_factory=dict)  # what the page's head says for its frame
    behind: Collection[str] = ()


def of_page(edition: Edition, file: Any, text: str, root: Path, update: Update | None) -> PageSource:
    """What a page is made of: a file of docs/, a list of updates, or text made from data.

    `file` is MkDocs' file of the page, `text` what it took for the page's text. Raises Faults.
    """
    path = Path(file.abs_src_path or "")
    if path.is_relative_to(root / "docs"):  # others are made from data, or by the blog plugin
        return of_file(edition, path, root, text, update)
    first_line = file.content_string.count("\n") - text.count("\n") + 1
    return of_list(edition, file.url) or PageSource(text, first_line)


def of_file(edition: Edition, path: Path, root: Path, text: str, update: Update | None) -> PageSource:
    """A page of docs/ as readers get it: an English one that a draft borrows marked as such.

    Raises Faults, also if a check would read another text than `text`.
    """
    if read(path, root).text.strip() != text.strip():
        raise Faults([Fault(path.relative_to(root).as_posix(), 1, OTHERWISE, Code.PAGE_HEAD)])
    prose = current(path, root)
    if not update and not prose.path.startswith(f"docs/{edition.language.code}/"):
        prose = _borrowed(prose)
    title = updatepages.marked(edition, update, prose.title)
    meta = {"title": title, "description": prose.description, "menu": prose.menu, "hide": prose.hide}
    return PageSource(prose.text, prose.first_line, meta, prose.behind)


def _borrowed(prose: Prose) -> Prose:
    """An English page in a draft: its head and all of its sections are marked."""
    return replace(
        prose,
        title=marked(prose.title),
        description=marked(prose.description),
        menu=prose.menu and marked(prose.menu),
        behind=frozenset(sections(prose)) - {HEAD},
    )


def of_list(edition: Edition, url: str) -> PageSource | None:
    """A page that lists updates, which the theme makes; None for any other."""
    listed = updatepages.list_pages(edition).get(url)
    if not listed:
        return None
    meta = {"title": listed.title, "description": listed.description, "menu": listed.menu}
    return PageSource(listed.text, 1, meta)
