"""The register as files that other programs read: JSON and CSV, from the same records and counts."""

import csv
import hashlib
import io
import json
from typing import Any

from . import figures
from .loading import Facts
from .records import REGIONS

# A spreadsheet runs a cell that begins with one of these as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

COLUMNS = {
    "slug": lambda slug, state: slug,
    "name": lambda slug, state: state.name,
    "iso3": lambda slug, state: state.iso3,
    "region": lambda slug, state: state.region,
    "membership": lambda slug, state: state.convention.membership,
    "signed": lambda slug, state: state.convention.signed,
    "consent": lambda slug, state: state.convention.consent,
    "consent_date": lambda slug, state: state.convention.consent_date,
    "in_force": lambda slug, state: state.convention.in_force,
    "withdrawal_effective": lambda slug, state: state.convention.withdrawal_effective,
    "status": lambda slug, state: state.article9.status,
    "status_as_of": lambda slug, state: state.article9.as_of,
    "laws": lambda slug, state: "; ".join(law.title for law in state.article9.laws),
    "penal_sanctions": lambda slug, state: _word(state.article9.penal_sanctions),
    "extraterritorial": lambda slug, state: _word(state.article9.extraterritorial),
    "investment": lambda slug, state: state.investment.position,
    "investment_year": lambda slug, state: state.investment.year,
    "initial_report": lambda slug, state: state.transparency.initial_report,
    "latest_report": lambda slug, state: state.transparency.latest_report,
    "assistance_requested": lambda slug, state: _word(state.assistance.requested),
}


def _word(answer: bool | None) -> str | None:
    return None if answer is None else str(answer).lower()


def safe_cell(value: Any) -> Any:
    """The value as a cell that no spreadsheet takes for a formula: such a text gets a leading '."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def states_csv(facts: Facts) -> str:
    """One row a State, UTF-8 with a header, an empty cell where a fact is not known."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for slug, state in facts.states.items():
        writer.writerow([safe_cell(column(slug, state)) for column in COLUMNS.values()])
    return text.getvalue()


def state_json(facts: Facts, slug: str) -> dict[str, Any]:
    """All published facts of one State with their sources; what is for the coordinator stays out."""
    return {"slug": slug, **facts.states[slug].model_dump(mode="json", exclude={"to_confirm"})}


def states_json(facts: Facts) -> str:
    """Every State's facts, with the edition and the day of the data."""
    states = [state_json(facts, slug) for slug in facts.states]
    return _json({**_edition(facts), "states": states})


def counts_json(facts: Facts) -> str:
    """Every count of the register, the same table by region, and what the work plan publishes."""
    regions = figures.by_region(facts)
    return _json(
        {
            **_edition(facts),
            "counts": {name: figures.count(facts, name) for name in figures.COUNTS},
            "states_parties_by_region": {region: regions[region] for region in REGIONS},
            "work_plan": [vars(pair) for pair in figures.comparison(facts)],
        }
    )


def version(facts: Facts) -> str:
    """Eight characters that change with any published fact of the register."""
    return hashlib.sha256(states_json(facts).encode()).hexdigest()[:8]


def _edition(facts: Facts) -> dict[str, Any]:
    return {"edition": facts.site.edition, "data_as_of": facts.site.data_as_of.isoformat()}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def files(facts: Facts) -> dict[str, str]:
    """Every exported file: its path below site/data/ and its text."""
    one_each = {f"states/{slug}.json": _json(state_json(facts, slug)) for slug in facts.states}
    return {
        "states.json": states_json(facts),
        "states.csv": states_csv(facts),
        "counts.json": counts_json(facts),
        **one_each,
    }
