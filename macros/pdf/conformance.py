"""The last step of a PDF: what PDF/UA-1 and PDF/A-3a ask for and WeasyPrint does not write.

Metadata that claims both standards, as an uncompressed stream; readable contents; a file identifier
that follows from the content; ends of streams that no reader misreads.
"""

import io
import re
from datetime import datetime
from functools import cache
from pathlib import Path

import pikepdf
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from pikepdf import Dictionary, Name, Pdf

from ..faults.fault import Fault, Faults
from ..faults.kinds import Code
from .content import fonts_of, make_readable

FONTS = re.compile(r"^/[A-Z]{6}\+(IBM-?Plex-?Sans|Article-?Nine-?Sans)", re.IGNORECASE)
INFO = ("title", "author", "subject", "creator", "producer")
W3C = "%Y-%m-%dT%H:%M:%SZ"
STREAM = re.compile(rb"/Length (\d+)(?: /[^\n]*)?( )>>\nstream\n")  # as qpdf writes it


def conforming(data: bytes, template: str, language: str, when: datetime, root: Path) -> bytes:
    """The PDF with its claims and the structure behind them. Raises Faults for a font from elsewhere."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        _check_fonts(pdf, template)
        make_readable(pdf)
        _each_file_once(pdf)
        pdf.Root.Metadata = _metadata(pdf, language, when, root)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
        )
        return _plain_ends(out.getvalue())


def _each_file_once(pdf: Pdf) -> None:
    """WeasyPrint (70) lists each attached file twice among the associated files."""
    if "/AF" in pdf.Root:
        pdf.Root.AF = pikepdf.Array({spec.objgen: spec for spec in pdf.Root.AF}.values())


def _plain_ends(data: bytes) -> bytes:
    """The file with a CR LF after each stream whose last byte is a CR, in the same number of bytes.

    Before "endstream" stands an end of line, LF or CR LF (ISO 19005-3, 6.1.7.1). After a last byte CR
    a reader takes an LF for a part of CR LF, and the stream for one byte shorter than its /Length.
    """
    parts, done = [], 0
    while head := STREAM.search(data, done):
        end = head.end() + int(head[1])
        if data[end - 1 : end + 1] == b"\r\n":
            parts += [data[done : head.start(2)], data[head.end(2) : end], b"\r"]
        else:
            parts.append(data[done:end])
        done = end
    return b"".join([*parts, data[done:]])


def _metadata(pdf: Pdf, language: str, when: datetime, root: Path) -> pikepdf.Stream:
    """XMP with the values of the document information, which PDF/A wants alike."""
    info = {key: str(pdf.docinfo[f"/{key.title()}"]) for key in INFO}
    xml = _template(root).render(info=info, language=language, when=when.strftime(W3C))
    return pdf.make_stream(xml.encode(), Type=Name.Metadata, Subtype=Name.XML)


@cache
def _template(root: Path) -> Template:
    loader = FileSystemLoader(root / "overrides" / "print")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("metadata.xml")


def _check_fonts(pdf: Pdf, template: str) -> None:
    """Raises Faults if a character was set in a font of this machine, because ours lack it.

    What is typed into a form is set in a font of the reader's.
    """
    form = pdf.Root.get("/AcroForm", Dictionary())
    typed = {font.objgen for font in form.get("/DR", Dictionary()).get("/Font", Dictionary()).values()}
    used = {str(font.BaseFont) for font in fonts_of(pdf) if font.objgen not in typed}
    foreign = sorted(name.split("+")[-1] for name in used if not FONTS.match(name))
    if foreign:
        names = ", ".join(foreign)
        message = f"holds a character that our fonts lack; this machine would set it in {names}. Replace it."
        raise Faults([Fault(f"overrides/print/{template}", 1, message, Code.UNPRINTABLE)])
