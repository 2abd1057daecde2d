"""What a record's type refuses, as a sentence that tells an editor what to write instead."""

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..faults.fault import Fault, Finding, Key, Named, Phrase, Piece, choices, closest, shown
from ..faults.kinds import Code
from ..records import Record
from ..records.fieldtype import FieldType, at, fields
from ..records.refused import RefusedError
from ..yamltext.document import Document, Mark
from . import meantvalues

WANTED = {
    "string_type": "It must be a text; put quotes around a number or true/false.",
    "colon_in_text": 'It must be a text; one with ": " in it needs straight "quotes".',
    "int_type": "It must be a whole number without quotes, like 2015.",
    "bool_type": "It must be true or false, without quotes.",
    "list_type": "It must be a list: [one, two], or one item a line, each after a hyphen.",
    "dict_type": 'It must be a block of "key: value" lines.',
    "model_type": 'It must be a block of "key: value" lines.',
}
YES_NO = {"yes": "true", "true": "true", "no": "false", "false": "false"}
NOT_KNOWN = ("unknown", "not known", "none", "n/a", "na", "nil", "?", "-")  # what others write for null

MOST = 200  # faults of one file that are told in one run


def explain(document: Document, record: type[Record], error: ValidationError) -> list[Fault]:
    """A fault for each thing that the record refuses: at the line of its key, with what is allowed there."""
    errors = error.errors()
    if len(errors) > MOST:
        message = f"has more than {MOST} faults. Mend those above; the next run tells more."
        more = document.rows.fault(document.line(*errors[MOST]["loc"]), Finding(message, Code.TOO_MANY))
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
        ' ends before "#": what follows # is left out. Put the text in "quotes", or the comment on a line above.'
    )
    return [
        document.rows.fault(line, Finding((Named(key), message), Code.CUT_OFF, "#"), (column - 1, column), key)
        for key, (line, column) in document.cut.items()
        if _is_text(record, key)
    ]


def unquoted(document: Document, record: type[Record]) -> list[Fault]:
    """A fault for each text without quotes that programs read as a date, a number, or yes or no."""
    message = " is {}, without quotes, which programs read as {}. It must be a text; put it in quotes."
    return [
        document.fault(key, (Named(key), message.format(shown(words).strip('"'), kind)), Code.NEEDS_QUOTES)
        for key, (words, kind) in document.unquoted.items()
        if _is_text(record, key)
    ]


def _is_text(record: type[Record], key: Key) -> bool:
    """Whether words of any kind may stand at `key`."""
    here = at(record, key)
    return here is not None and here.free


def _meant(record: type[Record], key: Key) -> Key:
    """The key that a misspelt one was meant to be, or itself."""
    near = closest(key[-1], _fields_at(record, key[:-1]))
    return (*key[:-1], near or key[-1])


def _fault(document: Document, record: type[Record], error: ErrorDetails) -> Fault:
    key = tuple(error["loc"])
    if key[-1] == "[key]" and len(key) > 1 and error["input"] == key[-2]:  # pydantic's sign for the key itself
        if error["type"] == "literal_error":
            allowed = _choices_of_keys(record, key[:-2])
            one_of: tuple[Named | str, ...] = (
                Named(key[:-2]),
                f" has the key {shown(key[-2])}. It must be one of {_listed(allowed)}.",
            )
            near = closest(key[-2], allowed)
            return document.fault(key[:-1], one_of, Code.NOT_A_CHOICE, str(key[-2]), near, mark="key")
        wrong = error.get("ctx", {}).get("error", "is too long; shorten it")
        words = (Named(key[:-2]), f" has the key {shown(key[-2])}: it {wrong}.")
        code = Code(wrong.code) if isinstance(wrong, RefusedError) else Code.TOO_LONG
        return document.fault(key[:-1], words, code, str(key[-2]), mark="key")
    said = _said(record, key, error)
    mark: Mark = "key" if said.code is Code.UNKNOWN_KEY else "value"
    return document.fault(key, said.words, said.code, said.value, said.suggestion, mark=mark)


def _said(record: type[Record], key: Key, error: ErrorDetails) -> Finding:
    """What is wrong with a value, and what is allowed there."""
    name = Named(key)
    kind, held, context = error["type"], error["input"], error.get("ctx", {})
    if kind == "missing":
        missing = _fields_at(record, key[:-1])[str(key[-1])]
        return Finding((name, " is missing. ", *_wanted(missing)), Code.MISSING_KEY)
    if kind == "extra_forbidden":
        names = list(_fields_at(record, key[:-1]))
        message = f"{shown(key[-1])} is not a key here. Use {_listed(names)}."
        return Finding(message, Code.UNKNOWN_KEY, str(key[-1]), closest(key[-1], names))
    if kind in ("string_too_long", "too_long"):
        what = "characters" if kind == "string_too_long" else "items"
        message = f" has {len(held):,} {what}; at most {context['max_length']:,} fit. Shorten it."
        return Finding((name, message), Code.TOO_LONG)
    if kind in ("string_too_short", "too_short") or (kind == "string_type" and held is None):
        return Finding((name, " is empty. Fill it in."), Code.EMPTY)
    value, is_now, field = held if isinstance(held, str) else "", f" is {_shown(held)}", at(record, key)
    if kind == "literal_error" and field:
        allowed = field.choices
        one_of = (name, f"{is_now}. It must be one of ", *choices(key, allowed), ".")
        return Finding(one_of, Code.NOT_A_CHOICE, value, closest(held, allowed))
    if kind == "value_error":
        why = context["error"]
        several = meantvalues.ids(value) if field and field.kind == "slug" and isinstance(key[-1], int) else []
        if len(several) > 1:
            parted = (name, f"{is_now}. Put a comma between the ids.")
            return Finding(parted, Code(why.code), value, ", ".join(several))
        return Finding(
            (name, f"{is_now}: it {why}."), Code(why.code), why.words or value, _meant_value(field, value)
        )
    if kind == "greater_than_equal":
        return Finding((name, f"{is_now}. It must be at least {context['ge']}."), Code.OUT_OF_RANGE)
    if kind == "less_than_equal":
        return Finding((name, f"{is_now}. It must be at most {context['le']}."), Code.OUT_OF_RANGE)
    wanted = _wanted_type(kind, held, field)
    words: list[Piece] = [name, f"{is_now}. {wanted or error['msg'] + '.'}"]
    meant = YES_NO.get(value.lower(), "") if kind == "bool_type" else _meant_value(field, value)
    if kind == "bool_type" and not meant and field and field.nullable:
        words[1:] = [f"{is_now}. It must be true or false, without quotes; ", Phrase.NULL, " if it is not known."]
    return Finding(tuple(words), Code.WRONG_TYPE, value, meant)


def _wanted_type(kind: str, held: Any, field: FieldType | None) -> str | None:
    """What must stand in place of a value of another type; None of a type that no sentence tells of."""
    if kind == "string_type" and isinstance(held, list):
        return "It must be one text, without brackets or hyphens."
    if kind == "int_type" and field and field.kind == "integer" and field.highest:
        return f"It must be a whole number from {field.lowest or 0} to {field.highest}, without quotes."
    return WANTED.get("colon_in_text" if kind == "string_type" and isinstance(held, dict) else kind)


def _meant_value(field: FieldType | None, value: str) -> str:
    """What was probably meant by a value that is not of the form or type of its key."""
    if field is None or not value:
        return ""
    if field.nullable and value.lower() in NOT_KNOWN:
        return "null"
    if field.kind in ("date", "when"):
        return meantvalues.day(value, whole=field.kind == "date")
    if field.kind == "year":
        return meantvalues.year(value)
    if field.kind == "list" and field.item and field.item.kind == "slug":
        listed = meantvalues.ids(value)
        return f"[{', '.join(listed)}]" if listed else ""
    if field.kind == "slug":
        return meantvalues.slug(value)
    return meantvalues.formed(value, field.pattern) if field.kind == "text" else ""


def _choices_of_keys(record: type[Record], key: Key) -> tuple[str, ...]:
    """The words that the keys of the map at `key` may be."""
    here = at(record, key)
    return here.keys.choices if here and here.keys else ()


def _wanted(field: FieldType) -> tuple[str, ...]:
    """What to write for a missing key."""
    if field.choices and not field.nullable:
        return (f"Add it: one of {_listed(field.choices)}.",)
    if field.nullable:
        return "Add it; ", Phrase.NULL, " if it is not known."
    return ("Add it.",)


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


def _fields_at(record: type[Record], key: Key) -> dict[str, FieldType]:
    """The fields of the record that stands at `key`."""
    here = at(record, key)
    return fields(here.record) if here and here.record else {}
