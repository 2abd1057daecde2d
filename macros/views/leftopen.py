"""Facts of a State that no source settles, and what its compared laws in force say on them."""

from ..language.labels import N_
from ..language.pairs import paired
from ..records.state import ANSWERED_BY_LAW
from ..register.edition import Edition
from ..register.loading import Facts
from . import laws

SAYS = {
    "partly": N_("the law compared covers it in part"),
    "not_covered": N_("the law compared has no provision on it"),
}


def left_open(facts: Facts, slug: str) -> dict[str, list[tuple[str, str, str]]]:
    """For each fact that is open although a law was read on it: (law, obligation, words not yet translated)."""
    state, compared = facts.states[slug].article9, laws.of_state(facts, slug)
    answers = {
        fact: [
            (name, obligation, SAYS[law.answer(obligation)])
            for name, law, over in compared
            if not over and law.answer(obligation) in SAYS
        ]
        for fact, obligation in ANSWERED_BY_LAW.items()
        if getattr(state, fact) is None
    }
    return {fact: said for fact, said in answers.items() if said}


def in_words(edition: Edition, slug: str, fact: str) -> str | None:
    """What a fact that is left open stands as, in one line; None if no law was read on it."""
    label, said = edition.language.label, left_open(edition.facts, slug).get(fact)
    if not said:
        return None
    what = label(N_("; ")).join(label(words) for _, _, words in said)
    return paired(edition.language, label(N_("Left open")), what)
