"""How the marks in the text of a clause are read: paragraphs, [options], <blanks> and {references}.

    (1) This [Act / Law] is the Cluster Munitions [Prohibition] [Act / Law] <year>.
    (2) Whoever breaches (1) is punished as laid down in {penalties}.

A line that begins with (1), (a) or (i) begins a paragraph, an item of it or an item of that; any other line
goes on with the one above. Square brackets hold one choice, which may stand or not, or several with " / "
between them.
"""

import re
from functools import lru_cache

from ..faults.fault import shown
from ..records.tongue import IN_ENGLISH, Tongue
from .clauselabels import LABEL, ROMAN, UNLABELLED, levels_of
from .clausetext import Blank, LawParagraph, Node, Option, Reference, Words

DEEPEST = 4  # options within options; the texts have three at most
MARK = re.compile(r"[\[\]<>{}]| / ")
WIDE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")  # words of these scripts have no spaces
BRACKETS = "[]<>{} "
EMPTY = "has brackets with an empty choice. Write what may stand there"
SLASH = re.compile(r"(?<!\S)/|/(?!\S)")  # one that parts choices, or was meant to


class MarkError(Exception):
    """A mark that is wrong; `line` counts from 0 within the text. The message is for the editor.

    `value` are the wrong words; "" where they are those of the whole line.
    """

    def __init__(self, line: int, message: str, value: str = "") -> None:
        self.line, self.value = line, value
        super().__init__(message)


def parse(text: str, tongue: Tongue = IN_ENGLISH) -> list[LawParagraph]:
    """The paragraphs of a clause in a language.

    Raises MarkError for a mark that is not closed, not opened or empty, and for a line that begins like a
    label and is none.
    """
    return [*_paragraphs(text, tongue)]


@lru_cache(maxsize=4096)  # each rule, page and file that reads a text asks for it again
def _paragraphs(text: str, tongue: Tongue) -> tuple[LawParagraph, ...]:
    lines = text.split("\n")
    labels = [match[1] if (match := LABEL.match(line)) else None for line in lines]
    for at, line in enumerate(lines):
        if labels[at] is None and (like := UNLABELLED.match(line)):
            message = (
                f"has a line that begins like a label and is none: {shown(line[:40])}. Write {_wanted(like)}, or "
                "let the line begin with another word"
            )
            raise MarkError(at, f"{message}.", line[:40])
    starts = [i for i, label in enumerate(labels) if i == 0 or label]
    levels = levels_of([labels[i] for i in starts])
    paragraphs: list[LawParagraph] = []
    for first, after, level in zip(starts, [*starts[1:], len(lines)], levels, strict=True):
        part = lines[first:after]
        label = labels[first]
        if label:
            part[0] = part[0][len(label) + 3 :]
        paragraphs.append(LawParagraph(label, level, _Reader(part, first, tongue).nodes(), first, tongue))
    return tuple(paragraphs)


def _wanted(like: re.Match[str]) -> str:
    """What would make a label of something that looks like one."""
    bare = re.sub(r"[^0-9A-Za-z]", "", like[0]).lower()
    number = re.match(r"\d{1,2}", bare)
    bare = number[0] if number else bare if bare in ROMAN else bare[:1]
    return f"({bare}) with a space after it" if bare else "(a) with a space after it"


def _ill_written(inside: str) -> tuple[str, str] | None:
    """What is wrong with the spaces and strokes of an option, and the sign that is; None if nothing.

    The option is given as it stands between its brackets.
    """
    if not all(choice.strip() for choice in SLASH.split(inside)):
        return EMPTY, ""
    if re.search(r"(?<!\S)/(?=\S)|(?<=\S)/(?!\S)", inside):
        return 'has a "/" with a space on one side. Write one on both sides between two choices, else none', "/"
    if inside != inside.strip(" "):  # a narrow space that goes with a sign may stand there
        return 'has a space after "[" or before "]". Delete it', "["
    return None


def _answered(choices: tuple[tuple[Node, ...], ...]) -> tuple[str, ...]:
    """The choices, if each is words and nothing else; else ()."""
    texts = tuple(only.text for only, *more in choices if isinstance(only, Words) and not more)
    return texts if len(texts) == len(choices) else ()


def _space(text: str, line: str) -> str:
    """What parts a line from the text above it: nothing at the beginning, and beside Chinese and Japanese."""
    beside = text.rstrip(BRACKETS)[-1:], line.lstrip(BRACKETS)[:1]
    return " " if text and not any(map(WIDE.match, beside)) else ""


class _Reader:
    """Reads the marks of one paragraph, given as its lines; `first` is the line on which it begins."""

    def __init__(self, lines: list[str], first: int, tongue: Tongue) -> None:
        self.tongue = tongue
        self.text, self.ends = "", list[int]()
        for line in lines:
            self.text += _space(self.text, line)
            self.ends.append(len(self.text))
            self.text += line
        self.ends = [*self.ends[1:], len(self.text) + 1]
        self.first = first
        self.at = 0
        self.depth = 0

    def nodes(self) -> tuple[Node, ...]:
        (only,) = self.choices(None)
        return only

    def choices(self, opened: int | None) -> tuple[tuple[Node, ...], ...]:
        """What stands up to the bracket that closes the one at `opened`, or up to the end."""
        parts: list[list[Node]] = [[]]
        while match := MARK.search(self.text, self.at):
            mark, before = match[0], self.text[self.at : match.start()]
            self.at = match.end()
            if before:
                parts[-1].append(Words(before))
            if mark == " / " and opened is None:
                parts[-1].append(Words(mark))
            elif mark == " / ":
                parts.append([])
            elif mark == "[":
                choices = self.option(match.start())
                parts[-1].append(Option(choices, _answered(choices) in self.tongue.pairs))
            elif mark == "<":
                parts[-1].append(Blank(self.inside("<", ">", match.start())))
            elif mark == "{":
                parts[-1].append(Reference(self.inside("{", "}", match.start()), tongue=self.tongue))
            elif mark == "]" and opened is not None:
                wrong = _ill_written(self.text[opened + 1 : match.start()]) if all(parts) else (EMPTY, "")
                if wrong:
                    raise self.error(opened, *wrong)
                return tuple(tuple(choice) for choice in parts)
            else:
                raise self.error(match.start(), f'has a "{mark}" that nothing opens. Open it, or delete it', mark)
        if opened is not None:
            raise self.error(opened, 'has a "[" that is never closed. Write "]" where the option ends', "[")
        rest, self.at = self.text[self.at :], len(self.text)
        if rest:
            parts[-1].append(Words(rest))
        return tuple(tuple(choice) for choice in parts)

    def option(self, opened: int) -> tuple[tuple[Node, ...], ...]:
        """The choices of an option, which may hold others, down to a depth that a reader can follow."""
        if self.depth == DEEPEST:
            raise self.error(opened, f"has more than {DEEPEST} brackets within one another. Write it more simply")
        self.depth += 1
        choices = self.choices(opened)
        self.depth -= 1
        return choices

    def inside(self, opening: str, closing: str, opened: int) -> str:
        """The text up to `closing`."""
        match = MARK.search(self.text, self.at)
        while match and match[0] == " / ":
            match = MARK.search(self.text, match.end())
        if not match or match[0] != closing:
            message = f'has a "{opening}" that is never closed. Write "{closing}" after the words'
            raise self.error(opened, message, opening)
        text, self.at = self.text[self.at : match.start()].strip(), match.end()
        if not text:
            message = f'has "{opening}{closing}" with nothing inside. Write what it stands for'
            raise self.error(opened, message, opening + closing)
        return text

    def error(self, position: int, message: str, value: str = "") -> MarkError:
        line = next(i for i, end in enumerate(self.ends) if position < end)
        return MarkError(self.first + line, f"{message}: {shown(self.text[position : position + 40])}.", value)
