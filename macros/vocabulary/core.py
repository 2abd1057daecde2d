"""The page that a macro runs on, and the tables in which macros are registered."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial
from inspect import Signature, signature
from typing import TypeVar

from markupsafe import Markup

from ..faults.fault import closest
from ..faults.kinds import Code
from ..register.edition import Edition
from ..templating.addresses import Url, from_page
from ..templating.environment import render
from ..templating.slots import Slots
from ..templating.view import View
from ..views import citing
from ..views.citations import CitationsView, NoteView
from ..views.templates.offigures import FigureView
from .calls import Macro, MacroError

Function = TypeVar("Function", bound=Callable[..., Markup])
INLINE: dict[str, Callable[..., Markup]] = {}
BLOCK: dict[str, Callable[..., Markup]] = {}


class Page:
    """One page while its macros run: its edition, its address, its sources, its HTML."""

    def __init__(self, edition: Edition, address: str, url: Url | None = None) -> None:
        self.edition = edition
        self.address = address
        self.facts = edition.facts
        self.url = url or from_page(address)
        self.slots = Slots()
        self.citations = CitationsView(edition.facts.sources)
        self.figures = Counter[str]()

    def show(self, view: View) -> Markup:
        """A template of overrides/macros filled with its view, seen from this page; a figure with its citation."""
        html = self.render(view.template, **view.names())
        return self._figure(view, html) if view.called else html

    def _figure(self, view: View, html: Markup) -> Markup:
        """A figure or a table at a place of its own on the page, and how it is cited."""
        name = view.template.removesuffix(".html").replace("_", "-")
        self.figures[name] += 1
        place = f"figure-{name}" if self.figures[name] == 1 else f"figure-{name}-{self.figures[name]}"
        title = self.edition.language.label(view.called)
        citation = citing.part(self.edition, f"{self.address}#{place}", title, html)
        return self.render("figure.html", **FigureView(place, html, citation).names())

    def render(self, template: str, **names: object) -> Markup:
        """A template of overrides/macros, which can also cite sources and list those that were cited."""
        sources = {"cite": self.cite, "cited": self.citations.listed}
        return render(self.edition.templates, template, self.url, **sources, **names)

    def cite(self, source_ids: Iterable[str]) -> NoteView:
        """The superscript that cites these sources at one place of this page."""
        return self.citations.note(list(source_ids))

    def macros(self) -> dict[str, Macro]:
        """The vocabulary bound to this page: each macro returns a mark for its HTML."""
        tables = ((INLINE, False), (BLOCK, True))
        return {name: self._bound(call, block) for table, block in tables for name, call in table.items()}

    def _bound(self, function: Callable[..., Markup], block: bool) -> Macro:
        return _Bound(self, function, block)


class _Bound:
    """A macro bound to its page."""

    def __init__(self, page: Page, function: Callable[..., Markup], block: bool) -> None:
        self.page, self.function, self.block = page, function, block

    def __call__(self, *args: object, **named: object) -> str:
        html = Markup() if self.page.edition.silent else self.function(self.page, *args, **named)
        return self.page.slots.mark(html, self.block)

    @property
    def __signature__(self) -> Signature:
        return _takes(self.function)


@cache
def _takes(function: Callable[..., Markup]) -> Signature:
    """The values that a macro takes besides its page: asked of those that pages call, and once."""
    return signature(partial(function, None))


def inline(function: Function) -> Function:
    """Register a macro that stands inside a sentence."""
    INLINE[function.__name__] = function
    return function


def block(function: Function) -> Function:
    """Register a macro that stands on a line of its own."""
    BLOCK[function.__name__] = function
    return function


FEW = 20  # ids that a message lists; of any more it names the place
WHERE = {
    "State": "a file name of data/states/, without .yaml",
    "law": "a file name of data/laws/, without .yaml",
    "clause": "an id under clauses in data/clauses.yaml",
    "obligation": "an id under obligations in data/obligations.yaml",
    "source in data/sources.yaml": "an id under sources in that file",
    "published figure": "an id under published in data/figures.yaml",
    "question": "an id under issues in data/interpretations.yaml",
}


def known(what: str, value: object, allowed: Iterable[str]) -> str:
    """`value` if it is one of `allowed`. Raises MacroError that lists them otherwise."""
    allowed = list(allowed)
    if value not in allowed:
        listed = WHERE.get(what) if len(allowed) > FEW else ""
        listed = listed or ", ".join(allowed)
        message = f'"{value}" is no {what}. Use one of: {listed}.'
        raise MacroError(message, Code.MACRO_VALUE, str(value), closest(value, allowed))
    return str(value)
