"""What stands in braces behind a heading, a link or a paragraph: { #id .class key=value }."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor

from ...faults.fault import Fault, Finding, closest, shown
from ...faults.kinds import Code
from ...faults.marks import Rows
from ..elements.icons import Refuse
from .blocks import FENCE, fenced

ITEM = re.compile(
    r"""[#.][\w-]+(?![^\s])|[A-Za-z][\w-]*=(?:"[^"{}<>=]*"|'[^'{}<>=]*'|[^\s"'{}<>=]+)(?![^\s])|(?P<bad>\S+)"""
)
SPACED = re.compile(r"([#.])\s+([\w-]+)")
WRITTEN_ID = re.compile(r"""(?<!\S)(?:#([\w-]+)|id=["']([^"']*)|id=([^\s"']+))""")
ID = re.compile(r"[a-z][a-z0-9-]*")
CLASS = re.compile(r"(?<!\S)\.([\w-]+)")
CLASSES = ("lead", "fold")  # of a paragraph; fold of a heading ##
MORE = re.compile(r"[> \t]*(?:`{3,}|~{3,})[^`~\n]+")
WORD = re.compile(r"[A-Za-z][\w-]*")
FORM = 'Write { #id }, { .lead } or { width="800" }.'


class AttributeLists(AttrListTreeprocessor):
    """Sets what is written as it must be; hands everything else, with its reason, to `refuse`."""

    def __init__(self, md: Markdown, refuse: Refuse) -> None:
        super().__init__(md)
        self.refuse = refuse

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        """Assign what is right; the text after a brace too much is returned, as it is by Markdown's own."""
        inside, brace, rest = attrs_string.partition("}")
        if strict and brace:
            return rest  # the caller leaves the whole text where it is
        wrong = [*problems(inside), *_classes(inside, elem.tag)]
        for finding in wrong:
            self.refuse(inside, finding)
        if not wrong:
            super().assign_attrs(elem, inside)
        return f"{rest}}}" if brace else ""


def _classes(inside: str, tag: str) -> Iterator[Finding]:
    """Classes of text that the stylesheets do not know, for instance those of Material's own pages."""
    for name in CLASS.findall(inside):
        if name not in CLASSES:
            message = f"gives the class {shown(name)}, which has no look here. Delete it."
            yield Finding(message, Code.ATTRIBUTE, name, closest(name, CLASSES))
        elif name == "fold" and tag != "h2":
            message = (
                "gives the class fold to what is no heading that begins with ##. Delete it, or write it there."
            )
            yield Finding(message, Code.ATTRIBUTE)


def problems(inside: str) -> Iterator[Finding]:
    """What is wrong with the text between two braces."""
    spaced = SPACED.search(inside)
    if spaced:
        message = f"has {{ {spaced[0]} }} with a space. Write {{ {spaced[1]}{spaced[2]} }}."
        yield Finding(message, Code.ATTRIBUTE)
        return
    for name in map("".join, WRITTEN_ID.findall(inside)):
        if not ID.fullmatch(name):
            message = (
                f"gives the id {shown(name)}. Write small letters a-z, digits and hyphens, like {{ #stand }}."
            )
            yield Finding(message, Code.ATTRIBUTE, name)
            return
    for item in ITEM.finditer(inside):
        bad = item["bad"]
        if bad and WORD.fullmatch(bad):
            yield forbidden(bad)
        elif bad and bad.endswith("=") and WORD.fullmatch(bad[:-1]):
            message = f"sets {bad[:-1]} to nothing. Write its value after =, or delete it."
            yield Finding(message, Code.ATTRIBUTE)
        elif bad:
            braces = f"{{ {inside.strip()} }}"
            yield Finding(f"has {shown(braces)}, which cannot be read. {FORM}", Code.ATTRIBUTE, braces)
            return


def forbidden(name: str) -> Finding:
    """An attribute that a page may not set."""
    message = f"sets the attribute {shown(name)}, which a page may not set. Delete it."
    return Finding(message, Code.ATTRIBUTE, name)


def of_code(text: str, path: str, first_line: int) -> Iterator[Fault]:
    """Faults at the beginning of blocks of code, which Markdown reads by itself: its braces, other words."""
    rows, lines = Rows.of(text, path, first_line), text.split("\n")
    for code in fenced(lines):
        yield from (rows.fault(first_line + code.first, finding) for finding in problems(code.braces))
        lines[code.first : code.last + 1] = [""] * (code.last + 1 - code.first)
    for number, line in enumerate(lines, first_line):
        if MORE.fullmatch(line) and not FENCE.fullmatch(line):
            message = "begins a block of code with more than the name of its language. Write that alone: ```yaml."
            yield rows.fault(number, Finding(message, Code.ATTRIBUTE))
