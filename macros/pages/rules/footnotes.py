"""Footnotes and short forms: each is explained once, and stands in the text."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from ...faults.fault import Finding, closest, shown
from ...faults.kinds import Code
from .boxes import Problem

MOST = 60  # notes, and as many short forms, of one page
LONGEST = 200  # characters of the words for a short form
NOTE = re.compile(r"(?P<lead>[ \t]*)\[\^(?P<name>[^\]\n]*)\]:[ \t]*(?P<words>.*)")
LED = re.compile(r"\[\^([^\]\n]*)\](?!:)")
NAME = re.compile(r"[\w-]{1,40}")
SHORT = re.compile(r"(?P<lead>[ \t]*)\*\[(?P<name>[^\]\n]*)\][ ]?:[ \t]*(?P<words>.*)")
SHORT_NAME = re.compile(r"\w(?:[\w .&/’'-]{0,38}\w)?")


def problems(lines: Sequence[str]) -> Iterator[Problem]:
    """What is wrong with the notes and the short forms of a page, of which the code was taken out."""
    yield from _notes(lines)
    yield from _short_forms(lines)


def completed(text: str, *others: str) -> str:
    """A text put together of sections, with the notes that it names and only other versions of it explain."""
    listed = {note["name"] for line in text.split("\n") if (note := NOTE.fullmatch(line))}
    added = []
    for name in dict.fromkeys(LED.findall(text)):
        whole = re.compile(rf"^\[\^{re.escape(name)}\]:.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n {{4}})))*", re.MULTILINE)
        note = next((one for other in others if (one := whole.search(other))), None)
        if note and name not in listed:
            added.append(note[0])
    return "\n\n".join([text, *added]) if added else text


def _notes(lines: Sequence[str]) -> Iterator[Problem]:
    listed: dict[str, int] = {}
    named: dict[str, int] = {}
    within = False  # a note
    for number, line in enumerate(lines):
        note = NOTE.fullmatch(line)
        if note:
            yield from ((number, wrong) for wrong in _note(note, listed))
            listed.setdefault(note["name"], number)
        within = bool(note) or (within and (not line.strip() or line.startswith(("    ", "\t"))))
        for name in LED.findall(line):
            if within:
                message = f"names the note {shown(f'[^{name}]')} within a note. Write the words themselves."
                yield number, Finding(message, Code.RAW_SIGN)
            named.setdefault(name, number)
    for name in named.keys() - listed.keys():
        mark = f"[^{_cut(name)}]"
        message = f"names the note {mark}, but no line says what it is. Write below: {mark}: its words."
        yield named[name], Finding(message, Code.RAW_SIGN, name, _like(name, listed))
    for name in listed.keys() - named.keys():
        message = f"has a note that nothing leads to. Write [^{_cut(name)}] in the text, or delete the note."
        yield listed[name], Finding(message, Code.NOT_NEEDED)
    if len(listed) > MOST:
        yield (
            sorted(listed.values())[MOST],
            Finding(f"has more than {MOST} notes. Split the page.", Code.TOO_LARGE),
        )


def _note(note: re.Match[str], listed: Collection[str]) -> Iterator[Finding]:
    name = note["name"]
    if not NAME.fullmatch(name):
        message = f"has a note called {shown(name)}. Use a number or a word without spaces, like [^1]."
        yield Finding(message, Code.WRONG_FORM)
    elif name in listed:
        yield Finding(f"explains the note [^{name}] again. Give it another number.", Code.TWICE)
    elif note["lead"]:
        yield Finding(f"begins the note [^{name}] with spaces before it. Delete them.", Code.RAW_SIGN)
    elif not note["words"].strip():
        yield Finding(f"has the note [^{name}] without words. Write them on the same line.", Code.EMPTY)


def _short_forms(lines: Sequence[str]) -> Iterator[Problem]:
    text = "\n".join(line for line in lines if not SHORT.fullmatch(line))
    counted: Counter[str] = Counter()
    for number, line in enumerate(lines):
        short = SHORT.fullmatch(line)
        if short:
            counted[short["name"]] += 1
            wrong = _short(short, counted, text)
            if wrong:
                yield number, wrong
            if counted.total() == MOST + 1:
                yield number, Finding(f"explains more than {MOST} short forms. Split the page.", Code.TOO_LARGE)


def _short(short: re.Match[str], counted: Counter[str], text: str) -> Finding | None:
    name, words = short["name"], short["words"].strip()
    if not SHORT_NAME.fullmatch(name):
        message = f"explains the short form {shown(name)}. Write letters or digits, 40 at most, like *[CCM]: …"
        return Finding(message, Code.WRONG_FORM)
    if short["lead"]:
        return Finding(f"explains {name} with spaces before it. Delete them.", Code.RAW_SIGN)
    if counted[name] > 1:
        return Finding(f"explains {name} again. Keep one of the two.", Code.TWICE)
    if not words.strip("'\""):
        return Finding(f"explains {name} by nothing. Write what it stands for.", Code.EMPTY)
    if len(words) > LONGEST:
        return Finding(f"explains {name} by {len(words)} characters; at most {LONGEST} fit.", Code.TOO_LONG)
    if not re.search(rf"\b{re.escape(name)}\b", text):
        return Finding(f"explains {name}, which the page does not say. Delete the line.", Code.NOT_NEEDED)
    return None


def _cut(name: str) -> str:
    return shown(name)[1:-1]


def _like(name: str, listed: Collection[str]) -> str:
    meant = closest(name, listed) if not name.isdecimal() else ""
    return f"[^{meant}]" if meant else ""
