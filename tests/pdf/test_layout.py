"""What stops a PDF: a warning, a font or a character that is missing, a file from elsewhere."""

import os
import shutil
from pathlib import Path

import pytest

from macros.faults.fault import Faults
from macros.language.fonts import unpacked
from macros.paths import ROOT
from macros.pdf import documents, layout
from macros.templating.colours import colours

PAGE = '<html lang="en"><head><title>A page</title></head><body>{}</body></html>'
SHEETS = ["print.css", "print_a4.css"]


def _faults(*arguments) -> list[str]:
    with pytest.raises(Faults) as raised:
        layout.lay_out(*arguments)
    return [str(fault) for fault in raised.value.faults]


def test_a_warning_of_weasyprint_stops_the_build(editions, print_project):
    sheet = print_project / "overrides" / "print" / "print_a4.css"
    sheet.write_text(sheet.read_text("utf-8") + "p { colour: red; }\n", "utf-8")
    with pytest.raises(Faults) as raised:
        documents.handout_pdf(editions["en"], "a4", print_project)
    (fault,) = raised.value.faults
    assert fault.path == "overrides/print/print_handout.html"
    assert 'cannot be printed as it is. WeasyPrint says: "Ignored `colour: red`' in fault.message


def test_a_missing_font_stops_the_build_by_name(editions, print_project):
    (print_project / "overrides" / "fonts" / "IBMPlexSansArabic-SemiBold.woff2").unlink()
    with pytest.raises(Faults, match=r"overrides/fonts/IBMPlexSansArabic-SemiBold\.woff2:1: is missing"):
        documents.handout_pdf(editions["ar"], "a4", print_project)


def test_a_character_that_no_font_has_stops_the_build():
    (fault,) = _faults(PAGE.format("<p>漢</p>"), "print_handout.html", SHEETS, ROOT)
    assert "is given 漢 (U+6F22), which our fonts lack" in fault


@pytest.mark.parametrize("address", ["https://example.org/a.png", "file:///etc/hostname"])
def test_nothing_is_read_from_elsewhere(address):
    (fault,) = _faults(PAGE.format(f'<img src="{address}" alt="A picture">'), "print_handout.html", SHEETS, ROOT)
    assert "is not a file of overrides/print, overrides/fonts or docs" in fault


def test_loggers_are_left_as_they_were():
    import logging

    before = [list(logging.getLogger(name).handlers) for name in layout.LOGGERS]
    layout.lay_out(PAGE.format("<p>Words</p>"), "print_handout.html", SHEETS, ROOT)
    assert [logging.getLogger(name).handlers for name in layout.LOGGERS] == before


def test_print_takes_its_colours_from_the_site():
    named = colours(ROOT)
    assert named["status_specific_law"] == "#0f4c5c"
    assert {"ink", "muted", "rule", "paper", "wash", "heading", "edge"} <= named.keys()


def test_a_font_is_unpacked_once_and_again_when_it_changes(tmp_path):
    fonts = tmp_path / "overrides" / "fonts"
    fonts.mkdir(parents=True)
    source = Path(shutil.copy(ROOT / "overrides" / "fonts" / "IBMPlexSansArabic-SemiBold.woff2", fonts))
    target = unpacked(tmp_path) / "IBMPlexSansArabic-SemiBold.ttf"
    assert target.read_bytes().startswith(b"\0\1\0\0")
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    for change, again in ((-60, False), (60, True)):
        target.write_bytes(b"kept")
        os.utime(source, (target.stat().st_mtime + change,) * 2)
        unpacked.cache_clear()  # as in another process
        unpacked(tmp_path)
        assert (target.read_bytes() != b"kept") is again
