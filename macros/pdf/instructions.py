"""The instructions of a page's contents (ISO 32000-1, 7.8.2), read as text and written again.

A library that makes an object of each number takes four times as long.
"""

import re
from collections.abc import Iterable

Instruction = tuple[bytes, bytes]  # what it is told, as written; the operator

BEGIN, BEGIN_PLAIN, END = b"BDC", b"BMC", b"EMC"  # of a marked content
# A list or dictionary of plain values, another's ends; a text, a name, a number.
OPERAND = rb"\[[^\[\]()]*\]|<<[^<>()]*>>|<<|>>|[\[\]]"
OPERAND += rb"|<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\)|/[^\s()<>\[\]{}/%]*|[-+.\d]+"
ONE = re.compile(rb"\s*((?:(?:" + OPERAND + rb")\s*)*+)([A-Za-z'\"][\w*]*)", re.DOTALL)
MARK = re.compile(rb"/MCID\s+(\d+)")


def read(content: bytes) -> list[Instruction]:
    """The instructions. Raises ValueError for what WeasyPrint never writes, as a picture within the contents."""
    instructions, end = [], 0
    while one := ONE.match(content, end):
        if one[2] == b"BI":
            break
        instructions.append((one[1].rstrip(), one[2]))
        end = one.end()
    if content[end:].strip():
        raise ValueError(f"{content[end : end + 20]!r} is no instruction")
    return instructions


def write(instructions: Iterable[Instruction]) -> bytes:
    """The contents again, an instruction a line."""
    return b"\n".join(told + b" " + operator if told else operator for told, operator in instructions)


def mark_of(instruction: Instruction) -> int | None:
    """The identifier of the content that an instruction begins, or None."""
    told, operator = instruction
    if operator != BEGIN:
        return None
    mark = MARK.search(told)
    return int(mark[1]) if mark else None
