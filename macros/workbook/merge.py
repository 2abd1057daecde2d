"""What a workbook changes in the States' data: only what a person changed in it."""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from ..faults.fault import Finding, Key, closest, shown
from ..faults.kinds import Code
from ..records import Record, Source, State
from ..records.fieldtype import fields
from ..records.state import Article9, Law
from ..tables.columns import Column
from ..tables.plain import Data, laws, sources
from .cells import CellFault, Place
from .read import Book, Row
from .worksheets import FIELDS, FILE, ID, LAWS, SOURCES, STATES

SECTIONS = {name: kind.record for name, kind in fields(State).items() if kind.record}
MEANWHILE = (
    "was changed in the data to {} after this workbook was made, and you wrote {}. "
    "Make a new workbook with `make export` and change it there."
)
TAKEN_AWAY = (
    "{} was {} in the data after this workbook was made, and you {}. Make a new workbook with `make export`."
)
SINCE = (
    "data/states/{}.yaml came after this workbook was made, so that it cannot be told what you changed. "
    "Make a new workbook with `make export` and change it there."
)


@dataclass
class Merged:
    """The States' data that change, the cell of each key, and what cannot be brought back."""

    states: dict[str, Data] = field(default_factory=dict)
    places: dict[str, dict[Key, Place]] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


def merge(book: Book, current: dict[str, Data]) -> Merged:
    """Bring the rows of `book` into the `current` data of the States."""
    merged = Merged()
    rows = {row.slug: row for row in book.rows[STATES] or []}
    merged.absent = [slug for slug in current if slug not in rows]
    others = {name: _by_state(listed) for name in (LAWS, SOURCES) if (listed := book.rows[name]) is not None}
    for slug in dict.fromkeys([*rows, *(slug for by_state in others.values() for slug in by_state)]):
        row, now = rows.get(slug), current.get(slug)
        first = (row or next(by_state[slug][0] for by_state in others.values() if slug in by_state)).places[FILE]
        if now is None and (row is None or slug in book.made_from):
            wrong = _no_file(slug, book, current)
            merged.faults.append(first.fault(wrong.words, wrong.code, wrong.value, wrong.suggestion))
            continue
        if now and book.made_from and slug not in book.made_from:
            merged.faults.append(first.fault(SINCE.format(slug), Code.MEANWHILE))
            continue
        data = deepcopy(now) if now else _empty()
        before = book.made_from.get(slug, now) or {}
        merger = _State(data, before, merged.places.setdefault(slug, {}), merged.faults)
        if row:
            merger.facts(row)
        for name, bring in ((LAWS, merger.laws), (SOURCES, merger.sources)):
            if name in others and (row or slug in others[name]):
                bring(others[name].get(slug, []), first)
        notes = data.get("notes") or {}
        if not notes.get("text") and not notes.get("sources"):
            data.pop("notes", None)
        if data != now:
            merged.states[slug] = data
    return merged


def _by_state(rows: list[Row]) -> dict[str, list[Row]]:
    by_state: dict[str, list[Row]] = {}
    for row in rows:
        by_state.setdefault(row.slug, []).append(row)
    return by_state


def _no_file(slug: str, book: Book, current: dict[str, Data]) -> Finding:
    if slug in book.made_from:
        message = f"data/states/{slug}.yaml is gone since this workbook was made. Delete this row."
        return Finding(message, Code.MEANWHILE)
    message = f"{FILE} is {shown(slug)}, which has no row on the sheet {STATES}."
    return Finding(message, Code.ROW, slug, closest(slug, current))


def _empty() -> Data:
    """The data of a State without a file: what must be there, without values."""
    data: Data = {section: {} for section in SECTIONS if section not in ("notes", "reply")}
    for known in FIELDS[STATES]:
        if known.kept and known.path[0] != "notes":
            put(data, known, [] if known.form == "ids" else None)
    data["article9"]["laws"], data["sources"] = [], {}
    _in_order(data["article9"], Article9)
    _in_order(data, State)
    return data


def put(data: Data, known: Column, value: Any, record: type[Record] = State) -> None:
    """Write one fact; a new key goes where the record has it, an empty one that need not stay goes."""
    for part in known.path[:-1]:
        if not isinstance(data.get(part), dict):
            if value in (None, []):
                return
            data[part] = {}
            _in_order(data, State)
        data, record = data[part], SECTIONS[part]
    key = known.path[-1]
    if value in (None, []) and not known.kept:
        data.pop(key, None)
    elif key in data:
        data[key] = value
    else:
        data[key] = value
        _in_order(data, record)


def _in_order(data: Data, record: type[Record]) -> None:
    order = list(record.model_fields)
    items = sorted(data.items(), key=lambda item: order.index(item[0]) if item[0] in order else len(order))
    data.clear()
    data.update(items)


class _State:
    """One State's data while rows are brought in."""

    def __init__(self, data: Data, before: Data, places: dict[Key, Place], faults: list[CellFault]) -> None:
        self.data, self.before, self.places, self.faults = data, before, places, faults

    def facts(self, row: Row) -> None:
        self.places[()] = row.places[FILE]
        self.bring(self.data, self.before, row, ())

    def bring(self, data: Data, before: Data, row: Row, above: Key, record: type[Record] = State) -> None:
        """Write the values of a row that a person changed. A fact that was changed meanwhile is a fault."""
        for known, value in row.values.items():
            place = row.places[known.title]
            self.places[above + known.path] = place
            new, old, now = known.plain(value), known.plain(known.of(before)), known.plain(known.of(data))
            if new in (old, now):
                continue
            if now != old:
                message = f"{known.title} {MEANWHILE.format(known.said(now), known.said(new))}"
                self.faults.append(place.fault(message, Code.MEANWHILE))
            else:
                put(data, known, value, record)

    def laws(self, rows: list[Row], place: Place) -> None:
        """Bring in the laws by their titles; those that somebody else added or changed meanwhile stay."""
        self.places["article9", "laws"] = place
        old = {law.get("title"): law for law in laws(self.before)}
        now = {law.get("title"): law for law in laws(self.data)}
        mine = {_title(row): row for row in reversed(rows)}  # of two rows the first
        held: list[tuple[Data, Row | None]] = [
            (law, mine.get(title))
            for title, law in now.items()
            if title in mine or title not in old or self._changed(Law, law, old[title], _law(title), place)
        ]
        at = -1
        for row in rows:
            title = _title(row)
            if title in now and mine[title] is row:
                at = next(i for i, (law, _) in enumerate(held) if law is now[title])
            elif title in now or title not in old:
                at += 1
                held.insert(at, (_brought({}, row, Law), row))
            else:
                self._gone(row, old[title], _law(title))
        if held or now:
            self.data["article9"]["laws"] = [law for law, _ in held]
        for i, (law, of) in enumerate(held):
            if of:
                known = old.get(_title(of), {}) if law is now.get(_title(of)) else law
                self.bring(law, known, of, ("article9", "laws", i), Law)

    def sources(self, rows: list[Row], place: Place) -> None:
        """Bring in the sources by their ids; those that somebody else added or changed meanwhile stay."""
        old, now = sources(self.before), self.data["sources"]
        self.places["sources",] = place
        for row in rows:
            self.places["sources", row.id] = row.places[ID]
            if row.id in now:
                self.bring(now[row.id], old.get(row.id, {}), row, ("sources", row.id), Source)
            elif row.id in old:
                self._gone(row, old[row.id], f"the source {row.id}")
            else:
                self.places |= {("sources", row.id, *k.path): row.places[k.title] for k in row.values}
                now[row.id] = _brought({}, row, Source)
        for name in [name for name in now if name in old and name not in {row.id for row in rows}]:
            if not self._changed(Source, now[name], old[name], f"the source {name}", place):
                del now[name]

    def _changed(self, record: type[Record], now: Data, old: Data, what: str, place: Place) -> bool:
        """Whether what has no row any more was changed in the data meanwhile, which is a fault."""
        changed = _same(record, now) != _same(record, old)
        if changed:
            self.faults.append(place.fault(TAKEN_AWAY.format(what, "changed", "took it away"), Code.MEANWHILE))
        return changed

    def _gone(self, row: Row, old: Data, what: str) -> None:
        """A fault if a row was changed whose law or source was taken away in the data meanwhile."""
        if any(known.plain(value) != known.plain(known.of(old)) for known, value in row.values.items()):
            message = TAKEN_AWAY.format(what, "taken away", "changed it")
            self.faults.append(row.places[FILE].fault(message, Code.MEANWHILE))


def _law(title: Any) -> str:
    return f"the law {shown(title)}"


def _of_row(row: Row) -> Data:
    return {known.path[-1]: value for known, value in row.values.items()}


def _title(row: Row) -> Any:
    return _of_row(row).get("title")


def _brought(data: Data, row: Row, record: type[Record]) -> Data:
    data = deepcopy(data)
    for known, value in row.values.items():
        if known.plain(value) != known.plain(known.of(data)) or (known.kept and known.path[0] not in data):
            put(data, known, value, record)
    return data


def _same(record: type[Record], data: Data) -> Data:
    """What a law or source says, in a form that is equal for equal facts."""
    kinds = fields(record)
    said = {
        key: None if value == getattr(kinds.get(key), "default", None) else value for key, value in data.items()
    }
    return {key: str(value) for key, value in said.items() if value not in (None, [])}
