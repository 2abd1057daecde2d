"""JSON Schemas of the published JSON files, from the same records as those of data/."""

from typing import Any

from ..records import (
    DRAFT_TRADITIONS,
    REGIONS,
    STATUSES,
    Change,
    Clause,
    EnactedLaw,
    Event,
    Obligation,
    PublishedFigure,
    Record,
    State,
    Term,
    Tool,
    WorkPlan,
)
from ..records.common import PARTIAL
from ..records.fieldtype import FieldType
from ..register import figures
from ..register.jsonschema import schema
from ..register.loading import Facts
from ..tables import dated
from ..tables.terms import LICENCE, NOTICE, UNPUBLISHED, VERSIONED, form
from ..templating.addresses import absolute

TEXT = {"type": "string"}
DAY = "Day on which the data were last complete."
OWN_DAY = "Day on which this State's entry last changed."
NUMBER = {"type": "integer", "minimum": 0}
DRAFTED = {
    "part",
    "text",
    "variants",
    "alternatives",
    "note",
    "notes",
}  # keys of a clause that its published form has otherwise


def schemas(facts: Facts) -> dict[str, dict[str, Any]]:
    """The schema of each published JSON file, by name."""
    url = absolute(facts.site.base_address, "")
    state, parts = _record(State, "slug")
    content = {
        "state": ({"state": state}, parts),
        "states": ({"states": _array(state)}, parts),
        "counts": (_counts(), {}),
        "regions": ({"regions": _array(_region())}, {}),
        "workplan": _plans(),
        "timeline": _list("timeline", Event, None),
        "history": ({"history": _array(_object(_columns(dated.TYPES)))}, {}),
        "figures": _list("figures", PublishedFigure, "id"),
        "obligations": _list("obligations", Obligation, "id"),
        "tools": _list("tools", Tool, "id"),
        "changes": _list("changes", Change, "id"),
        "provisions": _list("provisions", EnactedLaw, "id"),
        "model-law": _template(),
    }
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": url(f"/data/{VERSIONED}/schema/{name}.json"),
            "description": f"Format {form(name)} of the published file {name}.json.",
            **_object({**_about(name), **properties}),
            "$defs": parts,
        }
        for name, (properties, parts) in content.items()
    }


def _about(name: str) -> dict[str, Any]:
    """The keys with which the file of that name begins."""
    first, day = form(name).split(".")[0], OWN_DAY if name == "state" else DAY
    return {
        "format": {**TEXT, "description": "Version of the form of this file.", "pattern": rf"^{first}\.[0-9]+$"},
        "edition": {**TEXT, "description": "Edition of the data."},
        "data_as_of": {**TEXT, "format": "date", "description": day},
        "licence": {"const": LICENCE, "description": "SPDX identifier of the licence of the data."},
        "notice": {"const": NOTICE},
        "schema": {**TEXT, "format": "uri", "description": "Address of this schema."},
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that has all these keys and no other: what is not known is null, never absent."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _record(record: type[Record], key: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of one published record, with its id under `key`, and of the parts that it refers to."""
    of_data = schema(record)
    parts = {name: _whole(part) for name, part in of_data.pop("$defs", {}).items()}
    properties = {k: v for k, v in of_data["properties"].items() if k not in UNPUBLISHED}
    named = {key: {**TEXT, "description": "Its name in addresses and in other files."}} if key else {}
    return {"description": of_data["description"], **_object({**named, **properties})}, parts


def _whole(part: dict[str, Any]) -> dict[str, Any]:
    """A part of which every key is published, also one that may be left out of a file of data/."""
    return {**part, **_object(part["properties"])} if "properties" in part else part


def _plans() -> tuple[dict[str, Any], dict[str, Any]]:
    """The work plans, newest first, and who coordinated, oldest first."""
    (plans, parts), (terms, _) = _list("workplans", WorkPlan, "id"), _list("coordinators", Term, None)
    return {**plans, **terms}, parts


def _list(name: str, record: type[Record], key: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    item, parts = _record(record, key)
    return {name: _array(item)}, parts


def _counts() -> dict[str, Any]:
    by_status = _object(dict.fromkeys(STATUSES, NUMBER))
    pair = _object({"name": TEXT, "counted": NUMBER, "published": NUMBER})
    return {
        "counts": _object(dict.fromkeys(figures.COUNTS, NUMBER)),
        "states_parties_by_region": _object(dict.fromkeys(REGIONS, by_status)),
        "work_plan": _array(pair),
    }


def _region() -> dict[str, Any]:
    return _object({"region": {"enum": list(REGIONS)}, **dict.fromkeys([*STATUSES, "states_parties"], NUMBER)})


def _columns(types: dict[str, FieldType]) -> dict[str, Any]:
    """The keys of an entry that is a row of a table, by the types of its columns."""
    return {key: {**_plain(kind), "description": kind.description} for key, kind in types.items()}


def _plain(kind: FieldType) -> dict[str, Any]:
    if kind.item:
        return _array(TEXT)
    allowed: dict[str, Any] = {"enum": list(kind.choices)} if kind.choices else TEXT
    pattern = {"pattern": f"^{PARTIAL}$"} if kind.kind == "when" else {}
    return {**allowed, **pattern, **({"type": ["string", "null"]} if kind.nullable else {})}


def _template() -> tuple[dict[str, Any], dict[str, Any]]:
    """Parts with their clauses, whose texts are lists of paragraphs."""
    clause, parts = _record(Clause, "id")
    signs = "With the signs of the template: [one / or another], [may stand or not], <to be filled in>."
    paragraph = _object(
        {
            "label": {
                "type": ["string", "null"],
                "description": "1 for (1), a for (a), i for (i); null for a text without.",
            },
            "level": {**NUMBER, "description": "0; 1 for an item, 2 for an item of one."},
            "text": {**TEXT, "description": signs},
        }
    )
    words = _array(paragraph)
    own = {name: clause["properties"][name] for name in clause["properties"] if name not in DRAFTED}
    maybe = {"type": ["string", "null"]}
    wording = _object({"do": maybe, "text": {"anyOf": [words, {"type": "null"}]}, "explanation": TEXT})
    whole = {
        **own,
        "number": NUMBER,
        "text": _object(dict.fromkeys(DRAFT_TRADITIONS, words)),
        "note": _object(dict.fromkeys(DRAFT_TRADITIONS, maybe)),
        "alternatives": _array(_object({"id": TEXT, "title": TEXT, **dict.fromkeys(DRAFT_TRADITIONS, wording)})),
    }
    part = _object({"id": TEXT, "title": TEXT, "clauses": _array(_object(whole))})
    had = _object({"language": TEXT, "source": TEXT, "url": TEXT})
    annex = {"anyOf": [_object({"title": TEXT, "text": TEXT, "texts": _array(had)}), {"type": "null"}]}
    for name in ("Alternative", "Variants", "Wording", "Wordings", "Notes"):
        parts.pop(name)
    return {"model-law": _array(part), "annex": annex}, parts


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
