"""The drafting template as a document to take away: what each edition of it holds."""

from dataclasses import dataclass

from .. import labels
from ..clausetext import Node, Option, Reference, Words, settled
from ..edition import Edition
from ..labels import N_
from ..languages import Language
from ..records import Obligation, Site
from . import template as drafting
from .template import ClauseView, Enacted
from .template import Words as Law


@dataclass(frozen=True)
class Cut:
    """What an edition holds: clauses for one legal tradition or for both, drafting notes or none."""

    name: str  # in addresses
    traditions: tuple[str, ...]
    notes: bool
    title: str  # a label

    @property
    def tradition(self) -> str | None:
        """The one tradition that it is for, or None."""
        return self.traditions[0] if len(self.traditions) == 1 else None

    def file(self, code: str) -> str:
        """Its name in a language, without the ending of the format."""
        return "-".join(filter(None, ("model-law", self.name, code)))


CUTS = (
    Cut("", ("common", "civil"), True, N_("Both legal traditions, with drafting notes")),
    Cut("common", ("common",), False, N_("Common-law edition")),
    Cut("common-notes", ("common",), True, N_("Common-law edition with drafting notes")),
    Cut("civil", ("civil",), False, N_("Civil-law edition")),
    Cut("civil-notes", ("civil",), True, N_("Civil-law edition with drafting notes")),
)
TITLE = N_("Drafting template for a national law on the Convention on Cluster Munitions")
LEAD = N_("A national law on the Convention, clause by clause, to be adapted and completed.")
ABOUT = (
    N_("Our own wording: not a copy of any model law or statute, and not legal advice."),
    N_("The words of the law are in English. Adapt them to national law, drafting style and practice."),
    N_("Where States’ views differ, a clause has alternatives. None is presented as the right one."),
    N_("A clause that is not marked otherwise is one that a law on the Convention needs."),
)
SIGNS = (
    ("[A / B]", N_("One of these is to be chosen.")),
    ("[words]", N_("The words may stand or not.")),
    ("<authority>", N_("To be filled in.")),
)
LICENCE = N_(
    "Creative Commons Attribution 4.0 International (CC BY 4.0): use, change and pass on, with a reference."
)
UNOFFICIAL = N_("A reference resource; not an official document of the United Nations.")
NEWEST = N_("Newest edition")
PURPOSE = N_("Purpose")
CARRIES_OUT = N_("Carries out")
ALTERNATIVES = N_("Alternatives")
NOTE = N_("Drafting note")
GOES_WITH = N_("Goes with:")
DONE_SO = N_("States that have done this")
SOURCES = N_("Sources")
FACTS_ONLY = N_("Facts about enacted laws, in our words; the words of the clause are not theirs.")


@dataclass(frozen=True)
class Text:
    """Words of the law; `tradition` says for which, where the edition has them for both."""

    tradition: str | None
    words: Law


@dataclass(frozen=True)
class Alternative:
    """Another way to settle what the clause settles. `explanation` only with notes."""

    slug: str
    title: str
    do: str | None
    words: Law | None
    explanation: str | None


@dataclass(frozen=True)
class DraftClause:
    """One clause of an edition. Without notes it has no purpose, obligations, note and examples."""

    slug: str
    number: int
    title: str
    necessity: str | None  # key of labels.NECESSITY; None: the law needs it
    conditions: list[str]  # keys of labels.APPLIES
    texts: list[Text]
    alternatives: list[Alternative]
    purpose: str | None
    obligations: dict[str, Obligation]
    note: str | None
    see_also: list[ClauseView]
    enacted: list[Enacted]


@dataclass(frozen=True)
class Draft:
    """The clauses of an edition by part: (id, title, clauses)."""

    cut: Cut
    parts: list[tuple[str, str, list[DraftClause]]]
    numbers: dict[str, int]  # of clauses, by id

    @property
    def clauses(self) -> list[DraftClause]:
        """All of them, in order."""
        return [clause for _, _, clauses in self.parts for clause in clauses]


def draft(edition: Edition, cut: Cut) -> Draft:
    """What one edition of the template holds."""
    views = drafting.clauses(edition.facts)
    parts = [
        (slug, part.title, [_clause(edition, cut, v, views) for v in views.values() if v.record.part == slug])
        for slug, part in edition.facts.template.parts.items()
    ]
    return Draft(cut, parts, {slug: view.number for slug, view in views.items()})


def _clause(edition: Edition, cut: Cut, view: ClauseView, views: dict[str, ClauseView]) -> DraftClause:
    record, notes = view.record, cut.notes
    return DraftClause(
        slug=view.slug,
        number=view.number,
        title=record.title,
        necessity=record.necessity if record.necessity != "core" else None,
        conditions=view.conditions,
        texts=_texts(view, cut),
        alternatives=[
            Alternative(
                a.slug,
                a.record.title,
                a.record.do,
                _for(cut, a.words) if a.words else None,
                a.record.explanation if notes else None,
            )
            for a in view.alternatives
        ],
        purpose=record.purpose if notes else None,
        obligations=view.obligations if notes else {},
        note=record.note if notes else None,
        see_also=[views[name] for name in record.see_also] if notes else [],
        enacted=drafting.enacted(edition, view) if notes else [],
    )


def _texts(view: ClauseView, cut: Cut) -> list[Text]:
    if "both" in view.words:
        return [Text(None, _for(cut, view.words["both"]))]
    if cut.tradition:
        return [Text(None, drafting.in_tradition(view, cut.tradition))]
    return [Text(tradition, words) for tradition, words in view.words.items()]


def _for(cut: Cut, words: Law) -> Law:
    """The words with the options answered that the edition's tradition answers."""
    return settled(words, cut.tradition) if cut.tradition else words


def signed(nodes: tuple[Node, ...], numbers: dict[str, int]) -> str:
    """Words of the law as text with their signs: [options], <blanks>, clause numbers."""
    return "".join(_signed(node, numbers) for node in nodes)


def _signed(node: Node, numbers: dict[str, int]) -> str:
    match node:
        case Words():
            return node.text
        case Reference():
            return f"clause {numbers[node.clause]}"
        case Option():
            return f"[{' / '.join(signed(choice, numbers) for choice in node.choices)}]"
    return f"<{node.text}>"


def about_text(cut: Cut) -> tuple[str, ...]:
    """Labels of what a reader has to know of the text."""
    return (*ABOUT, FACTS_ONLY) if cut.notes else ABOUT


def about_file(language: Language, site: Site) -> list[str]:
    """What a reader has to know who was handed the file alone."""
    edition = language.label(N_("Edition %(edition)s")) % {"edition": language.plain(site.edition)}
    day = language.label(N_("Data as of %(date)s")) % {"date": language.date(site.data_as_of)}
    unofficial = [] if site.official else [language.label(UNOFFICIAL)]
    return [f"{edition} · {day}", *unofficial, language.label(LICENCE)]


def duty(language: Language, obligation: Obligation) -> str:
    """An obligation with its article."""
    article = language.label(N_("Article %(number)s")) % {"number": language.article(obligation.article)}
    return f"{language.plain(obligation.title)} ({article})"


def necessity(language: Language, clause: DraftClause) -> str:
    """Whether a law needs a clause that is not core, and for which States."""
    parts = [language.label(labels.NECESSITY[clause.necessity])]
    for name in clause.conditions:
        parts.append(language.label(N_("For %(who)s")) % {"who": language.label(labels.APPLIES[name])})
    return " · ".join(parts)
