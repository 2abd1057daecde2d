"""What a macro is to the page that calls it."""

from collections.abc import Callable

Macro = Callable[..., str]


class MacroError(Exception):
    """A macro was given a value that it does not know. The message is for the editor."""
