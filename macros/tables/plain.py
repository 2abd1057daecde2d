"""A State's file as plain data: not as records, so that an older file or one with a fault can be read too."""

from typing import Any

Data = dict[str, Any]


def laws(data: Data) -> list[Data]:
    """The laws in a State's data."""
    article9 = data.get("article9")
    return (article9.get("laws") if isinstance(article9, dict) else None) or []


def sources(data: Data) -> dict[str, Data]:
    """The sources in a State's data, by id."""
    return data.get("sources") or {}
