"""HTML to pages to PDF with WeasyPrint: our fonts, nothing from elsewhere, no warning passed over."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from ..faults.fault import Fault, Faults
from ..faults.heard import Heard
from ..faults.kinds import Code
from ..language.fonts import OWN, folders, owner, unpacked
from ..templating.colours import colours
from .characters import check_characters
from .tagging import complete_tags, put_in_a_link

LOGGERS = ("weasyprint", "fontTools")


@dataclass(frozen=True)
class File:
    """A file to attach: its name, what it holds in words, its text."""

    name: str
    description: str
    text: str


class Local(URLFetcher):  # type: ignore[misc]  # WeasyPrint brings no types
    """Serves the files of overrides/print and overrides/fonts and the pictures of docs/, nothing else."""

    def __init__(self, root: Path) -> None:
        super().__init__(allowed_protocols=("file", "data"))
        self.root = root
        self.allowed = [(root / folder).resolve() for folder in ("overrides/print", "overrides/fonts", "docs")]

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file at `url`, a font unpacked. Raises FatalURLFetchingError for one outside the three folders."""
        path = Path(unquote(urlsplit(url).path)).resolve()
        if not url.startswith("file:") or not any(path.is_relative_to(folder) for folder in self.allowed):
            raise FatalURLFetchingError(f"{url} is not a file of overrides/print, overrides/fonts or docs")
        if path.suffix == ".woff2":
            code = next((code for code, names in OWN.items() if path.name in names), "")
            return URLFetcherResponse(url, (unpacked(self.root, code) / f"{path.stem}.ttf").read_bytes())
        return super().fetch(url, headers)


@contextmanager
def no_warnings(template: str) -> Iterator[None]:
    """Raises Faults at the end if WeasyPrint warned of anything: a file with a warning is not published."""
    with Heard(*LOGGERS) as heard:
        try:
            yield
        except FatalURLFetchingError as error:
            heard.lines.append(f"{error}")
    if heard.lines:
        path = f"overrides/print/{template}"
        hint = "Correct the template or its stylesheet."
        raise Faults(
            Fault(
                path,
                1,
                f'cannot be printed as it is. WeasyPrint says: "{message.rstrip(".")}". {hint}',
                Code.TEMPLATE,
            )
            for message in heard.lines
        )


@cache
def _fonts(root: Path, code: str) -> tuple[FontConfiguration, CSS, list[CSS]]:
    """The fonts, and what the script of their owner asks for, made ready once for all files of a process."""
    folders(root, code)  # here an error is told; within WeasyPrint it would be passed over
    fonts = FontConfiguration()
    own = [f"print_{code}.css"] if code else []
    first, *more = (
        CSS(root / "overrides/print" / name, font_config=fonts, url_fetcher=Local(root))
        for name in ("print_fonts.css", *own)
    )
    return fonts, first, more


@cache
def _sheet(name: str, root: Path) -> CSS:
    """A stylesheet of overrides/print."""
    return CSS(root / "overrides/print" / name, url_fetcher=Local(root))


@cache
def _palette(root: Path) -> CSS:
    """The colours of the site as custom properties."""
    properties = "".join(f"--{name.replace('_', '-')}: {value};" for name, value in colours(root).items())
    return CSS(string=f":root {{{properties}}}")


def lay_out(html: str, template: str, sheets: list[str], root: Path, code: str = "") -> Document:
    """The pages of one file in the language `code`, with stylesheets of overrides/print. Raises Faults."""
    check_characters(html, template, root, code)
    with no_warnings(template):
        fonts, faces, own = _fonts(root, owner(code))
        styles = [_palette(root), faces, *(_sheet(name, root) for name in sheets), *own]
        base = (root / "overrides" / "print").as_uri() + "/"
        page = HTML(string=html, base_url=base, url_fetcher=Local(root))
        put_in_a_link(page.etree_element)
        return page.render(font_config=fonts, stylesheets=styles)
    raise AssertionError("no_warnings raises when it swallows an error")


def to_pdf(document: Document, template: str, files: list[File], when: datetime) -> bytes:
    """The pages as a tagged PDF/A-3a with `files` attached as its data. Raises Faults."""
    attachments = [
        Attachment(
            string=file.text,
            name=file.name,
            description=file.description,
            created=when,
            modified=when,
            relationship="Data",
        )
        for file in files
    ]
    with no_warnings(template), warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its colour profile open
        data: bytes = document.write_pdf(
            finisher=complete_tags,
            pdf_variant="pdf/a-3a",
            attachments=attachments,
            output_intent="srgb",
            uncompressed_pdf=True,  # the last step compresses everything at once
        )
        return data
    raise AssertionError("no_warnings raises when it swallows an error")
