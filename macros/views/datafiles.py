"""View of the files that programs read: what there is, what the columns hold, how machines find it."""

from dataclasses import dataclass, field
from typing import Any

from ..language.labels import N_
from ..register.edition import Edition
from ..tables.columns import Column
from ..tables.published import TABLES
from ..tables.terms import VERSIONED
from ..templating.addresses import absolute, table_file, target

CSV, JSON, XLSX = "CSV", "JSON", "XLSX"
EXAMPLE = "samoa"  # the State of the examples
WORKBOOKS = {"states", "provisions"}
WITHOUT_JSON = {"laws", "sources", "enacted-laws"}  # JSON has them within each State, and with their provisions
MEDIA = {CSV: "text/csv", JSON: "application/json"}
MEDIA[XLSX] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SCHEMAS = (
    "state",
    "states",
    "counts",
    "regions",
    "figures",
    "obligations",
    "tools",
    "timeline",
    "history",
    "changes",
    "workplan",
    "provisions",
    "model-law",
)
OTHERS = {
    "counts": N_("Every count of this site"),
    "workplan": N_("The work plans of the coordinators"),
    "model-law": N_("The drafting template: clauses, alternatives, notes, examples"),
    "datapackage": N_("Description of all CSV files (Frictionless Data Package)"),
}


@dataclass(frozen=True)
class DataFileView:
    """One table or file in its formats: (format, address from the root above the languages), and its columns."""

    name: str
    title: str
    links: list[tuple[str, str]]
    columns: tuple[Column, ...] = field(default=())


def data_files() -> list[DataFileView]:
    """Every table, then the files that hold no table."""
    return [
        *(DataFileView(name, table.title, formats(name), table.columns) for name, table in TABLES.items()),
        *(DataFileView(name, title, formats(name)) for name, title in OTHERS.items()),
    ]


def formats(name: str) -> list[tuple[str, str]]:
    """(format, address) of everything that one table is published as. Raises KeyError for another name."""
    if name in OTHERS:
        return [(JSON, table_file(name, JSON))]
    _ = TABLES[name]
    wanted = [CSV, *([] if name in WITHOUT_JSON else [JSON]), *([XLSX] if name in WORKBOOKS else [])]
    return [(kind, table_file(name, kind)) for kind in wanted]


def examples(edition: Edition) -> tuple[str, dict[str, str]]:
    """What the State of the examples is called, and the full addresses that they use."""
    url = absolute(edition.facts.site.base_address, edition.language.code)
    addresses = {
        "csv": url("/data/states.csv"),
        "json": url(f"/data/states/{EXAMPLE}.json"),
        "page": url(target("state", EXAMPLE)),
        "kept": url(f"/data/{VERSIONED}/states.json"),
    }
    return edition.language.state(edition.facts.states[EXAMPLE]), addresses


def dataset(edition: Edition) -> dict[str, Any]:
    """The data as search engines read them (schema.org Dataset)."""
    site, language = edition.facts.site, edition.language
    url = absolute(site.base_address, language.code)
    title = language.plain(site.title)
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": url("/data/datapackage.json"),
        "name": title,
        "description": language.label(
            N_(
                "States’ measures to implement the Convention on Cluster Munitions (Article 9), each fact with "
                "its source and the year of its text. Indicators of fact, not of compliance."
            )
        ),
        "url": url("data/"),
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isAccessibleForFree": True,
        "version": site.edition,
        "dateModified": site.data_as_of.isoformat(),
        "variableMeasured": [
            {"@type": "PropertyValue", "name": column.key, "description": column.type.description}
            for column in TABLES["states"].columns
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": language.label(file.title),
                "encodingFormat": MEDIA[kind],
                "contentUrl": url(address),
            }
            for file in data_files()
            for kind, address in file.links
        ],
    }
    if site.publisher:
        described["publisher"] = {"@type": "Organization", "name": language.plain(site.publisher)}
    return described
