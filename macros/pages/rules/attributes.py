"""What stands in braces behind a heading, a link or a paragraph: { #id .class key=value }."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor

from ...faults.fault import Fault, shown
from .blocks import FENCE

ITEM = re.compile(
    r"""[#.][\w-]+(?![^\s])|[A-Za-z][\w-]*=(?:"[^"{}<>=]*"|'[^'{}<>=]*'|[^\s"'{}<>=]+)(?![^\s])|(?P<bad>\S+)"""
)
SPACED = re.compile(r"([#.])\s+([\w-]+)")
GIVEN = re.compile(r"""(?<!\S)(?:#([\w-]+)|id=["']([^"']*)|id=([^\s"']+))""")  # an id
ID = re.compile(r"[a-z][a-z0-9-]*")
WORD = re.compile(r"[A-Za-z][\w-]*")
Refuse = Callable[[str, str], None]  # called with what stands between the braces, and a sentence
FORM = 'Write { #id }, { .lead } or { width="800" }.'


class AttributeLists(AttrListTreeprocessor):
    """Sets what is written as it must be; hands everything else, with its reason, to `refuse`."""

    def __init__(self, md: Markdown, refuse: Refuse):
        super().__init__(md)
        self.refuse = refuse

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        """Assign what is right; the text after a brace too much is returned, as it is by Markdown's own."""
        inside, brace, rest = attrs_string.partition("}")
        if strict and brace:
            return rest  # the caller leaves the whole text where it is
        wrong = list(problems(inside))
        for message in wrong:
            self.refuse(inside, message)
        if not wrong:
            super().assign_attrs(elem, inside)
        return f"{rest}}}" if brace else ""


def problems(inside: str) -> Iterator[str]:
    """What is wrong with the text between two braces."""
    spaced = SPACED.search(inside)
    if spaced:
        yield f"has {{ {spaced[0]} }} with a space. Write {{ {spaced[1]}{spaced[2]} }}."
        return
    for name in map("".join, GIVEN.findall(inside)):
        if not ID.fullmatch(name):
            yield f"gives the id {shown(name)}. Write small letters a-z, digits and hyphens, like {{ #stand }}."
            return
    for item in ITEM.finditer(inside):
        bad = item["bad"]
        if bad and WORD.fullmatch(bad):
            yield f"sets the attribute {shown(bad)}, which a page may not set. Delete it."
        elif bad and bad.endswith("=") and WORD.fullmatch(bad[:-1]):
            yield f"sets {bad[:-1]} to nothing. Write its value after =, or delete it."
        elif bad:
            yield f"has {shown('{ ' + inside.strip() + ' }')}, which cannot be read. {FORM}"
            return


def of_code(text: str, path: str, first_line: int) -> Iterator[Fault]:
    """Faults of the braces at the beginning of blocks of code, which Markdown reads by itself."""
    for fence in FENCE.finditer(text):
        line = first_line + text.count("\n", 0, fence.start())
        yield from (Fault(path, line, message) for message in problems(fence[2]))
