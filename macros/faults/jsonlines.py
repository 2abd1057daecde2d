"""Faults as lines of JSON, for editors and forms: `make check FORMAT=json`."""

import json
from collections.abc import Iterable

from .fault import Fault


def lines(faults: Iterable[Fault], level: str = "error") -> str:
    """A line of JSON a fault; `level` is "notice" for what is no fault, but worth a word."""
    return "\n".join(json.dumps(_record(fault, level), ensure_ascii=False) for fault in faults)


def _record(fault: Fault, level: str) -> dict[str, object]:
    """What a fault says of itself. Column 0: it is about the file; length 0: up to the end of the line."""
    return {
        "level": level,
        "path": fault.path,
        "line": fault.line,
        "column": fault.column,
        "length": fault.length,
        "key": fault.key,
        "code": fault.code,
        "sentence": fault.sentence + (f" {fault.advice}" if fault.advice else ""),
        "suggestion": fault.suggestion,
    }
