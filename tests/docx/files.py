"""The Word files, each made once a session, read as XML and as text; one opened by LibreOffice."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

import docx
from lxml import etree

from macros.register.edition import Edition
from macros.views.draftfile import BY_LAW, CUTS, CutView, DraftView, draft
from macros.word import template_docx
from tests.readonce import LANGUAGES, edition_in, facts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CUT = {cut.name: cut for cut in (*CUTS, BY_LAW)}
FILES = {cut.file(code, facts().law_in(code)): (code, cut) for code in LANGUAGES for cut in CUT.values()}
NAMES = [*FILES]


def of(name: str) -> tuple[Edition, CutView]:
    """The edition and the cut that a file is named after."""
    code, cut = FILES[name]
    return edition_in(code), cut


def named(cut: str, code: str) -> str:
    """The file of a cut, by its name, in a language."""
    return CUT[cut].file(code, facts().law_in(code))


@cache
def content(name: str) -> bytes:
    return template_docx(*of(name))


@cache
def drafted(name: str) -> DraftView:
    return draft(*of(name))


def part(name: str, path: str = "word/document.xml") -> etree._Element:
    """A part of a file, as XML."""
    with zipfile.ZipFile(io.BytesIO(content(name))) as package:
        return etree.fromstring(package.read(path))


@cache
def opened(name: str) -> docx.document.Document:
    return docx.Document(io.BytesIO(content(name)))


def words(paragraph: etree._Element) -> str:
    """All that a paragraph shows, in content controls and fields too."""
    return "".join(node.text or "" for node in paragraph.iter(f"{W}t"))


def squeezed(text: str) -> str:
    """A text without white space and marks of direction: lines break elsewhere in another program."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+", "", text)


@cache
def text(name: str) -> str:
    """All words of the body of a file, squeezed."""
    return squeezed("".join(words(p) for p in part(name).iter(f"{W}p")))


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val")


# How LibreOffice makes a PDF without the fields that a reader fills in.
PLAIN_PDF = 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}'


def written(names: list[str], folder: Path) -> list[Path]:
    """The files, written to a folder."""
    for name in names:
        (folder / f"{name}.docx").write_bytes(content(name))
    return [folder / f"{name}.docx" for name in names]
