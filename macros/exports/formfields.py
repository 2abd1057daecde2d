"""The fields of a form in a browser (Sveltia CMS), from what each field of a record allows."""

from typing import Any

from ..records.common import PARTIAL
from ..records.fieldtype import FieldType, fields

KEY = "key"  # the field for the id of an entry of a map
TEXT = "_text"  # the file as it was, so that a change touches nothing else
LONG = 400  # a text that may be longer has several lines
DAY = {"pattern": [r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "A day, like 2012-09-07."]}
WHEN = {"pattern": [f"^{PARTIAL}$", "A year, a month (2012-09) or a day (2012-09-07)."]}
LABELS = {"article9": "Article 9", "iso3": "ISO code"}  # a key that is no word
NOTHING = {"label": "–", "value": ""}
ANSWERS = [{"label": "yes", "value": "true"}, {"label": "no", "value": "false"}]
UNKNOWN = {"label": "not known", "value": ""}
ID = {"name": KEY, "label": "Id", "widget": "string", "hint": "Small letters, digits and hyphens; never changed."}

Fields = list[dict[str, Any]]


def form(shown: dict[str, FieldType]) -> Fields:
    """The fields of the form of a file that holds these."""
    return [*_fields(shown), {"name": TEXT, "widget": "hidden", "default": ""}]


def label(name: str) -> str:
    """What a person reads in place of a key."""
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def _fields(shown: dict[str, FieldType]) -> Fields:
    return [_field(name, kind) for name, kind in shown.items()]


def _field(name: str, kind: FieldType) -> dict[str, Any]:
    filled = kind.filled and (kind.kind != "list" or bool(kind.shortest))
    return {"name": name, "label": label(name), "hint": kind.description, "required": filled, **_widget(kind)}


def _widget(kind: FieldType) -> dict[str, Any]:
    match kind.kind:
        case "choice":
            options = [{"label": label(word), "value": word} for word in kind.choices]
            return {"widget": "select", "options": [*options, *([NOTHING] if kind.nullable else [])]}
        case "boolean":
            unknown = {"widget": "select", "options": [*ANSWERS, UNKNOWN]}
            return unknown if kind.nullable else {"widget": "boolean"}
        case "integer" | "year":
            limits = {"min": kind.lowest, "max": kind.highest}
            stated = {name: limit for name, limit in limits.items() if limit is not None}
            return {"widget": "number", "value_type": "int", **stated}
        case "date":
            return {"widget": "string", **DAY}
        case "when":
            return {"widget": "string", **WHEN}
        case "record":
            return {"widget": "object", "fields": _below(kind)}
        case "list":
            return _list(kind)
        case "map":
            return _map(kind)
    if kind.pattern:
        return {"widget": "string", "pattern": [kind.pattern, f"Must be of the form {kind.pattern}"]}
    return {"widget": "string" if kind.longest and kind.longest <= LONG else "text"}


def _below(kind: FieldType) -> Fields:
    """The fields of the record that stands in a field, or of the entries of a list or map."""
    return _fields(fields(kind.record)) if kind.record else []


def _list(kind: FieldType) -> dict[str, Any]:
    if kind.item and kind.item.choices:
        return {"widget": "select", "multiple": True, "options": list(kind.item.choices)}
    if kind.item and kind.item.record:
        return {"widget": "list", "collapsed": True, "fields": _below(kind.item)}
    return {"widget": "list"}


def _map(kind: FieldType) -> dict[str, Any]:
    if kind.keys and kind.item and kind.keys.choices:  # ids that are words that are known
        return {"widget": "object", "fields": _fields(dict.fromkeys(kind.keys.choices, kind.item))}
    if kind.item and kind.item.record:
        entry = {"widget": "list", "collapsed": True, "summary": f"{{{{{KEY}}}}}"}
        return {**entry, "fields": [ID, *_below(kind.item)]}
    return {"widget": "keyvalue"}
