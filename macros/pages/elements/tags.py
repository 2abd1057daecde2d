"""The few tags of HTML that a page may hold, each on a line of its own: details, summary, figure, figcaption.

They are rewritten as the Markdown that means the same, so that no tag of a page reaches its HTML.
"""

import re
from collections.abc import Iterator

from markdown.preprocessors import Preprocessor

MARKDOWN = r"(?:[ \t]+markdown(?:=\"?(?:1|block|span)\"?)?)?"
WORDS = r"(?P<words>[^<>\n]*[^<>\s][^<>\n]*)"
LINES = {
    "details": re.compile(
        rf"(?P<lead>[ \t]*)<details(?P<open>[ \t]+open)?{MARKDOWN}>[ \t]*(?:<summary>{WORDS}</summary>)?[ \t]*"
    ),
    "summary": re.compile(rf"[ \t]*<summary>{WORDS}</summary>[ \t]*"),
    "/details": re.compile(r"[ \t]*</details>[ \t]*"),
    "figure": re.compile(rf"[ \t]*<figure{MARKDOWN}>[ \t]*"),
    "figcaption": re.compile(rf"[ \t]*<figcaption>{WORDS}</figcaption>[ \t]*"),
    "/figure": re.compile(r"[ \t]*</figure>[ \t]*"),
}

CAPTION = re.compile(r"[ \t]*/{3,}[ \t]*(.*?)[ \t]*")

ENDED = {"/details": "details", "/figure": "figure", "caption": "///"}  # what each of these ends


def tag(line: str) -> tuple[str, re.Match[str]] | None:
    """Which tag stands alone on a line, as it must be written; None if none does."""
    return next(((name, match) for name, one in LINES.items() if (match := one.fullmatch(line))), None)


class Tags(Preprocessor):
    """Rewrites these tags as a box to open and as a caption."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a page, its code already taken out; without these if one is not ended, which is a fault."""
        if not _ended(lines):
            return ["" if tag(line) or CAPTION.fullmatch(line) else line for line in lines]
        return list(_rewritten(lines))


def _ended(lines: list[str]) -> bool:
    """Whether all that would take in the rest of the page is ended, and nothing else."""
    opened: list[str] = []
    for line in lines:
        caption = CAPTION.fullmatch(line)
        name = (tag(line) or ("", None))[0]
        if caption:
            name = "///" if caption[1] else "caption"
        if name in ("details", "figure", "///"):
            opened.append(name)
        elif name in ("/details", "/figure", "caption") and (not opened or opened.pop() != ENDED[name]):
            return False
    return not opened


def _rewritten(lines: list[str]) -> Iterator[str]:
    depth, waiting = 0, ""  # how many boxes are open; the beginning of one whose summary is still to come
    for line in lines:
        name, match = tag(line) or ("", None)
        indent = "    " * depth
        if match is None:
            yield indent + line if line.strip() else line
        elif name == "details":
            waiting = f"{indent}{match['lead']}???{'+' * bool(match['open'])}"
            if match["words"]:
                yield from ("", f'{waiting} "{match["words"]}"', "")
            depth += 1
        elif name == "summary":
            yield from ("", f'{waiting} "{match["words"]}"', "")
        elif name == "/details":
            depth -= bool(depth)
            yield ""
        elif name == "figcaption":
            yield from ("", f"{indent}/// caption", f"{indent}{match['words'].strip()}", f"{indent}///", "")
        else:
            yield ""
