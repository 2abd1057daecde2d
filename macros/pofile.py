"""One translation catalogue (PO, gettext's format): read strictly, checked, ready for look-up.

Babel reads a file with an unclosed quote or two equal entries without a word and drops what it does
not understand. Here each line must be one that gettext knows, and a translation must keep the
placeholders of its English text.
"""

import re
from collections.abc import Iterator
from gettext import c2py
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, unescape

from .faults import Fault, Faults, shown
from .records.common import hidden
from .yamlfile import utf8

TEXT = r'"(?:[^"\\]|\\[ntr"\\])*"'
LINE = re.compile(rf"(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\])[ ])?{TEXT}[ ]*|[ ]*|#.*")
ENTRY = re.compile(r'^((?:msgctxt ".*"\n(?:".*"\n)*)?msgid ".*"\n(?:".*"\n)*)', re.MULTILINE)
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
COLON = "\ue03a"  # a private character
MARKS = "\n\u200e\u200f"  # line ends and the direction marks that Arabic text needs
LARGEST = 4_000_000  # bytes; the Arabic catalogue has half a million


def read_catalogue(data: Path, code: str) -> Catalog:
    """data/translations/<code>.po. Raises Faults if it is missing or anything in it is not right."""
    path, name = data / "translations" / f"{code}.po", f"data/translations/{code}.po"
    if path.is_symlink() or not path.is_file():
        message = "is missing. Run `make translations` to begin it, or take the language out of data/site.yaml."
        raise Faults([Fault(name, 1, message)])
    if path.stat().st_size > LARGEST:
        raise Faults(
            [Fault(name, 1, f"has more than {LARGEST:,} bytes. Something is in it that does not belong.")]
        )
    text = utf8(path.read_bytes(), name).replace("\r\n", "\n")
    faults = [Fault(name, line, message) for line, message in (*_lines(text), *_twice(text))]
    if faults:
        raise Faults(faults)
    catalogue = _parsed(text, code, name)
    faults = [Fault(name, 1, message) for message in _head(catalogue, Catalog(locale=code))]
    faults += [Fault(name, m.lineno or 1, fault) for m in catalogue if m.id and not m.fuzzy for fault in _wrong(m)]
    if faults:
        raise Faults(faults)
    return catalogue


def _head(catalogue: Catalog, usual: Catalog) -> Iterator[str]:
    """What is wrong with the head of a catalogue; `usual` has what Babel would write there."""
    if catalogue.charset.lower() not in ("utf-8", "utf8"):
        yield "names another encoding in its head. Write charset=utf-8."
    try:
        rule = c2py(catalogue.plural_expr)
        if catalogue.num_plurals == usual.num_plurals and {rule(n) for n in range(200)} <= set(
            range(usual.num_plurals)
        ):
            return
    except (ValueError, ZeroDivisionError):
        pass
    yield f"has a rule for plurals in its head that does not fit. Write Plural-Forms: {usual.plural_forms}"


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """(line, fault) for each line that gettext would not read."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            yield number, "has a mark of a merge that was not finished. Keep one of the two versions."
        elif not LINE.fullmatch(line):
            yield number, 'needs a text in "quotes", closed on the same line. A quote inside it is written \\".'


def _twice(text: str) -> Iterator[tuple[int, str]]:
    """(line, fault) for each entry whose English text stands twice."""
    first: dict[str, int] = {}
    end, line = 0, 1
    for match in ENTRY.finditer(text):
        line += text.count("\n", end, match.start())
        end = match.start()
        key = match[1].replace('"\n"', "")
        if key in first:
            yield line, f"has the same English text as the entry on line {first[key]}. Delete one of them."
        first.setdefault(key, line)


def _parsed(text: str, code: str, name: str) -> Catalog:
    # Babel drops a place whose last colon is not followed by a line number; ours are followed by keys.
    lines = [f"#:{line[2:].replace(':', COLON)}" if line[:2] == "#:" else line for line in text.splitlines(True)]
    try:
        catalogue = read_po(lines, locale=code, abort_invalid=True)
    except PoFileError as error:
        message = "is not an entry: after msgid stands a msgstr, after msgid_plural as many as the language has."
        raise Faults([Fault(name, error.lineno + 1, message)]) from None
    except (ValueError, LookupError) as error:
        message = f"has a head that cannot be read ({error}). Copy the head of another catalogue."
        raise Faults([Fault(name, 1, message)]) from None
    for message in catalogue:
        message.locations = [(place.replace(COLON, ":"), line) for place, line in message.locations]
        _previous(message)
    return catalogue


def _previous(message: Message) -> None:
    """Move the English text before a change ("#| msgid") from the comments, where Babel leaves it."""
    texts: list[str] = []
    for line in (comment[1:] for comment in message.user_comments if comment.startswith("|")):
        keyword, _, text = line.partition('"')
        if keyword.strip():
            texts.append("")
        if texts:
            texts[-1] += unescape(f'"{text}')
    message.previous_id = texts
    message.user_comments = [comment for comment in message.user_comments if not comment.startswith("|")]


def is_label(message: Message) -> bool:
    """Whether a text comes from a template or from Python: a page without it would be in English."""
    return any(not place.startswith("data/") for place, _ in message.locations)


def translated(message: Message) -> bool:
    """Whether a reader sees the translation: it is written, in every form, and up to date."""
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(forms) and not message.fuzzy


def _wrong(message: Message) -> Iterator[str]:
    """What is wrong with a translation."""
    forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
    english = message.id[-1] if isinstance(message.id, tuple | list) else message.id
    wanted = set(PLACEHOLDER.findall(english))
    for form in filter(None, forms):
        char = hidden(form, MARKS)
        if char:
            yield f"has a hidden character (U+{ord(char):04X}) in the translation of {shown(english)}. Delete it."
        if not is_label(message):
            continue
        given = set(PLACEHOLDER.findall(form))
        # A plural form for one or two may say the number in words.
        if given - wanted or (len(forms) == 1 and wanted - given):
            listed = ", ".join(f"%({word})s" for word in sorted(wanted)) or "none"
            yield f"changes the placeholders of {shown(english)}. Use these, as they are: {listed}."
        elif "%" in PLACEHOLDER.sub("", form).replace("%%", ""):
            yield f"has a % in the translation of {shown(english)}. Write %% for a percent sign."


class Words:
    """The translations of a catalogue by their English texts; fuzzy and empty ones are left out."""

    def __init__(self, catalogue: Catalog):
        self._plural = c2py(catalogue.plural_expr)  # the forms stand in the order of the file's own rule
        self._words = {(m.context, _english(m)): m.string for m in catalogue if m.id and translated(m)}

    def get(self, text: str, context: str | None = None) -> str | None:
        """The translation of a text, or None."""
        found = self._words.get((context, text))
        return found if isinstance(found, str) else None

    def plural(self, one: str, number: int) -> str | None:
        """The form for a number of the text whose English singular is `one`, or None."""
        found = self._words.get((None, one))
        return found[self._plural(number)] if isinstance(found, tuple | list) else None


def _english(message: Message) -> str:
    return message.id[0] if isinstance(message.id, tuple | list) else message.id
