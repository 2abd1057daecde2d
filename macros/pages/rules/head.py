"""The head of a page, between two lines ---: where it ends, and what may stand in it."""

import re

import yaml

from ...faults.fault import Fault, Faults
from ...language import fonts
from ...paths import ROOT
from ...records import Head
from ...register.loading import validate
from ...yamltext.yamlfile import Document, parse

# Where MkDocs ends a head (mkdocs/utils/meta.py): at a line ... too.
HEAD = re.compile(r"\A---[ \t]*\n(.*?)^(---|\.\.\.)[ \t]*\n", re.DOTALL | re.MULTILINE)
MACRO = re.compile(r"\{[{%#]")


def split(text: str, name: str) -> tuple[Head, str, int]:
    """The head of a page, the text after it, and the line of the file on which that begins. Raises Faults."""
    found = HEAD.match(text)
    if not found:
        message = "must begin with a head: a line ---, then title: and description:, then a line ---."
        raise Faults([Fault(name, 1, message)])
    after = found[0].count("\n") + 1
    if found[2] == "...":
        raise Faults([Fault(name, after - 1, "ends its head with a line of three dots. Write --- there.")])
    return _head(found[1], name), text[found.end() :], after


def _head(text: str, name: str) -> Head:
    """What the head says. Raises Faults, also where MkDocs (YAML 1.1) would read another value."""
    document = parse(text, name, before=1)
    if macros := _macros(document, name):  # first: the records would say less of them
        raise Faults(macros)
    head = validate(document, Head)
    if faults := [*_read_otherwise(document, text, name), *_undrawn(document, name)]:
        raise Faults(faults)
    return head


def _macros(document: Document, name: str) -> list[Fault]:
    """The macros plugin would carry out what stands between braces in a title."""
    return [
        Fault(
            name, document.line(key), f'{key} has "{mark[0]}". Macros stand in the text below; write words here.'
        )
        for key, value in (document.data.items() if isinstance(document.data, dict) else ())
        if (mark := MACRO.search(str(value)))
    ]


def _undrawn(document: Document, name: str) -> list[Fault]:
    """Titles stand on share cards, in search results and PDF files, whose fonts must have every sign."""
    return [
        Fault(name, document.line(key), problem)
        for key, value in document.data.items()
        if not str(value).isascii() and (problem := fonts.signs(str(value), ROOT))
    ]


def _read_otherwise(document: Document, text: str, name: str) -> list[Fault]:
    try:
        theirs = yaml.load(text, Loader=yaml.CSafeLoader)  # the same safety as yaml.safe_load
    except (yaml.YAMLError, ValueError):
        theirs = {}
    return [
        Fault(name, document.line(key), f'{key} needs quotes: {key}: "{value}".')
        for key, value in document.data.items()
        if theirs.get(key) != value
    ]
