"""Views of the words of enacted laws, to stand beside ours."""

from dataclasses import dataclass
from itertools import zip_longest

from ..records import Obligation, Verbatim
from ..register.edition import Edition
from .clauses import ClauseView
from .laws import LawView, law_views

SHOWN = 4  # laws beside a clause


@dataclass(frozen=True)
class TheirWordsView:
    """The words of one law on one obligation."""

    law: LawView
    slug: str
    obligation: Obligation
    words: Verbatim


def beside(edition: Edition, clause: ClauseView) -> list[TheirWordsView]:
    """The words of up to four laws on what a clause is about, by name of State.

    Laws in force come before those that are not known to be, repealed ones last; laws that the clause names as
    examples before others; then traditions take turns, so that a reader sees how each words it.
    """
    named = {example.law for example in clause.record.examples}
    quoted = [view for law in law_views(edition) if (view := _first(law, clause))]

    def rank(view: TheirWordsView) -> tuple[bool, bool, bool]:
        law = view.law
        return (law.ending is not None, law.slug not in named, law.record.standing != "in_force")

    by_tradition: dict[str, list[TheirWordsView]] = {}
    for view in sorted(quoted, key=rank):
        by_tradition.setdefault(view.law.record.tradition, []).append(view)
    turns = [view for turn in zip_longest(*by_tradition.values()) for view in turn if view]
    chosen = sorted(turns, key=lambda view: view.law.ending is not None)[:SHOWN]
    return [view for view in quoted if view in chosen]


def _first(law: LawView, clause: ClauseView) -> TheirWordsView | None:
    """What a law says in its words on the first obligation of a clause on which it is quoted."""
    for slug, obligation in clause.obligations.items():
        provision = law.record.provisions.get(slug)
        if provision and provision.words:
            return TheirWordsView(law, slug, obligation, provision.words)
    return None
