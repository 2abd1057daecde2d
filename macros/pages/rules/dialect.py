"""What other programs show as a list, a note or a link, and this site would publish as raw signs.

A rule finds it where it stands in the text and says what to write instead.
"""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, Finding, shown
from ...faults.kinds import Code
from ...faults.marks import Rows
from ..elements.icons import NAME
from ..elements.tags import tag
from . import boxes, footnotes, headings, lists, markdowntables
from .blocks import DEFINITION, FENCE, Block, blocks, without_code, without_fenced

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
    (
        rf"(?<![\w:]):(?!{NAME}:)[a-z][a-z0-9_+-]+:(?![\w:])",
        "has a picture of a feeling ({}). Write it in words, or an icon like :material-file-document:.",
    ),
    (r"\[\[[^\[\]\n]+\]\]", "has a link ({}) of another kind. Write [words](page.md)."),
    (
        r"(?<!!)\[[^\[\]\n]+\][ \t]+\((?=[^()\s]*[./#])[^()\s]+\)",
        "has a space within a link ({}). Write [words](address) without one.",
    ),
]
# At the beginning of a line.
AT_BEGINNING = [
    (
        r"(?:[-*+]|\d+[.)])[ \t]+\[(?![ xX]\][ \t]+\S)[ xX✓✔☐☑]{0,3}\](?![(\[])",
        "has {}, which is no box to tick. Write - [ ] words, or - [x] words for what is done.",
    ),
    (
        r">[ \t]*\[![A-Za-z]+\]",
        'begins a box by {}. Write !!! note "Title", and below it the text after four spaces.',
    ),
    (r"[•·‣◦▪●○■□](?=\s*\S)", "begins an item by {}. Write a hyphen and a space."),
    (r"\d{1,3}\)(?=[ \t]\S)", "begins an item by {}. Write the number with a full stop, like 1."),
    (r"#{1,6}(?=[^\s#])", "begins by {} without a space. For a heading write one after it; else begin by a word."),
    (r"#{1,6}(?=[ \t]*$)", "is a heading ({}) without words. Write them, or delete the line."),
    (r"#{7,}", "begins by {}; a heading has six # at most. Take some away."),
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
    lines = plain.split("\n")
    raw = [
        rows.fault(first_line + number, finding)
        for number, finding in [
            *boxes.problems(lines, text.split("\n")),
            *footnotes.problems(lines),
            *headings.problems(lines),
            *_fences(text),
        ]
    ]
    for block in blocks(plain, first_line):
        raw += [
            rows.fault(number, Finding(message, Code.RAW_SIGN)) for number, message in _block(block, labels, rows)
        ]
        braces = block.lines[0].strip()
        if ALONE.fullmatch(block.lines[0]) and len(block.lines) == 1:
            message = f"has {shown(braces)} alone. Write it below its text, without an empty line."
            raw.append(rows.fault(block.first, Finding(message, Code.RAW_SIGN, braces)))
    return raw


def _fences(text: str) -> Iterator[tuple[int, Finding]]:
    """Marks of code that begin no block of it, by the number of their line, from 0."""
    for number, line in enumerate(without_fenced(text).split("\n")):
        fence = FENCE.fullmatch(line)
        if fence:
            message = f"has {fence[2][:3]} that begins or ends no code. After these marks stands the name of a "
            message += "language or nothing; the block ends in the same ones."
            yield number, Finding(message, Code.RAW_SIGN)


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
        for pattern, message in LINE if tag(line) is None else ():
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
