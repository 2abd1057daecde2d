"""JSON Schemas of the data files, from the records: editors complete and check YAML with them (`make generate`).

A schema says what one file may hold. What spans several files (a source that exists, dates in
order) only `make check` can say.
"""

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ..records import Record
from .datafolder import FILES, ONE_EACH, SCHEMAS

RECORDS: dict[str, type[Record]] = {
    **FILES,
    **{SCHEMAS[folder]: record for folder, (record, _, _) in ONE_EACH.items()},
}


class _Plain(GenerateJsonSchema):
    """Schemas without the titles that pydantic makes up from the names of keys."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema(record: type[Record]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the file that holds one `record`."""
    whole = record.model_json_schema(schema_generator=_Plain)
    _close(whole)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole}


def _close(part: Any) -> None:
    """Refuse keys of a form that `patternProperties` does not name, and drop the names of classes."""
    if isinstance(part, dict):
        if "properties" in part:
            part.pop("title", None)
        if "patternProperties" in part:
            part["additionalProperties"] = False
        for inner in part.values():
            _close(inner)
    elif isinstance(part, list):
        for inner in part:
            _close(inner)


def files() -> dict[str, str]:
    """The text of every schema by its path in the project."""
    return {
        f"data/schema/{name}.json": json.dumps(schema(record), indent=2, ensure_ascii=False) + "\n"
        for name, record in sorted(RECORDS.items())
    }


def write(root: Path) -> list[Path]:
    """Write every schema below `root`; the paths written. A schema of no record is deleted."""
    texts = {root / path: text for path, text in files().items()}
    folder = root / "data" / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.json"):
        if path not in texts:
            path.unlink()
    for path, text in texts.items():
        path.write_text(text, "utf-8")
    return list(texts)
