"""Which enacted laws are nearest to a State: by region and legal tradition."""

from ..records import EnactedLaw
from .loading import Facts

SHOWN = 3
COVERING = ("covered", "partly", "unknown")


def traditions(facts: Facts, slug: str) -> set[str]:
    """The legal traditions of a State, as its compared laws give them; none if it has no such law."""
    return {law.tradition for law in facts.laws.values() if law.state == slug}


def similar_laws(facts: Facts, slug: str, obligation: str) -> list[str]:
    """Ids of up to three laws of other States that are worth a look on an obligation, the nearest first.

    Nearest is a law of the same region and tradition, then of the same tradition, then of the same region; for a
    State whose tradition no law gives, one of the same region. Among these a law that covers the obligation stands
    first, then one that covers a part, then one that was not read on it; one known to be in force before others,
    one read in full before others, a newer before an older. A repealed law, and one without such a provision, is
    left out.
    """
    region, own = facts.states[slug].region, traditions(facts, slug)

    def distance(law: EnactedLaw) -> int:
        near, alike = facts.states[law.state].region == region, law.tradition in own
        if near and (alike or not own):
            return 0
        if alike:
            return 1
        return 2 if near else 3

    def order(name: str) -> tuple[int, int, bool, bool, int, str]:
        law = facts.laws[name]
        covered = COVERING.index(law.answer(obligation))
        return distance(law), covered, law.standing != "in_force", law.read != "full", -law.year, name

    fitting = [
        name
        for name, law in facts.laws.items()
        if law.state in facts.states.keys() - {slug} and not law.is_repealed and law.answer(obligation) in COVERING
    ]
    return sorted(fitting, key=order)[:SHOWN]
