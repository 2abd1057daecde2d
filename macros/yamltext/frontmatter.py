"""Where the head of a page ends: the YAML between two lines --- at the beginning of its file."""

import re
from dataclasses import dataclass

# Where MkDocs ends a head (mkdocs/utils/meta.py): at a line ... too.
HEAD = re.compile(r"\A---[ \t]*\n(.*?)^(---|\.\.\.)[ \t]*\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Parted:
    """The YAML of a head, the signs of the line that ends it, the text after it and the line where that begins."""

    head: str
    end: str
    text: str
    first_line: int


def parted(text: str) -> Parted | None:
    """The head of a page and its text; None if the page does not begin with a head."""
    head = HEAD.match(text)
    return head and Parted(head[1], head[2], text[head.end() :], head[0].count("\n") + 1)
