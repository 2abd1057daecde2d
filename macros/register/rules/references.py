"""What one file names of another exists."""

from collections.abc import Callable, Collection, Iterator

from ...faults.fault import Fault, Key, closest, place, shown
from ...faults.kinds import Code
from ...yamltext.document import Mark
from ..loading import Facts


def known(
    facts: Facts,
    name: str,
    key: Key,
    ids: list[str],
    allowed: Collection[str],
    what: str,
    by_key: bool = False,
    elsewhere: Callable[[str], str] = lambda item: "",
) -> Iterator[Fault]:
    """A fault for each of the `ids` at `key` that is not one of `allowed`.

    With `by_key` the words are the keys of a block, else the items of a list or the one value. `elsewhere` says of
    one that is known in another place what to do; nothing of one that is not.
    """
    mark: Mark = "key" if by_key else "value"
    for i, item in enumerate(ids):
        if item not in allowed:
            where, advice = (*key, item if by_key else i), elsewhere(item)
            meant = "" if advice else closest(item, allowed)
            message = f"{place(key)} names the {what} {shown(item)}, {advice or 'which does not exist.'}"
            yield facts.fault(name, where, message, Code.UNKNOWN_NAME, item, meant, mark=mark)
