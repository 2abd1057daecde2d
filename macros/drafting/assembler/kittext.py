"""The document of a paper that goes with the law: what stands beside it, with its numbers, filled in."""

from ...records.choices import Choices
from ..lawdraft import Draft
from .filling import filled, in_xml
from .paper import KitText


def kit_text(kit: KitText, choices: Choices, law: Draft) -> str:
    """The blocks that stand beside the law, in order; a blank that the choices fill in has their words."""
    words = {"state": choices.state, "short_title": choices.short_title, "ministry": choices.ministry}
    values = {
        place: filled(blank.filled, {"words": in_xml(text)}) if (text := words[blank.named]) else blank.open
        for place, blank in kit.blanks.items()
    }
    numbers = {"": "", **{slug: str(number) for slug, number in law.numbers.items()}}
    return "".join(
        filled(block.pattern, {**values, "number": numbers[block.clause]})
        for block in kit.blocks
        if block.clause in numbers
    )
