"""The head of a page, between two lines ---: where it ends, and what may stand in it."""

import re

import yaml

from ...faults.fault import Fault, Faults, Finding
from ...faults.kinds import Code
from ...faults.marks import Rows
from ...language import fonts
from ...paths import ROOT
from ...records import Head
from ...register.loading import validate
from ...yamltext.document import Document
from ...yamltext.yamlfile import parse

# Where MkDocs ends a head (mkdocs/utils/meta.py): at a line ... too.
HEAD = re.compile(r"\A---[ \t]*\n(.*?)^(---|\.\.\.)[ \t]*\n", re.DOTALL | re.MULTILINE)
MACRO = re.compile(r"\{[{%#]")


def split(text: str, name: str) -> tuple[Head, str, int]:
    """The head of a page, the text after it, and the line of the file on which that begins. Raises Faults."""
    head = HEAD.match(text)
    if not head:
        message = "must begin with a head: a line ---, then title: and description:, then a line ---."
        raise Faults([Fault(name, 1, message, Code.PAGE_HEAD)])
    after = head[0].count("\n") + 1
    if head[2] == "...":
        finding = Finding("ends its head with a line of three dots. Write --- there.", Code.PAGE_HEAD)
        raise Faults([Rows.of(text, name).fault(after - 1, finding)])
    return _head(head[1], name), text[head.end() :], after


def _head(text: str, name: str) -> Head:
    """What the head says. Raises Faults, also where MkDocs (YAML 1.1) would read another value."""
    document = parse(text, name, before=1)
    if macros := _macros(document):  # first: the records would say less of them
        raise Faults(macros)
    head = validate(document, Head)
    if faults := [*_read_otherwise(document, text), *_undrawn(document)]:
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


def _undrawn(document: Document) -> list[Fault]:
    """Titles stand on share cards, in search results and PDF files, whose fonts must have every sign."""
    return [
        document.fault((key,), problem.words, problem.code, problem.value, mark="line")
        for key, value in document.data.items()
        if not str(value).isascii() and (problem := fonts.signs(str(value), ROOT))
    ]


def _read_otherwise(document: Document, text: str) -> list[Fault]:
    try:
        theirs = yaml.load(text, Loader=yaml.CSafeLoader)  # the same safety as yaml.safe_load
    except (yaml.YAMLError, ValueError):
        theirs = {}
    return [
        document.fault((key,), f'{key} needs quotes: {key}: "{value}".', Code.PAGE_HEAD, str(value))
        for key, value in document.data.items()
        if theirs.get(key) != value
    ]
