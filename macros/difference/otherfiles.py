"""What differs in the files that are not a State's: entries that came, went or changed."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from ..tables.plain import Data

SHORT = 80  # characters of a value that is shown


def differences(before: Data, after: Data) -> Iterator[str]:
    """A sentence for each entry of a file that differs."""
    keys = list({**before, **after})
    ordered = [key for key in keys if _unnamed(before.get(key)) or _unnamed(after.get(key))]
    old, new = _entries(before, ordered), _entries(after, ordered)
    yield from (f"{name}: removed" for name in old if name not in new)
    for name, entry in new.items():
        if name not in old:
            yield f"{name}: added"
        elif _text(entry) != _text(old[name]):
            yield f"{name}: {_what(old[name], entry)}"
    for key in ordered:
        yield from _in_order(key, before.get(key) or [], after.get(key) or [])


def _entries(data: Data, ordered: list[str]) -> dict[str, Any]:
    """The entries of a file by a name that a person finds again: tools.icrc-kit, events.Ratification, title."""
    entries: dict[str, Any] = {}
    for key, value in data.items():
        if key in ordered:
            continue
        if isinstance(value, dict):
            entries |= {f"{key}.{name}": entry for name, entry in value.items()}
        elif isinstance(value, list):
            entries |= {f"{key}.{_name(entry)}": entry for entry in value}
        else:
            entries[key] = value
    return entries


def _name(entry: Any) -> str | None:
    if isinstance(entry, dict):
        name = entry.get("id") or entry.get("title")
        return str(name) if name else None
    return str(entry) if isinstance(entry, str) and len(entry) <= SHORT else None


def _unnamed(value: Any) -> bool:
    """Whether it is a list whose entries have no name of their own: they are known by their order."""
    if not isinstance(value, list):
        return False
    names = [_name(entry) for entry in value]
    return None in names or len(set(names)) < len(names)


def _in_order(key: str, before: list[Any], after: list[Any]) -> Iterator[str]:
    """What came, went or changed in a list: an entry that only moved down because of another is not told."""
    old, new = ([_text(entry) for entry in entries] for entries in (before, after))
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        both = min(i_end - i, j_end - j)
        for step in range(both):
            yield f"{_numbered(key, j + step, after)}: {_what(before[i + step], after[j + step])}"
        yield from (f"{_numbered(key, k, before)}: removed" for k in range(i + both, i_end))
        yield from (f"{_numbered(key, k, after)}: added" for k in range(j + both, j_end))


def _numbered(key: str, index: int, entries: list[Any]) -> str:
    """The place of an entry in its list, counted from 1, and the two words that it begins with."""
    entry = entries[index]
    values = entry.values() if isinstance(entry, dict) else [entry]
    words = [value for value in values if isinstance(value, str) and len(value) <= SHORT // 2][:2]
    return f"{key}.{index + 1}" + (f" ({', '.join(words)})" if words else "")


def _what(old: Any, new: Any) -> str:
    """What changed in an entry: its keys, or the value itself."""
    if isinstance(old, dict) and isinstance(new, dict):
        keys = [key for key in {**old, **new} if _text(old.get(key)) != _text(new.get(key))]
        changed = [f"{key} {_from_to(old.get(key), new.get(key))}" for key in keys]
        return "; ".join(changed) or "its keys in another order"
    return _from_to(old, new)


def _from_to(old: Any, new: Any) -> str:
    shown = [_text(value) for value in (old, new)]
    return " → ".join(shown) if max(map(len, shown)) <= SHORT else "changed"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "empty" if value is None else json.dumps(value, ensure_ascii=False)
