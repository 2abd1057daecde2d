"""JSON Schemas, by a library that takes more than a second to import: where it is asked, not in every process."""

from typing import Any


def misfits(schema: dict[str, Any], content: Any, *, formats: bool = False) -> list[str]:
    """In what a content does not fit a schema, with `formats` also those of dates and addresses."""
    from jsonschema import Draft202012Validator, FormatChecker

    checker = Draft202012Validator(schema, format_checker=FormatChecker() if formats else None)
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(content)]


def check_schema(schema: dict[str, Any]) -> None:
    """Raises jsonschema.SchemaError for what is no schema."""
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema)
