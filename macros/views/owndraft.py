"""What is said of a draft of one's own: what it is called, and each thing that is open in it."""

from ..drafting import Draft, Undone
from ..language.labels import N_
from ..language.languages import Language
from ..language.pairs import paired
from ..register.edition import Edition

TITLE = N_("A draft of your own choices")
PENALTY = N_("No penalty is set yet for what this clause makes punishable.")
KINDS = {
    "choose": N_("Choose: %(words)s"),
    "fill": N_("Fill in: %(words)s"),
    "by-hand": N_("To be done by hand: %(words)s"),
    "penalty": PENALTY,
}


def said(edition: Edition, law: Draft, one: Undone) -> str:
    """A line on something that is open: the clause by its number, and what is to be done."""
    language: Language = edition.language
    title = language.plain(edition.facts.clauses.clauses[one.clause].title)
    words = language.plain(one.words) if one.kind == "by-hand" else one.words
    what = language.label(KINDS[one.kind]).replace("%(words)s", words)
    return paired(language, f"{law.numbers[one.clause]}{one.place} {title}", what)
