"""The same facts as JSON: every file says its format, edition, day, licence and schema."""

import json
from collections.abc import Mapping
from datetime import date

from ..records import REGIONS, Record
from ..register import figures
from ..register.edition import last_change
from ..register.loading import Facts
from ..tables import dated
from ..tables.stateentry import state_json
from ..tables.terms import LICENCE, NOTICE, VERSIONED, form
from ..templating.addresses import absolute


def state_file(facts: Facts, slug: str) -> str:
    """The file of one State. Its day is that of its entry: another State's change leaves it as it is."""
    return described(facts, "state", {"state": state_json(facts, slug)}, last_change(facts, slug))


def states_json(facts: Facts) -> str:
    """Every State's facts, with the edition and the day of the data."""
    return described(facts, "states", {"states": [state_json(facts, slug) for slug in facts.states]})


def counts_json(facts: Facts) -> str:
    """Every count of the register, the same table by region, and what the work plan publishes."""
    regions = figures.by_region(facts)
    content = {
        "counts": {name: figures.count(facts, name) for name in figures.COUNTS},
        "states_parties_by_region": {region: regions[region] for region in REGIONS},
        "work_plan": [vars(pair) for pair in figures.comparison(facts)],
    }
    return described(facts, "counts", content)


def others(facts: Facts) -> dict[str, str]:
    """The other tables and the work plans, by file name without its ending."""
    entries: dict[str, Mapping[str, Record]] = {
        "figures": facts.figures.published,
        "obligations": facts.obligations.obligations,
        "tools": facts.tools.tools,
        "changes": facts.changes,
        "provisions": facts.laws,
    }
    listed: dict[str, object] = {
        name: [{"id": key, **record.model_dump(mode="json")} for key, record in records.items()]
        for name, records in entries.items()
    }
    listed["timeline"] = [
        event.model_dump(mode="json") for event in sorted(facts.timeline, key=lambda event: event.date)
    ]
    listed["history"] = dated.events(facts)
    listed["regions"] = [
        {"region": region, **row, "states_parties": sum(row.values())}
        for region, row in figures.by_region(facts).items()
    ]
    files = {name: described(facts, name, {name: value}) for name, value in listed.items()}
    return {**files, "workplan": described(facts, "workplan", _plans(facts))}


def _plans(facts: Facts) -> dict[str, object]:
    """The work plans, newest first, and who coordinated before and between them."""
    plans = figures.work_plans(facts).items()
    return {
        "workplans": [{"id": slug, **plan.model_dump(mode="json")} for slug, plan in plans],
        "coordinators": [term.model_dump(mode="json") for term in facts.coordinators],
    }


def described(facts: Facts, schema: str, content: Mapping[str, object], day: date | None = None) -> str:
    """A file's text: what it is and of which day (else that of the data), then its content."""
    url = absolute(facts.site.base_address, "")
    about = {
        "format": form(schema),
        "edition": facts.site.edition,
        "data_as_of": (day or facts.site.data_as_of).isoformat(),
        "licence": LICENCE,
        "notice": NOTICE,
        "schema": url(f"/data/{VERSIONED}/schema/{schema}.json"),
    }
    return as_text({**about, **content})


def as_text(value: object) -> str:
    """A value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
