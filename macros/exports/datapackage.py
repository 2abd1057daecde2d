"""datapackage.json: what the CSV files hold, in the form of the Frictionless Data Package."""

import hashlib
from typing import Any

from ..records.common import PARTIAL
from ..register.loading import Facts
from ..tables.columns import Column
from ..tables.published import TABLES, Table
from ..tables.terms import LICENCE, NOTICE, form
from ..templating.addresses import absolute

LICENCES = [
    {
        "name": LICENCE,
        "title": "Creative Commons Attribution 4.0 International",
        "path": "https://creativecommons.org/licenses/by/4.0/",
    }
]
TYPES = {"uri": "string", "when": "string"}
FORMS = {"when": f"^{PARTIAL}$"}  # of kinds that are texts of one form


def datapackage(facts: Facts, tables: dict[str, str]) -> dict[str, Any]:
    """The description of the CSV files whose texts are `tables`, by name."""
    site = facts.site
    url = absolute(site.base_address, site.languages[0])
    return {
        "profile": "tabular-data-package",
        "name": "ccm-national-implementation",
        "id": url("/data/datapackage.json"),
        "title": site.title,
        "description": f"States' measures under Article 9, each fact with its source and its year. {NOTICE}",
        "homepage": url("data/"),
        "version": site.edition,
        "created": f"{site.data_as_of.isoformat()}T00:00:00Z",
        "licenses": LICENCES,
        "sources": [{"title": name} for name in _publishers(facts)],
        "resources": [_resource(name, TABLES[name], text) for name, text in tables.items()],
    }


def _publishers(facts: Facts) -> list[str]:
    """Who published the texts behind the facts, by name."""
    sources = [*facts.sources.values(), *(s for state in facts.states.values() for s in state.sources.values())]
    return sorted({source.publisher for source in sources})


def _resource(name: str, table: Table, text: str) -> dict[str, Any]:
    content = text.encode()
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refers:
        column, other, field = table.refers
        schema["foreignKeys"] = [{"fields": [column], "reference": {"resource": other, "fields": [field]}}]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": table.title,
        "path": f"{name}.csv",
        "version": form(name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.key,
        "type": TYPES.get(column.kind, column.kind),
        "description": column.type.description,
    }
    if column.kind == "uri":
        field["format"] = "uri"
    if column.kind == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.type.choices:
        limits["enum"] = list(column.type.choices)
    if column.kind in FORMS:
        limits["pattern"] = FORMS[column.kind]
    return {**field, **({"constraints": limits} if limits else {})}
