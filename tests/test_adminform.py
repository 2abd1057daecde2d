"""The forms of `make admin` hold every field of every schema, and nothing of npm is published."""

import json
import re
from typing import Any

import pytest

from macros.commands import adminform
from macros.exports.formfields import KEY, TEXT
from macros.paths import ROOT
from macros.register.datafolder import FILES, ONE_EACH, SCHEMAS
from macros.register.jsonschema import RECORDS, schema

ADMIN = ROOT / "deploy" / "admin"


@pytest.fixture(scope="module")
def forms(facts) -> dict[str, list[dict[str, Any]]]:
    """The fields of each form by the path of its file or folder."""
    found = {}
    for collection in adminform.config(facts)["collections"]:
        for form in collection.get("files", [collection]):
            found[form.get("file") or form["folder"]] = form["fields"]
    return found


def in_schema(part: dict[str, Any], whole: dict[str, Any]) -> set[str]:
    """Path of every key that a file may hold; * stands for an id and [] for a place in a list."""
    if "$ref" in part:
        return in_schema(whole["$defs"][part["$ref"].removeprefix("#/$defs/")], whole)
    found = set()
    for key, inner in part.get("properties", {}).items():
        found |= {key, *(f"{key}.{rest}" for rest in in_schema(inner, whole))}
    for inner in part.get("patternProperties", {}).values():
        found |= {f"*.{rest}" for rest in in_schema(inner, whole)}
    for key in part.get("propertyNames", {}).get("enum", []):
        found |= {key, *(f"{key}.{rest}" for rest in in_schema(part["additionalProperties"], whole))}
    if "items" in part:
        found |= {f"[].{rest}" for rest in in_schema(part["items"], whole)}
    for inner in part.get("anyOf", []):
        found |= in_schema(inner, whole)
    return found


def in_form(fields: list[dict[str, Any]]) -> set[str]:
    """The same of the fields of a form."""
    found = set()
    for field in fields:
        inner = field.get("fields", [])
        keyed = bool(inner) and inner[0]["name"] == KEY
        between = "" if field["widget"] == "object" else "*." if keyed else "[]."
        found |= {field["name"], *(f"{field['name']}.{between}{rest}" for rest in in_form(inner[keyed:]))}
    return found


PLACES = {f"data/{name}.yaml": name for name in FILES} | {f"data/{name}": SCHEMAS[name] for name in ONE_EACH}


@pytest.mark.parametrize("place", PLACES)
def test_every_field_of_every_schema_is_in_its_form(forms, place):
    whole = schema(RECORDS[PLACES[place]])
    wanted = in_schema(whole, whole)
    assert wanted
    assert in_form(forms[place]) - {TEXT} == wanted


def test_every_page_of_every_language_has_a_form(forms, facts):
    pages = {
        p.relative_to(ROOT).as_posix() for c in facts.site.languages for p in (ROOT / "docs" / c).rglob("*.md")
    }
    assert forms.keys() - PLACES.keys() == pages
    assert in_form(forms["docs/ar/index.md"]) == {"title", "menu", "description", "hide", "body", TEXT}


def test_no_key_of_an_entry_hides_its_id():
    for name, record in RECORDS.items():
        for part in schema(record).get("$defs", {}).values():
            assert not {KEY, TEXT} & part.get("properties", {}).keys(), name


def test_an_answer_that_no_source_gives_stays_unknown(forms):
    article9 = next(field for field in forms["data/states"] if field["name"] == "article9")
    sanctions = next(field for field in article9["fields"] if field["name"] == "penal_sanctions")
    assert [option["value"] for option in sanctions["options"]] == ["true", "false", ""]
    assert not sanctions["required"]


@pytest.mark.parametrize(
    ("repository", "found"),
    [
        ("https://github.com/isu/article9", {"name": "github", "repo": "isu/article9", "branch": "main"}),
        (
            "https://gitlab.com/isu/group/article9.git",
            {"name": "gitlab", "repo": "isu/group/article9", "branch": "main"},
        ),
        (None, {"name": "github", "repo": "owner/repository", "branch": "main"}),
    ],
)
def test_changes_go_to_the_repository_of_the_site(repository, found):
    assert adminform.backend(repository) == found


def test_the_library_is_pinned_and_the_lock_names_no_place_to_load_from():
    package = json.loads((ADMIN / "package.json").read_text("utf-8"))
    lock = json.loads((ADMIN / "package-lock.json").read_text("utf-8"))
    assert all(re.fullmatch(r"[0-9]+(\.[0-9]+){2}", version) for version in package["dependencies"].values())
    assert lock["packages"][""]["dependencies"] == package["dependencies"]
    for name, entry in lock["packages"].items():
        assert "resolved" not in entry, name
        assert not name or entry["integrity"].startswith("sha512-"), name


def test_the_page_runs_only_its_own_files():
    page = (ADMIN / "index.html").read_text("utf-8")
    policy = re.search(r'Security-Policy" content="([^"]+)"', page)[1]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert re.findall(r"<script(.*?)>(.*?)</script>", page) == [(' type="module" src="admin.js"', "")]
