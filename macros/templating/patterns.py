"""Patterns: what a template's macros give when each of their parameters is a place to be filled later."""

from typing import Any

from jinja2 import Environment
from jinja2.runtime import Macro
from markupsafe import Markup


def place(name: str) -> Markup:
    """A place as it stands in a pattern."""
    return Markup(f"{{{{{name}}}}}")


def patterns(templates: Environment, name: str, **view: Any) -> dict[str, str]:
    """By the name of each macro of a template its pattern; `view` is what the template shows besides.

    A macro whose name begins with "_" serves the others and is none.
    """
    macros = vars(templates.get_template(name).make_module(view))
    return {
        key: str(macro(*map(place, macro.arguments)))
        for key, macro in sorted(macros.items())  # the template itself gives them in any order
        if isinstance(macro, Macro)
    }
