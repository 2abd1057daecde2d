"""Each kind of fault has a code that says what it means, and a test that makes such a fault."""

import logging
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown

from macros.faults.fault import Faults
from macros.faults.kinds import Code
from macros.language.pofile import checked
from macros.pdf.layout import no_warnings
from macros.site.validation import editions
from macros.yamltext.yamlfile import contents
from tests.badfile import BAD, cases
from tests.readonce import PROJECT

HERE = Path(__file__)


def test_each_code_is_a_slug_with_one_line_on_what_it_means():
    for code in Code:
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code), code
        assert code.meaning.endswith("."), code
        assert len(code.meaning) < 100, code
        assert code.name == code.upper().replace("UTF-8", "UTF8").replace("-", "_")
    assert len({code.meaning for code in Code}) == len(Code)


SAMOA = Path("data/states/samoa.yaml")


def not_utf8(root: Path) -> None:
    (root / SAMOA).write_bytes(b"\xff")
    editions(root)


def link(root: Path) -> None:
    (root / "docs/en/more.md").symlink_to("index.md")
    editions(root)


def pipe(root: Path) -> None:
    os.mkfifo(root / "docs/en/more.md")
    editions(root)


def no_picture(root: Path) -> None:
    (root / "docs/en/map.png").write_bytes(b"map")
    editions(root)


def gone(root: Path) -> None:
    contents(root / "gone.md", "gone.md")


def many(root: Path) -> None:
    (root / SAMOA).write_text("".join(f"k{number}: 1\n" for number in range(300)))
    editions(root)


def no_entry(_: Path) -> None:
    checked('msgid "', "ar")


def no_placeholder(_: Path) -> None:
    checked('msgid ""\nmsgstr ""\n\nmsgid "%(name)s is here"\nmsgstr "here"\n', "ar")


def no_name(root: Path) -> None:
    site = root / "data/site.yaml"
    site.write_text(site.read_text("utf-8").replace("languages: [en]", "languages: [en, ar]"), "utf-8")
    (root / "data/translations").mkdir()
    (root / "data/translations/ar.po").write_text('msgid "Yes"\nmsgstr "نعم"\n', "utf-8")
    shutil.copytree(PROJECT / "docs/ar", root / "docs/ar", dirs_exist_ok=True)
    editions(root)


def warned(_: Path) -> None:
    with no_warnings("handout.html"):
        logging.getLogger("weasyprint").warning("odd")


def never_met(root: Path) -> None:
    def convert(*_: object) -> str:
        raise RecursionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Markdown, "convert", convert)
        editions(root)


MAKERS: dict[Code, Callable[[Path], None]] = {
    Code.NOT_UTF8: not_utf8,
    Code.LINK: link,
    Code.NO_FILE: pipe,
    Code.PICTURE: no_picture,
    Code.UNREADABLE_FILE: gone,
    Code.TOO_MANY: many,
    Code.CATALOGUE: no_entry,
    Code.PLACEHOLDER: no_placeholder,
    Code.UNTRANSLATED: no_name,
    Code.TEMPLATE: warned,
    Code.MARKDOWN: never_met,
}


@pytest.mark.parametrize("code", MAKERS, ids=str)
def test_what_no_table_of_bad_input_can_hold_has_its_code(code: Code, english: Path):
    with pytest.raises(Faults) as caught:
        MAKERS[code](english)
    assert code in {fault.code for fault in caught.value.faults}


def test_each_kind_of_fault_is_made_by_a_row_of_bad_input_or_named_by_another_test():
    others = "".join(path.read_text("utf-8") for path in HERE.parent.rglob("test_*.py") if path != HERE)
    named = {code for code in Code if re.search(rf"\.code (?:is|==) Code\.{code.name}\b", others)}
    made = {code for table in BAD.glob("*.txt") for case in cases(table.stem) for code in case.codes}
    assert {code.name for code in set(Code) - named - made - set(MAKERS)} == set()
