"""The entry of a State as it is published, and its version."""

import hashlib
import json
from typing import Any

from ..register.loading import Facts
from .terms import UNPUBLISHED


def state_json(facts: Facts, slug: str) -> dict[str, Any]:
    """All published facts of one State with their sources; what is for the coordinator stays out."""
    return {"slug": slug, **facts.states[slug].model_dump(mode="json", exclude=UNPUBLISHED)}


def state_version(facts: Facts, slug: str) -> str:
    """Eight characters that change with any published fact of one State."""
    return hashlib.sha256(json.dumps(state_json(facts, slug)).encode()).hexdigest()[:8]
