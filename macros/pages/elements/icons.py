"""Icons by name, `:material-file-document:`, of those that come with the theme; drawn within the page."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from ...faults.fault import Finding, closest, shown
from ...faults.kinds import Code
from ...templating.themefolder import theme_templates

SETS = ("material", "fontawesome-brands", "fontawesome-regular", "fontawesome-solid", "octicons", "simple")
NAME = rf"(?:{'|'.join(SETS)})-[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST = 100  # characters of a name
SUGGESTED = 1  # wrong names of a page for which a right one is looked for among thousands
CLASS = "icon"
Refuse = Callable[[str, Finding], None]  # called with what is written in the page, and what is wrong with it
WRITTEN = "data-written"  # how the page names it, until the page is checked


class Icons(InlineProcessor):
    """Draws an icon as an image that is read by nobody; a name that none has is handed to `refuse`."""

    def __init__(self, md: Markdown, refuse: Refuse, drawn: set[str]) -> None:
        super().__init__(f":({NAME}):", md)
        self.refuse, self.drawn = refuse, drawn
        self.unknown = 0  # names so far that no icon has

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's own name and signature)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element of one name. Its picture is put in when Markdown is done."""
        path = _path(m[1])
        if len(m[1]) > LONGEST or not path.is_file():
            message = f"shows the icon {shown(m[0])}, which the theme does not have."
            advice = "Its icons: https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/."
            self.unknown += 1
            meant = closest(m[1], _names(m[1])) if self.unknown <= SUGGESTED else ""
            finding = Finding(message, Code.UNKNOWN_NAME, m[1], f":{meant}:" if meant else "", advice)
            self.refuse(m[0], finding)
            return None, None, None
        svg = path.read_text("utf-8").strip().replace("<svg ", '<svg aria-hidden="true" ', 1)
        self.drawn.add(svg)
        icon = Element("span", {"class": CLASS, WRITTEN: m[0]})
        assert self.md is not None, "it is registered with the Markdown that uses it"
        icon.text = self.md.htmlStash.store(svg)
        return icon, m.start(), m.end()


def _set(name: str) -> tuple[str, Path]:
    """The set of a name, and the folder with its icons."""
    [group] = (one for one in SETS if name.startswith(f"{one}-"))
    return group, theme_templates() / ".icons" / group.replace("-", "/")


def _path(name: str) -> Path:
    """Where the icon of a name is drawn, if it is."""
    group, folder = _set(name)
    return folder / f"{name.removeprefix(f'{group}-')}.svg"


def _names(name: str) -> Iterator[str]:
    """The names of all icons of the same set."""
    group, folder = _set(name)
    return (f"{group}-{path.stem}" for path in sorted(folder.glob("*.svg")))
