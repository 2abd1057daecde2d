"""What holds for every input: dates of the treaty, partial dates, suggestions, and a loader that never breaks."""

import string
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from pydantic import TypeAdapter, ValidationError

from macros.faults.fault import Fault, Faults, closest, place, report, shown, suggest
from macros.faults.kinds import Code
from macros.faults.marks import Rows
from macros.language.pofile import read_catalogue
from macros.pages.pagetext import checked, render
from macros.paths import ROOT
from macros.records import STATUSES, State
from macros.records.common import When, partial_date, year_of
from macros.records.texts import hidden, in_latin, readable, web_link
from macros.register.datafolder import FILES
from macros.register.edition import checked_facts
from macros.register.loading import validate
from macros.register.rules.dates import after
from macros.register.treatydates import TREATY_IN_FORCE, entry_into_force
from macros.yamltext.document import Document
from macros.yamltext.yamlfile import DEEPEST, parse, read_yaml

settings.register_profile(
    "repository",
    deadline=None,  # the machine is shared: time is the benchmark's matter
    derandomize=True,  # the same commit gives the same result
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.load_profile("repository")

DEPOSITS = st.dates(date(2008, 12, 3), date(2100, 12, 31))

Outcome = TypeVar("Outcome")
Refusal = TypeVar("Refusal", bound=Exception)


def attempt(make: Callable[[], Outcome], refused: type[Refusal]) -> tuple[Outcome | None, Refusal | None]:
    """What `make` gives, or how it was refused."""
    try:
        return make(), None
    except refused as refusal:
        return None, refusal


# Dates.


@given(DEPOSITS)
def test_the_convention_enters_into_force_on_the_first_of_the_sixth_month_after(deposited: date):
    day = entry_into_force(deposited)
    months = (day.year - deposited.year) * 12 + day.month - deposited.month
    assert day.day == 1
    assert day >= TREATY_IN_FORCE
    assert months == 6 or day == TREATY_IN_FORCE


@given(DEPOSITS, DEPOSITS)
def test_who_deposits_later_is_not_bound_earlier(one: date, other: date):
    first, second = sorted([one, other])
    assert entry_into_force(first) <= entry_into_force(second)


PARTIAL = st.one_of(
    st.integers(1900, 2100).map(str),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(lambda day: f"{day:%Y-%m}"),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat),
)


@given(PARTIAL)
def test_a_partial_date_stays_exactly_as_exact_as_it_is_written(text: str):
    read_again = TypeAdapter(When).validate_python(partial_date(text))
    assert read_again == text
    assert year_of(text) == int(text[:4])
    document = parse(f"when: {text}\n", "x")
    assert partial_date(document.data["when"]) == text  # also where YAML reads a number


@given(st.one_of(st.text(max_size=12), st.integers(), st.floats(), st.none(), st.booleans()))
def test_what_is_no_partial_date_is_refused_in_words(value: object):
    text, refusal = attempt(lambda: partial_date(value), ValueError)
    if text is None:
        assert str(refusal).startswith(("must be", "is not a day"))
    else:
        assert 1900 <= int(text[:4]) <= 2100


@given(PARTIAL, PARTIAL)
def test_of_two_dates_at_most_one_is_surely_after_the_other(one: str, other: str):
    assert not (after(one, other) and after(other, one))
    assert not after(one, one[:7])
    assert not after(one, None)
    if len(one) == len(other) == 10:
        assert after(one, other) == (date.fromisoformat(one) > date.fromisoformat(other))


# Words.


@given(st.sampled_from(STATUSES), st.data())
def test_a_slip_of_one_letter_still_finds_the_word(word: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(string.ascii_lowercase))
    for slip in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word.upper(), word.replace("_", " ")):
        assert closest(slip, STATUSES) == word


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=20), max_size=8))
def test_a_suggestion_is_always_one_of_the_allowed_words(wrong: str, allowed: list[str]):
    found = closest(wrong, allowed)
    assert found in ("", *allowed)
    assert suggest(wrong, allowed) == (f" Did you mean {found}?" if found else "")


@given(st.text())
def test_what_a_reader_sees_is_what_is_stored(text: str):
    try:
        kept = readable(text)
    except ValueError:
        return
    assert kept == text == text.strip()
    assert all(char.isprintable() or char in "\n\xa0" or char.isspace() for char in kept)
    assert hidden(kept) is None


@given(
    st.text(min_size=1),
    st.sampled_from(["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\u2028", "\x00", "\u3164"]),
)
def test_a_hidden_character_never_passes(text: str, char: str):
    for where in (f"{text}{char}x", f"x{char}{text}"):
        with pytest.raises(ValueError, match=r"U\+|space"):
            readable(where)


@pytest.mark.parametrize(
    "text",
    [
        "Côte d'Ivoire",
        "Türkiye and Česko",
        "“quotes” – dashes – and … dots",
        "Закон о запрещении",
        "تنفيذ الاتفاقية",
        "禁止集束弹药法",
        "Loi n° 2010-819, § 3, 100 %, µm",
        "A text\nof two lines",
        "Law (Закон) of 2012",  # two alphabets in one text, not in one word
        "В Законе «боеприпас» означает «munition».",  # quotation marks are letters of neither
    ],
)
def test_ordinary_texts_of_all_languages_pass(text: str):
    assert readable(text) == text


@pytest.mark.parametrize("name", ["Сuba", "Реру", "Samoа", "Fiji1", "Fi<ji", "Ιran", "Ｉraq", "Palau‮"])
def test_a_name_that_only_looks_right_is_refused(name: str):
    with pytest.raises(ValueError, match="must be the English short name"):
        in_latin(name)


@given(st.text(max_size=80))
def test_a_link_that_passes_has_a_host_and_no_way_out_of_an_attribute(text: str):
    for address in (text, f"https://{text}", f"https://example.org/{text}"):
        kept, refusal = attempt(lambda address=address: web_link(address), ValueError)
        if kept is None:
            assert str(refusal).startswith(("must be", "has a"))
        else:
            assert kept.startswith(("https://", "http://", "HTTP"))
            assert not set(kept) & set(" \"'<>\\`{|}^\n\t")


# Messages.


@given(st.text(), st.lists(st.one_of(st.integers(0, 9), st.text()), max_size=4))
def test_a_message_is_one_line_that_can_be_printed(text: str, key: list[str | int]):
    for words in (shown(text), place(tuple(key))):
        assert words.isprintable()
        assert "\n" not in words
    assert len(shown(text)) < 60 * 12


def test_a_report_is_in_order_of_file_and_line_and_counts_each_fault_once():
    places = [("b", 2), ("a", 10), ("a", 9), ("b", 2)]
    faults = [Fault(path, line, "x.", Code.YAML) for path, line in places]
    assert str(Faults(faults)).splitlines()[:3] == ["a:9: x.", "a:10: x.", "b:2: x."]
    assert report(Faults(faults).faults).endswith(
        "\n3 faults in 2 files. Nothing was published; the last good site is unchanged."
    )


# The loader: a record or faults, and never anything else.


def loads_or_names_faults(document: Document, record: type) -> None:
    _, refusal = attempt(lambda: validate(document, record), Faults)
    if refusal:
        assert refusal.faults
        for fault in refusal.faults:
            assert fault.path == document.path
            assert fault.line >= 1
            assert fault.message.endswith((".", "?"))
            assert "\n" not in fault.message


def reads_or_names_faults(text: str, record: type = State) -> None:
    document, refusal = attempt(lambda: parse(text, "data/states/x.yaml"), Faults)
    if refusal:
        lines = text.count("\n") + text.count("\r") + 2
        assert all(1 <= fault.line <= lines for fault in refusal.faults)
        assert all("\n" not in fault.message for fault in refusal.faults)
    else:
        assert isinstance(document.line("any", "key"), int)
        loads_or_names_faults(document, record)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_no_bytes_bring_the_loader_down(raw: bytes):
    path = Path(test_no_bytes_bring_the_loader_down.folder) / "x.yaml"  # type: ignore[attr-defined]
    path.write_bytes(raw)
    document, refusal = attempt(lambda: read_yaml(path, "data/states/x.yaml"), Faults)
    if refusal:
        assert refusal.faults
    else:
        loads_or_names_faults(document, State)


@pytest.fixture(autouse=True, scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    test_no_bytes_bring_the_loader_down.folder = tmp_path_factory.mktemp("bytes")  # type: ignore[attr-defined]


YAML_SIGNS = st.text(
    st.sampled_from("abc01 :-\n\t\"'#&*!|>%@`{}[],?~<=._\\/éع😀\x00\x85\u2028\ufeff"), max_size=120
)


@settings(max_examples=300)
@given(YAML_SIGNS)
def test_no_heap_of_yaml_signs_brings_the_loader_down(text: str):
    reads_or_names_faults(text)


REAL = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for path in [*sorted(ROOT.glob("tests/data/project/data/*.yaml")), ROOT / "data/states/samoa.yaml"]
}
CUTS = st.one_of(
    st.sampled_from(list(" \t:-?#%|\"'[]{}1")),
    st.sampled_from(["", "\n", "\n\n\n", ": ", "- ", "? ", "|\n", "{}", "---\n", "&a ", "*a", "!!int ", "<<: "]),
    st.sampled_from(["[key]: x\n", "null", "true", "2009-02-29", "\u202e"]),
)


@settings(max_examples=300)
@given(st.sampled_from(sorted(REAL)), st.data())
def test_no_change_of_a_real_file_brings_the_loader_down(name: str, data: st.DataObject):
    text = REAL[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 40)))
        text = text[:start] + data.draw(CUTS) + text[end:]
    reads_or_names_faults(text, FILES.get(Path(name).stem, State))


def values() -> st.SearchStrategy:
    leaf = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.just("[key]"))
    keys = st.one_of(
        st.sampled_from([*State.model_fields, "status", "laws", "sources", "[key]", "title"]), st.text(max_size=8)
    )
    return st.recursive(
        leaf,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4)),
        max_leaves=12,
    )


@pytest.mark.slow
@settings(max_examples=300)
@given(
    st.sampled_from(sorted(FILES)),
    st.dictionaries(st.sampled_from(["[key]", "tools", "hosts", "sources", "events", "title"]), values()),
)
def test_no_data_of_any_shape_bring_the_records_down(name: str, data: dict):
    loads_or_names_faults(Document(Rows("data/x.yaml", ()), data, {}), FILES[name])
    loads_or_names_faults(Document(Rows("data/x.yaml", ()), data, {}), State)


@pytest.mark.parametrize("section", list(State.model_fields))
@pytest.mark.parametrize("value", [None, True, 1, 1.5, "x", [], {}, [None], {"x": None}, [[]], {"[key]": {}}])
def test_no_value_of_any_section_brings_the_records_down(section: str, value: object):
    data = parse(REAL["data/states/samoa.yaml"], "x").data | {section: value}
    loads_or_names_faults(Document(Rows("data/states/x.yaml", ()), data, {}), State)


@given(st.recursive(st.just(1), lambda inner: st.lists(inner, min_size=1, max_size=1), max_leaves=30))
def test_nesting_is_read_up_to_the_limit_and_not_beyond(data: object):
    depth, inner = 0, data
    while isinstance(inner, list):
        depth, inner = depth + 1, inner[0]
    try:
        assert parse(str(data), "x").data == data
        assert depth <= DEEPEST
    except Faults:
        assert depth > DEEPEST


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_no_text_brings_the_reading_of_a_page_down(text: str):
    for page in (text, "{{" + text + "}}", "{{ f(" + text + ") }}", '{{ f("' + text + '") }}'):
        macros = {"f": lambda word: str(word)}
        _, refusal = attempt(lambda page=page, macros=macros: render(page, macros, "docs/en/x.md"), Faults)
        assert all(fault.path == "docs/en/x.md" for fault in (refusal.faults if refusal else []))


@settings(max_examples=200)
@given(
    st.lists(st.one_of(st.text(max_size=60), st.integers(0, 10**9), st.booleans()), max_size=3),
    st.text(max_size=40),
)
def test_the_plugin_reads_each_call_as_the_check_does(values: list[str | int], around: str):
    call = f"{{{{ f({', '.join(map(repr, values))}) }}}}"
    seen: list[tuple] = []
    try:
        given, calls = checked(f"{around}{call}{around}", {"f": lambda *_: ""}, "docs/en/x.md")
    except Faults:
        return
    Environment().from_string(given).render(f=lambda *words: seen.append(words) or "")
    assert seen == [call.values for call in calls] == [tuple(values)]


PO = (ROOT / "data" / "translations" / "ar.po").read_text("utf-8")[:6000]
PO = PO[: PO.rindex("\n\n") + 1]


@settings(max_examples=200)
@given(st.data())
def test_no_change_of_a_catalogue_brings_the_program_down(tmp_path: Path, data: st.DataObject):
    text = PO
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        cut = data.draw(
            st.sampled_from(
                [
                    '"',
                    "\n",
                    "",
                    "\\",
                    "msgid ",
                    "msgstr[9] ",
                    "%(x)s",
                    "#~ ",
                    "#| ",
                    "#, fuzzy\n",
                    "\u202e",
                    "=",
                    "nplurals=99",
                ]
            )
        )
        text = text[:start] + cut + text[start + data.draw(st.integers(0, 30)) :]
    path = tmp_path / "translations" / "ar.po"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    _, refusal = attempt(lambda: read_catalogue(tmp_path, "ar"), Faults)
    lines = text.count("\n") + 1
    assert all(1 <= fault.line <= lines for fault in (refusal.faults if refusal else []))


def test_a_sound_value_is_not_refused_by_accident(project: Path):
    """Else all the above would pass with a loader that refuses everything."""
    assert checked_facts(project).states["samoa"].article9.status == "specific_law"
    with pytest.raises(ValidationError):
        State.model_validate({})
