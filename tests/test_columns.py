"""A column is described in one place: what is added there stands in every table, file and form with columns."""

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pytest

from macros.records import State
from macros.records.fieldtype import FieldType, at, fields
from macros.register.edition import edition
from macros.register.jsonschema import RECORDS
from macros.tables.columns import Reader, column
from macros.tables.formula import FORMULA
from macros.tables.published import TABLES
from macros.tables.statecolumns import STATE_COLUMNS, on
from macros.vocabulary.core import Page
from macros.vocabulary.reuse import data_columns
from tests.conftest import ROOT
from tests.readonce import PROJECT

TITLE = "Consent, planted"
# A column of a fact that has a column already: nothing else of the project knows the new one.
PLANTED = f'    _fact("{TITLE}", "convention", "consent_date", key="planted", on=EVERY),\n'
END = '    _fact(N_("Why the status stands")'
BACK = """
import datetime
import sys
from pathlib import Path
import openpyxl
from macros.commands.exchange import bring_in
path = Path(sys.argv[1]) / "register.xlsx"
book = openpyxl.load_workbook(path)
page = book["States"]
titles = [cell.value for cell in page[1]]
row = next(row for row in page.iter_rows(min_row=2) if row[0].value == "samoa")
row[titles.index(sys.argv[2])].value = datetime.datetime.fromisoformat(sys.argv[3])
book.save(path)
sys.exit(bring_in(path, lambda files: True))
"""
WRITE = """
import sys
from pathlib import Path
from macros.exports.csvfile import states_csv
from macros.exports.datapackage import datapackage
from macros.exports.spreadsheet import states_xlsx
from macros.register.edition import checked_facts, edition
from macros.vocabulary.core import Page
from macros.vocabulary.regions import compare, region_page
from macros.vocabulary import states
from macros.word.updatefile import update_sheet
from macros.workbook.export import register
import json
folder = Path(sys.argv[1])
facts = checked_facts()
english = edition(facts, "en")
page = Page(english, "states/")
made = {
    "register.html": str(states.register(page)),
    "region.html": str(region_page(page, facts.states["samoa"].region)),
    "compare.html": str(compare(page)),
    "states.csv": states_csv(facts),
    "datapackage.json": json.dumps(datapackage(facts, {"states": states_csv(facts)})),
    "states.xlsx": states_xlsx(facts),
    "register.xlsx": register(facts),
    "samoa.docx": update_sheet(english, "samoa"),
}
for name, content in made.items():
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a project writes in whose one list of columns a line was added."""
    root = tmp_path_factory.mktemp("planted")
    for name in ("macros", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PROJECT / "data", root / "data")
    listed = root / "macros" / "tables" / "statecolumns.py"
    text = listed.read_text("utf-8")
    assert text.count(END) == 1
    listed.write_text(text.replace(END, PLANTED + END), "utf-8")
    written = root / "written"
    written.mkdir()
    subprocess.run([sys.executable, "-c", WRITE, str(written)], cwd=root, check=True)
    return written


def sheet(path: Path, name: str) -> list[dict[str, object]]:
    """The rows of a sheet by their heads."""
    head, *rows = openpyxl.load_workbook(path)[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


SOURCED = [
    (name, one)
    for name, columns in {
        **{name: table.columns for name, table in TABLES.items()},
        "form": on(Reader.FORM),
    }.items()
    for one in columns
    if one.source
]


@pytest.mark.parametrize(("table", "one"), SOURCED, ids=lambda part: getattr(part, "key", part))
def test_a_column_says_where_in_data_its_value_stands(table, one):
    """Whoever finds a wrong value in a file that was handed on finds the line to correct."""
    path, keys = one.source.split(": ")
    kind = path.removeprefix("data/").removesuffix(".yaml").replace("states/*", "state").replace("laws/*", "law")
    record = RECORDS[kind]
    there = at(record, tuple(keys.split(".")))
    assert there is not None
    assert there.description == one.type.description


def test_all_but_ids_and_what_is_counted_stand_somewhere():
    """What the register says of a State is somewhere to be corrected."""
    unsaid = {one.key for one in on(Reader.FILE) if not one.source}
    assert unsaid == {"slug", "rests_on_repealed_law"}
    assert all(one.source for one in on(Reader.FORM))


def test_where_it_stands_is_said_beside_what_a_column_holds(planted, small):
    dictionary = {row["Name in CSV and JSON"]: row for row in sheet(planted / "states.xlsx", "Columns")}
    assert dictionary["status_as_of"]["Where it stands"] == "data/states/*.yaml: article9.as_of"
    assert not dictionary["rests_on_repealed_law"]["Where it stands"]
    page = openpyxl.load_workbook(planted / "register.xlsx")["States"]
    notes = {cell.value: cell.comment.text for cell in page[1]}
    assert notes["Status as of"].endswith("In data/states/*.yaml: article9.as_of.")
    shown = str(data_columns(Page(edition(small, "en"), "data/")))
    assert "<code>data/states/*.yaml: article9.as_of</code>" in shown
    assert "<code>data/laws/*.yaml: provisions.*.how</code>" in shown


@pytest.mark.parametrize("name", ["register.html", "region.html", "compare.html"])
def test_a_new_column_stands_on_each_page_with_its_value(planted, small, name):
    text = (planted / name).read_text("utf-8")
    day = small.states["samoa"].convention.consent_date
    assert text.count(f">{TITLE}</th>") == 1
    assert f'<time datetime="{day}">' in text


def test_a_new_column_can_be_sorted_by(planted):
    text = (planted / "register.html").read_text("utf-8")
    assert 'data-column="planted"' in text
    assert '<option value="-planted">' in text


def test_a_new_column_stands_in_the_file_and_in_what_describes_it(planted, small):
    rows = list(csv.DictReader(io.StringIO((planted / "states.csv").read_text("utf-8"))))
    assert {row["slug"]: row["planted"] for row in rows} == {
        slug: str(state.convention.consent_date or "") for slug, state in small.states.items()
    }
    described = json.loads((planted / "datapackage.json").read_text("utf-8"))
    field = next(field for field in described["resources"][0]["schema"]["fields"] if field["name"] == "planted")
    assert field["type"] == "date"


@pytest.mark.parametrize(("book", "name"), [("states.xlsx", "States"), ("register.xlsx", "States")])
def test_a_new_column_stands_in_both_workbooks(planted, small, book, name):
    days = {row["State"]: row[TITLE] for row in sheet(planted / book, name) if row["State"]}
    samoa = small.states["samoa"]
    assert days[samoa.name].date() == samoa.convention.consent_date
    if book == "states.xlsx":
        assert TITLE in [row["Column"] for row in sheet(planted / book, "Columns")]


def test_a_new_column_stands_on_the_update_sheet(planted, small):
    table = docx.Document(planted / "samoa.docx").tables[0]
    said = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert str(small.states["samoa"].convention.consent_date.year) in said[TITLE]


def test_what_is_written_in_a_new_column_of_the_workbook_comes_back(planted, small, tmp_path):
    root = shutil.copytree(planted.parent, tmp_path / "project")
    was = small.states["samoa"].convention.consent_date
    day = was.replace(day=was.day - 1)  # of the same month, on which the entry into force rests
    values = [str(root / "written"), TITLE, str(day)]
    subprocess.run([sys.executable, "-c", BACK, *values], cwd=root, check=True)
    assert f"consent_date: {day}" in (root / "data" / "states" / "samoa.yaml").read_text("utf-8")


# --- What a column is -----------------------------------------------------------------------------------


@pytest.mark.parametrize("reader", Reader)
def test_no_reader_has_two_columns_of_one_name(reader):
    for names in ([one.title for one in on(reader)], [one.query for one in on(reader)]):
        assert len(names) == len(set(names))


def test_each_column_says_what_it_holds_and_which_words_it_allows():
    for one in STATE_COLUMNS:
        assert one.type.description, one.key
        if one.type.kind == "choice":
            assert set(one.type.choices) <= set(one.words), one.key


def test_an_empty_value_comes_last_and_a_status_goes_by_the_order_of_its_words():
    status = next(one for one in STATE_COLUMNS if one.key == "status")
    assert [status.sort_key(word) for word in status.type.choices] == list(range(len(status.type.choices)))
    signed = next(one for one in STATE_COLUMNS if one.key == "signed")
    assert signed.sort_key(None) == ""


def test_the_register_takes_its_guard_from_the_files(planted):
    text = (planted / "register.html").read_text("utf-8")
    signs = text.split("data-formula='")[1].split("'")[0]
    assert json.loads(signs) == list(FORMULA)


# --- What a field allows --------------------------------------------------------------------------------


def every_field(record: type, above: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], FieldType]]:
    found = []
    for name, kind in fields(record).items():
        found.append(((*above, name), kind))
        inner = kind
        while inner.item:
            inner = inner.item
        if inner.record:
            found += every_field(inner.record, (*above, name))
    return found


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_every_file_is_of_a_known_kind_and_says_what_it_holds(name):
    for path, kind in every_field(RECORDS[name]):
        assert kind.description, path
        assert (kind.kind in ("list", "map")) == (kind.item is not None), path
        assert (kind.kind == "record") == (kind.record is not None), path
        assert (kind.kind == "choice") == bool(kind.choices), path


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        (("iso3",), {"kind": "text", "pattern": "^([A-Z]{3})$"}),
        (("name",), {"kind": "text", "nullable": False, "longest": 400, "free": True}),
        (("convention", "signed"), {"kind": "date", "nullable": True, "optional": False}),
        (("convention", "consent"), {"kind": "choice", "nullable": True}),
        (("convention", "sources"), {"kind": "list"}),
        (("convention", "sources", 0), {"kind": "slug"}),
        (("article9", "as_of"), {"kind": "year", "nullable": False, "lowest": 1900, "highest": 2100}),
        (("article9", "laws", 0, "url"), {"kind": "link", "nullable": True, "optional": True}),
        (("article9", "penal_sanctions"), {"kind": "boolean", "nullable": True}),
        (("transparency", "latest_report"), {"kind": "when", "nullable": True}),
        (("notes",), {"kind": "record", "nullable": True, "optional": True}),
        (("sources", "any-id", "access"), {"kind": "choice", "default": "online", "optional": True}),
    ],
)
def test_a_field_is_read_with_all_that_its_type_says(path, wanted):
    kind = at(State, path)
    assert {name: getattr(kind, name) for name in wanted} == wanted


@pytest.mark.parametrize("path", [("nothing",), ("name", "below"), ("convention", "signed", "year")])
def test_nothing_is_read_where_no_field_is(path):
    assert at(State, path) is None
    with pytest.raises(KeyError):
        column(State, *path, within="")
