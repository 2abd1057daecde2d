"""Forms in a browser for data/ and docs/, made from the JSON Schemas (`make admin`).

The forms are those of Sveltia CMS, which `make admin` installs from npm; this module writes what it
is configured with into `.cache/admin/`, from data/schema/, so that a new field needs nothing here.
A map (id: entry) is shown as a list whose entries have a field `key`; deploy/admin/shape.js turns
each file into what its form shows, and back, with comments and order kept.
"""

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..faults import report
from ..faults.fault import Faults
from ..folders.docs import pages
from ..language.labels import LANGUAGE_NAME
from ..paths import ROOT
from ..register.edition import checked_facts
from ..register.loading import FILES, ONE_EACH, SCHEMAS, Facts, first_line
from ..yamltext.yamlstyle import STYLE
from .frame import framed

Schema = dict[str, Any]
KEY = "key"  # the field for the id of an entry of a map
TEXT = "_text"  # the file as it was, so that a change touches nothing else
LONG = 400  # a text that may be longer has several lines
SOURCE = ROOT / "deploy" / "admin"
LIBRARIES = {"cms": "@sveltia/cms/npm", "yaml": "yaml/browser"}  # folder of the page -> folder of its package
FORGES = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}
PAGE_FORMAT = "page-frontmatter"  # the end of the name is asked for by Sveltia CMS
# What a file in docs/ holds.
PAGE: Schema = {
    "properties": {
        "title": {
            "type": "string",
            "maxLength": LONG,
            "description": "Title of the page, also for search results.",
        },
        "menu": {"type": "string", "maxLength": LONG, "description": "Its name in the menu; empty if not there."},
        "description": {"type": "string", "description": "One sentence for search results."},
        "body": {"type": "string", "description": "The page in Markdown. Keep what stands between {{ and }}."},
    },
    "required": ["title", "description", "body"],
}
LABELS = {"article9": "Article 9", "iso3": "ISO code"}  # a key that is no word
ENTRIES = {
    "states": ("States", "{{name}}", "{{name}}"),
    "laws": ("Enacted laws", "{{state}}-{{year}}", "{{title}}"),
}


def schemas(root: Path = ROOT) -> dict[str, Schema]:
    """Every schema of data/schema/ by the name of its file."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (root / "data" / "schema").glob("*.json")}


def config(facts: Facts, root: Path = ROOT) -> dict[str, Any]:
    """What Sveltia CMS is configured with."""
    known = schemas(root)
    folders = [_folder(name, known[SCHEMAS[name]]) for name in ONE_EACH]
    files = [_file(name, f"data/{name}.yaml", known[name], name) for name in FILES]
    data = {"name": "data", "label": "Data", "files": files}
    return {
        "backend": backend(facts.site.repository),
        "load_config_file": False,
        "media_folder": "docs/assets",
        "site_url": facts.site.base_address,
        "editor": {"preview": False},
        "collections": [*folders, data, *(_language(code, root) for code in facts.site.languages)],
    }


def backend(repository: str | None) -> dict[str, str]:
    """Where changes go. Without a repository only a clone on the same computer can be edited."""
    address = urlsplit(repository or "https://github.com/owner/repository")
    name = FORGES.get(address.hostname or "", "gitea")
    found = {"name": name, "repo": address.path.strip("/").removesuffix(".git"), "branch": "main"}
    return found if name != "gitea" else {**found, "base_url": f"{address.scheme}://{address.netloc}"}


def _folder(name: str, schema: Schema) -> dict[str, Any]:
    label, slug, summary = ENTRIES[name]
    return {
        "name": name,
        "label": label,
        "folder": f"data/{name}",
        "extension": "yaml",
        "format": SCHEMAS[name],
        "slug": slug,
        "identifier_field": re.sub(r"\W", "", summary),
        "summary": summary,
        "fields": _form(schema),
    }


def _file(name: str, path: str, schema: Schema, kind: str) -> dict[str, Any]:
    return {"name": name, "label": _label(name), "file": path, "format": kind, "fields": _form(schema)}


def _language(code: str, root: Path) -> dict[str, Any]:
    files = []
    for path in pages(code, root):
        name = path.relative_to(root / "docs" / code).with_suffix("").as_posix().replace("/", "-")
        files.append(_file(name, path.relative_to(root).as_posix(), PAGE, PAGE_FORMAT))
    return {"name": f"pages-{code}", "label": f"Pages: {LANGUAGE_NAME[code]}", "files": files}


def _form(schema: Schema) -> list[dict[str, Any]]:
    return [*_fields(schema, schema), {"name": TEXT, "widget": "hidden", "default": ""}]


def _fields(part: Schema, whole: Schema) -> list[dict[str, Any]]:
    needed = part.get("required", [])
    return [_field(name, inner, whole, name in needed) for name, inner in part["properties"].items()]


def _field(name: str, part: Schema, whole: Schema, needed: bool) -> dict[str, Any]:
    """The form's field for one key. Raises ValueError for a kind of schema that no field is known for."""
    kinds = [_resolved(kind, whole) for kind in part.get("anyOf", [part])]
    found = [kind for kind in kinds if kind.get("type") != "null"]
    nullable = len(found) < len(kinds)
    hint = part.get("description") or found[0].get("description", "")
    filled = needed and not nullable and (found[0].get("type") != "array" or "minItems" in found[0])
    field = {"name": name, "label": _label(name), "hint": hint, "required": filled}
    return field | _widget(found, whole, nullable)


def _widget(kinds: list[Schema], whole: Schema, nullable: bool) -> dict[str, Any]:
    kind = kinds[0]
    if len(kinds) > 1:  # a year, a month or a day
        pattern = next(other["pattern"] for other in kinds if "pattern" in other)
        return {"widget": "string", "pattern": [pattern, "A year, a month (2012-09) or a day (2012-09-07)."]}
    if "enum" in kind:
        options = [{"label": _label(word), "value": word} for word in kind["enum"]]
        return {"widget": "select", "options": [*options, *([{"label": "–", "value": ""}] if nullable else [])]}
    match kind["type"]:
        case "boolean" if nullable:
            answers = {"yes": "true", "no": "false", "not known": ""}
            options = [{"label": label, "value": value} for label, value in answers.items()]
            return {"widget": "select", "options": options}
        case "boolean":
            return {"widget": "boolean"}
        case "integer":
            limits = {"min": kind.get("minimum"), "max": kind.get("maximum")}
            return {"widget": "number", "value_type": "int", **{k: v for k, v in limits.items() if v is not None}}
        case "string" if kind.get("format") == "date":
            return {"widget": "string", "pattern": [r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "A day, like 2012-09-07."]}
        case "string" if "pattern" in kind:
            return {"widget": "string", "pattern": [kind["pattern"], f"Must be of the form {kind['pattern']}"]}
        case "string":
            return {"widget": "string" if kind.get("maxLength", LONG + 1) <= LONG else "text"}
        case "array":
            return _list(_resolved(kind["items"], whole), whole)
        case "object" if "patternProperties" in kind:
            return _map(_resolved(next(iter(kind["patternProperties"].values())), whole), whole)
        case "object" if "enum" in kind.get("propertyNames", {}):  # a map whose ids are words that are known
            given = {"properties": dict.fromkeys(kind["propertyNames"]["enum"], kind["additionalProperties"])}
            return {"widget": "object", "fields": _fields(given, whole)}
        case "object":
            return {"widget": "object", "fields": _fields(kind, whole)}
    raise ValueError(f"macros/commands/adminform.py knows no field for {kind}")


def _list(kind: Schema, whole: Schema) -> dict[str, Any]:
    if "enum" in kind:
        return {"widget": "select", "multiple": True, "options": kind["enum"]}
    if "properties" in kind:
        return {"widget": "list", "collapsed": True, "fields": _fields(kind, whole)}
    return {"widget": "list"}


def _map(kind: Schema, whole: Schema) -> dict[str, Any]:
    if "properties" not in kind:
        return {"widget": "keyvalue"}
    key = {
        "name": KEY,
        "label": "Id",
        "widget": "string",
        "hint": "Small letters, digits and hyphens; never changed.",
    }
    return {
        "widget": "list",
        "collapsed": True,
        "summary": f"{{{{{KEY}}}}}",
        "fields": [key, *_fields(kind, whole)],
    }


def _resolved(part: Schema, whole: Schema) -> Schema:
    """The schema that a reference leads to."""
    return whole["$defs"][part["$ref"].rpartition("/")[2]] if "$ref" in part else part


def _label(name: str) -> str:
    return LABELS.get(name) or name.replace("_", " ").capitalize()


def formats(root: Path = ROOT) -> dict[str, Any]:
    """Per format: the schema, and the comment that its files begin with (shape.js)."""
    known = schemas(root)
    names = {**{name: name for name in FILES}, **{SCHEMAS[folder]: f"{folder}/x" for folder in ONE_EACH}}
    found = {kind: {"schema": known[kind], "first": first_line(name)} for kind, name in names.items()}
    return {**found, PAGE_FORMAT: {"schema": PAGE, "first": None}}


def write(target: Path, facts: Facts) -> None:
    """Put the page and what it needs into `target`. Raises FileNotFoundError before `npm ci`."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(SOURCE, target, ignore=shutil.ignore_patterns("node_modules", "package*.json"))
    for folder, package in LIBRARIES.items():
        shutil.copytree(SOURCE / "node_modules" / package, target / folder, ignore=shutil.ignore_patterns("*.map"))
    for name, content in {"config.json": config(facts), "formats.json": formats(), "style.json": STYLE}.items():
        (target / name).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main() -> int:
    """Run from the command line, after `npm ci` in deploy/admin: 1 with every fault if there is one."""
    try:
        facts = checked_facts()
    except Faults as faults:
        report.tell(faults.faults, closing="Nothing was written.")
        return 1
    write(ROOT / ".cache" / "admin", facts)
    print(".cache/admin/ is ready.")
    return 0


if __name__ == "__main__":
    sys.exit(framed(main, "Nothing was written."))
