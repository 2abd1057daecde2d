"""What a macro is to the page that calls it."""

from collections.abc import Callable

from ..faults.fault import Finding
from ..faults.kinds import Code

Macro = Callable[..., str]


class MacroError(Exception):
    """A macro cannot be carried out, or was given a value that it does not know: `finding` is for the editor."""

    def __init__(
        self, message: str, code: Code = Code.MACRO, value: str = "", suggestion: str = "", advice: str = ""
    ) -> None:
        self.finding = Finding(message, code, value, suggestion, advice)
        super().__init__(message)
