"""Which characters the PDF files of each language can show, and the licence of the font that we cut ourselves."""

import pytest
from fontTools.ttLib import TTFont

from macros.language.fonts import OWN, signs
from macros.paths import ROOT
from scripts.chinese_font import characters

CUT = [ROOT / "overrides" / "fonts" / name for name in OWN["zh"]]


@pytest.mark.parametrize("path", CUT, ids=lambda path: path.stem)
def test_the_font_of_chinese_has_the_characters_of_gb_2312_and_no_reserved_name(path):
    with TTFont(path, lazy=True) as font:
        assert not characters() - font.getBestCmap().keys()
        called = {entry.nameID: entry.toUnicode() for entry in font["name"].names}
    assert not [words for number, words in called.items() if "plex" in words.lower()]
    assert "SIL Open Font License" in called[13]


@pytest.mark.parametrize(
    "text", ["第九条：《公约》、“国内法”——……", "日本《クラスター弾等の製造の禁止に関する法律》"]
)
def test_chinese_is_printed_with_its_marks_and_points_to_other_scripts(text):
    assert signs(text, ROOT, "zh") is None


@pytest.mark.parametrize(("text", "lacked"), [("条约（堃）", "堃 (U+5803)"), ("公约☃", "☃ (U+2603)")])
def test_a_character_that_the_font_of_chinese_lacks_is_named(text, lacked):
    problem = signs(text, ROOT, "zh")
    assert problem
    assert lacked in problem.words


@pytest.mark.parametrize("code", ["en", "ar", "fr", "es", "ru"])
def test_other_languages_are_set_without_the_font_of_chinese(code):
    problem = signs("。", ROOT, code)
    assert problem
    assert "U+3002" in problem.words
