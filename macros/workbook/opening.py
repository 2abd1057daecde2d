"""A file that came back, opened as a workbook: only if it is one, whole, not locked and of a size to read.

openpyxl raises whatever its parser stumbles on and reads without a bound: sizes are looked at before it
reads, rows are taken one by one, and what it raises becomes one sentence.
"""

import io
import re
import stat
import warnings
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl.reader.excel import ExcelReader

from ..faults.fault import CommandError
from .cells import Cell

LARGEST = 10_000_000  # bytes of the file, and of all that it unpacks to; the register has a tenth
MARKS, OTHER_MARKS = 300_000, 20_000  # "<" in sheets and their texts, and in the rest: a tenth of a second each
PARTS = 500  # files in the package; the register has 23
SHORTEST = 22  # bytes that end every package
LAST_ROW, LAST_COLUMN = 5_000, 200  # the register has 600 rows and 30 columns
ROWS = 1_048_576  # of a sheet of Excel
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z0-9:]+)"')
CELLS = 300_000  # places of one sheet up to the last of each row, empty ones too
OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # how old Office files begin, and new ones that are locked
STRICT = b"http://purl.oclc.org/ooxml/"  # of which openpyxl reads nothing
AGAIN = "Save it as Excel workbook (.xlsx)."
DAMAGED = (
    "{} is damaged. Open it in Excel or LibreOffice, save it as Excel workbook (.xlsx) under another name and "
    "bring that in. If it does not open, begin with `make export`."
)
MAIN = ("xl/worksheets/", "xl/sharedStrings", "xl/media/", "xl/drawings/", "xl/comments", "docProps/")
LOCKED = "{} is locked by a password or a sensitivity label. Open it in Excel, take that off and save it again."
BEGIN = "Begin with `make export` and bring your changes into that workbook."
TOO_LARGE = "{} {} {:,} bytes; a workbook of the register has at most {:,}. " + BEGIN
TOO_MUCH = "{} holds far more than the register. " + BEGIN
Sheets = dict[str, list[list[Cell]]]


class WorkbookError(CommandError):
    """The file is no workbook of the register. The message says what to do."""


def sheets(path: Path, names: Iterable[str]) -> Sheets:
    """The rows of the named sheets that the workbook has, up to their last value. Raises WorkbookError.

    A name with other capitals, or with a space beside it, is still that name.
    """
    content = _content(path)
    _look(content, path.name)
    lines_by_sheet: Sheets = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a workbook holds besides cells
            reader = ExcelReader(io.BytesIO(content), read_only=True)
            reader.read()
            parts = {sheet.name: part.target for sheet, part in reader.parser.find_sheets()}
            for name in names:
                page = next((page for page in reader.wb.worksheets if _like(page.title) == _like(name)), None)
                if page is not None:  # there, and no chart
                    _unmerged(reader.archive.read(parts[page.title]), name, path.name)
                    lines_by_sheet[name] = _rows(page, name, path.name)
    except WorkbookError:
        raise
    except Exception:
        raise WorkbookError(DAMAGED.format(path.name)) from None
    return lines_by_sheet


def _content(path: Path) -> bytes:
    """The bytes of the file. Raises WorkbookError if it cannot be read, or is no file or too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise WorkbookError(f"{path} is not a file. Name the workbook: make import FILE=register.xlsx")
        if about.st_size > LARGEST:
            raise WorkbookError(TOO_LARGE.format(path.name, "has", about.st_size, LARGEST))
        return path.read_bytes()
    except ValueError:  # a name that no file can have
        raise WorkbookError(
            "No file can have that name. Name the workbook: make import FILE=register.xlsx"
        ) from None
    except OSError as error:
        raise WorkbookError(f"{path}: {error.strerror}. Name the file: make import FILE=register.xlsx") from None


def _look(content: bytes, name: str) -> None:
    """Raises WorkbookError if the bytes are no package of a workbook, or one that is not to be unpacked."""
    if content.startswith(OLE):
        old = _holds(content, "Workbook") or _holds(content, "Book")
        raise WorkbookError(f"{name} is in the old format of Excel. {AGAIN}" if old else LOCKED.format(name))
    if not content.startswith(b"PK") or len(content) < SHORTEST:
        raise WorkbookError(f"{name} is not a workbook. {AGAIN}")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            size = sum(part.file_size for part in parts)
            if any(part.flag_bits & 1 for part in parts):
                raise WorkbookError(LOCKED.format(name))
            if not any(part.filename.startswith("xl/") and part.filename.endswith(".xml") for part in parts):
                raise WorkbookError(_other(package, name))
            if size > LARGEST:
                raise WorkbookError(TOO_LARGE.format(name, "unpacks to", size, LARGEST))
            # Reading also finds a part whose checksum is wrong. NUL: letters of UTF-16.
            texts = {part.filename: package.read(part).replace(b"\0", b"") for part in parts}
            if any(b"<!DOCTYPE" in text for text in texts.values()):
                raise WorkbookError(DAMAGED.format(name))
            if STRICT in texts.get("xl/workbook.xml", b""):
                raise WorkbookError(f"{name} is a Strict Open XML Spreadsheet. {AGAIN}")
            marks = {part: text.count(b"<") for part, text in texts.items()}
            others = sum(number for part, number in marks.items() if not part.startswith(MAIN))
            if len(parts) > PARTS or sum(marks.values()) > MARKS or others > OTHER_MARKS:
                raise WorkbookError(TOO_MUCH.format(name))
    except WorkbookError:
        raise
    except Exception:  # zipfile too raises many kinds
        raise WorkbookError(DAMAGED.format(name)) from None


def _holds(content: bytes, word: str) -> bool:
    """Whether an OLE file names a part so."""
    return word.encode("utf-16-le") in content


def _other(package: zipfile.ZipFile, name: str) -> str:
    """What to do with a package that is not of Excel's format."""
    names = set(package.namelist())
    if "word/document.xml" in names:
        return f"{name} is a Word document, not a workbook. Name the workbook: make import FILE=register.xlsx"
    if "mimetype" in names or "xl/workbook.bin" in names:
        return f"{name} is in another format. Open it in LibreOffice or Excel. {AGAIN}"
    return f"{name} is not a workbook. {AGAIN}"


def _like(title: str) -> str:
    return title.strip().casefold()


def _unmerged(part: bytes, sheet: str, name: str) -> None:
    """Raises WorkbookError if cells of a sheet are one: openpyxl, row by row, would tell of them as empty ones."""
    if merged := MERGED.search(part):
        where = f"({merged[1].decode()} on the sheet {sheet})"
        raise WorkbookError(f"{name} has cells that are merged {where}. Split them, and fill in each.")


def _rows(page: Any, sheet: str, name: str) -> list[list[Cell]]:
    """The rows of one sheet up to the last that holds something. Raises WorkbookError if it is too large."""
    page.reset_dimensions()  # some programs write wrong ones
    lines: list[list[Cell]] = []
    last = places = 0
    for number, line in enumerate(page.iter_rows(), 1):
        if number > ROWS:
            raise WorkbookError(DAMAGED.format(name))
        places += len(line)
        for column, cell in enumerate(line, 1):
            if cell.number_format is None or cell.value is None:  # raises for a format that is not there
                continue
            last = number
            if number > LAST_ROW or column > LAST_COLUMN:
                where = "below the last row" if number > LAST_ROW else "beside the last column"
                at = f"({Cell(number, column).coordinate} on the sheet {sheet})"
                raise WorkbookError(f"{name} has a cell far {where} {at}. Delete it.")
        if places > CELLS:
            raise WorkbookError(TOO_MUCH.format(name))
        if number <= LAST_ROW:
            width = min(len(line), LAST_COLUMN)
            lines.append([Cell(number, i + 1, line[i].value, line[i].data_type) for i in range(width)])
    return lines[:last]
