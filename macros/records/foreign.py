"""Marks of other formats that come along when a text is copied: nothing of data/ is read as HTML or Markdown."""

import re
from collections.abc import Iterator
from html.entities import html5

ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]+);?")
SHORT = {"amp", "lt", "gt", "quot", "nbsp"}  # entities that are also found without their semicolon
TAG = re.compile(r"</?[A-Za-z][^<>]*>?|<!-*|<\?")
# In the words of a law <number of days> is a blank to fill in; these are no blanks.
HTML_TAG = re.compile(
    r"</[A-Za-z][^<>]*>?|<!-*|<\?|<[A-Za-z][\w-]*\s+[\w-]+\s*=[^<>]*>?|<https?:[^<>]*>?|"
    r"<(?:a|b|big|blockquote|br|code|del|div|em|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|s|script|small|"
    r"span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul)\s*/?>",
    re.IGNORECASE,
)
MARKDOWN = re.compile(
    r"\*\*+|~~+|```+|(?<!\w)`[^`\n]+`(?!\w)|!\[[^\]\n]*\]\(|\]\((?=[^)\s]{0,200}[./#:])[^)\s]*\)|(?<!\w)__(?=\w)|(?<=\w)__(?!\w)|"
    r"(?<![\w*])\*[^\s*][^*\n]*(?<!\s)\*(?![\w*])|(?<!\w)_[^\s_][^_\n]*(?<!\s)_(?!\w)|^#{1,6} ",
    re.MULTILINE,
)
MACRO = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
ESCAPE = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrt](?![a-z])|[*_#'\"`\[\]])|\w%20\w|(?:%[0-9A-F]{2}){2,}"
)
ADDRESS = re.compile(r"(?<![\w.@/-])(?:(?:https?|ftp)://|www\.)\w[^\s<>()\"\u201c\u201d]*", re.IGNORECASE)
# A letter beyond ASCII as UTF-8, read by a program as if each of its bytes were a letter (Windows-1252).
HIGH = "\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
RUN = re.compile(f"[{HIGH}]{{2,}}")
# Without one of these no pattern above can match.
SUSPECT = re.compile(rf"[&<*~`\]_#{{}}%\\]|://|[wW]{{3}}\.|[{HIGH}]{{2}}")
CLOSING = "’”“…–—»›™®\u00a0"  # what may follow the last letter of a word as it should
BARE = "an address that nobody can click; say in words what it leads to, and write it under url if there is one"
MISREAD = "which a program made of another sign; type the word again"


def foreign(text: str, *, blanks: bool = False, addresses: bool = False) -> str | None:
    """What is wrong with the first such mark, to complete "it …"; None if there is none.

    With `blanks` a text between < and > that is no tag of HTML may stand, with `addresses` the address of a page.
    """
    if not SUSPECT.search(text):
        return None
    for mark, words in (
        (_entity(text), "a sign as HTML writes it; type the sign itself"),
        (
            (HTML_TAG if blanks else TAG).search(text),
            "a tag of HTML, which would be shown as it stands; delete it",
        ),
        (MARKDOWN.search(text), "a mark of Markdown, which would be shown as it stands; delete it"),
        (MACRO.search(text), "which has a meaning in pages only; delete it"),
        (ESCAPE.search(text), "a sign as a program writes it; type the sign itself"),
        (None if addresses else ADDRESS.search(text), BARE),
        (misread(text), MISREAD),
    ):
        if mark:
            return f'has "{mark[0].strip()[:40]}", {words}'
    return None


def _entity(text: str) -> re.Match[str] | None:
    for entity in ENTITY.finditer(text):
        name = entity[0][1:]
        if name.startswith("#") or (name in html5 and name.endswith(";")) or name in SHORT:
            return entity
    return None


def misread(text: str) -> re.Match[str] | None:
    """The first letters that are the bytes of another in UTF-8."""
    for run in RUN.finditer(text):
        if any(_is_one(*part) for part in _parts(run[0])):
            return run
    return None


def _parts(run: str) -> Iterator[tuple[str, str]]:
    """(letter, what follows) wherever the first could be the first byte of a letter."""
    for i, letter in enumerate(run):
        if 0xC2 <= ord(letter) <= 0xF4:
            yield letter, run[i + 1 :]


def _is_one(letter: str, rest: str) -> bool:
    """Whether the letter and what follows are the bytes of one sign, and unlikely to be meant as they stand."""
    length = 1 if ord(letter) < 0xE0 else 2 if ord(letter) < 0xF0 else 3
    follow = rest[:length]
    if len(follow) < length or not all(0x80 <= _byte(char) <= 0xBF for char in follow):
        return False
    if length == 1:
        again = len(rest) > 2 and 0xC2 <= _byte(rest[1]) <= 0xDF and 0x80 <= _byte(rest[2]) <= 0xBF
        return letter in "ÂÃ" or follow not in CLOSING or again
    return not all(char in CLOSING for char in follow) or letter + follow[0] in ("â€", "ï»")


def _byte(char: str) -> int:
    """The byte that Windows-1252 has for a character; its own number where it has none."""
    try:
        return char.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(char) if ord(char) < 0x100 else 0
