"""What other programs read: right by their own rules, whatever a fact holds, and alike to the byte."""

import csv
import hashlib
import io
import json
import re
from datetime import datetime
from functools import cache

import openpyxl
import pytest
from frictionless import Package, system
from openpyxl.cell import Cell

from macros import exports
from macros.exports import spreadsheet
from macros.exports.aboutsheet import NOTICE
from macros.exports.cff import citation_cff
from macros.language import labels
from macros.records import REGIONS, STATUSES
from macros.register import figures
from macros.tables.columns import Reader
from macros.tables.formula import FORMULA
from macros.tables.published import TABLES
from macros.tables.statecolumns import named, on
from macros.tables.terms import FORMATS, VERSIONED, form
from macros.templating.environment import json_for_script
from macros.views.downloads import workbook_file
from tests.conftest import ROOT
from tests.exports.changed import with_change, with_state
from tests.readonce import LANGUAGES, edition_in, for_readers
from tests.schemacheck import misfits


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


# --- Counts ---------------------------------------------------------------------------------------------


@cache
def workbook(content: bytes) -> openpyxl.Workbook:
    """A workbook, read once: it holds a row for each source of each fact."""
    return openpyxl.load_workbook(io.BytesIO(content))


def sheet(content: bytes, name: str) -> list[list[object]]:
    return [[cell.value for cell in row] for row in workbook(content)[name].iter_rows()]


def test_json_csv_and_workbook_hold_the_counts_of_the_register(facts, files):
    counted = figures.by_status(facts)
    table = rows(files["states.csv"])
    parties = [row["status"] for row in table if row["membership"] == "state_party"]
    assert {status: parties.count(status) for status in STATUSES} == counted
    listed = json.loads(files["states.json"])["states"]
    parties = [s["article9"]["status"] for s in listed if s["convention"]["membership"] == "state_party"]
    assert {status: parties.count(status) for status in STATUSES} == counted
    head, *body = sheet(files["states.xlsx"], "States")
    status, membership = head.index("Article 9 status"), head.index("Membership")
    words = [row[status] for row in body if row[membership] == "State Party"]
    assert sorted(words.count(word) for word in set(words)) == sorted(n for n in counted.values() if n)
    assert len(body) == len(table) == len(listed) == len(facts.states)


def test_the_table_by_region_adds_up_to_the_counts(facts, files):
    table = rows(files["regions.csv"])
    assert [row["region"] for row in table] == list(REGIONS)
    for status, number in figures.by_status(facts).items():
        assert sum(int(row[status]) for row in table) == number
    assert sum(int(row["states_parties"]) for row in table) == figures.count(facts, "state_party")
    assert json.loads(files["regions.json"])["regions"] == [
        {key: value if key == "region" else int(value) for key, value in row.items()} for row in table
    ]


def test_every_law_and_every_source_of_a_state_has_a_row(facts, files):
    assert len(rows(files["laws.csv"])) == sum(len(state.article9.laws) for state in facts.states.values())
    sources = sum(len(state.sources) for state in facts.states.values()) + len(facts.sources)
    assert len(rows(files["sources.csv"])) == sources


# --- Standards ------------------------------------------------------------------------------------------


def write_tables(files, folder, beside=""):
    for name in ("datapackage.json", *(f"{table}.csv" for table in TABLES)):
        (folder / name).write_bytes(files[f"{beside}{name}"].encode())


@pytest.mark.parametrize("beside", ["", f"{VERSIONED}/"])
def test_the_data_package_is_valid(files, tmp_path, beside):
    write_tables(files, tmp_path, beside)
    with system.use_context(trusted=False):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert [task.name for task in report.tasks] == list(TABLES)


def test_the_data_package_refuses_a_wrong_status_a_twin_and_a_law_of_no_state(files, tmp_path):
    """The package's rules bite: each of three faults is found."""
    broken = {
        "states.csv": [("specific_law", "specific law"), ("\r\nsamoa,", "\r\nfiji,")],
        "laws.csv": [("\r\nsamoa,", "\r\natlantis,")],
    }
    write_tables(files, tmp_path)
    for name, changes in broken.items():
        text = files[name]
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / name).write_bytes(text.encode())
    with system.use_context(trusted=False):
        kinds = {kind for (kind,) in Package(str(tmp_path / "datapackage.json")).validate().flatten(["type"])}
    assert {"constraint-error", "primary-key", "foreign-key"} <= kinds


def test_every_json_file_follows_its_published_schema(files):
    schemas = {name.split("/")[1][:-5]: json.loads(files[name]) for name in files if name.startswith("schema/")}
    used = set()
    for path, text in files.items():
        if not path.endswith(".json") or path.startswith(("schema/", f"{VERSIONED}/")) or "datapackage" in path:
            continue
        name = "state" if path.startswith("states/") else path.removesuffix(".json")
        content = json.loads(text)
        assert content["schema"] == schemas[name]["$id"]
        assert content["format"] == form(name)
        assert misfits(schemas[name], content, formats=True) == [], path
        used.add(name)
    assert used == set(schemas)


TOLD = {"$defs", "$id", "default", "description", "title"}  # sentences, and names that no program reads
BOUNDS = {"maximum", "maxLength", "minimum", "minLength", "pattern"}


def shape(value, parts):
    """What programs rely on in a schema: keys, their kinds and the words that may stand there."""
    if isinstance(value, list):
        return [shape(one, parts) for one in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return shape(parts[value["$ref"].removeprefix("#/$defs/")], parts)
    held = {key: one for key, one in value.items() if key not in TOLD | BOUNDS}
    named = value.get("properties", {})  # of a record: these may be called like what is left out above
    return {key: shape(one, parts) for key, one in held.items() if key != "properties"} | {
        f".{key}": shape(one, parts) for key, one in named.items()
    }


def test_what_a_file_holds_has_the_number_of_its_form(files):
    """Programs tell by the number whether they still read a file rightly."""
    package = json.loads(files["datapackage.json"])
    forms = {
        f"{table['name']}.csv": (table["version"], shape(table["schema"], {})) for table in package["resources"]
    }
    for path, text in files.items():
        if path.startswith("schema/"):
            name = path.removeprefix("schema/").removesuffix(".json")
            schema = json.loads(text)
            forms[f"{name}.json"] = (form(name), shape(schema, schema.get("$defs", {})))
    told = (ROOT / "tests" / "data" / "formats.txt").read_text("utf-8").splitlines()
    known = {
        name: (number, sign) for name, number, sign in (line.split() for line in told if line[:1] not in "# ")
    }
    now = {
        name: (number, hashlib.sha256(json.dumps(held, sort_keys=True).encode()).hexdigest()[:12])
        for name, (number, held) in forms.items()
    }
    changed = [" ".join((name, *now[name])) for name in sorted(now) if now[name] != known.get(name)]
    assert not changed, (
        "raise the numbers in macros/tables/terms.py, then write into tests/data/formats.txt: " + str(changed)
    )
    assert known.keys() == now.keys()
    assert FORMATS.keys() <= {name.split(".")[0] for name in now}


def test_the_schema_refuses_another_status_and_a_missing_key(files):
    content = json.loads(files["states/samoa.json"])
    content["state"]["article9"]["status"] = "enacted"
    del content["state"]["notes"]
    assert len(misfits(json.loads(files["schema/state.json"]), content)) == 2


def test_the_folder_of_the_version_holds_every_file(files):
    plain = {path for path in files if not path.startswith(f"{VERSIONED}/")}
    assert {path.removeprefix(f"{VERSIONED}/") for path in files.keys() - plain} == plain


def test_what_is_for_the_coordinator_is_in_no_file(facts, files):
    notes = [note for state in facts.states.values() for note in state.to_confirm]
    assert notes
    text = "\n".join(content for content in files.values() if isinstance(content, str))
    text += str([sheet(files["states.xlsx"], name) for name in ("States", "Columns", "About")])
    assert '"to_confirm": [' not in text
    assert not [note for note in notes if note in text]


# --- The workbook ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=LANGUAGES)
def book(files, request):
    edition = edition_in(request.param)
    own = for_readers(request.param) if request.param != "en" else {"data/states.xlsx": files["states.xlsx"]}
    content = own[workbook_file(request.param).lstrip("/")]
    return edition, workbook(content)


def test_the_workbook_says_first_what_it_is_as_of_when_how_to_cite_it_and_its_licence(book):
    edition, opened = book
    first = opened.worksheets[0]
    said = [cell.value for row in first for cell in row if cell.value]
    site, language = edition.facts.site, edition.language
    assert language.plain(site.title) in said
    assert site.data_as_of in [value.date() for value in said if isinstance(value, datetime)]
    words = " ".join(map(str, said))
    assert language.date(site.data_as_of) in words  # in the citation
    assert "CC-BY-4.0" in words
    assert all(page.title in words for page in opened.worksheets[1:4])


def test_each_sheet_of_the_workbook_has_a_fixed_head_a_filter_and_the_direction_of_its_language(book):
    edition, opened = book
    for page in opened.worksheets:
        assert bool(page.sheet_view.rightToLeft) == edition.language.rtl
        assert page.freeze_panes == "B2"
    for page in opened.worksheets[1:4]:
        assert page.auto_filter.ref == page.dimensions
        assert all(page.column_dimensions[letter].width >= 8 for letter in "ABCDEF")


def test_beside_each_fact_of_the_workbook_stand_its_sources_with_title_date_and_link(book):
    edition, opened = book
    language, states = edition.language, edition.facts.states
    status = language.label(named("status").title)
    rows: dict[object, list[tuple[Cell, ...]]] = {}
    for row in opened.worksheets[2].iter_rows(min_row=2):
        if row[1].value == status:
            rows.setdefault(row[0].value, []).append(row)
    for state in states.values():
        own = rows[language.state(state)]
        sources = [state.sources[source] for source in state.article9.sources]
        assert [row[3].value for row in own] == [source.title for source in sources]
        assert {row[2].value for row in own} == {language.label(labels.STATUS[state.article9.status])}
        for row, source in zip(own, sources, strict=True):
            assert (row[6].hyperlink.target if row[6].hyperlink else None) == source.url
            if source.as_of and source.as_of.count("-") == 2:
                assert row[5].value.date().isoformat() == source.as_of


def test_days_of_the_workbook_are_days_and_years_numbers(book):
    edition, opened = book
    columns, page = on(Reader.BOOK), opened.worksheets[1]
    states = {edition.language.state(state): (slug, state) for slug, state in edition.facts.states.items()}
    dated = [(x, column) for x, column in enumerate(columns) if column.type.kind in ("date", "when")]
    assert dated
    for row in page.iter_rows(min_row=2):
        for x, column in dated:
            value = column.value(*states[row[0].value])
            if value is not None and str(value).count("-") == 2:
                assert row[x].is_date
                assert row[x].value.date().isoformat() == str(value)


def test_the_english_workbook_says_what_each_column_holds(files):
    book = workbook(files["states.xlsx"])
    heads = [cell.value for cell in book["States"][1]]
    assert [row[0].value for row in book["Columns"].iter_rows(min_row=2)] == heads
    assert all(row[2].value for row in book["Columns"].iter_rows(min_row=2))


def test_a_formula_in_a_cell_stays_text(small):
    broken = with_state(small, name="=1+1", iso3="=2+2")
    page = workbook(spreadsheet.states_xlsx(broken))["States"]
    cells = [cell for row in page.iter_rows(min_row=2) for cell in row if cell.value in ("=1+1", "=2+2")]
    assert [cell.data_type for cell in cells] == ["s", "s"]


def test_a_workbook_says_whose_it_is_and_what_it_is_not_in_its_language(book):
    edition, opened = book
    site, language, said = edition.facts.site, edition.language, opened.properties
    assert (said.creator, said.title) == (language.plain(site.author), language.plain(site.title))
    assert said.description == language.label(NOTICE)


def test_two_exports_of_one_register_are_alike_to_the_byte(facts, files):
    assert exports.files(facts) == files


# --- Bad input ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_of_a_csv_file_begins_like_a_formula(small, sign):
    text = exports.states_csv(with_state(small, name=f"{sign}HYPERLINK(1)"))
    assert f"'{sign}HYPERLINK(1)" in {row["name"] for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_no_cell_of_the_published_tables_is_changed_by_the_guard(files):
    """The guard is for what may come: today no text needs it, so no text is altered."""
    guarded = tuple(f"'{sign}" for sign in FORMULA)
    for name in TABLES:
        assert not [
            cell
            for row in csv.reader(io.StringIO(files[f"{name}.csv"]))
            for cell in row
            if cell.startswith(guarded)
        ]


def test_no_text_ends_the_element_that_holds_data_for_search_engines():
    made = json_for_script({"name": "</script><script>alert(1)</script> \u2028 &"})
    assert not re.search("[<>&\u2028]", made)
    assert json.loads(made) == {"name": "</script><script>alert(1)</script> \u2028 &"}


def test_a_long_summary_with_marks_comes_back_from_every_format(small):
    summary = 'A "quoted", long; text\nof two lines. ' + "x" * 3000
    law = small.states["samoa"].article9.model_copy(update={"summary": summary})
    made = exports.files(with_state(small, article9=law))
    assert json.loads(made["states/samoa.json"])["state"]["article9"]["summary"] == summary
    changed = with_change(small, what=summary)
    assert rows(exports.files(changed)["changes.csv"])[-1]["what"] == summary


# --- Citation -------------------------------------------------------------------------------------------


def test_the_citation_file_says_what_the_program_would_write(facts):
    """But for what data/site.yaml says: an editor may change that before `make generate` runs."""
    of_site = ("version:", "date-released:", "url:", "repository-code:", "  - name:", "title:")
    held, made = (
        [line for line in text.splitlines() if not line.startswith(of_site)]
        for text in ((ROOT / "CITATION.cff").read_text("utf-8"), citation_cff(facts))
    )
    assert held == made, "run: make generate"
