"""A page in its sections: its head, what stands before the first heading, then one for each "## …" heading."""

import re
from dataclasses import dataclass

from ..language.signs import HEAD, head_text, sign
from ..pages.elements.late import TOP
from ..pages.prose import Prose

FENCE = re.compile(r"(`{3,}|~{3,})")
HEADING = re.compile(r"##[ \t]")
ANCHOR = re.compile(r"\{[^{}]*#([\w-]+)[^{}]*\}[ \t]*$")


@dataclass(frozen=True)
class Section:
    """Part of a page: what it is known by, its first line in the file, its text and a sign of that text."""

    key: str
    line: int
    text: str

    @property
    def sign(self) -> str:
        return sign(self.text)


def sections(prose: Prose) -> dict[str, Section]:
    """The sections of a page in their order: by the id of their heading, by its number where it has none."""
    head = head_text(prose.title, prose.menu, prose.description)
    cut = {HEAD: Section(HEAD, 1, head)}
    key, start, fence = TOP, prose.first_line, ""
    kept: list[str] = []
    for number, line in enumerate(prose.text.split("\n"), prose.first_line):
        opened = FENCE.match(line)
        if fence:
            fence = "" if line.rstrip() == fence else fence
        elif opened:
            fence = opened[1]
        elif HEADING.match(line):
            cut[key] = Section(key, start, "\n".join(kept))
            key, start, kept = _key(line, cut), number, []
        kept.append(line)
    return cut | {key: Section(key, start, "\n".join(kept))}


def _key(heading: str, before: dict[str, Section]) -> str:
    anchor = ANCHOR.search(heading)
    key = anchor[1] if anchor else f"_{len(before)}"
    return key if key not in before else f"{key}-{len(before)}"
