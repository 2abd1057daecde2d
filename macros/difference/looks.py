"""What differs in what every page is made with, and in where pages may lead: in words that warn."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..faults.fault import printable
from ..tables.plain import Data

KINDS = (  # how a path begins and ends, and what is there
    ("overrides/scripts/", ".js", "script that runs in every reader's browser"),
    ("overrides/root/", ".js", "script that runs in readers' browsers"),
    ("overrides/", ".js", "script"),
    ("overrides/", ".css", "style"),
    ("overrides/", ".html", "template"),
    ("macros/", ".py", "program"),
    ("", "", "file"),
)
HAPPENED = {"A": "new", "D": "removed", "M": "changed"}


@dataclass(frozen=True)
class Look:
    """One file that decides how pages look, and what happened to it: A (new), D (removed) or M (changed)."""

    path: str
    happened: str

    def __str__(self) -> str:
        kind = next(what for start, end, what in KINDS if self.path.startswith(start) and self.path.endswith(end))
        return f"{printable(self.path)}: {HAPPENED.get(self.happened, 'changed')} {kind}"


def hosts(before: Data, after: Data) -> Iterator[str]:
    """A sentence for each host that pages may now lead to, or no longer, and for a reason that changed."""
    old, new = (data.get("hosts") or {} for data in (before, after))
    yield from (f"no longer accepts links to {host}" for host in old if host not in new)
    for host, reason in new.items():
        if host not in old:
            yield f"now accepts links to {host} ({printable(str(reason))})"
        elif reason != old[host]:
            yield f"accepts links to {host} for another reason: {printable(str(reason))}"
