"""Editors that read data/schema/ accept what the project accepts, and complete every key."""

from pathlib import Path

import pytest

from macros.paths import ROOT
from macros.register.datafolder import first_line
from macros.register.jsonschema import RECORDS, files, schema, write
from macros.register.loading import Facts
from macros.yamltext.yamlfile import read_yaml
from tests.schemacheck import check_schema, misfits

SCHEMAS = {name: schema(record) for name, record in RECORDS.items()}
KINDS = list(SCHEMAS)


@pytest.mark.parametrize("name", KINDS)
def test_the_committed_schema_is_current(name: str):
    path = f"data/schema/{name}.json"
    assert (ROOT / path).read_text("utf-8") == files()[path], "make generate"


def test_no_schema_is_left_over():
    assert {path.stem for path in (ROOT / "data" / "schema").iterdir()} == set(KINDS), "make generate"


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_valid_itself(name: str):
    check_schema(SCHEMAS[name])


def test_every_real_file_fits_the_schema_that_its_first_line_names(facts: Facts):
    for name, document in facts.documents.items():
        assert document.first == first_line(name)
        target = ((ROOT / document.path).parent / document.first.split("$schema=")[1]).resolve()
        assert target.parent == ROOT / "data" / "schema"
        assert misfits(SCHEMAS[target.stem], document.data) == [], document.path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: specific_law", "status: enacted"),
        ("penal_sanctions: true", "penal_sanctions: NO"),
        ("iso3: WSM", "iso3: wsm"),
        ("as_of: 2015\n  laws", "as_of: 15\n  laws"),
        ("initial_report: 2012-09-07", "initial_report: September 2012"),
        ("region: asia_pacific\n", ""),
        ("region: asia_pacific", "region: asia_pacific\nregions: x"),
        ("  monitor-2015:\n", "  Monitor 2015:\n"),
        ("sources: [monitor-2015, cmc-2010]\narticle9", "sources: monitor-2015\narticle9"),
        ("url: http://www", "url: javascript:www"),
    ],
)
def test_the_schema_underlines_what_the_loader_refuses(old: str, new: str, state_file):
    document = read_yaml(state_file(old, new), "data/states/samoa.yaml")
    assert misfits(SCHEMAS["state"], document.data)


@pytest.mark.parametrize("name", KINDS)
def test_every_key_says_what_it_holds(name: str):
    silent = [
        f"{where}.{key}"
        for where, part in [("", SCHEMAS[name]), *SCHEMAS[name].get("$defs", {}).items()]
        for key, field in part.get("properties", {}).items()
        if not field.get("description")
    ]
    assert not silent


def test_schemas_are_written_whole_and_old_ones_removed(tmp_path: Path):
    old = tmp_path / "data" / "schema" / "old.json"
    old.parent.mkdir(parents=True)
    old.write_text("{}")
    written = write(tmp_path)
    assert {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in written} == files()
    assert not old.exists()
