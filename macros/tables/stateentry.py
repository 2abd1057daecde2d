"""The entry of a State as it is published, and its version."""

import hashlib
import json
from typing import Any

from ..records import EnactedLaw, year_of
from ..records.state import ANSWERED_BY_LAW, Law
from ..register.loading import Facts
from ..register.nextsteps import next_steps, subject_of
from ..register.similar import similar_laws
from .terms import UNPUBLISHED

SHOWN = ("partly", "not_covered")  # answers of a law that a State's page shows where the State's file is silent


def state_json(facts: Facts, slug: str) -> dict[str, Any]:
    """All published facts of one State with their sources; what is for the coordinator stays out."""
    return {"slug": slug, **facts.states[slug].model_dump(mode="json", exclude=UNPUBLISHED)}


def state_version(facts: Facts, slug: str) -> str:
    """Eight characters that change with each published fact of a State and what else its page says.

    That is: of its laws, and of what it may do next, with the laws near by.
    """
    parts = [state_json(facts, slug), _shown_of_laws(facts, slug), _shown_next(facts, slug)]
    return version(json.dumps([part for part in parts if part]))


def version(shown: str) -> str:
    """Eight characters that change with what is shown."""
    return hashlib.sha256(shown.encode()).hexdigest()[:8]


def _shown_of_laws(facts: Facts, slug: str) -> list[Any]:
    """What a State's page shows of data/laws/: title and end of a law, and its answer on a fact that is open."""
    entry = facts.states[slug].article9
    asked = [obligation for fact, obligation in ANSWERED_BY_LAW.items() if getattr(entry, fact) is None]
    own = [
        (name, law.title, *_end(facts, law), [_shown_answer(law, obligation) for obligation in asked])
        for name, law in facts.laws.items()
        if law.state == slug
    ]
    return [*own, *(_end(facts, law) for law in entry.laws if law.replaced_by in facts.laws)]


def _shown_next(facts: Facts, slug: str) -> list[Any]:
    """What a State's page shows of data/steps.yaml, and of other States' laws near by."""
    steps = next_steps(facts, slug)
    told = [
        (step.step.text, step.step.because, str(step.day), [_title(facts, name) for name in step.left_out])
        for step in steps
    ]
    subject = subject_of(steps)
    laws = [facts.laws[name] for name in similar_laws(facts, slug, subject)] if steps else []
    near = [(law.state, law.year, law.section(subject)) for law in laws]
    return [told, near, _title(facts, subject)] if steps else []


def _title(facts: Facts, obligation: str) -> str:
    return facts.obligations.obligations[obligation].title


def _end(facts: Facts, law: EnactedLaw | Law) -> tuple[Any, ...]:
    by = facts.laws.get(law.replaced_by or "") if law.ended else None
    return (year_of(law.ended), by.title if by else law.replaced_by, by.year if by else None)


def _shown_answer(law: EnactedLaw, obligation: str) -> str | None:
    """What a law in force says, if the page shows it: that it covers the matter in part, or not."""
    answer = law.answer(obligation)
    return answer if answer in SHOWN and not law.ended else None
