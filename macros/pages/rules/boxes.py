"""Boxes, tabs, captions and the few tags of HTML: each begins and ends as it must, and holds something."""

import re
from collections.abc import Iterator, Sequence

from ...faults.fault import Finding, closest, shown
from ...faults.kinds import Code
from ...language.boxlabels import BOX
from ..elements.tags import CAPTION, tag

STEP = 4  # spaces by which what belongs to a box or a tab is indented
DEEPEST = 5
BEGINS = re.compile(r"(?P<lead>[ \t]*)(?P<sign>!!!|\?\?\?\+?|={3}[+!]*(?=[ \t\"“]))(?P<rest>.*)")
KIND = re.compile(r'[ \t]?(?P<kind>[\w-]+)(?: +inline(?: +end)?)?(?: +"(?P<title>.*)")? *')
TITLE = re.compile(r'[ \t]+"(?P<title>.*\S.*)" *')
CURLY = re.compile("[“”„«»‘’]")
OTHER = re.compile(r"[ \t]*:{3,}(?=\s|\w|$)")
Problem = tuple[int, Finding]  # number of the line, from 0


def problems(lines: Sequence[str], whole: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with these parts of a page: its lines without their code, and as they are."""
    yield from _tags(lines)
    yield from _captions(lines)
    for number, line in enumerate(lines):
        begins = BEGINS.fullmatch(line)
        if begins:
            wrong = _box(begins) or _indented(begins["lead"]) or _held(whole, number, begins)
            if wrong:
                yield number, wrong
        elif OTHER.match(line):
            yield number, _raw(f'begins a box by {shown(line.strip())[1:-1]}. Write !!! note "Title".')


def _raw(message: str) -> Finding:
    return Finding(message, Code.RAW_SIGN)


def _box(begins: re.Match[str]) -> Finding | None:
    """What is wrong with the line that begins a box or a tab."""
    sign, rest = begins["sign"], begins["rest"]
    is_tab = sign.startswith("=")
    form = f'{"===" if is_tab else f"{sign} note"} "Title"'
    if CURLY.search(rest) and '"' not in rest:
        return _raw(f"begins a {'tab' if is_tab else 'box'} with typographic quotes. Use straight ones: {form}.")
    if is_tab:
        return None if TITLE.fullmatch(rest) else _raw(f"begins a tab without its title. Write {form}.")
    if sign != "!!!" and TITLE.fullmatch(rest):
        return None
    kind = KIND.fullmatch(rest)
    if kind is None:
        word = re.match(r"[ \t]?([\w-]+)", rest)
        name = word[1] if word and word[1] in BOX else "note"
        return _raw(f'begins a box whose kind and title cannot be read. Write {sign} {name} "Title".')
    if kind["kind"] not in BOX:
        message = f"begins a box of the kind {shown(kind['kind'])}. Use one of: {', '.join(BOX)}."
        return Finding(message, Code.RAW_SIGN, kind["kind"], closest(kind["kind"], BOX))
    return None


def _indented(lead: str) -> Finding | None:
    width = len(lead.expandtabs(STEP))
    if width % STEP:
        many = f"{width} space{'s' * (width != 1)}"
        return _raw(
            f"begins a box or a tab indented by {many}. Write it at the margin, or with {STEP} for each level."
        )
    if width // STEP >= DEEPEST:
        return Finding(f"begins a box within {DEEPEST} others. Leave some out.", Code.TOO_LARGE)
    return None


def _held(lines: Sequence[str], number: int, begins: re.Match[str]) -> Finding | None:
    """That nothing belongs to a box or a tab, or what is meant to is not indented."""
    inner = len(begins["lead"].expandtabs(STEP)) + STEP
    for line in lines[number + 1 :]:
        if line.strip():
            width = len(line.expandtabs(STEP)) - len(line.expandtabs(STEP).lstrip())
            if width >= inner:
                return None
            break
    thing = "tab" if begins["sign"].startswith("=") else "box"
    return _raw(f"begins a {thing} that holds nothing. Indent by {STEP} spaces what belongs to it.")


def _captions(lines: Sequence[str]) -> Iterator[Problem]:
    opened: int | None = None
    for number, line in enumerate(lines):
        caption = CAPTION.fullmatch(line)
        rest = caption[1] if caption else ""
        if caption is None:
            if opened == number - 1 and re.match(r" {4}|\t", line) and not lines[opened].startswith((" ", "\t")):
                yield number, _raw("is indented at the beginning of a caption. Write its words at the margin.")
        elif not rest:
            if opened is None:
                yield (
                    number,
                    _raw("is a line /// that ends nothing. Delete it, or begin a caption by /// caption."),
                )
            opened = None
        elif rest != "caption":
            begin = shown(f"/// {rest}")[1:-1]
            yield number, _raw(f"begins a part by {begin}. Write /// caption, below it the words, then ///.")
            opened = number
        else:
            opened = number
    if opened is not None:
        yield opened, _raw("begins a caption that is not ended. Write /// on a line below its words.")


def _tags(lines: Sequence[str]) -> Iterator[Problem]:
    """Tags that are not ended, end nothing, or lack what they must hold."""
    opened: list[tuple[str, int]] = []
    summaries: set[int] = set()  # lines of those details that have theirs
    for number, line in enumerate(lines):
        name, match = tag(line) or ("", None)
        inner = opened[-1] if opened else ("", -1)
        if name in ("details", "figure"):
            opened.append((name, number))
            if len(opened) == DEEPEST + 1:
                yield number, Finding(f"begins a box within {DEEPEST} others. Leave some out.", Code.TOO_LARGE)
            if name == "details" and match and match["words"]:
                summaries.add(number)
        elif name == "summary":
            if inner[0] != "details" or inner[1] in summaries or any(map(str.strip, lines[inner[1] + 1 : number])):
                yield (
                    number,
                    _raw("has a <summary> that does not follow <details>. Write one, on the line below it."),
                )
            summaries.add(inner[1])
        elif name == "figcaption" and inner[0] != "figure":
            yield number, _raw("has a <figcaption> without <figure>. Write <figure> above the picture.")
        elif name.startswith("/"):
            if inner[0] != name[1:]:
                yield number, _raw(f"has <{name}> that ends nothing. Delete it, or write <{name[1:]}> above.")
            elif name == "/details" and inner[1] not in summaries:
                yield inner[1], _raw("has <details> without <summary>. Write <summary>Title</summary> below it.")
            if inner[0] == name[1:]:
                opened.pop()
    for name, number in opened:
        yield number, _raw(f"has <{name}> that is not ended. Write </{name}> on a line below what belongs to it.")
