"""Which clause carries out which article of the Convention, who does likewise, and what a draft may leave out."""

from dataclasses import dataclass

from ..language.labels import N_
from ..records import Obligation
from ..register.edition import Edition
from .clauses import EnactedView, clause_views, enacted

LEFT_OUT = N_("The draft leaves out: %(clauses)s")


@dataclass(frozen=True)
class ConcordanceRowView:
    """A clause with one obligation that it carries out, and the laws that have such a clause."""

    slug: str
    title: str
    obligation: Obligation
    enacted: list[EnactedView]


@dataclass(frozen=True)
class LeftOutView:
    """An obligation, and why it is left out if no clause of a draft carries it out."""

    name: str
    obligation: Obligation
    why: str


def concordance(edition: Edition) -> list[ConcordanceRowView]:
    """The table of a draft that has every clause."""
    views = clause_views(edition.facts)
    return [
        ConcordanceRowView(
            view.slug, edition.language.plain(view.record.title), obligation, enacted(edition, view)
        )
        for view in views.values()
        for obligation in view.obligations.values()
    ]


def left_out(edition: Edition) -> list[LeftOutView]:
    """Every obligation as it stands in the table of a draft that leaves it out."""
    facts, language = edition.facts, edition.language
    views = clause_views(facts)
    rows = []
    for name, obligation in facts.obligations.obligations.items():
        reason = facts.clauses.without_clause.get(name)
        clauses = [language.plain(v.record.title) for v in views.values() if name in v.obligations]
        listed = language.between.join(clauses)
        why = language.plain(reason) if reason else language.label(LEFT_OUT) % {"clauses": listed}
        rows.append(LeftOutView(name, obligation, why))
    return rows
