"""What MkDocs' pages of the updates show: each update, and the lists of a year or kind.

The blog plugin of the theme makes the pages and says where they stand; their heads and texts come from here.
"""

from dataclasses import dataclass
from pathlib import Path

from ..faults.fault import Fault, Faults
from ..folders import docs
from ..language.labels import N_, UPDATE_KIND
from ..language.languages import SOURCE
from ..records import UPDATE_KINDS
from ..register.edition import Edition, edition
from ..register.posts import Update
from ..templating.addresses import target
from ..views.updates import in_another, kinds, years
from .prose import read

TITLE = N_("Updates: %(name)s")
SENTENCE = N_("The updates of this site under the heading %(name)s, the newest first.")


@dataclass(frozen=True)
class ListPage:
    """A page that lists updates: its title, its name in the menu, its description and its Markdown."""

    title: str
    menu: str
    description: str
    text: str


def list_pages(shown_in: Edition) -> dict[str, ListPage]:
    """The page of each year and kind that has updates, by its address."""
    language = shown_in.language
    of_kinds = {target("updates_of_kind", kind): kind for kind in UPDATE_KINDS}
    pages = {}
    for listed in (*years(shown_in), *kinds(shown_in)):
        kind = of_kinds.get(listed.address)
        name = language.label(UPDATE_KIND[kind]) if kind else listed.name
        title = language.label(TITLE) % {"name": name}
        text = f'# {title}\n\n{{{{ updates_of("{kind or listed.name}") }}}}\n'
        pages[listed.address] = ListPage(title, name, language.label(SENTENCE) % {"name": name}, text)
    return pages


def unread(code: str, root: Path) -> list[Fault]:
    """What is wrong with the heads of a language's updates, which the plugin reads before any page is checked."""
    faults: list[Fault] = []
    for path in docs.updates(code, root):
        try:
            read(path, root)
        except Faults as wrong:
            faults += wrong.faults
    return faults


def lent(shown_in: Edition) -> list[tuple[str, str]]:
    """(language, file below its folder) of each update that a language shows in another."""
    own = shown_in.language.code
    return [(update.language, update.name) for update in shown_in.updates if update.language != own]


def of_file(shown_in: Edition, name: str) -> Update | None:
    """The update that stands in a file below docs/<language>/; None for another page."""
    if not name.startswith(f"{docs.UPDATES}/"):
        return None
    return next((update for update in shown_in.updates if update.name == name), None)


def speaking(shown_in: Edition, update: Update | None) -> Edition:
    """The edition in which the macros of a page speak: that of the text of an update."""
    if update is None or update.language == shown_in.language.code:
        return shown_in
    return edition(shown_in.facts, update.language)


def marked(shown_in: Edition, update: Update | None, title: str) -> str:
    """The title of a page, with the language of that of an update which is in another one."""
    if update is None or update.head == shown_in.language.code:
        return title
    said = shown_in.language.in_english(title) if update.head == SOURCE else title
    return f"{said} {in_another(shown_in, update.head)}"
