"""Views of the laws that States enacted, and of what they cover."""

from dataclasses import dataclass

from ..language.labels import N_
from ..language.pairs import paired
from ..records import COVERED, LAW_TRADITIONS, EnactedLaw, Obligation, Provision
from ..register.edition import Edition
from ..register.loading import Facts
from ..templating.addresses import target
from .clauses import ClauseView, clause_views
from .ending import EndingView, ending
from .statenames import in_sentence

BESIDE = 2  # sources that stand beside what a law says; its own page names all


@dataclass(frozen=True)
class LawView:
    """One law with the name of its State and, if there are any, an address of its text and its end."""

    slug: str
    record: EnactedLaw
    state: str
    link: str | None
    ending: EndingView | None

    @property
    def address(self) -> str:
        """Address of the law's page."""
        return target("law", self.slug)

    @property
    def unquoted(self) -> str | None:
        """Why none of its words are quoted, as a key of lawlabels.UNQUOTED; None if some are."""
        return "part" if self.record.read == "part" else self.record.unquoted

    @property
    def main_sources(self) -> list[str]:
        """Ids of the sources that stand beside what it says."""
        return self.record.sources[:BESIDE]


@dataclass(frozen=True)
class LawRowView:
    """One obligation and what each law says on it; a law that was not read on it has no provision.

    Laws that are no longer in force have a cell too, but stand in no list or count of answers.
    """

    slug: str
    obligation: Obligation
    cells: list[tuple[LawView, Provision | None]]

    def having(self, *covered: str) -> list[tuple[LawView, Provision | None]]:
        """The cells of laws not repealed with one of these answers; no provision counts as unknown."""
        return [
            (law, cell) for law, cell in self.cells if not law.ending and law.record.answer(self.slug) in covered
        ]

    @property
    def covering(self) -> list[tuple[LawView, Provision]]:
        """The cells of laws not repealed that cover the obligation or a part of it."""
        return [(law, cell) for law, cell in self.having("covered", "partly") if cell]

    @property
    def repealed(self) -> list[tuple[LawView, Provision | None]]:
        """The cells of laws that are no longer in force, whatever they said."""
        return [(law, cell) for law, cell in self.cells if law.ending]


def law_views(edition: Edition) -> list[LawView]:
    """Every law, by name of State."""
    views = [law_view(edition, slug) for slug in edition.facts.laws]
    key = edition.language.sort_key
    return sorted(views, key=lambda law: (key(law.state), law.record.year, law.slug))


def law_view(edition: Edition, slug: str) -> LawView:
    """One law. Raises KeyError if there is no such law."""
    facts, law = edition.facts, edition.facts.laws[slug]
    return LawView(
        slug=slug,
        record=law,
        state=edition.language.state(facts.states[law.state]),
        link=facts.sources[law.text].url if law.text else None,
        ending=ending(facts, law),
    )


def rows(edition: Edition) -> list[LawRowView]:
    """The matrix: a row for each obligation, a cell for each law."""
    columns = law_views(edition)
    return [
        LawRowView(slug, obligation, [(law, law.record.provisions.get(slug)) for law in columns])
        for slug, obligation in edition.facts.obligations.obligations.items()
    ]


def row(edition: Edition, obligation: str) -> LawRowView:
    """The row of one obligation."""
    record = edition.facts.obligations.obligations[obligation]
    return LawRowView(
        obligation, record, [(law, law.record.provisions.get(obligation)) for law in law_views(edition)]
    )


def by_tradition(row: LawRowView) -> list[tuple[str, list[tuple[LawView, Provision]]]]:
    """(tradition, laws that cover the obligation or a part of it) for each tradition that has any."""
    covering = row.covering
    parts = [(name, [pair for pair in covering if pair[0].record.tradition == name]) for name in LAW_TRADITIONS]
    return [(name, pairs) for name, pairs in parts if pairs]


def counts(law: EnactedLaw, facts: Facts) -> dict[str, int]:
    """How many obligations a law covers, covers in part, does not cover, and of how many it is not known."""
    answers = [str(law.answer(slug)) for slug in facts.obligations.obligations]
    return {answer: answers.count(answer) for answer in COVERED}


def of_state(facts: Facts, state: str) -> list[tuple[str, EnactedLaw, EndingView | None]]:
    """(id, law, its end) of each compared law of a State; those not repealed first."""
    laws = [(slug, law, ending(facts, law)) for slug, law in facts.laws.items() if law.state == state]
    return sorted(laws, key=lambda pair: (pair[2] is not None, pair[0]))


def followed_by(facts: Facts, law: str) -> list[ClauseView]:
    """The clauses of the template that name a law as an example."""
    return [c for c in clause_views(facts).values() if any(example.law == law for example in c.record.examples)]


def head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of a law's page."""
    law, language = edition.facts.laws[slug], edition.language
    state = language.state(edition.facts.states[law.state])
    sentence = language.label(N_("What this law of %(state)s covers, obligation by obligation: %(law)s"))
    named = in_sentence(edition, edition.facts.states[law.state])
    return paired(language, state, law.title), sentence % {"state": named, "law": law.title}


def obligation_head(edition: Edition, slug: str) -> tuple[str, str]:
    """Title and description of an obligation's page."""
    language, record = edition.language, edition.facts.obligations.obligations[slug]
    sentence = language.label(N_("%(title)s: clauses for a national law, what enacted laws say on it, and tools."))
    title = language.plain(record.title)
    article = language.label(N_("Article %(number)s")) % {"number": language.article(record.article)}
    return f"{title} ({article})", sentence % {"title": title}
