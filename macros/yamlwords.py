"""What libyaml cannot read, in words that an editor can act on."""

import yaml
from yaml.events import ScalarEvent

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
}
BEGINS = {  # what is wrong where the construct begins, not where the parser gives up
    "could not find expected ':'": "a colon is missing, or a text of several lines is not indented.",
    "found unexpected end of stream": f"{QUOTE}.",
    "found unexpected document indicator": f"{QUOTE}.",
    "did not find expected ',' or ']'": "a list in square brackets is not closed, or a comma is missing.",
    "did not find expected ',' or '}'": "a block in braces is not closed, or a comma is missing.",
}


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
    if quoted and quoted.end_mark.line == line:
        begin = quoted.start_mark
        return begin.line + 1, begin.column + 1, f"{QUOTE}; the text that it opens runs on to line {line + 1}."
    for sign, hint in BEGINS.items():
        if sign in problem:
            begin = error.context_mark or mark
            return begin.line + 1, begin.column + 1, hint
    for sign, hint in HINTS.items():
        if sign in problem:
            return line + 1, column + 1, hint
    return line + 1, column + 1, f"{problem or 'YAML does not allow it'}. Check quotes, colons and indentation."
