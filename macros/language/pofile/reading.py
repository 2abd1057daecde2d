"""One translation catalogue: read strictly and checked. A translation keeps the placeholders of its English."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from babel.messages.plurals import get_plural
from polib import POEntry, POFile, pofile

from ...faults.fault import Fault, Faults, Finding, linked, shown
from ...faults.kinds import Code
from ...faults.marks import Rows
from ...records.foreign import foreign
from ...records.texts import hidden
from ...yamltext.yamlfile import contents
from .lines import scan
from .words import forms, plural_rule

PLACEHOLDER = re.compile(r"%\(\w+\)s")
BRACED = re.compile(r"\{\w+\}")  # filled in by a script in the reader's browser
LANGUAGE = re.compile(r'\A(?:(?:#.*)?\n|msgid ""\n|msgstr ""\n|"(?!Language:).*"\n)*"Language: *([A-Za-z]+)')
TIGHT = re.compile(r"^#([:.,|]?+)(?=\S)", re.MULTILINE)  # "#, fuzzy" without its space, which polib refuses
OBSOLETE = re.compile(r"^#~.*", re.MULTILINE)  # what a translator's program keeps of texts that are gone
MARKS = "\n\u200e\u200f"  # line ends and the direction marks that Arabic text needs
LARGEST = 4_000_000  # bytes; the Arabic catalogue has less than a million
WIDTH = 99  # characters of a line that polib wraps at, so that a run changes only lines of changed texts


def path_of(data: Path, code: str) -> Path:
    """Where the catalogue of a language is, below the folder data/."""
    return data / "translations" / f"{code}.po"


def read_catalogue(data: Path, code: str) -> POFile:
    """data/translations/<code>.po. Raises Faults if it is missing or anything in it is not right.

    The same for all that ask for the same text, and for `readable_catalogue`: nobody changes it.
    """
    catalogue, faults = _kept(_text(data, code), code)
    if faults:
        raise Faults(faults)
    return catalogue


def readable_catalogue(data: Path, code: str) -> tuple[POFile, list[Fault]]:
    """What can be read of a catalogue, without the entries in which something is wrong, and every fault in it."""
    try:
        return _kept(_text(data, code), code)
    except Faults as wrong:
        return POFile(), wrong.faults


def _text(data: Path, code: str) -> str:
    """The text of a catalogue. Raises Faults if there is none that could be read."""
    path, name = path_of(data, code), f"data/translations/{code}.po"
    if path.is_symlink():
        raise Faults([linked(name)])
    if not path.is_file():
        message = "is missing. Run `make translations` to begin it, or take the language out of data/site.yaml."
        raise Faults([Fault(name, 1, message, Code.MISSING_FILE)])
    if path.stat().st_size > LARGEST:
        message = f"has more than {LARGEST:,} bytes. Something is in it that does not belong."
        raise Faults([Fault(name, 1, message, Code.TOO_LARGE)])
    return contents(path, name).replace("\r\n", "\n")


def checked(text: str, code: str) -> POFile:
    """A catalogue from its text; `linenum` of each entry is the line of its English. Raises Faults."""
    catalogue, faults = _read(text, code)
    if faults:
        raise Faults(faults)
    return catalogue


def _read(text: str, code: str) -> tuple[POFile, list[Fault]]:
    """The right entries of a catalogue, and what is wrong with the others. Raises Faults of its form."""
    name = f"data/translations/{code}.po"
    rows = Rows.of(text, name)
    if (other := LANGUAGE.search(text)) and other[1].lower() != code:
        message = (
            f"is the catalogue of {other[1]}, as its head says. Put that of {code} here, or correct the head."
        )
        line = text.count("\n", 0, other.start(1)) + 1
        raise Faults([rows.fault(line, Finding(message, Code.CATALOGUE, other[1]))])
    lines = scan(text, get_plural(code).num_plurals)
    if lines.wrong:
        raise Faults(rows.fault(line, finding) for line, finding in lines.wrong)
    catalogue = _parsed(text, name, lines.starts)
    head = [(_line(text, start), Finding(message, Code.CATALOGUE)) for start, message in _head(catalogue, code)]
    wrong = [(line, Finding(message, Code.TWICE)) for line, message in _twice(catalogue)]
    wrong += [(line_of(entry), finding) for entry in catalogue for finding in _wrong(entry)]
    faults, at_fault = (
        [rows.fault(line, finding) for line, finding in [*head, *wrong]],
        {line for line, _ in wrong},
    )
    if head:
        raise Faults(faults)  # no form of a plural can be told
    right = POFile(wrapwidth=WIDTH)
    right.header, right.metadata = catalogue.header, catalogue.metadata
    right.extend(entry for entry in catalogue if line_of(entry) not in at_fault)
    return right, faults


_kept = lru_cache(maxsize=16)(_read)  # the page on languages of each of them asks for all


def line_of(entry: POEntry) -> int:
    """The line of an entry of a catalogue that was read here."""
    assert entry.linenum is not None, "_parsed() gives each entry its line"
    return entry.linenum


def _parsed(text: str, name: str, starts: list[int]) -> POFile:
    # Without a comment at the end, a "#," there takes the last entry along.
    text = TIGHT.sub(r"#\1 ", OBSOLETE.sub("", text)) + "\n#\n"
    try:
        catalogue = pofile(text, encoding="utf-8", wrapwidth=WIDTH)
    except OSError as error:  # polib's word for a file that is none; scan() has named all that we know of
        raise Faults([Fault(name, 1, f"cannot be read ({shown(error)}).", Code.CATALOGUE)]) from None
    for entry, line in zip(catalogue, starts, strict=True):
        entry.linenum = line
    return catalogue


def key(entry: POEntry) -> tuple[str | None, str]:
    """By what an entry is known: its context and its English text."""
    return entry.msgctxt, entry.msgid


def _head(catalogue: POFile, code: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the head of a catalogue: (what its line begins with, message)."""
    charset = re.search(r"charset=([\w-]+)", catalogue.metadata.get("Content-Type", ""))
    if charset and charset[1].lower() not in ("utf-8", "utf8"):
        yield '"Content-Type:', "names another encoding in its head. Write charset=utf-8."
    try:
        plural_rule(catalogue.metadata, code)
    except ValueError:
        usual = get_plural(code).plural_forms
        yield '"Plural-Forms:', f"has a rule for plurals that does not fit. Write Plural-Forms: {usual}"


def _line(text: str, start: str) -> int:
    """The line of the head that begins so, else the first."""
    at = text.find(f"\n{start}")
    return 1 if at < 0 else text.count("\n", 0, at) + 2


def _twice(catalogue: POFile) -> Iterator[tuple[int, str]]:
    """(line, fault) for each entry whose English text stands twice."""
    first: dict[tuple[str | None, str], int] = {}
    for entry in catalogue:
        before = first.setdefault(key(entry), line_of(entry))
        if before != entry.linenum:
            yield line_of(entry), f"has the same English text as the entry on line {before}. Delete one of them."


def _wrong(entry: POEntry) -> Iterator[Finding]:
    """What is wrong with a translation. A fuzzy one is not shown, and not looked at."""
    if entry.fuzzy:
        return
    english, texts = entry.msgid_plural or entry.msgid, forms(entry)
    for text in filter(None, texts):
        if english.strip() and not text.strip():
            yield Finding(
                f"has spaces alone for a translation of {shown(english)}. Write it.", Code.EMPTY, english
            )
        char = hidden(text, MARKS)
        if char:
            message = (
                f"has a hidden character (U+{ord(char):04X}) in the translation of {shown(english)}. Delete it."
            )
            yield Finding(message, Code.HIDDEN_CHARACTER, english)
        mark = foreign(text, blanks=True)
        if mark and foreign(english, blanks=True) is None:
            yield Finding(f"has a translation of {shown(english)} that {mark}.", Code.FOREIGN_MARK, english)
        yield from _placeholders(english, text, len(texts) > 1)


def _placeholders(english: str, text: str, plural: bool) -> Iterator[Finding]:
    """What a translation does to the placeholders and the percent signs of its English.

    Whether a text is a label is told by the text alone, never by the comment above it: anyone may write that.
    Labels are filled in by Python, which would take a % for the beginning of a placeholder; a text of the data
    is shown as it is, and has a single % where its English has one.
    """
    wanted, written = _filled_in(english), _filled_in(text)
    if not BRACED.search(english):  # a translation may say in braces where a number goes (places.py)
        written = {one for one in written if not BRACED.fullmatch(one)}
    # A plural form for one or two may say the number in words.
    if written - wanted or (not plural and wanted - written):
        listed = ", ".join(sorted(wanted)) or "none"
        message = f"changes the placeholders of {shown(english)}. Use these, as they are: {listed}."
        yield Finding(message, Code.PLACEHOLDER, english)
    elif not _single(english) and _single(text):
        message = f"has a % in the translation of {shown(english)}. Write %% for a percent sign."
        yield Finding(message, Code.PLACEHOLDER, english)


def _filled_in(text: str) -> set[str]:
    """What of a text is replaced before it is read."""
    return {match[0] for pattern in (PLACEHOLDER, BRACED) for match in pattern.finditer(text)}


def _single(text: str) -> bool:
    """Whether a text has a percent sign that is neither doubled nor part of a placeholder."""
    return "%" in PLACEHOLDER.sub("", text).replace("%%", "")
