"""What a record's type refuses, as a sentence that tells an editor what to write instead."""

import re
import types
from collections.abc import Iterable
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from ..faults.fault import Fault, closest, place, shown, suggest
from ..records import Record
from ..records.common import readable, with_blanks
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


def _is_text(record: type[Record], key: tuple) -> bool:
    """Whether words of any kind may stand at `key`."""
    here: Any = record
    for part in key:
        here = _plain_type(_bare(here))
        if isinstance(here, type) and issubclass(here, Record):
            here = get_type_hints(here, include_extras=True).get(part)
        else:
            here = (get_args(here) or (None,))[-1]
    marks = getattr(_plain_type(here), "__metadata__", ())
    return any(getattr(mark, "func", None) in (readable, with_blanks) for mark in marks)


def _bare(kind: Any) -> Any:
    """A type without what is annotated to it."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _meant(record: type[Record], key: tuple) -> tuple:
    """The key that a misspelt one was meant to be, or itself."""
    near = closest(key[-1], _record_at(record, key[:-1]).model_fields)
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
        return f"{name} is missing. {_wanted(_record_at(record, key[:-1]).model_fields[key[-1]])}"
    if kind == "extra_forbidden":
        fields = list(_record_at(record, key[:-1]).model_fields)
        return f"{shown(key[-1])} is not a key here. Use {_listed(fields)}.{suggest(key[-1], fields)}"
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


def _wanted(field: FieldInfo) -> str:
    """What to write for a missing key."""
    if get_origin(field.annotation) is Literal:
        return f"Add it: one of {_listed(get_args(field.annotation))}."
    if type(None) in get_args(field.annotation):
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


def _record_at(record: type[Record], key: tuple) -> type[Record]:
    """The record class that holds the value at `key`, for naming its fields."""
    here: Any = record
    for part in key:
        here = _plain_type(here)
        if isinstance(here, type) and issubclass(here, Record):
            here = here.model_fields[part].annotation
        else:
            here = get_args(here)[-1]
    return _plain_type(here)


def _plain_type(annotation: Any) -> Any:
    while get_origin(annotation) in (Union, types.UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    return annotation
