"""The marks in the words of a clause become paragraphs, options, blanks and references."""

import pytest

from macros.clausetext import Blank, MarkError, Option, Reference, Words, each, parse, plain, settled


def test_paragraphs_begin_with_a_label_and_other_lines_go_on():
    found = parse("A person who\n(a) uses\nor makes one;\n(b) holds one\n(1) does so")
    assert [(p.label, p.level) for p in found] == [(None, 0), ("a", 1), ("b", 1), ("1", 0)]
    assert found[1].nodes == (Words("uses or makes one;"),)


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
    assert plain(settled(found, "common"), str) == "This Act and [its Schedule] [at once]"
    assert plain(settled(found, "civil"), str) == "This Law and [its Annex] [at once]"


@pytest.mark.parametrize("text", ["(1) a [b / c] <d>.\n(2) See {e}.", "a [b [c] d] e", "(a) [x] / y"])
def test_the_plain_text_can_be_read_again(text: str):
    assert plain(parse(text), lambda name: f"{{{name}}}") == text


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
