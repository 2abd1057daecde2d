"""The marks in the words of a clause become paragraphs, options, blanks and references."""

import pytest

from macros.records import DRAFT_TRADITIONS
from macros.records.tongue import Tongue, stroked
from macros.register.clausemarks import MarkError, parse
from macros.register.clausetext import Blank, LawParagraph, Option, Reference, Words, each, plain, settled


def test_paragraphs_begin_with_a_label_and_other_lines_go_on():
    found = parse("A person who\n(a) uses\nor makes one;\n(b) holds one\n(1) does so")
    assert [(p.label, p.level) for p in found] == [(None, 0), ("a", 1), ("b", 1), ("1", 0)]
    assert found[1].nodes == (Words("uses or makes one;"),)


ITEMS = (
    "(1) who:\n(a) uses:\n(i) in war; or\n(ii) in peace;\n(iii) ever;\n(b) moves.\n(2) Next:\n(a) one;\n(i) of it."
)


def test_small_roman_numbers_stand_below_an_item_and_the_letter_i_after_h():
    levels = [0, 1, 2, 2, 2, 1, 0, 1, 2]
    assert [p.level for p in parse(ITEMS)] == levels
    letters = "\n".join(f"({letter}) x" for letter in "abcdefghijk")
    assert [p.level for p in parse(letters)] == [1] * 11
    romans = "\n".join(f"({label}) x" for label in ("a", "i", "ii", "iii", "iv", "v", "vi", "b"))
    assert [p.level for p in parse(romans)] == [1, *[2] * 6, 1]
    after_h = "\n".join(f"({letter}) x" for letter in "abcdefgh") + "\n(i) y\n(ii) z"
    assert [p.level for p in parse(after_h)][-2:] == [2, 2]


LIKE_LABELS = (
    "(aa) x",
    "(A) x",
    "(1bis) x",
    "1. x",
    "a) x",
    "ii) x",
    "(1)x",
    "(1)\u00a0x",
    "(1)  x",
    "[(b) x]",
    "- x",
    " (a) x",
)


@pytest.mark.parametrize("line", LIKE_LABELS)
def test_a_line_that_begins_like_a_label_and_is_none_is_a_fault_at_its_line(line: str):
    with pytest.raises(MarkError) as caught:
        parse(f"(1) Words\nthat go on.\n{line}")
    assert caught.value.line == 2


@pytest.mark.parametrize("line", ["law) of it", "the (1) of it", "(as amended) too", "2010 and"])
def test_a_line_that_goes_on_may_begin_with_any_other_word(line: str):
    assert len(parse(f"(1) Words (of a\n{line}")) == 1


def test_a_reference_is_called_a_section_or_an_article_by_tradition():
    found = parse("under {penalties}(1) of this [section / article]")
    said = {t: [node.said(4) for node in each(settled(found, t), Reference)] for t in ("common", "civil")}
    assert said == {"common": ["section 4"], "civil": ["article 4"]}
    assert plain(settled(found, "civil")).endswith("of this article")
    assert each(found, Reference)[0].said(4) == "[section / article] 4"


def test_a_number_may_stand_within_the_word_for_a_clause():
    chinese = Tongue("zh", ("第{n}节", "第{n}条"))
    found = parse("依{penalties}第(1)款\n的规定", chinese)
    assert [node.said(4) for t in (*DRAFT_TRADITIONS, None) for node in each(named(found, t), Reference)] == [
        "第4节",
        "第4条",
        "第4[节 / 条]",
    ]
    assert plain(found) == "依penalties第(1)款的规定"
    assert stroked(Tongue("hu", ("{n} §", "{n} cikk")).after("civil")) == "\u00a0cikk"


def named(found: list[LawParagraph], tradition: str | None) -> list[LawParagraph]:
    return settled(found, tradition) if tradition else found


def test_options_blanks_and_references_nest():
    (paragraph,) = parse("Within [<number> months of this [Act / Law]] under {penalties}.")
    option, reference = paragraph.nodes[1], paragraph.nodes[3]
    assert option == Option(
        ((Blank("number"), Words(" months of this "), Option(((Words("Act"),), (Words("Law"),)))),)
    )
    assert reference == Reference("penalties")


def test_a_stroke_divides_only_the_option_that_it_stands_in():
    (paragraph,) = parse("one / two [one year / <number> years] <customs / arms law>")
    assert [len(option.choices) for option in each([paragraph], Option)] == [2]
    assert [blank.text for blank in each([paragraph], Blank)] == ["number", "customs / arms law"]


def test_an_edition_answers_what_its_tradition_answers_and_leaves_the_rest_open():
    found = parse("This [Act / Law] and [its [Schedule / Annex]] [at once]")
    assert plain(settled(found, "common")) == "This Act and [its Schedule] [at once]"
    assert plain(settled(found, "civil")) == "This Law and [its Annex] [at once]"


@pytest.mark.parametrize("text", ["(1) a [b / c] <d>.\n(2) See {e}.", "a [b [c] d] e", "(a) [x] / y"])
def test_the_plain_text_can_be_read_again(text: str):
    assert plain(parse(text), lambda node: f"{{{node.clause}}}") == text


@pytest.mark.parametrize(
    ("text", "line"),
    [("a [b", 0), ("(1) a\n(2) b]", 1), ("a\nb <c", 1), ("a {b", 0), ("a <b <c>>", 0), ("a [b / ]", 0), ("{}", 0)],
)
def test_a_wrong_mark_is_named_with_its_line(text: str, line: int):
    with pytest.raises(MarkError) as caught:
        parse(text)
    assert caught.value.line == line


@pytest.mark.parametrize("depth", [5, 200, 2_000])
def test_options_within_options_without_end_are_refused(depth: int):
    with pytest.raises(MarkError, match="has more than 4 brackets within one another"):
        parse("(1) " + "[a " * depth + "]" * depth)
