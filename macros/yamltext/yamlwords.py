"""What libyaml cannot read, or would read as something else, in words that an editor can act on."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import yaml
from yaml.events import ScalarEvent

from ..faults.fault import Finding
from ..faults.kinds import Code
from ..faults.place import YAML_LINE
from . import misaligned
from .scalars import begin, end

QUOTE = "a quote is not closed"
BLOCK = "a text that begins with"
HINTS = {
    "mapping values are not allowed": 'a text with ": " in it needs "quotes", the line above lacks its colon, '
    "or the indentation is wrong.",
    "did not find expected key": f"{QUOTE}, or the indentation is wrong.",
    "found character that cannot start any token": f"{BLOCK} @, ` or % needs quotes.",
    "did not find expected '-' indicator": "the items of a list are not indented alike.",
    "did not find expected alphabetic": f"{BLOCK} * or & needs quotes.",
    "did not find expected whitespace": f"{BLOCK} !, *, &, > or | needs quotes.",
    "did not find expected tag": f"{BLOCK} ! needs quotes.",
    "did not find expected comment or line break": f"{BLOCK} > or | needs quotes.",
    "did not find expected <document start>": "the text before this line is not a key with a colon.",
    "block sequence entries are not allowed": "a hyphen begins a list item on the line of its key. "
    'Put the item on a line of its own, or the text in "quotes".',
    "did not find expected node content": "a value is missing, or a bracket or comma is too much.",
    "found unknown escape character": "a backslash in double quotes. Use single quotes, or write it twice.",
    "did not find expected hexdecimal": "a backslash in double quotes. Use single quotes, or write it twice.",
    "unexpected non-alphabetical": "a line that begins with % is not used here. Delete it.",
    "directive": "a line that begins with % is not used here. Delete it.",
    "incompatible YAML": "a line that begins with % is not used here. Delete it.",
    "exceeded max": "it is nested far too deep. Check the brackets and hyphens.",
    "mapping keys are not allowed": f"{BLOCK} ? needs quotes.",
}
BEGINS = {  # what is wrong where the construct begins, not where the parser gives up
    "could not find expected ':'": "a colon is missing, or a text of several lines is not indented.",
    "found unexpected end of stream": f"{QUOTE}.",
    "found unexpected document indicator": f"{QUOTE}.",
    "did not find expected ',' or ']'": "a list in square brackets is not closed, or a comma is missing.",
    "did not find expected ',' or '}'": "a block in braces is not closed, or a comma is missing.",
}

# A value that has its end, and more behind it.
CLOSED = re.compile(
    r""" *(?:- +)*(?:[\w.-]+: +)?"""
    r"""(?:"(?:[^"\\]|\\.)*(")|'(?:[^']|'')*(')|\[[^][{}"']*\]|\{[^][{}"']*\})\s*(?=[^\s#:])"""
)
ITEM = re.compile(r"\s*-\s")
RUN_ON = Finding(
    "begins with a hyphen but goes on the text above, from which it is indented. Begin all items of a list in the "
    "same column, below their key; a text that has a hyphen there needs quotes.",
    Code.YAML,
)
QUOTES = """Put '…' around a text that holds ", and "…" around one with '."""
MERGE = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?= |$)")
MERGED = Finding(
    "has a mark of a merge that was not finished. Keep one of the two versions.", Code.UNFINISHED_MERGE
)
WHITE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # spaces that YAML takes for letters
COLONS = "\uff1a\ufe55\ufe13\ua789"
LOOKALIKE = re.compile(f"[{WHITE}{COLONS}]")
MARGIN = re.compile(f"[ {WHITE}]*(?:-[ {WHITE}]+)*")  # what tells YAML by spaces what belongs to what
AFTER_KEY = re.compile(f"[\\w-]+([{COLONS}]|:(?=[{WHITE}]).)")
ODD_END = re.compile("[\x85\u2028\u2029]")  # where YAML ends a line and editors do not
PREFIX = re.compile(r" *(?:- +)*")
BLOCK_BEGINS = re.compile(r"(?:^|[:-] +)[|>][-+0-9]{0,2}\s*(?:#.*)?$")


def signs(text: str) -> Iterator[tuple[int, int, Finding]]:
    """(line, column, what is wrong) for marks of a merge, and for signs that people read otherwise."""
    alike, margin = LOOKALIKE.search(text) is not None, None
    for number, line in enumerate(YAML_LINE.split(text), 1):
        if MERGE.match(line):
            yield number, 1, MERGED
        for sign in ODD_END.finditer(line):
            yield number, sign.start() + 1, _line_end(sign[0])
        if number > 1 and line.startswith("\ufeff"):
            yield (
                number,
                1,
                Finding("has a hidden character (U+FEFF). Delete it.", Code.HIDDEN_CHARACTER, "\ufeff"),
            )
        if not alike or not line.strip():
            continue
        start = _prefix(line)
        if margin is not None and len(line) - len(line.lstrip(" ")) > margin:
            continue  # within a text after > or |
        at = _lookalike(line)
        if at is not None:
            yield number, at + 1, _instead_of(line[at])
        begins = BLOCK_BEGINS.search(line)
        # The text after "- >" is indented more than its hyphen, that of a key more than the key.
        margin = (start if begins.start() > start else max(0, line.rfind("-", 0, start))) if begins else None


def _prefix(line: str) -> int:
    """How many signs the indentation and the hyphens of a line have."""
    prefix = PREFIX.match(line)
    return prefix.end() if prefix else 0


def _lookalike(line: str) -> int | None:
    """Where a sign stands that looks like a space or colon by which YAML tells keys, items and levels."""
    margin = MARGIN.match(line)
    assert margin, "it matches every line, if only with nothing"
    space = LOOKALIKE.search(margin[0])
    key = AFTER_KEY.match(line, margin.end())
    return space.start() if space else key.end() - 1 if key else None


def _line_end(sign: str) -> Finding:
    message = f"has a line end of another kind (U+{ord(sign):04X}), as word processors write it. Delete it."
    return Finding(message, Code.HIDDEN_CHARACTER, sign)


def _instead_of(sign: str) -> Finding:
    name = unicodedata.name(sign).lower()
    article, what = "an" if name[0] in "aeiou" else "a", "colon" if "colon" in name else "space"
    message = f"has {article} {name} (U+{ord(sign):04X}) where a {what} belongs. Type it again."
    return Finding(message, Code.LOOKALIKE, sign)


def in_words(error: yaml.MarkedYAMLError, lines: list[str], quoted: ScalarEvent | None) -> tuple[int, int, str]:
    """The line and column (from 1) and the parser's problem in words that an editor can act on.

    `quoted` is the last text in quotes of several lines: where it ends on the line that cannot be
    read, the quote that opens it was meant to be closed on its own line.
    """
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line < len(lines) and lines[line].lstrip(" ").startswith("\t"):
        return line + 1, 1, "the line is indented with a tab. Use spaces."
    if quoted and end(quoted).line == line:
        quote = begin(quoted)
        return quote.line + 1, quote.column + 1, f"{QUOTE}; the text that it opens runs on to line {line + 1}."
    construct = error.context_mark or mark
    for sign, hint in BEGINS.items():
        if construct and sign in problem:
            return construct.line + 1, construct.column + 1, hint
    for sign, hint in HINTS.items():
        if sign in problem:
            for look in LOOKS.get(sign, ()):
                hint = (look(lines, line, column) if line < len(lines) else None) or hint
            return line + 1, column + 1, hint
    return line + 1, column + 1, f"{problem or 'YAML does not allow it'}. Check quotes, colons and indentation."


def _behind(lines: list[str], line: int, _: int) -> str | None:
    """What is wrong where a value goes on behind its closing quote or bracket; None if it does not."""
    closed = CLOSED.match(lines[line])
    if closed is None:
        return None
    if closed[1] or closed[2]:
        return f"the text goes on after its closing quote. {QUOTES}"
    return "something follows the closing bracket. Delete it."


def run_on(rows: Sequence[str], first: int) -> Iterator[int]:
    """The numbers of the rows, counted from `first`, that look like items but go on a text without quotes."""
    return (number for number, row in enumerate(rows, first) if ITEM.match(row))


LOOKS = {
    "mapping values are not allowed": (misaligned.colon,),
    "did not find expected key": (misaligned.column, _behind),
}
