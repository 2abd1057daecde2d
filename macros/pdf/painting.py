"""Page contents painted in the order in which the structure tree is read.

Readers that reflow a page, or copy or read from its contents, go by the order of painting (PDF/UA-1,
7.1, asks for a logical one; Matterhorn Protocol 1.1, 09-001). CSS paints list markers, floats and
positioned boxes out of turn. Backgrounds, borders and running lines, which are no part of the
tree, are painted first and so never cover a text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pikepdf import Dictionary, Operator

Instruction = tuple[list[Any], Operator]
Settings = Mapping[str, tuple[Instruction, ...]]

BEGIN, BEGIN_PLAIN, END = Operator("BDC"), Operator("BMC"), Operator("EMC")
SAVE, RESTORE = Operator("q"), Operator("Q")
# The operators that change the graphics state (ISO 32000-1, tables 57, 59, 60, 61, 74, 105), by what they set.
SETS = {name: name for name in ("w", "J", "j", "M", "d", "ri", "i", "Tf", "Tc", "Tw", "Tz", "TL", "Tr", "Ts")}
SETS |= dict.fromkeys(("g", "rg", "k", "cs", "sc", "scn"), "fill")
SETS |= dict.fromkeys(("G", "RG", "K", "CS", "SC", "SCN"), "stroke")
SETS |= {"gs": "gs"}
IN_SPACE = {"sc": "cs", "scn": "cs", "SC": "CS", "SCN": "CS"}  # a colour stands in the space chosen before
PATH = {"m", "l", "c", "v", "y", "h", "re", "W", "W*"}
PAINTS_PATH = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"}
SHOWS = PAINTS_PATH - {"n"} | {"Tj", "TJ", "'", '"', "Do", "sh", "BI", "INLINE IMAGE"}


@dataclass(frozen=True)
class State:
    """The graphics state: transformations and clippings in their order, the latest of each setting."""

    frame: tuple[Instruction, ...] = ()
    settings: Settings = field(default_factory=dict)

    def after(self, instruction: Instruction) -> "State":
        """The state that one instruction leaves; paths are not looked at."""
        name = str(instruction[1])
        if name == "cm":
            return replace(self, frame=(*self.frame, instruction))
        if name not in SETS:
            return self
        before = self.settings.get(SETS[name], ())
        if name == "gs":
            kept = tuple(one for one in before if one[0] != instruction[0])
        else:
            kept = tuple(one for one in before if str(one[1]) == IN_SPACE.get(name))
        return replace(self, settings={**self.settings, SETS[name]: (*kept, instruction)})

    def leads_to(self, other: "State") -> bool:
        """Whether settings alone make the other state of this one."""
        mine, others = self.settings.get("gs", ()), other.settings.get("gs", ())
        return (
            self.frame == other.frame
            and self.settings.keys() <= other.settings.keys()
            and all(one in others for one in mine)
        )


@dataclass
class Piece:
    """What one mark encloses, with the state before and after it."""

    mark: int
    before: State
    after: State = field(default_factory=State)
    content: list[Instruction] = field(default_factory=list)


def in_reading_order(content: Iterable[Instruction], read: list[int]) -> list[Instruction]:
    """The instructions, with the marked contents in the order `read` (their identifiers) after all else.

    A content that is marked in any other way than WeasyPrint's (inside a text or a path, or with a
    clipping that goes on after it) comes back as it is.
    """
    content = [(list(operands), operator) for operands, operator in content]
    cut = _cut(content, set(read))
    if cut is None:
        return content
    rest, pieces = cut
    if [piece.mark for piece in pieces] == read:
        return content
    place = {mark: at for at, mark in enumerate(read)}
    done: list[Instruction] = [([], SAVE), *rest, ([], RESTORE)]
    current: State | None = None
    for piece in sorted(pieces, key=lambda piece: place[piece.mark]):
        if current is None or not current.leads_to(piece.before):
            if current is not None:
                done.append(([], RESTORE))
            done += [([], SAVE), *piece.before.frame]
            current = State(piece.before.frame)
        for key, setting in piece.before.settings.items():
            if current.settings.get(key) != setting:
                done += setting
        done += piece.content
        current = piece.after
    return [*done, ([], RESTORE)] if current else done


def _cut(content: list[Instruction], marks: set[int]) -> tuple[list[Instruction], list[Piece]] | None:
    """What is not in the marks, and what each encloses. None if that can't be told apart."""
    rest: list[Instruction] = []
    pieces: list[Piece] = []
    state = State()
    saved: list[State] = []
    path: list[Instruction] = []
    piece: Piece | None = None
    opened = depth = 0
    in_text = False
    for instruction in content:
        operator = instruction[1]
        name = str(operator)
        mark = mark_of(instruction)
        if piece is None and mark in marks:
            if in_text or path:
                return None
            piece, opened, depth = Piece(mark, state), 0, len(saved)
        if piece is not None:
            piece.content.append(instruction)
            if len(saved) == depth and (name in SETS or name == "cm"):
                rest.append(instruction)  # what a mark sets goes on after it
        else:
            rest.append(instruction)
        match name:
            case "q":
                saved.append(state)
            case "Q":
                state = saved.pop()
                if piece is not None and len(saved) < depth:
                    return None
            case "BT" | "ET":
                in_text = name == "BT"
        if name in PATH:
            path.append(instruction)
        elif name in PAINTS_PATH:
            if any(str(one[1]) in ("W", "W*") for one in path):
                if piece is not None and len(saved) == depth:
                    return None
                state = replace(state, frame=(*state.frame, *path, ([], Operator("n"))))
            path = []
        else:
            state = state.after(instruction)
        if piece is not None:
            opened += (operator in (BEGIN, BEGIN_PLAIN)) - (operator == END)
            if not opened:
                if in_text or path or len(saved) != depth:
                    return None
                piece.after = state
                pieces.append(piece)
                piece = None
    return (rest, pieces) if piece is None and not saved else None


def mark_of(instruction: Instruction) -> int | None:
    """The identifier of the content that an instruction begins, or None."""
    operands, operator = instruction
    if operator != BEGIN or not isinstance(operands[1], Dictionary) or "/MCID" not in operands[1]:
        return None
    return int(operands[1].MCID)


def blank_marks(content: Iterable[Instruction]) -> set[int]:
    """The marks that enclose nothing that is seen or read: a space that is a box of its own."""
    opened: list[int | None] = []
    marks: set[int | None] = set()
    shown: set[int | None] = {None}
    for operands, operator in content:
        if operator in (BEGIN, BEGIN_PLAIN):
            opened.append(mark_of((operands, operator)))
            marks.add(opened[-1])
        elif operator == END:
            opened.pop()
        elif str(operator) in SHOWS:
            shown.update(opened)
    return {mark for mark in marks - shown if mark is not None}
