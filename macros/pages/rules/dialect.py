"""What other programs show as a list, a note or a link, and this site would publish as raw signs.

A rule finds it where it stands in the text and says what to write instead.
"""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, Finding, shown
from ...faults.kinds import Code
from ...faults.marks import Rows
from . import lists, markdowntables
from .blocks import DEFINITION, Block, blocks, without_code

SEEN = "which readers would see as it stands"
HTML = "Write it in Markdown, or take it out."
# On a line, without its code. {} is what was found.
ON_A_LINE = [
    (
        r"<!--.*|.*-->",
        f"has a comment, {SEEN}. Take it out; a note for other editors belongs into the message of your change.",
    ),
    (r"<(?![^<>\s]*(?:://|@))/?[A-Za-z][^<>]*>|<[?!][A-Za-z\[][^<>]*>?", f"has HTML ({{}}), {SEEN}. {HTML}"),
    (r"<(?:script|style|iframe|object|embed|svg|img|link|meta)\b(?![^<>]*>)", f"has HTML ({{}}), {SEEN}. {HTML}"),
    (
        r"\[\^[^\]\s]+\]",
        'has a footnote ({}), which pages do not have. Write {{{{ source("…") }}}}, or the note itself.',
    ),
    (r"(?<!~)~~?[^\s~](?:[^~\n]*[^\s~])?~~?(?!~)", "strikes words through ({}). Delete what no longer holds."),
    (r"(?<!=)==[^\s=](?:[^=\n]*[^\s=])?==(?!=)", "marks words by == ({}). Write them between **."),
    (r"(?<!\+)\+\+[^\s+](?:[^+\n]*[^\s+])?\+\+(?!\+)", "underlines words by ++ ({}). Write them between **."),
    (r"\$\$", "has a formula ({}), which pages do not have. Write it in words."),
    (
        r"(?<![\w$])\$[^\s$\d][^$\n]*[\\^_{}][^$\n]*\$(?![\w$])",
        "has a formula ({}), which pages do not have. Write it in words.",
    ),
    (r"(?<!`)`(?!`)", "has {} that begins or ends no code. Write its counterpart."),
    (
        r"\{:?[ \t]*[#.][\w-]+[^{}]*\}(?=[ \t]*[^\s{|])",
        "has braces ({}) before other words. Write them at the end of the line.",
    ),
    (
        r"(?<!\])\[[^\[\]\n()]+\((?=[^()\s]*(?:\.md|://))[^()\s]+\)",
        "has a link whose words are not closed ({}). Write [words](address).",
    ),
    (r"(?<![\w:]):[a-z][a-z_+-]+:(?![\w:])", "has a picture of a feeling ({}). Write it in words."),
    (r"\[\[[^\[\]\n]+\]\]", "has a link ({}) of another kind. Write [words](page.md)."),
    (
        r"(?<!!)\[[^\[\]\n]+\][ \t]+\((?=[^()\s]*[./#])[^()\s]+\)",
        "has a space within a link ({}). Write [words](address) without one.",
    ),
    (
        r"""(?<![\w("'<\[/=.:-])(?:https?://|www\.)(?=\w)[^\s<>()]+[^\s<>().,;:!?]""",
        "has an address that nobody can click ({}). Write [words](address), or the address between < and >.",
    ),
]
# At the beginning of a line.
AT_BEGINNING = [
    (r"(?:!!!|\?\?\?\+?|===|:::+)(?=[ \t]\S|\w|$)", "begins a box by {}, which pages do not have. Use a heading."),
    (
        r"(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\](?=[ \t])",
        "has a box to tick ({}), which pages do not have. Take it out.",
    ),
    (r">[ \t]*\[![A-Za-z]+\]", "begins a box by {}, which pages do not have. Use a heading."),
    (r"[•·‣◦▪●○■□](?=\s*\S)", "begins an item by {}. Write a hyphen and a space."),
    (r"\d{1,3}\)(?=[ \t]\S)", "begins an item by {}. Write the number with a full stop, like 1."),
    (r"\*\[[^\]\n]+\]:", "explains a short form by {}, which pages do not do. Write it out where it stands."),
    (r"#{1,6}(?=[^\s#])", "begins by {} without a space. For a heading write one after it; else begin by a word."),
    (r"#{1,6}(?=[ \t]*$)", "is a heading ({}) without words. Write them, or delete the line."),
    (r"#{7,}", "begins by {}; a heading has six # at most. Take some away."),
    (
        r"(?:`{3,}|~{3,})",
        "has {} that begins or ends no code: a block of code stands at the margin and ends so too.",
    ),
]
LINE = [(re.compile(pattern), message) for pattern, message in ON_A_LINE]
BEGINNING = [(re.compile(rf"[ \t]*({pattern})"), message) for pattern, message in AT_BEGINNING]
INDENTED_HEADING = re.compile(r" {1,3}(#{1,6} )\S")
REFERENCE = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
OPEN_LINK = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*$")
ALONE = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*")
EQUALS = re.compile(r"[ \t]*={3,}[ \t]*")  # below a line of text it makes that a title
OPEN_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:[ \t]+[^<>\n]*)?\n[^<>]*>")  # one that goes on below
OPEN_HEADING = re.compile(r"#.*\{[^{}]*$")


def faults(text: str, path: str, first_line: int) -> list[Fault]:
    """What a page holds that this site would show as raw signs."""
    plain = without_code(text)
    labels = {_label(name) for name in DEFINITION.findall(plain)}
    rows = Rows.of(text, path, first_line)
    raw = []
    for block in blocks(plain, first_line):
        raw += [
            rows.fault(number, Finding(message, Code.RAW_SIGN)) for number, message in _block(block, labels, rows)
        ]
        braces = block.lines[0].strip()
        if ALONE.fullmatch(block.lines[0]) and len(block.lines) == 1:
            message = f"has {shown(braces)} alone. Write it below its text, without an empty line."
            raw.append(rows.fault(block.first, Finding(message, Code.RAW_SIGN, braces)))
    return raw


def _block(block: Block, labels: set[str], original: Rows) -> Iterator[tuple[int, str]]:
    yield from lists.problems(block)
    yield from markdowntables.problems(block)
    yield from lists.run_on(block)
    if EQUALS.fullmatch(block.lines[0]):
        yield block.first, f"is a line of {_shown(block.lines[0])}, {SEEN}. Delete it."
    opened = OPEN_TAG.search(block.text)
    if opened:
        number = block.first + block.text.count("\n", 0, opened.start())
        yield number, f"has HTML ({_shown(opened[0].split(chr(10))[0])}), {SEEN}. {HTML}"
    for number, line in enumerate(block.lines, block.first):
        for pattern, message in BEGINNING:
            sign = pattern.match(line)
            if sign:
                yield number, message.format(sign[1].strip())
        for pattern, message in LINE:
            sign = pattern.search(line)
            if sign:
                yield number, message.format(_shown(original.row(number)[sign.start() : sign.end()]))
        yield from ((number, message) for message in _links(line, labels, block, number))


def _links(line: str, labels: set[str], block: Block, number: int) -> Iterator[str]:
    if INDENTED_HEADING.match(line):
        yield "has spaces before the # of a heading. Delete them."
    if OPEN_HEADING.match(line):
        yield "has a { that is not closed. Write } after the id, like { #about }."
    if line.rstrip().endswith("\\"):
        yield "ends in \\. For a new line within a paragraph, end the line in two spaces."
    for link in REFERENCE.finditer(line):
        if _label(link[2] or link[1]) not in labels:
            name = link[2] or link[1]
            message = f"has the link {_shown(link[0])}, but nothing says where [{name}] leads."
            yield f"{message} Write [words](page.md)."
    rest = "\n".join(block.lines[number - block.first + 1 :])
    if OPEN_LINK.search(line) and ")" not in rest.split("](")[0]:
        yield "has a link whose address is not closed. Write ) after it."


def _label(name: str) -> str:
    return " ".join(name.split()).lower()


def _shown(words: str) -> str:
    return shown(words.strip()).strip('"')
