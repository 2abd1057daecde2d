"""Takes the pictures of README.md and of the editor's guide (`make pictures`), so that they stay true.

It needs a built site/, `make admin` once, and LibreOffice Calc beside what the tests need.
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from PIL import Image
from playwright.sync_api import Browser

from macros.register.edition import checked_facts, edition
from macros.register.loading import Facts
from macros.word.updatefile import update_sheet
from macros.workbook.export import register
from tests import builds
from tests.browser.conftest import chromium
from tests.browser.forms import forms, open_state, show
from tests.browser.preview import preview
from tests.conftest import ROOT

STATE = "samoa"
WIDE = {"viewport": {"width": 960, "height": 600}, "device_scale_factor": 1.5}
QUALITY = 60  # of WebP with loss: letters stay sharp
PICTURE = re.compile(r"^!\[.*\n(?:\n*/// caption\n(?:.*\n)*?///\n)?", re.MULTILINE)  # with its caption
COLOURS = 32  # of WebP without loss, which is smaller for a document in black and white


def save(png: bytes, path: Path) -> None:
    """Keep a picture as small as its letters allow."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture, made = Image.open(io.BytesIO(png)).convert("RGB"), (io.BytesIO(), io.BytesIO())
    picture.save(made[0], "WEBP", quality=QUALITY, method=6)
    picture.quantize(COLOURS).convert("RGB").save(made[1], "WEBP", lossless=True, quality=100, method=6)
    path.write_bytes(min((each.getvalue() for each in made), key=len))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} KB")


def form(browser: Browser, facts: Facts, work: Path) -> bytes:
    """The form of a State, where its status is."""
    with forms(browser, facts, work / "admin", **WIDE) as page:
        open_state(page, STATE)
        show(page, "Article 9")
        return page.screenshot(animations="disabled")


def fault(browser: Browser, work: Path, code: str) -> bytes:
    """The preview of a State's page with a mistake above it."""
    project = builds.copy_project(work / f"preview-{code}")
    for guide in project.glob("docs/*/editing.md"):
        text = PICTURE.sub("", guide.read_text("utf-8"))  # they may not be there yet
        guide.write_text(text, "utf-8")
    with preview(project, code) as address:
        page = browser.new_page(**WIDE)
        page.goto(f"{address}states/{STATE}/")
        builds.replace(project / f"data/states/{STATE}.yaml", "status: specific_law", "status: specific law")
        page.locator(".faults mark").wait_for()
        picture = page.screenshot(animations="disabled")
        page.close()
        return picture


def workbook(facts: Facts, work: Path) -> bytes:
    """The first columns and rows of the workbook, with the letters and numbers at its edges."""
    book = openpyxl.load_workbook(io.BytesIO(register(facts)))
    for sheet in book.worksheets[1:]:
        sheet.sheet_state = "hidden"
    sheet = book.worksheets[0]
    sheet.print_area = "A1:I17"
    for row in range(2, 18):
        sheet.row_dimensions[row].height = 18
    sheet.print_title_rows = sheet.print_title_cols = None
    sheet.print_options.gridLines = sheet.print_options.headings = True
    sheet.oddHeader.center.text = sheet.oddFooter.center.text = ""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    path = work / "register.xlsx"
    book.save(path)
    return printed(path, 110)


def printed(path: Path, dots: int) -> bytes:
    """The first page of a document as LibreOffice prints it, without its white margins."""
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", path.parent, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    target = path.with_suffix("")
    pages = ["pdftoppm", "-png", "-r", str(dots), "-singlefile", path.with_suffix(".pdf"), target]
    subprocess.run(pages, check=True, capture_output=True)
    picture = Image.open(target.with_suffix(".png")).convert("RGB")
    box = Image.eval(picture, lambda value: 255 - value).getbbox()
    margin = dots // 8
    cut = picture.crop((max(0, box[0] - margin), max(0, box[1] - margin), box[2] + margin, box[3] + margin))
    buffer = io.BytesIO()
    cut.save(buffer, "PNG")
    return buffer.getvalue()


def sheet(facts: Facts, work: Path, code: str) -> bytes:
    """The page for a capital."""
    path = work / f"sheet-{code}.docx"
    path.write_bytes(update_sheet(edition(facts, code), STATE))
    return printed(path, 110)


def home(browser: Browser) -> None:
    """The factsheet as README.md shows it: few colours, so that PNG is small."""
    page = browser.new_page(viewport={"width": 1280, "height": 1010})
    page.goto((ROOT / "site/en/index.html").as_uri())
    path = ROOT / "docs/assets/screenshot.png"
    Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(64).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} KB")


def main() -> int:
    """0 when all pictures are taken; 1 with a sentence if something that they need is missing."""
    needed = {"site/en/index.html": "make site", "deploy/admin/node_modules": "make admin"}
    for name, command in needed.items():
        if not (ROOT / name).exists():
            print(f"{name} is missing. Run `{command}` first.", file=sys.stderr)
            return 1
    if not shutil.which("soffice"):
        print("Install libreoffice-calc-nogui first.", file=sys.stderr)
        return 1
    facts = checked_facts(ROOT)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        work = Path(folder)
        home(browser)
        shared = {"form": form(browser, facts, work), "workbook": workbook(facts, work)}
        for code in facts.site.languages:
            own = {"fault": fault(browser, work, code), "update-sheet": sheet(facts, work, code)}
            for name, png in (shared | own).items():
                save(png, ROOT / "docs" / code / "editing" / f"{name}.webp")
    return 0


if __name__ == "__main__":
    sys.exit(main())
