"""What comes along when a text is copied is named; what a title or a law may well hold is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.records.foreign import foreign
from macros.records.texts import readable, with_blanks
from macros.yamltext.yamlfile import parse

MARKS = {
    "Samoa&#8217;s law": "&#8217;",
    "Samoa&#x2019;s law": "&#x2019;",
    "Law &amp; order": "&amp;",
    "Law&nbsp and order": "&nbsp",
    "C&ocirc;te d'Ivoire": "&ocirc;",
    "a <br/> line": "<br/>",
    "see <https://x.example>": "<https://x.example>",
    "<!-- a note -->": "<!--",
    "an ~~old~~ law": "~~",
    "the `article9` key": "`article9`",
    "an *early* law": "*early*",
    "an _early_ law": "_early_",
    "an __early__ law": "__",
    "![the seal](seal.png)": "![the seal](",
    "# Law of 2012": "#",
    "a [law](#law)": "](#law)",
    "{% if x %}": "{%",
    r"Samoa\u2019s law": r"\u2019",
    r"Samoa\'s law": r"\'",
    "Act%20No.%2011": "t%20N",
    "C%C3%B4te": "%C3%B4",
}
WORDS = [
    "Côte d’Ivoire",
    "Österreich",
    "“Law”",
    "Lietuvos žmonių",
    "Việt Nam",
    "§ 5 – 6",
    "Российская",
    "مرسوم",
    "日本国",
]
RIGHT = [
    "R&D; and more",
    "Act No. 11 of 2012 (2 < 3 and 5 > 4)",
    "[Act / Law] (a) 2 * 3 * 4, snake_case_word and _",
    "l’intitulé «\u00a0Loi sur l’étranger éclairé\u00a0»",
    "RÉPUBLIQUE “LIBERTÉ” – „Verstoß“ … é» É™ ó”",
    "50 % of 20%",
    "Qur`an and Ha`il",
    r"C:\Users is no sign",
    *WORDS,
]


@pytest.mark.parametrize("text", MARKS)
def test_a_mark_of_another_format_is_named(text: str):
    with pytest.raises(ValueError, match=r"^has \"") as caught:
        readable(text)
    assert f'has "{MARKS[text]}"' in str(caught.value)


@pytest.mark.parametrize("text", RIGHT)
def test_what_a_title_may_hold_is_right(text: str):
    assert readable(text) == text


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("word", WORDS)
def test_letters_that_a_program_read_in_another_encoding_are_named(word: str, encoding: str):
    try:
        misread = word.encode("utf-8").decode(encoding)
    except UnicodeDecodeError:  # Windows leaves five bytes as they are
        misread = "".join(
            bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
            for byte in word.encode("utf-8")
        )
    assert "which a program made of another sign" in (foreign(misread) or "")


def test_a_law_has_blanks_but_no_tags():
    assert with_blanks("within <number> months, by <official gazette> of <State>, <title> and <list>")
    for text in ("<b>shall</b>", '<span lang="en">', "</p>", "<br>"):
        with pytest.raises(ValueError, match="a tag of HTML"):
            with_blanks(text)
    with pytest.raises(ValueError, match="a tag of HTML"):
        readable("within <number> months")


@given(st.text(st.sampled_from("]([!*_`<&;#{}%\\\u00c3\u00e2\u20ac\u2122.a 1"), max_size=4000))
def test_any_mixture_of_marks_is_judged(text: str):
    assert foreign(text) is None or foreign(text).startswith('has "')


@pytest.mark.parametrize("sign", ["](", "![", "*a", "_a", "<a ", "`", "&a", "](.", "\u00c3", "{"])
def test_a_mark_repeated_as_often_as_fits_is_judged(sign: str):
    text = (sign * 4000)[:4000]
    assert foreign(text) is None or foreign(text).startswith('has "')


@pytest.mark.parametrize("head", [">", "|", ">-", "|-", ">+", "> # a word"])
def test_the_line_end_after_a_long_text_says_nothing(head: str):
    text = f"summary: {head}\n  One sentence.\n\nafter: x\n"
    assert parse(text, "x.yaml").data == {"summary": "One sentence.", "after": "x"}


@pytest.mark.parametrize(
    "text", ["a: l’article\u00a0; un\n", "a: >-\n  Note\uff1a x\n  \u00a0y:\u00a0z\nb: 1\n", "a: 'x:\u00a0y'\n"]
)
def test_a_no_break_space_within_a_text_is_a_letter_like_another(text: str):
    assert "\u00a0" in parse(text, "x.yaml").data["a"]
