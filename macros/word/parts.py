"""The XML of overrides/word/, filled: whole parts of a file, and pieces to put into one."""

from collections.abc import Callable
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from jinja2 import Environment
from markupsafe import Markup

FOLDER = "word"


def text(templates: Environment, name: str, **view: Any) -> str:
    """A template of overrides/word/ filled with a view. Raises jinja2's errors for a name that the view lacks."""
    return templates.get_template(f"{FOLDER}/{name}").render(**view).strip()


def element(templates: Environment, name: str, **view: Any) -> BaseOxmlElement:
    """A template of overrides/word/ filled with a view, as an element."""
    return parse_xml(text(templates, name, **view))


def refill(held: BaseOxmlElement, templates: Environment, name: str, **view: Any) -> None:
    """Put what a template holds in place of what a part of the library's own file holds."""
    del held[:]
    held.extend([*element(templates, name, **view)])


def put_before(parent: BaseOxmlElement, tag: str, attributes: dict[str, str], *followers: str) -> None:
    """Put a new element before the first of the elements that may follow it."""
    new = OxmlElement(tag, attributes)
    parent.insert_element_before(new, *followers)  # type: ignore[arg-type]  # it takes any element of lxml


def pieces(templates: Environment, name: str) -> Callable[..., Markup]:
    """What calls a macro of a template by its name, with what it shows; the macro's XML has no namespaces yet."""
    macros = templates.get_template(f"{FOLDER}/{name}").module

    def piece(macro: str, *shown: Any, **named: Any) -> Markup:
        return Markup(getattr(macros, macro)(*shown, **named))

    return piece


def elements(xml: str) -> list[BaseOxmlElement]:
    """The elements of a piece."""
    return [*parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>")]
