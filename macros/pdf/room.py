"""What gives room to longer texts, one means after the other; letters are never smaller for it."""

from collections.abc import Iterator

# Classes of the body. Lines closer; next steps in a sentence each; words parted, in a narrower face; a page as
# one, with text on the fold; narrower margins, by a stylesheet of their own; no next steps, which the site has.
CLOSE, BRIEF, WHOLE, EDGE, WITHOUT = "close", "brief", "whole", "edge", "without"
NARROW = ("hyphens", "condensed")
Room = tuple[str, ...]


def steps(room: Room) -> Iterator[Room]:
    """What of `room` is used, from nothing to everything: each means beside those before it, NARROW at once."""
    yield ()
    for number, means in enumerate(room, 1):
        if means != NARROW[0]:
            yield room[:number]
