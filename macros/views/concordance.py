"""Which clause of a draft carries out which article of the Convention, who does likewise, and what is left out."""

from dataclasses import dataclass

from ..drafting import Draft
from ..language.labels import N_
from ..records import Obligation
from ..register.edition import Edition
from .clauses import EnactedView, clause_views, enacted

LEFT_OUT = N_("The draft leaves out: %(clauses)s")


@dataclass(frozen=True)
class ConcordanceRowView:
    """A clause of the draft with one obligation that it carries out, and the laws that have such a clause."""

    number: int
    title: str
    obligation: Obligation
    enacted: list[EnactedView]


@dataclass(frozen=True)
class LeftOutView:
    """An obligation that no clause of the draft carries out, and why."""

    obligation: Obligation
    why: str


@dataclass(frozen=True)
class ConcordanceView:
    """The table: clause by clause, then what is left out."""

    rows: list[ConcordanceRowView]
    left_out: list[LeftOutView]


def concordance(edition: Edition, law: Draft) -> ConcordanceView:
    """The table of a draft; each obligation of the data stands in it, covered or left out."""
    facts, language = edition.facts, edition.language
    views = clause_views(facts)
    rows = [
        ConcordanceRowView(
            number, language.plain(views[slug].record.title), obligation, enacted(edition, views[slug])
        )
        for slug, number in law.numbers.items()
        for obligation in views[slug].obligations.values()
    ]
    covered = {name for slug in law.numbers for name in views[slug].record.obligations}
    left_out = []
    for name, obligation in facts.obligations.obligations.items():
        if name in covered:
            continue
        reason = facts.clauses.without_clause.get(name)
        clauses = [language.plain(v.record.title) for v in views.values() if name in v.obligations]
        listed = language.label(N_(", ")).join(clauses)
        why = language.plain(reason) if reason else language.label(LEFT_OUT) % {"clauses": listed}
        left_out.append(LeftOutView(obligation, why))
    return ConcordanceView(rows, left_out)
