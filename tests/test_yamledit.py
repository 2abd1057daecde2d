"""A changed value changes its own lines and nothing else: no comment, quote or line end is lost."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.faults.fault import Faults
from macros.register.datafolder import first_line
from macros.yamltext.yamledit import edited
from macros.yamltext.yamlfile import parse
from macros.yamltext.yamlstyle import written
from tests.conftest import ROOT

FILES = sorted((ROOT / "data" / "states").glob("*.yaml"))
COMMENTED = """\
# first line
name: Samoa     # UN short name
convention:
  signed: 2008-12-03
  left: null
# about what follows
article9:       # Article 9
  laws:
    # the Act
    - title: "An Act"
      year: 2012 # adopted
    - title: Another
  summary: >- # ours
    One sentence that
    takes two lines.

  sources: # as read
  - one   # the Monitor
  - two
flow: {a: 1,b: 2}
empty:
"""


def changed(text: str, change) -> str:
    data = copy.deepcopy(parse(text, "x.yaml").data)
    change(data)
    result = edited(text, data, "x.yaml")
    assert parse(result, "x.yaml").data == data
    return result


def difference(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines only in the one and only in the other."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_that_says_the_same_keeps_every_byte(path):
    text = path.read_text("utf-8")
    assert edited(text, parse(text, path.name).data, path.name) == text


CASES = {
    "a word": (
        lambda d: d.update(name="Fiji"),
        ["name: Samoa     # UN short name"],
        ["name: Fiji     # UN short name"],
    ),
    "an empty value": (lambda d: d.update(empty=2012), ["empty:"], ["empty: 2012"]),
    "a key gone": (lambda d: d["convention"].pop("left"), ["  left: null"], []),
    "a key more": (lambda d: d["convention"].update(right=True), [], ["  right: true"]),
    "a law's year": (
        lambda d: d["article9"]["laws"][0].update(year=2013),
        ["      year: 2012 # adopted"],
        ["      year: 2013 # adopted"],
    ),
    "a law more": (
        lambda d: d["article9"]["laws"].append({"title": "Third: the last", "year": None}),
        [],
        ['    - title: "Third: the last"', "      year: null"],
    ),
    "a law gone": (
        lambda d: d["article9"]["laws"].pop(0),
        ['    - title: "An Act"', "      year: 2012 # adopted"],
        [],
    ),
    "a law before": (
        lambda d: d["article9"]["laws"].insert(0, {"title": "Older"}),
        [],
        ["    - title: Older"],
    ),
    "a text": (
        lambda d: d["article9"].update(summary="Short."),
        ["  summary: >- # ours", "    One sentence that", "    takes two lines."],
        ["  summary: Short. # ours"],
    ),
    "a source gone": (lambda d: d["article9"]["sources"].remove("one"), ["  - one   # the Monitor"], []),
    "no source": (
        lambda d: d["article9"].update(sources=[]),
        ["  sources: # as read", "  - one   # the Monitor", "  - two"],
        ["  sources: [] # as read"],
    ),
    "a block for a word": (
        lambda d: d.update(name={"en": "Samoa", "ids": ["a", "b"]}),
        ["name: Samoa     # UN short name"],
        ["name:     # UN short name", "  en: Samoa", "  ids: [a, b]"],
    ),
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
def test_only_the_lines_of_the_change_differ(case, ends):
    change, gone, come = CASES[case]
    text = COMMENTED.replace("\n", ends)
    result = changed(text, change)
    assert difference(text, result) == (gone, come)
    assert result.count("\n") == result.count(ends)


@pytest.mark.parametrize("windows", [range(0, 99, 2), range(1, 99, 2), range(3), range(9, 99)], ids=str)
@pytest.mark.parametrize("case", CASES)
def test_each_line_keeps_its_own_end_in_a_file_of_both_kinds(case, windows):
    """As an editor's program leaves one that was begun on another system."""
    change, gone, come = CASES[case]
    lines = COMMENTED.splitlines()
    text = "".join(line + ("\r\n" if at in windows else "\n") for at, line in enumerate(lines))
    result = changed(text, change)
    kept = [line for line in result.splitlines(keepends=True) if line in text.splitlines(keepends=True)]
    assert difference(text, result) == (gone, come)
    assert len(kept) >= len(lines) - len(gone) - 1  # one beside the change may take the end of the other kind


def test_a_byte_order_mark_stays():
    assert changed("\ufeffa: 1\n", lambda d: d.update(a=2)) == "\ufeffa: 2\n"


def test_a_long_text_is_folded_at_words():
    result = changed(COMMENTED, lambda d: d["article9"].update(summary="word " * 60 + "end"))
    assert max(map(len, result.splitlines())) <= 96
    assert "  summary: >- # ours\n    word word" in result


def test_a_file_that_cannot_be_changed_so_is_refused():
    with pytest.raises(Faults, match="Change it by hand"):
        edited("a: 1\n", {"a": float("inf")}, "x.yaml")


TEXTS = st.one_of(
    st.sampled_from(
        ["yes", "null", "2012", "2008-12-03", "- x", "a: b", "a #b", '"q"', "it's", " x", "x ", "@", ""]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200),
    st.lists(st.sampled_from(["word", "longer-word", "x:", "#", "  ", "\n"]), max_size=80).map(" ".join),
)
WORDS = st.one_of(st.none(), st.booleans(), st.integers(0, 3000), TEXTS)


def blocks(inner: st.SearchStrategy) -> st.SearchStrategy:
    """A value, a list of values or a block with some keys."""
    keys = st.sampled_from(["title", "note", "url", "x"])
    return st.one_of(inner, st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3))


VALUES = blocks(blocks(WORDS))


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_change_of_any_file_holds_what_was_meant(data):
    path = data.draw(st.sampled_from(FILES))
    text = path.read_text("utf-8")
    wanted = parse(text, path.name).data
    for _ in range(data.draw(st.integers(1, 4))):
        here = wanted
        while True:
            keys = list(here) if isinstance(here, dict) else list(range(len(here)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            if isinstance(here[key], dict | list) and data.draw(st.booleans()):
                here = here[key]
                continue
            if data.draw(st.booleans()):
                here[key] = data.draw(VALUES)
            elif len(here) > 1:
                del here[key]
            break
    assert parse(edited(text, wanted, path.name), path.name).data == wanted


@pytest.mark.parametrize("path", FILES[:20], ids=lambda path: path.stem)
def test_a_file_written_anew_holds_the_same(path):
    data = parse(path.read_text("utf-8"), path.name).data
    assert parse(f"{first_line('states/x')}\n{written(data)}", path.name).data == data
