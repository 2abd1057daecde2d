"""Page contents painted in the order in which the structure tree is read.

Readers that reflow a page, or copy or read from its contents, go by the order of painting (PDF/UA-1,
7.1, asks for a logical one; Matterhorn Protocol 1.1, 09-001). CSS paints list markers, floats and
positioned boxes out of turn. Backgrounds, borders and running lines, which are no part of the
tree, are painted first and so never cover a text.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .instructions import BEGIN, BEGIN_PLAIN, END, Instruction, mark_of

Settings = Mapping[bytes, tuple[Instruction, ...]]

SAVE, RESTORE = (b"", b"q"), (b"", b"Q")
# The operators that change the graphics state (ISO 32000-1, tables 57, 59, 60, 61, 74, 105), by what they set.
SETS = {name: name for name in b"w J j M d ri i Tf Tc Tw Tz TL Tr Ts gs".split()}
SETS |= dict.fromkeys(b"g rg k cs sc scn".split(), b"fill")
SETS |= dict.fromkeys(b"G RG K CS SC SCN".split(), b"stroke")
IN_SPACE = {b"sc": b"cs", b"scn": b"cs", b"SC": b"CS", b"SCN": b"CS"}  # a colour stands in the space chosen before
PATH = {*b"m l c v y h re W W*".split()}
CLIPS = {b"W", b"W*"}
PAINTS_PATH = {*b"S s f F f* B B* b b* n".split()}
SHOWS = PAINTS_PATH - {b"n"} | {*b"Tj TJ ' \" Do sh".split()}


@dataclass(frozen=True)
class Graphics:
    """The graphics state: transformations and clippings in their order, the latest of each setting."""

    frame: tuple[Instruction, ...] = ()
    settings: Settings = field(default_factory=dict)

    def after(self, instruction: Instruction) -> "Graphics":
        """The state that one instruction leaves; paths are not looked at."""
        name = instruction[1]
        if name == b"cm":
            return Graphics((*self.frame, instruction), self.settings)
        if name not in SETS:
            return self
        before = self.settings.get(SETS[name], ())
        if name == b"gs":
            kept = tuple(one for one in before if one[0] != instruction[0])
        else:
            kept = tuple(one for one in before if one[1] == IN_SPACE.get(name))
        return Graphics(self.frame, {**self.settings, SETS[name]: (*kept, instruction)})

    def leads_to(self, other: "Graphics") -> bool:
        """Whether settings alone make the other state of this one."""
        mine, others = self.settings.get(b"gs", ()), other.settings.get(b"gs", ())
        return (
            self.frame == other.frame
            and self.settings.keys() <= other.settings.keys()
            and all(one in others for one in mine)
        )


@dataclass
class Piece:
    """What one mark encloses, with the state before and after it."""

    mark: int
    before: Graphics
    after: Graphics = field(default_factory=Graphics)
    content: list[Instruction] = field(default_factory=list)


def in_reading_order(content: Iterable[Instruction], read: list[int]) -> list[Instruction]:
    """The instructions, with the marked contents in the order `read` (their identifiers) after all else.

    A content that is marked in any other way than WeasyPrint's (inside a text or a path, or with a
    clipping that goes on after it) comes back as it is.
    """
    content = list(content)
    marks = set(read)
    if [mark for one in content if (mark := mark_of(one)) in marks] == read:
        return content
    cut = _cut(content, marks)
    if cut is None:
        return content
    rest, pieces = cut
    place = {mark: at for at, mark in enumerate(read)}
    done: list[Instruction] = [SAVE, *rest, RESTORE]
    current: Graphics | None = None
    for piece in sorted(pieces, key=lambda piece: place[piece.mark]):
        if current is None or not current.leads_to(piece.before):
            if current is not None:
                done.append(RESTORE)
            done += [SAVE, *piece.before.frame]
            current = Graphics(piece.before.frame)
        for key, setting in piece.before.settings.items():
            if current.settings.get(key) != setting:
                done += setting
        done += piece.content
        current = piece.after
    return [*done, RESTORE] if current else done


def _cut(content: list[Instruction], marks: set[int]) -> tuple[list[Instruction], list[Piece]] | None:
    """What is not in the marks, and what each encloses. None if that can't be told apart."""
    rest: list[Instruction] = []
    pieces: list[Piece] = []
    state = Graphics()
    saved: list[Graphics] = []
    path: list[Instruction] = []
    piece: Piece | None = None
    opened = depth = 0
    in_text = False
    for instruction in content:
        name = instruction[1]
        mark = mark_of(instruction)
        if piece is None and mark in marks:
            if in_text or path:
                return None
            piece, opened, depth = Piece(mark, state), 0, len(saved)
        if piece is not None:
            piece.content.append(instruction)
            if len(saved) == depth and (name in SETS or name == b"cm"):
                rest.append(instruction)  # what a mark sets goes on after it
        else:
            rest.append(instruction)
        match name:
            case b"q":
                saved.append(state)
            case b"Q":
                state = saved.pop()
                if piece is not None and len(saved) < depth:
                    return None
            case b"BT" | b"ET":
                in_text = name == b"BT"
        if name in PATH:
            path.append(instruction)
        elif name in PAINTS_PATH:
            if any(one[1] in CLIPS for one in path):
                if piece is not None and len(saved) == depth:
                    return None
                state = Graphics((*state.frame, *path, (b"", b"n")), state.settings)
            path = []
        elif name in SETS or name == b"cm":
            state = state.after(instruction)
        if piece is not None:
            opened += (name in (BEGIN, BEGIN_PLAIN)) - (name == END)
            if not opened:
                if in_text or path or len(saved) != depth:
                    return None
                piece.after = state
                pieces.append(piece)
                piece = None
    return (rest, pieces) if piece is None and not saved else None


def blank_marks(content: Iterable[Instruction]) -> set[int]:
    """The marks that enclose nothing that is seen or read: a space that is a box of its own."""
    opened: list[int | None] = []
    marks: set[int | None] = set()
    shown: set[int | None] = {None}
    for instruction in content:
        operator = instruction[1]
        if operator in (BEGIN, BEGIN_PLAIN):
            opened.append(mark_of(instruction))
            marks.add(opened[-1])
        elif operator == END:
            opened.pop()
        elif operator in SHOWS:
            shown.update(opened)
    return {mark for mark in marks - shown if mark is not None}
