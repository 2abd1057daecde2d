"""The page that MkDocs is at: its calls are checked here before the macros plugin carries them out."""

from collections.abc import Callable, Iterator

from ..faults.fault import Fault, Finding
from ..faults.kinds import Code
from ..faults.marks import Rows
from ..vocabulary import Page
from ..vocabulary.calls import Macro, MacroError
from .pagetext import Call, checked


class PageAtWork:
    """One page from its check to the end of its macros.

    What fails on the way is kept: the plugin would say it in words of its own, without file and line.
    """

    def __init__(self) -> None:
        self.rows = Rows.of("", "")
        self.macros: dict[str, Macro] = {}
        self.calls: Iterator[Call] = iter(())
        self.faults: list[Fault] = []
        self.error: Exception | None = None

    def begin(self, page: Page, text: str, path: str, first_line: int) -> str:
        """The text to hand to the plugin: it holds plain calls and nothing else to carry out. Raises Faults."""
        self.macros, self.faults, self.error = page.macros(), [], None
        self.rows = Rows.of(text, path, first_line)
        text, calls = checked(text, self.macros, path, first_line)
        self.calls = iter(calls)
        return text

    def macro(self, name: str) -> Callable[..., str]:
        """A macro for the plugin, which carries out that of the page at work."""

        def carried_out(*values: str | int, **named: str | int) -> str:
            call = next(self.calls)  # the plugin goes through the text in its order
            try:
                return self.macros[name](*values, **named)
            except MacroError as error:
                self.faults.append(call.fault(self.rows, error.finding))
            except Exception as error:
                self.error = self.error or error
            return ""

        return carried_out

    def end(self) -> list[Fault]:
        """What was wrong with the calls. Raises the error of a macro that failed otherwise."""
        if self.error:
            raise self.error
        missed = Finding("was not carried out by the macros plugin.", Code.MACRO)
        return self.faults or [call.fault(self.rows, missed) for call in self.calls]


at_work = PageAtWork()
