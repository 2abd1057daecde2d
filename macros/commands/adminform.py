"""Forms in a browser for data/ and docs/, made from the records (`make admin`).

The forms are those of Sveltia CMS, which `make admin` installs from npm; this module writes what it
is configured with into `.cache/admin/`, from the types of the records, so that a new field needs nothing
here. A map (id: entry) is shown as a list whose entries have a field `key`; deploy/admin/shape.js turns
each file into what its form shows, and back, by its schema in data/schema/; text.js writes what changed,
in the style of the commands.
"""

import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..exports.formfields import LONG, form, label
from ..folders.docs import is_update, listed
from ..language.languages import Language
from ..paths import ROOT
from ..records import UpdateHead
from ..records.fieldtype import FieldType, fields
from ..register.datafolder import FILES, ONE_EACH, SCHEMAS, first_line
from ..register.edition import checked_facts
from ..register.jsonschema import RECORDS
from ..register.loading import Facts
from ..yamltext.yamlstyle import STYLE
from .frame import command

Schema = dict[str, Any]
SOURCE = ROOT / "deploy" / "admin"
LIBRARIES = {"cms": "@sveltia/cms/npm", "yaml": "yaml/browser"}  # folder of the page -> folder of its package
FORGES = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "gitea"}
PAGE_FORMAT = "page-frontmatter"  # the end of the name is asked for by Sveltia CMS
# What a file in docs/ holds.
PAGE = {
    "title": FieldType("text", longest=LONG, description="Title of the page, also for search results."),
    "menu": FieldType("text", longest=LONG, optional=True, description="A shorter name for the menu."),
    "description": FieldType("text", description="One sentence for search results."),
    "hide": FieldType(
        "list",
        optional=True,
        item=FieldType("choice", choices=("navigation", "toc")),
        description="Columns that the page needs the width of; only in English.",
    ),
    "body": FieldType("text", description="The page in Markdown. Keep what stands between {{ and }}."),
}
UPDATE = {**fields(UpdateHead), "body": PAGE["body"]}  # what an update holds
ENTRIES = {
    "states": ("States", "{{name}}", "{{name}}"),
    "laws": ("Enacted laws", "{{state}}-{{year}}", "{{title}}"),
    "workplans": ("Work plans", "{{period}}", "{{period}}"),
    "lawtexts": ("Words of the law", "{{language}}", "{{language}}"),
}


def schemas() -> dict[str, Schema]:
    """Every schema of data/schema/ by the name of its file."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (ROOT / "data" / "schema").glob("*.json")}


def config(facts: Facts) -> dict[str, Any]:
    """What Sveltia CMS is configured with."""
    folders = [_folder(name) for name in ONE_EACH]
    files = [_file(name, f"data/{name}.yaml", fields(record), name) for name, record in FILES.items()]
    data = {"name": "data", "label": "Data", "files": files}
    return {
        "backend": backend(facts.site.repository),
        "load_config_file": False,
        "media_folder": "docs/assets",
        "site_url": facts.site.base_address,
        "editor": {"preview": False},
        "collections": [*folders, data, *map(_language, facts.site.languages)],
    }


def backend(repository: str | None) -> dict[str, str]:
    """Where changes go. Without a repository only a clone on the same computer can be edited."""
    address = urlsplit(repository or "https://github.com/owner/repository")
    name = FORGES.get(address.hostname or "", "gitea")
    settings = {"name": name, "repo": address.path.strip("/").removesuffix(".git"), "branch": "main"}
    return settings if name != "gitea" else {**settings, "base_url": f"{address.scheme}://{address.netloc}"}


def _folder(name: str) -> dict[str, Any]:
    title, slug, summary = ENTRIES[name]
    return {
        "name": name,
        "label": title,
        "folder": f"data/{name}",
        "extension": "yaml",
        "format": SCHEMAS[name],
        "slug": slug,
        "identifier_field": re.sub(r"\W", "", summary),
        "summary": summary,
        "fields": form(fields(RECORDS[SCHEMAS[name]])),
    }


def _file(name: str, path: str, shown: dict[str, FieldType], kind: str) -> dict[str, Any]:
    return {"name": name, "label": label(name), "file": path, "format": kind, "fields": form(shown)}


def _language(code: str) -> dict[str, Any]:
    files = []
    for path in listed(code, ROOT):
        name = path.relative_to(ROOT / "docs" / code).with_suffix("").as_posix().replace("/", "-")
        place = path.relative_to(ROOT).as_posix()
        files.append(_file(name, place, UPDATE if is_update(place) else PAGE, PAGE_FORMAT))
    return {"name": f"pages-{code}", "label": f"Pages: {Language(code).own_name}", "files": files}


def formats() -> dict[str, Any]:
    """Per format: the schema, and the comment that its files begin with (shape.js)."""
    known = schemas()
    names = {**{name: name for name in FILES}, **{SCHEMAS[folder]: f"{folder}/x" for folder in ONE_EACH}}
    of_data = {kind: {"schema": known[kind], "first": first_line(name)} for kind, name in names.items()}
    return {**of_data, PAGE_FORMAT: {"schema": None, "first": None}}


def write(target: Path, facts: Facts) -> None:
    """Put the page and what it needs into `target`. Raises FileNotFoundError before `npm ci`."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(SOURCE, target, ignore=shutil.ignore_patterns("node_modules", "package*.json"))
    for folder, package in LIBRARIES.items():
        shutil.copytree(SOURCE / "node_modules" / package, target / folder, ignore=shutil.ignore_patterns("*.map"))
    for name, content in {"config.json": config(facts), "formats.json": formats(), "style.json": STYLE}.items():
        (target / name).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")


@command("Nothing was written.")
def main() -> int:
    """Run from the command line, after `npm ci` in deploy/admin: 1 with every fault if there is one."""
    write(ROOT / ".cache" / "admin", checked_facts())
    print(".cache/admin/ is ready.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
