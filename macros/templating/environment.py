"""The Jinja environment that turns views into HTML: escapes everything, knows one language."""

import json
import os
import unicodedata
from collections.abc import Callable
from functools import cache, partial
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from ..language import labels, lawlabels
from ..language.languages import Language
from ..paths import ROOT
from ..records import year_of
from .addresses import Url, readable, table_file, target

TEMPLATES = (*(ROOT / "overrides" / name for name in ("macros", "print", "lite")), ROOT / "overrides")
COMPILED = ROOT / ".cache" / "templates"


def environment(language: Language) -> Environment:
    """Templates of overrides/macros and overrides/print, with labels in `language`.

    In a template `_("…")` is a label, `|t` a text of data/, and `url("states/")` an address of
    the site as seen from the page: of what has an id, `url(target("state", slug))`.
    """
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,  # each edition has an environment of its own
        bytecode_cache=_compiled(),
    )
    install_labels(env, language)
    env.filters.update(
        t=language.text,
        host=host,
        readable=readable,
        parted=parted,
        span=span,
        direction=direction,
        lang=partial(lang, language.code),
        plain=language.plain,
        number=language.number,
        percent=language.percent,
        date=cache(language.date),
        year=year_of,
        article=cache(language.article),
        articles=language.articles,
        section=cache(language.section),
        letter=language.letter,
        ordinal=language.ordinal,
        name=language.state,
    )
    env.globals.update(labels=labels, lawlabels=lawlabels, language=language, target=target, table_file=table_file)
    return env


def _compiled() -> FileSystemBytecodeCache | None:
    """Where compiled templates are kept, which halves the time of a check; None if it cannot be written."""
    try:
        COMPILED.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(COMPILED)) if os.access(COMPILED, os.W_OK) else None


def install_labels(env: Environment, language: Language) -> None:
    """Give the templates `_()` and `ngettext()`, whose words are escaped like any other text."""
    env.install_gettext_callables(  # type: ignore[attr-defined]  # Jinja's i18n extension adds it to each environment
        lambda text: escape(language.label(text)),
        lambda one, many, number: escape(language.plural(one, many, number)),
        newstyle=True,
    )
    env.globals["_"] = _said(language)


def _said(language: Language) -> Callable[..., Markup]:
    """What `_()` says: as Jinja has it, but looked up once and without three calls by way of its context."""

    @cache
    def words(text: str) -> Markup:
        return escape(language.label(text))

    def said(text: str, /, **values: object) -> Markup:
        label = words(text)
        return label % values if values or "%" in label else label

    return said


def json_for_script(value: Any) -> Markup:
    """A value as JSON within a <script> that holds data: no text in it can end the element or open another."""
    text = json.dumps(value, ensure_ascii=False)
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)


def host(address: str) -> str:
    """The host of a web address as readers know it, without "www."."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def direction(text: object) -> str:
    """ "rtl" or "ltr": which way a text runs by its first letter (Unicode Bidirectional Algorithm, P2 and P3)."""
    ways = (unicodedata.bidirectional(char) for char in str(text))
    strong = next((way for way in ways if way in ("L", "R", "AL")), "L")
    return "ltr" if strong == "L" else "rtl"


def lang(here: str, code: str) -> Markup:
    """The attribute that names an element's language; none in that of the page, `here`, or if it is not known."""
    return Markup(' lang="{}"').format(code) if code not in (here, "") else Markup()


def parted(text: str) -> tuple[str, str]:
    """A text without the space at its end, and that space."""
    return (text[:-1], " ") if text.endswith(" ") else (text, "")


def span(years: str) -> str:
    """Years from and to, with the mark that print sets between them."""
    return years.replace("-", "–")


def render(env: Environment, template: str, url: Url, **view: Any) -> Markup:
    """One template filled with a view. Raises jinja2's errors for a name that the view lacks."""
    return Markup(env.get_template(template).render(url=url, **view).strip())
