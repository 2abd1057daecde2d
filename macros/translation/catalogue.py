"""What there is to translate, and the catalogues brought up to date with it.

Labels come from templates and Python, texts from data/. An entry whose English text has changed
keeps its old translation, marked fuzzy, so that a translator sees both and no reader sees a wrong one.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.plurals import get_plural
from polib import POEntry, POFile

from ..faults.fault import Faults
from ..language.languages import COMMA, LIST, MONTH, ORDINAL, PARAGRAPH, SOURCE, STATE
from ..language.pofile import PLACEHOLDER, WIDTH, checked, key, path_of, read_catalogue
from ..paths import ROOT, write_whole
from ..records.fieldtype import values
from ..register.loading import Facts

PROJECT = "ccm-national-implementation"
JINJA = "jinja2.ext:babel_extract"
LABELS = {"macros": [("**.py", "python")], "overrides": [("**.html", JINJA), ("root/**.xml", JINJA)]}
OPTIONS = {kind: {"trimmed": "true", "silent": "false"} for kind in ("**.html", "root/**.xml")}
KEYWORDS = {"_": None, "gettext": None, "N_": None, "ngettext": (1, 2), "P_": (1, 2)}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ONES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
NUMERALS = (*ONES, *(f"X{one}" for one in ONES))  # of the objectives of a work plan
LETTERS = "abcdefghijklmnopqrstuvwxyz"  # of paragraphs, Article 7(1) has the most; of the actions of a work plan
HEAD = """{project}: {code}.
A fuzzy entry is one whose English text has changed: readers see the English until it is checked."""


def template(facts: Facts, root: Path = ROOT) -> list[POEntry]:
    """Everything to translate: labels, texts of data/, State names, months, letters, the comma of lists."""
    entries: dict[tuple[str | None, str], POEntry] = {}

    def add(text: str | tuple[str, ...], place: str | None = None, context: str | None = None) -> None:
        one, many = (text, "") if isinstance(text, str) else text
        entry = entries.setdefault((context, one), POEntry(msgid=one, msgctxt=context))
        entry.msgid_plural = entry.msgid_plural or many
        if place and (place, "") not in entry.occurrences:
            entry.occurrences.append((place, ""))

    for place, label in _labels(root):
        add(label, place)
    for place, text in _data(facts):
        add(text, place)
    for slug, state in facts.states.items():
        add(state.name, f"data/states/{slug}.yaml:name", STATE)
    for context, words in ((MONTH, MONTHS), (PARAGRAPH, LETTERS), (ORDINAL, NUMERALS), (LIST, (COMMA,))):
        for word in words:
            add(word, context=context)
    return list(entries.values())


def _labels(root: Path) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """(file, label) of everything marked for translation in Python and templates, in file order."""
    for folder, method in LABELS.items():
        for path, _, label, _, _ in extract_from_dir(root / folder, method, OPTIONS, KEYWORDS):
            yield f"{folder}/{path}", label


def _data(facts: Facts) -> Iterator[tuple[str, str]]:
    """(file and key, text) of every text of data/ that is translated."""
    for name, record in facts.records.items():
        for where, text, kind in values(record):
            if kind.translated:
                yield f"data/{name}.yaml:{'.'.join(map(str, where))}", text


def updated(
    old: POFile | None, new: Iterable[POEntry], code: str, names: Mapping[str, str] | None = None
) -> POFile:
    """The entries of `new` with the translations of `old`. A text that changed in its place becomes fuzzy.

    A State of which `old` has no name takes that of `names`, by its English name.
    """
    new = list(new)
    catalogue = POFile(wrapwidth=WIDTH)
    catalogue.header = HEAD.format(project=PROJECT, code=code)
    catalogue.metadata = {
        "Project-Id-Version": PROJECT,
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Plural-Forms": get_plural(code).plural_forms,
        **(old.metadata if old else {}),  # the forms keep their order, and a translator's program its own lines
        "Language": code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    before, forms = _Before(old, new), get_plural(code).num_plurals
    for text in new:
        entry = _entry(text, before, forms)
        if entry.msgctxt == STATE and not entry.msgstr:
            entry.msgstr = (names or {}).get(entry.msgid, "")
        catalogue.append(entry)
    return catalogue


def state_names(facts: Facts, code: str) -> dict[str, str]:
    """UN short names of the States of the register in a language, by their English names (data/names.yaml)."""
    known = facts.names.names
    return {s.name: getattr(known[s.iso3], code, None) or "" for s in facts.states.values() if s.iso3 in known}


class _Before:
    """The entries of a catalogue by their text, and by the place of a text that is no longer there."""

    def __init__(self, old: POFile | None, new: list[POEntry]) -> None:
        now = {(key(entry), entry.msgid_plural) for entry in new}
        self.by_text = {key(entry): entry for entry in old or ()}
        self.by_place = {
            place: entry
            for entry in old or ()
            if (key(entry), entry.msgid_plural) not in now
            for place, _ in entry.occurrences
            if place.startswith("data/")
        }

    def find(self, entry: POEntry) -> POEntry | None:
        """The entry with the same text, else the one whose text stood where this one stands now."""
        same = self.by_text.get(key(entry))
        return same or next((self.by_place[p] for p, _ in entry.occurrences if p in self.by_place), None)


def _entry(text: POEntry, before: _Before, forms: int) -> POEntry:
    """A text of the template with what is known of its translation."""
    entry = POEntry(
        msgid=text.msgid,
        msgid_plural=text.msgid_plural,
        msgstr_plural=dict.fromkeys(range(forms), "") if text.msgid_plural else {},
        msgctxt=text.msgctxt,
        occurrences=sorted(text.occurrences),
        flags=["python-format"] if PLACEHOLDER.search(text.msgid_plural or text.msgid) else [],
    )
    known = before.find(text)
    if known is None or bool(known.msgid_plural) != bool(text.msgid_plural):
        return entry
    entry.tcomment = known.tcomment
    if not known.msgstr and not any(known.msgstr_plural.values()):
        return entry
    entry.msgstr, entry.msgstr_plural = known.msgstr, known.msgstr_plural
    told = known.fuzzy and known.previous_msgid is not None  # the English that the translation still says
    was = (known.previous_msgid, known.previous_msgid_plural or "") if told else (known.msgid, known.msgid_plural)
    now = (text.msgid, text.msgid_plural)
    if was != now:
        entry.previous_msgid, entry.previous_msgid_plural = was[0], was[1] or None
    # The stubs do not know that polib lets it be set.
    entry.fuzzy = was != now or (known.fuzzy and not told)  # type: ignore[misc]
    return entry


def update_all(facts: Facts, root: Path) -> dict[str, POFile]:
    """Write every catalogue, and give it as a reader reads it, by language. Raises Faults.

    That of a draft is left as it is if something in it is not right: it keeps no other from being written.
    """
    fresh, data, brought = template(facts, root), root / "data", {}
    for code in facts.site.languages:
        if code != SOURCE:
            try:
                old = read_catalogue(data, code) if path_of(data, code).exists() else None
            except Faults:
                if code not in facts.site.drafts:
                    raise
                continue
            brought[code] = str(updated(old, fresh, code, state_names(facts, code)))
    written = {code: checked(text, code) for code, text in brought.items()}
    for code, text in brought.items():
        write_whole(path_of(data, code), text.encode())
    return written
