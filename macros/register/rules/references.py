"""What one file names of another exists."""

from collections.abc import Collection, Iterator

from ...faults.fault import Fault, place, shown, suggest
from ..loading import Facts


def known(
    facts: Facts,
    name: str,
    key: tuple,
    given: list[str],
    allowed: Collection[str],
    what: str,
    by_key: bool = False,
) -> Iterator[Fault]:
    """A fault for each of the words `given` at `key` that is not one of `allowed`.

    With `by_key` the words are the keys of a block, else the items of a list or the one value.
    """
    for i, item in enumerate(given):
        if item not in allowed:
            message = f"{place(key)} names the {what} {shown(item)}, which does not exist.{suggest(item, allowed)}"
            yield facts.fault(name, (*key, item if by_key else i), message)
