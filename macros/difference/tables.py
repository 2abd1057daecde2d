"""What differs in the files that are not a State's: entries that came, went or changed."""

import json
from collections.abc import Iterator
from typing import Any

from ..fields import Data

SHORT = 80  # characters of a value that is shown


def entries(data: Data) -> dict[str, Any]:
    """The entries of a file by a name that a person finds again: tools.icrc-kit, events.3, title."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict):
            found |= {f"{key}.{name}": entry for name, entry in value.items()}
        elif isinstance(value, list):
            found |= {f"{key}.{_name(entry, i)}": entry for i, entry in enumerate(value, 1)}
        else:
            found[key] = value
    return found


def _name(entry: Any, number: int) -> str:
    if isinstance(entry, dict):
        given = entry.get("id") or entry.get("title") or number
        return str(given)
    return str(entry) if isinstance(entry, str) and len(entry) <= SHORT else str(number)


def differences(before: Data, after: Data) -> Iterator[str]:
    """A sentence for each entry of a file that differs."""
    old, new = entries(before), entries(after)
    yield from (f"{name}: removed" for name in old if name not in new)
    for name, entry in new.items():
        if name not in old:
            yield f"{name}: added"
        elif _text(entry) != _text(old[name]):
            yield f"{name}: {_what(old[name], entry)}"


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
