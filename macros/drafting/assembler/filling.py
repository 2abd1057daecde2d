"""Patterns filled, and words made part of a file so that none of them becomes a mark of it."""

import re

PLACE = re.compile(r"\{\{(\w+)\}\}")
FIRST = 1000  # below it are the numbers of what the patterns bring themselves
# What XML 1.0 cannot hold: control characters, halves of a pair of surrogates, two code points.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPACES = re.compile("[\t-\r \u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+")
IN_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# What Markdown or HTML would take for a mark. A backslash before < or & helps in CommonMark only.
MARKS = re.compile(r"[\\`*_{}\[\]<>~]|&(?=[#0-9A-Za-z]+;)|^(?:[#+-]|[0-9]{1,9}(?=[.)]))")
AS_ENTITY = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;"}


def filled(pattern: str, values: dict[str, str]) -> str:
    """The pattern with its places filled; what comes into them is not looked at again."""
    return PLACE.sub(lambda place: values[place[1]], pattern)


def in_one_line(text: str) -> str:
    """The words with one space between them; one that must not break a line stays, as before a French colon."""
    return SPACES.sub(" ", text).strip(" ")


def in_xml(text: str) -> str:
    """The words within an element or an attribute."""
    return re.sub('[&<>"]', lambda mark: IN_XML[mark[0]], NOT_XML.sub("", text))


def in_markdown(text: str) -> str:
    """The words in one line, so that no part of them becomes a mark, a tag or a link."""
    return MARKS.sub(_as_it_is, in_one_line(text))


def _as_it_is(match: re.Match[str]) -> str:
    mark = match[0]
    return AS_ENTITY.get(mark) or (f"{mark}\\" if mark.isdigit() else f"\\{mark}")


ESCAPES = {"xml": in_xml, "markdown": in_markdown, "line": in_one_line}


class Filler:
    """Fills patterns by their names. {{count}} is another number each time, for what needs one of its own."""

    def __init__(self, patterns: dict[str, str], escape: str) -> None:
        self.patterns, self.escape, self.count = patterns, ESCAPES[escape], FIRST

    def fill(self, name: str, /, **values: str) -> str:
        """A pattern with its places filled; "" if this kind of file has none of that name."""
        self.count += 1
        return filled(self.patterns.get(name, ""), {**values, "count": str(self.count)})
