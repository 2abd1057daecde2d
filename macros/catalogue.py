"""What there is to translate, and the catalogues brought up to date with it (`make translations`).

Labels come from templates and Python, texts from data/. An entry whose English text has changed
keeps its old translation, marked fuzzy, so that a translator sees both and no reader sees a wrong one.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from . import report
from .command import framed
from .edition import checked_facts
from .faults import Faults
from .languages import MONTH, PARAGRAPH, SOURCE, STATE
from .loading import Facts
from .pofile import read_catalogue, translated
from .records import Record
from .records.common import Translated
from .templating import ROOT

PROJECT = "ccm-national-implementation"
LABELS = {"macros": [("**.py", "python")], "overrides": [("**.html", "jinja2.ext:babel_extract")]}
OPTIONS = {"**.html": {"trimmed": "true", "silent": "false"}}
KEYWORDS = {"_": None, "gettext": None, "N_": None, "ngettext": (1, 2)}
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
LETTERS = "abcdefghijkl"  # of the Convention's longest list, Article 7(1)
HEAD = """# PROJECT: LANGUAGE.
# A fuzzy entry is one whose English text has changed: readers see the English until it is checked."""


def template(facts: Facts, root: Path = ROOT) -> Catalog:
    """Everything to translate: labels, texts of data/, State names, months, paragraph letters.

    The same project gives the same catalogue: its date is that of the data.
    """
    day = datetime.combine(facts.site.data_as_of, time(), UTC)
    catalogue = Catalog(project=PROJECT, version=facts.site.edition, creation_date=day, fuzzy=False)
    for place, label in _labels(root):
        catalogue.add(label, locations=[(place, None)])
    for place, text in _data(facts):
        catalogue.add(text, locations=[(place, None)])
    for slug, state in facts.states.items():
        catalogue.add(state.name, context=STATE, locations=[(f"data/states/{slug}.yaml:name", None)])
    for context, words in ((MONTH, MONTHS), (PARAGRAPH, LETTERS)):
        for word in words:
            catalogue.add(word, context=context)
    return catalogue


def _labels(root: Path) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """(file, label) of everything marked for translation in Python and templates, in file order."""
    for folder, method in LABELS.items():
        for path, _, label, _, _ in extract_from_dir(root / folder, method, OPTIONS, KEYWORDS):
            yield f"{folder}/{path}", label


def _data(facts: Facts) -> Iterator[tuple[str, str]]:
    """(file and key, text) of every text of data/ that is translated."""
    for name, record in facts.records.items():
        for key, text in texts(record, type(record)):
            yield f"data/{name}.yaml:{'.'.join(key)}", text


def texts(value: Any, kind: Any, key: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """(key path, text) of every text below `value`, of the type `kind`, that the type marks Translated."""
    kind, marked = _unwrapped(kind)
    if value is None:
        return
    if marked:
        yield key, value
    elif isinstance(value, Record):
        for name, inner in _hints(type(value)).items():
            yield from texts(getattr(value, name), inner, (*key, name))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, get_args(kind)[1], (*key, name))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from texts(item, get_args(kind)[0], (*key, str(i)))


def _unwrapped(kind: Any) -> tuple[Any, bool]:
    """A type without `| None` and without annotations, and whether one of these was Translated."""
    marked = False
    while get_origin(kind) in (Union, UnionType, Annotated):
        if get_origin(kind) is Annotated:
            marked |= any(isinstance(mark, Translated) for mark in kind.__metadata__)
            kind = get_args(kind)[0]
        else:
            kind = next(part for part in get_args(kind) if part is not type(None))
    return kind, marked


@cache
def _hints(record: type[Record]) -> dict[str, Any]:
    """A record's fields with their annotated types."""
    hints = get_type_hints(record, include_extras=True)
    return {name: hints[name] for name in record.model_fields}


def updated(old: Catalog | None, new: Catalog, code: str, names: dict[str, str] | None = None) -> Catalog:
    """`new` with the translations of `old`. A text that changed in its place becomes fuzzy.

    A State of which `old` has no name takes that of `names`, by its English name.
    """
    catalogue = Catalog(
        locale=code,
        project=new.project,
        version=new.version,
        creation_date=new.creation_date,
        revision_date=old.revision_date if old else new.creation_date,
        last_translator=old.last_translator if old else "",
        language_team=old.language_team if old else code,
        header_comment=HEAD.replace("LANGUAGE", code),
        fuzzy=False,
    )
    if old:
        catalogue.mime_headers = [("Plural-Forms", old.plural_forms)]  # the forms keep their order
    before = _Before(old, new)
    for message in new:
        if message.id:
            entry = catalogue[message.id] = _entry(message, before, catalogue.num_plurals)
            if message.context == STATE and not entry.string:
                entry.string = (names or {}).get(message.id, "")
    return catalogue


def state_names(facts: Facts, code: str) -> dict[str, str]:
    """UN short names of the States of the register in a language, by their English names (data/names.yaml)."""
    known = facts.names_of_states.names
    return {s.name: getattr(known[s.iso3], code, "") for s in facts.states.values() if s.iso3 in known}


class _Before:
    """The entries of a catalogue by their text, and by the place of a text that is no longer there."""

    def __init__(self, old: Catalog | None, new: Catalog):
        entries = [entry for entry in old or () if entry.id]
        self.by_text = {(entry.context, entry.id): entry for entry in entries}
        gone = [
            entry for entry in entries if (now := new.get(entry.id, entry.context)) is None or now.id != entry.id
        ]
        self.by_place = {
            place: entry for entry in gone for place, _ in entry.locations if place.startswith("data/")
        }

    def find(self, message: Message) -> Message | None:
        """The entry with the same text, else the one whose text stood where this one stands now."""
        same = self.by_text.get((message.context, message.id))
        return same or next((self.by_place[p] for p, _ in message.locations if p in self.by_place), None)


def _entry(message: Message, before: _Before, plurals: int) -> Message:
    """A text of the template with what is known of its translation."""
    entry = Message(
        message.id,
        ("",) * plurals if message.pluralizable else "",
        locations=message.locations,
        context=message.context,
        flags=set(message.flags),
    )
    known = before.find(message)
    if known is None or known.pluralizable != message.pluralizable:
        return entry
    entry.user_comments = known.user_comments
    if known.string:
        entry.string = known.string
        changed = known.id != message.id
        if changed:
            entry.previous_id = [known.id] if isinstance(known.id, str) else list(known.id)
        elif known.fuzzy:
            entry.previous_id = known.previous_id
        if changed or known.fuzzy:
            entry.flags.add("fuzzy")
    return entry


def update_all(facts: Facts, root: Path = ROOT) -> dict[str, tuple[int, int]]:
    """Write every catalogue; (translated, all) entries by language. Raises Faults."""
    fresh = template(facts, root)
    found = {}
    for code in facts.site.languages:
        if code == SOURCE:
            continue
        path = root / "data" / "translations" / f"{code}.po"
        old = read_catalogue(root / "data", code) if path.exists() else None
        catalogue = updated(old, fresh, code, state_names(facts, code))
        _write(path, catalogue)
        entries = [entry for entry in catalogue if entry.id]
        found[code] = (sum(translated(entry) for entry in entries), len(entries))
    return found


def _write(path: Path, catalogue: Catalog) -> None:
    """Write beside the file, then exchange: a run that is stopped loses no translation."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".po.new")
    with beside.open("wb") as file:
        write_po(file, catalogue, width=100, include_previous=True)
    beside.replace(path)


def main() -> int:
    """Run from the command line: 0 when the catalogues are written, 1 with every fault when not."""
    try:
        found = update_all(checked_facts())
    except Faults as faults:
        report.tell(faults.faults, closing="Nothing was written.")
        return 1
    for code, (done, entries) in found.items():
        print(f"data/translations/{code}.po: {done} of {entries} texts translated.")
    return 0


if __name__ == "__main__":
    sys.exit(framed(main, "Nothing was written."))
