"""What a record's type refuses, as a sentence that tells an editor what to write instead."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from ..faults.fault import Fault, closest, place, shown, suggest
from ..records import Record
from ..records.fieldtype import FieldType, at, fields
from ..yamltext.yamlfile import Document

WANTED = {
    "string_type": "It must be a text; put quotes around a number or true/false.",
    "int_type": "It must be a whole number without quotes, like 2015.",
    "bool_type": "It must be true or false, without quotes.",
    "list_type": "It must be a list: [one, two], or one item a line, each after a hyphen.",
    "dict_type": 'It must be a block of "key: value" lines.',
    "model_type": 'It must be a block of "key: value" lines.',
}
YES_NO = {"yes": "true", "true": "true", "no": "false", "false": "false", "unknown": "null"}

MOST = 200  # faults of one file that are told in one run


def explain(document: Document, record: type[Record], error: ValidationError) -> list[Fault]:
    """A fault for each thing that the record refuses: at the line of its key, with what is allowed there."""
    errors = error.errors()
    if len(errors) > MOST:
        line = document.line(*errors[MOST]["loc"])
        more = Fault(
            document.path, line, f"has more than {MOST} faults. Mend those above; the next run tells more."
        )
        return [*(_fault(document, record, item) for item in errors[:MOST]), more]
    misspelt = {_meant(record, item["loc"]) for item in errors if item["type"] == "extra_forbidden"}
    return [
        _fault(document, record, item)
        for item in errors
        if item["type"] != "missing" or item["loc"] not in misspelt  # one slip, one fault
    ]


def cut_off(document: Document, record: type[Record]) -> list[Fault]:
    """A fault for each text without quotes that a # ends, since the words after it may belong to it."""
    message = (
        '{} ends before "#": what follows # is left out. Put the text in "quotes", or the comment on a line above.'
    )
    return [
        Fault(document.path, line, message.format(place(key)), column)
        for key, (line, column) in document.cut.items()
        if _is_text(record, key)
    ]


def unquoted(document: Document, record: type[Record]) -> list[Fault]:
    """A fault for each text without quotes that programs read as a date, a number, or yes or no."""
    message = "{} is {}, without quotes, which programs read as {}. It must be a text; put it in quotes."
    return [
        Fault(document.path, document.line(*key), message.format(place(key), shown(words).strip('"'), kind))
        for key, (words, kind) in document.unquoted.items()
        if _is_text(record, key)
    ]


def _is_text(record: type[Record], key: tuple) -> bool:
    """Whether words of any kind may stand at `key`."""
    here = at(record, key)
    return here is not None and here.free


def _meant(record: type[Record], key: tuple) -> tuple:
    """The key that a misspelt one was meant to be, or itself."""
    near = closest(key[-1], _fields_at(record, key[:-1]))
    return (*key[:-1], near or key[-1])


def _fault(document: Document, record: type[Record], error: dict[str, Any]) -> Fault:
    key = tuple(error["loc"])
    if key[-1] == "[key]" and len(key) > 1 and error["input"] == key[-2]:  # pydantic's sign for the key itself
        wrong = error.get("ctx", {}).get("error", "is too long; shorten it")
        message = f"{place(key[:-2])} has the key {shown(key[-2])}: it {wrong}."
        return Fault(document.path, document.line(*key[:-1]), message)
    return Fault(document.path, document.line(*key), _message(record, key, error))


def _message(record: type[Record], key: tuple, error: dict[str, Any]) -> str:
    name = place(key)
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "missing":
        return f"{name} is missing. {_wanted(_fields_at(record, key[:-1])[key[-1]])}"
    if kind == "extra_forbidden":
        names = list(_fields_at(record, key[:-1]))
        return f"{shown(key[-1])} is not a key here. Use {_listed(names)}.{suggest(key[-1], names)}"
    if kind in ("string_too_long", "too_long"):
        what = "characters" if kind == "string_too_long" else "items"
        return f"{name} has {len(given):,} {what}; at most {context['max_length']:,} fit. Shorten it."
    if kind in ("string_too_short", "too_short") or (kind == "string_type" and given is None):
        return f"{name} is empty. Fill it in."
    is_now = f"{name} is {_shown(given)}"
    if kind == "literal_error":
        allowed = re.findall(r"'([^']+)'", context["expected"])
        return f"{is_now}. It must be one of {_listed(allowed)}.{suggest(given, allowed)}"
    if kind == "value_error":
        return f"{is_now}: it {context['error']}."
    if kind == "greater_than_equal":
        return f"{is_now}. It must be at least {context['ge']}."
    if kind == "less_than_equal":
        return f"{is_now}. It must be at most {context['le']}."
    if kind == "bool_type" and str(given).lower() in YES_NO:
        return f"{is_now}. {WANTED[kind]} Did you mean {YES_NO[str(given).lower()]}?"
    return f"{is_now}. {WANTED.get(kind, error['msg'] + '.')}"


def _wanted(field: FieldType) -> str:
    """What to write for a missing key."""
    if field.choices and not field.nullable:
        return f"Add it: one of {_listed(field.choices)}."
    if field.nullable:
        return "Add it; write null if it is not known."
    return "Add it."


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list):
        return "a list"
    return 'a block of "key: value" lines' if isinstance(value, dict) else shown(value)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _fields_at(record: type[Record], key: tuple) -> dict[str, FieldType]:
    """The fields of the record that stands at `key`."""
    here = at(record, key)
    return fields(here.record) if here and here.record else {}
