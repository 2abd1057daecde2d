"""Why a line of YAML does not fit below the one before it: its indentation, a colon, or the space behind one."""

import re

KEY = re.compile(r" *(?:- +)*[\w.-]+:(?P<value>.*)")
SQUEEZED = re.compile(r" *(?:- +)*[\w.-]+:(?!//)\S")  # no space behind the colon; an address may stand so
BELOW = "What belongs together begins in the same column"


def colon(lines: list[str], line: int, column: int) -> str | None:
    """What is wrong where a colon tells of a key that cannot stand there; None if that is not sure."""
    own, above = lines[line], _above(lines, line)
    if ":" in own[:column]:
        return 'a text with ": " in it needs "quotes".'
    if above is None:
        return None
    before = lines[above]
    key = KEY.match(before)
    if _margin(own) == _margin(before):
        if SQUEEZED.match(before):
            return "the line above lacks a space behind its colon."
        return None if key else "the line above lacks its colon."
    if key and key["value"].strip() and _margin(own) > _margin(before):
        return f'{_begins(own)}, the line above after {_margin(before)}. {BELOW}; a text with ": " needs "quotes".'
    return None


def column(lines: list[str], line: int, at: int) -> str | None:
    """What is wrong with a line that begins in a column in which no block above it does; None if it does not."""
    own = lines[line] if line < len(lines) else ""
    if not own.strip() or _margin(own) != at:
        return None
    alike = _above(lines, line, own.lstrip().startswith("-"))
    if alike is None or _margin(lines[alike]) == at:
        return None
    return f"{_begins(own)}, line {alike + 1} after {_margin(lines[alike])}. {BELOW}."


def _above(lines: list[str], line: int, item: bool | None = None) -> int | None:
    """The last line before it that holds something; with `item`, one that is or is not an item of a list, too."""
    for number in range(line - 1, -1, -1):
        text = lines[number].lstrip()
        if text and not text.startswith("#") and item in (None, text.startswith("-")):
            return number
    return None


def _margin(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _begins(text: str) -> str:
    spaces = _margin(text)
    return f"the line begins after {spaces} space{'s' * (spaces != 1)}"
