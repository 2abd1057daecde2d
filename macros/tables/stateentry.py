"""The entry of a State as it is published, and its version."""

import hashlib
import json
from typing import Any

from ..records import EnactedLaw, year_of
from ..records.state import ANSWERED_BY_LAW, Law
from ..register.loading import Facts
from .terms import UNPUBLISHED

SHOWN = ("partly", "not_covered")  # answers of a law that a State's page shows where the State's file is silent


def state_json(facts: Facts, slug: str) -> dict[str, Any]:
    """All published facts of one State with their sources; what is for the coordinator stays out."""
    return {"slug": slug, **facts.states[slug].model_dump(mode="json", exclude=UNPUBLISHED)}


def state_version(facts: Facts, slug: str) -> str:
    """Eight characters that change with each published fact of a State and what its page says of its laws."""
    laws = _shown_of_laws(facts, slug)
    shown = json.dumps(state_json(facts, slug)) + (json.dumps(laws) if laws else "")
    return hashlib.sha256(shown.encode()).hexdigest()[:8]


def _shown_of_laws(facts: Facts, slug: str) -> list[Any]:
    """What a State's page shows of data/laws/: title and end of a law, and its answer on a fact that is open."""
    entry = facts.states[slug].article9
    asked = [obligation for fact, obligation in ANSWERED_BY_LAW.items() if getattr(entry, fact) is None]
    own = [
        (name, law.title, *_end(facts, law), [_answer(law, obligation) for obligation in asked])
        for name, law in facts.laws.items()
        if law.state == slug
    ]
    return [*own, *(_end(facts, law) for law in entry.laws if law.replaced_by in facts.laws)]


def _end(facts: Facts, law: EnactedLaw | Law) -> tuple[Any, ...]:
    by = facts.laws.get(law.replaced_by or "") if law.ended else None
    return (year_of(law.ended), by.title if by else law.replaced_by, by.year if by else None)


def _answer(law: EnactedLaw, obligation: str) -> str | None:
    """What a law in force says, if the page shows it: that it covers the matter in part, or not."""
    cell = None if law.ended else law.provisions.get(obligation)
    return cell.covered if cell and cell.covered in SHOWN else None
