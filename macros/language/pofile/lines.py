"""The lines of a catalogue, as strictly as gettext takes them, and within bounds.

polib passes over an unclosed quote, a msgid without msgstr, and forms that the language does not have.
What passes here is read by polib, Poedit and msgfmt alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...faults.fault import Finding
from ...faults.kinds import Code
from ...yamltext.yamlwords import MERGE, MERGED

TEXT = r'"(?:[^"\\]|\\[ntr"\\])*"'
LINE = re.compile(rf"(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\])[ ])?({TEXT})[ ]*")
PREVIOUS = re.compile(rf"#\|[ ]*(?:(msgctxt|msgid|msgid_plural)[ ]+)?{TEXT}[ ]*")
BREAK = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # polib would begin a new line at each of these
LONGEST = 20_000  # characters of one text, or of one comment; our longest has 900

QUOTES = Finding(
    'needs a text in "quotes", closed on the same line. A quote inside it is written \\".', Code.CATALOGUE
)
PAIR = Finding(
    "is not an entry: after msgid stands a msgstr, after msgid_plural as many as the language has.", Code.CATALOGUE
)
EMPTY = Finding("has no English text after msgid. Write it there, or delete the entry.", Code.CATALOGUE)
LONG = Finding(
    f"belongs to a text of more than {LONGEST:,} characters. Something is in it that does not belong.",
    Code.TOO_LARGE,
)
BROKEN = "has a hidden line end (U+{:04X}). Delete it."


@dataclass
class Scan:
    """The lines on which the English texts of a catalogue begin, in order, and what is wrong with which line."""

    starts: list[int] = field(default_factory=list)
    wrong: list[tuple[int, Finding]] = field(default_factory=list)


def scan(text: str, forms: int) -> Scan:
    """Look at each line of a catalogue whose language has `forms` plural forms."""
    result, entry, length, before = Scan(), _Entry(forms), 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        kind = _kind(line, before)
        goes_on = kind in ("", '"') or (kind[0] == "#" and before[:1] == "#")
        length, shorter = (length if goes_on else 0) + len(line) + 1, length if goes_on else 0
        if shorter <= LONGEST < length:
            result.wrong.append((number, LONG))
        if odd := BREAK.search(line):
            result.wrong.append((number, Finding(BROKEN.format(ord(odd[0])), Code.HIDDEN_CHARACTER, odd[0])))
        elif kind == "?":
            result.wrong.append((number, MERGED if MERGE.match(line) else QUOTES))
        result.wrong += entry.take(number, kind, line)
        before = kind or before
    result.wrong += entry.end()
    result.starts = entry.starts
    return result


def _kind(line: str, before: str) -> str:
    """A keyword, '"' where a text goes on, "#" or "#|" of a comment, "" of a blank line, "?" of any other."""
    if not line.strip(" "):
        return ""
    if line.startswith("#|"):
        match = PREVIOUS.fullmatch(line)
        return "#|" if match and (match[1] or before == "#|") else "?"
    if line.startswith("#"):
        return "#"
    match = LINE.fullmatch(line)
    return (match[1] or '"') if match else "?"


class _Entry:
    """The entry that is being read: which keyword may come next, and where it began."""

    def __init__(self, forms: int) -> None:
        self.forms = forms
        self.starts: list[int] = []
        self.seen = 0  # entries
        self._clear()

    def _clear(self) -> None:
        self.last, self.line, self.empty, self.silent = "", 0, True, False

    def _next(self) -> tuple[str, ...]:
        match self.last:
            case "":
                return "msgctxt", "msgid"
            case "msgctxt":
                return ("msgid",)
            case "msgid":
                return "msgid_plural", "msgstr"
            case "msgid_plural":
                return ("msgstr[0]",)
            case "msgstr":
                return ()
        form = int(self.last[7]) + 1
        return (f"msgstr[{form}]",) if form < self.forms else ()

    def take(self, number: int, kind: str, line: str) -> Iterator[tuple[int, Finding]]:
        """The next line. What is wrong with the entry that it ends, or with the line itself."""
        if kind == "":
            return
        if kind == "?":
            self.silent = True  # said already; what follows from it is not
            yield from self.end()
            self.silent = True
        elif kind == '"':
            if self.last == "" and not self.silent:
                yield number, PAIR
            elif self.last == "msgid":
                self.empty &= not line.strip(' "')
        elif kind in self._next():
            self._at(number, kind, line)
        else:
            began = self.line or number
            said = list(self.end())
            yield from said
            self.silent |= bool(said)
            if kind in ("msgctxt", "msgid"):
                self._at(number, kind, line)
            elif kind[0] != "#" and not self.silent:
                yield began, PAIR

    def _at(self, number: int, kind: str, line: str) -> None:
        if kind in ("msgctxt", "msgid"):
            self.line = number
            self.silent &= self.last == "msgctxt"
        if kind == "msgid":
            self.empty = not line[5:].strip(' "')
        self.last = kind

    def end(self) -> Iterator[tuple[int, Finding]]:
        """What is wrong with the entry that ends here; then a new one may begin."""
        if self.last:
            self.seen += 1
            if self._next() and not self.silent:
                yield self.line, PAIR
            elif self.empty and self.seen > 1 and not self.silent:
                yield self.line, EMPTY
            if not self.empty:
                self.starts.append(self.line)
            self._clear()
