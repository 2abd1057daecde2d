"""What one word, number or text of YAML is read as, and which of them others would read otherwise."""

import re
from typing import Any, Protocol

from yaml.events import Event, ScalarEvent
from yaml.nodes import ScalarNode

INT = re.compile(r"[-+]?[0-9]{1,9}")
FLOAT = re.compile(r"[-+]?[0-9]{1,9}\.[0-9]{1,9}")
WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
# Read here as a text, but by YAML 1.1, or by the person who wrote it, as something else.
YES_NO = re.compile(r"yes|no|on|off", re.IGNORECASE)
DATE = re.compile(r"[0-9]{4}-(?:0?[1-9]|1[0-2])(?:-[0-9]{1,2}(?:[Tt ][0-9:.+Zz -]*)?)?")
NUMBER = re.compile(
    r"[-+]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
    r"|0[xob][0-9A-Fa-f_]+|[-+]?[0-9]+(?::[0-5]?[0-9])+|[-+]?\.(?:inf|nan)",
    re.IGNORECASE,
)


class Spot(Protocol):
    """A place in a file, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def begin(event: Event) -> Spot:
    """Where an event begins."""
    assert event.start_mark is not None, "libyaml gives each event its place"
    return event.start_mark


def end(event: Event) -> Spot:
    """Where an event ends."""
    assert event.end_mark is not None, "libyaml gives each event its place"
    return event.end_mark


def scalar(event: ScalarEvent | ScalarNode) -> Any:
    """The value of one word, number or text, whether read as an event or as a node."""
    text = event.value
    if event.style in ("|", ">"):  # the line end that > leaves where >- was meant says nothing
        return text.rstrip("\n")
    if event.style:  # in quotes: always a text
        return text
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    if INT.fullmatch(text):
        return int(text)
    return float(text) if FLOAT.fullmatch(text) else text


def kind_without_quotes(text: str) -> str | None:
    """What a text would be taken for if it stands without quotes, in words; None if for nothing but a text."""
    if YES_NO.fullmatch(text):
        return "yes or no"
    if DATE.fullmatch(text):
        return "a date"
    return "a number" if NUMBER.fullmatch(text) else None
