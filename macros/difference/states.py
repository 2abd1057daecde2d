"""What differs between two states of a State's data, in sentences."""

from collections.abc import Iterator
from typing import Any

from ..tables.columns import Column, Reader
from ..tables.plain import Data, laws, sources
from ..tables.statecolumns import LAW_COLUMNS, SOURCE_COLUMNS, on


def differences(before: Data, after: Data) -> Iterator[str]:
    """A sentence for each fact that differs between two states of a State's data."""
    for field in on(Reader.FORM):
        old, new = field.plain(field.of(before)), field.plain(field.of(after))
        if old != new:
            yield f"{field.title}: {_from_to(field, old, new)}"
    yield from _of_laws(laws(before), laws(after))
    yield from _of_sources(sources(before), sources(after))


def _of_laws(before: list[Data], after: list[Data]) -> Iterator[str]:
    """Laws are the same by their title; where as many titles went as came, they were corrected."""
    old, new = ({law.get("title"): law for law in listed} for listed in (before, after))
    gone, come = [title for title in old if title not in new], [title for title in new if title not in old]
    pairs = {title: title for title in new if title in old}
    if len(gone) == len(come):
        pairs |= dict(zip(come, gone, strict=True))
    else:
        yield from (f"Law removed: “{title}”" for title in gone)
        yield from (f"Law added: “{title}”" for title in come)
    for title, former in pairs.items():
        yield from _within(f"Law “{former}”", LAW_COLUMNS, old[former], new[title])
    if not gone and not come and list(old) != list(new):
        yield "Laws: in another order"


def _of_sources(before: dict[str, Data], after: dict[str, Data]) -> Iterator[str]:
    yield from (f"Source removed: {name}" for name in before if name not in after)
    for name, source in after.items():
        if name not in before:
            yield f"Source added: {name}, “{source.get('title')}” ({source.get('publisher')})"
        else:
            yield from _within(f"Source {name}", SOURCE_COLUMNS, before[name], source)


def _within(what: str, fields: tuple[Column, ...], before: Data, after: Data) -> Iterator[str]:
    for field in fields:
        old, new = field.plain(field.of(before)), field.plain(field.of(after))
        if old != new:
            yield f"{what}, {field.title.lower()}: {_from_to(field, old, new)}"


def _from_to(field: Column, old: Any, new: Any) -> str:
    """What was and what is; of a list what went and what came, of a long text only the part that differs."""
    if field.form == "lines":
        gone, come = ([line for line in a or [] if line not in (b or [])] for a, b in ((old, new), (new, old)))
        parts = [*(f"without “{line}”" for line in gone), *(f"with “{line}”" for line in come)]
        return "; ".join(parts) or "in another order"
    if field.form == "text" and isinstance(old, str) and isinstance(new, str):
        old, new = _cut(old, new)
    return f"{field.said(old)} → {field.said(new)}"


def _cut(old: str, new: str, longest: int = 100) -> tuple[str, str]:
    """Two texts without the words that both begin and end with, if they are long."""
    if max(len(old), len(new)) <= longest:
        return old, new
    one, other = old.split(" "), new.split(" ")
    start = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    left = min(len(one), len(other)) - start
    tails = zip(reversed(one), reversed(other), strict=False)
    end = next((i for i, (a, b) in enumerate(tails) if a != b or i == left), left)
    before, after = "… " * (start > 3), " …" * (end > 3)

    def middle(words: list[str]) -> str:
        return f"{before}{' '.join(words[max(start - 3, 0) : len(words) - max(end - 3, 0)])}{after}"

    return middle(one), middle(other)
