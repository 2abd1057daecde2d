"""The head of a page, between two lines ---: where it ends, and what may stand in it."""

import re
from datetime import date
from pathlib import PurePosixPath

import yaml

from ...faults.fault import Fault, Faults, Finding
from ...faults.kinds import Code
from ...faults.marks import Rows
from ...folders.docs import is_update
from ...language import fonts
from ...paths import ROOT
from ...records import Head, UpdateHead
from ...register.loading import validate
from ...yamltext.document import Document
from ...yamltext.frontmatter import parted
from ...yamltext.yamlfile import parse
from . import newupdates

MACRO = re.compile(r"\{[{%#]")
DATE = "date"


def split(text: str, name: str) -> tuple[Head | UpdateHead, str, int]:
    """The head of a page, the text after it, and the line of the file on which that begins. Raises Faults."""
    if faults := newupdates.beside(name):
        raise Faults(faults)
    page = parted(text)
    if not page:
        keys = "title:, description:, date: and categories:" if is_update(name) else "title: and description:"
        message = f"must begin with a head: a line ---, then {keys}, then a line ---."
        raise Faults([Fault(name, 1, message, Code.PAGE_HEAD)])
    if page.end == "...":
        finding = Finding("ends its head with a line of three dots. Write --- there.", Code.PAGE_HEAD)
        raise Faults([Rows.of(text, name).fault(page.first_line - 1, finding)])
    return _head(page.head, name), page.text, page.first_line


def _head(text: str, name: str) -> Head | UpdateHead:
    """What the head says. Raises Faults, also where MkDocs (YAML 1.1) would read another value."""
    document = parse(text, name, before=1)
    if macros := _macros(document):  # first: the records would say less of them
        raise Faults(macros)
    head = validate(document, UpdateHead) if is_update(name) else validate(document, Head)
    faults = [*_read_otherwise(document, text), *_undrawn(document, PurePosixPath(name).parts[1])]
    faults += newupdates.of_head(document, head) if isinstance(head, UpdateHead) else ()
    if faults:
        raise Faults(faults)
    return head


def _macros(document: Document) -> list[Fault]:
    """The macros plugin would carry out what stands between braces in a title."""
    return [
        document.fault(
            (key,),
            f'{key} has "{mark[0]}". Macros stand in the text below; write words here.',
            Code.PAGE_HEAD,
            mark[0],
        )
        for key, value in (document.data.items() if isinstance(document.data, dict) else ())
        if (mark := MACRO.search(str(value)))
    ]


def _undrawn(document: Document, code: str) -> list[Fault]:
    """Titles stand on share cards, in search results and PDF files, whose fonts must have every sign."""
    return [
        document.fault((key,), problem.words, problem.code, problem.value, mark="line")
        for key, value in document.data.items()
        if not str(value).isascii() and (problem := fonts.signs(str(value), ROOT, code))
    ]


def _read_otherwise(document: Document, text: str) -> list[Fault]:
    """Values that MkDocs reads otherwise than we do. A day is one for it only where it stands without quotes."""
    try:
        theirs = yaml.load(text, Loader=yaml.CSafeLoader)  # the same safety as yaml.safe_load
    except (yaml.YAMLError, ValueError):
        theirs = {}
    return [
        document.fault((key,), message, Code.PAGE_HEAD, str(value))
        for key, value in document.data.items()
        if (message := _otherwise(key, value, theirs.get(key)))
    ]


def _otherwise(key: str, value: object, theirs: object) -> str | None:
    if key == DATE:
        right = isinstance(theirs, date) and theirs.isoformat() == value
        return None if right else f"{key} stands in quotes. Write it without them: {key}: {value}"
    return None if theirs == value else f'{key} needs quotes: {key}: "{value}".'
