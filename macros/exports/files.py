"""Every file that is published for programs: its address and its content."""

from ..language.languages import SOURCE
from ..register.edition import Edition
from ..register.loading import Facts
from ..tables.published import TABLES
from ..tables.terms import VERSIONED
from ..views.downloads import workbook_file
from . import feeds, icsfile, jsonfile, spreadsheet
from .clauses import model_law_json
from .csvfile import table_csv
from .datapackage import datapackage
from .matrix import provisions_xlsx
from .published_schemas import schemas


def files(facts: Facts) -> dict[str, str | bytes]:
    """Every file below site/data/, the same ones once more below the version of their form."""
    newest = _tables(facts)
    return {**newest, **{f"{VERSIONED}/{path}": content for path, content in newest.items()}}


def _tables(facts: Facts) -> dict[str, str | bytes]:
    tables = {name: table_csv(facts, name) for name in TABLES}
    files: dict[str, str | bytes] = {
        "states.json": jsonfile.states_json(facts),
        "counts.json": jsonfile.counts_json(facts),
        "states.xlsx": spreadsheet.states_xlsx(facts),
        "provisions.xlsx": provisions_xlsx(facts),
        "model-law.json": model_law_json(facts),
    }
    files |= {f"states/{slug}.json": jsonfile.state_file(facts, slug) for slug in facts.states}
    files |= {f"{name}.json": text for name, text in jsonfile.others(facts).items()}
    files |= {f"schema/{name}.json": jsonfile.as_text(schema) for name, schema in schemas(facts).items()}
    files |= {f"{name}.csv": text for name, text in tables.items()}
    files["datapackage.json"] = jsonfile.as_text(datapackage(facts, tables))
    return files


def for_readers(edition: Edition) -> dict[str, str | bytes]:
    """Feeds, calendars and workbook of one language: their addresses below site/ and what they hold."""
    files: dict[str, str | bytes] = {**feeds.files(edition), **icsfile.files(edition)}
    language = edition.language
    if language.code != SOURCE:  # English has the one among the files of all languages
        files[workbook_file(language.code).lstrip("/")] = spreadsheet.states_xlsx(edition.facts, language)
    return files
