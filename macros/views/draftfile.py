"""The drafting template as a document to take away: what each edition of it holds."""

from dataclasses import dataclass, replace
from itertools import count

from ..language import labels, lawlabels
from ..language.labels import N_
from ..language.languages import Language
from ..records import Obligation
from ..register.clausetext import LawParagraph, settled
from ..register.edition import Edition
from .bylaw import HeldView, of_law, once
from .clauses import (
    AnnexView,
    ClauseView,
    EnactedView,
    LawWords,
    OptionView,
    WordingView,
    annex,
    by_part,
    enacted,
    explained_once,
    in_tradition,
)
from .draftwords import ANNEX, CLEAN_TITLE, TITLE


@dataclass(frozen=True)
class CutView:
    """What an edition holds: the law for one legal tradition or for both, with alternatives and notes or clean."""

    name: str  # in addresses
    traditions: tuple[str, ...]
    notes: bool
    title: str = ""  # a label
    by_law: bool = False  # arranged by the law that a State amends, not by the template's parts

    @property
    def tradition(self) -> str | None:
        """The one tradition that it is for, or None."""
        return self.traditions[0] if len(self.traditions) == 1 else None

    def file(self, code: str, law: str) -> str:
        """Its name in a language, without the ending of the format; `law` is the language of the law's words."""
        english = "" if code == law else "english-text"
        return "-".join(filter(None, ("model-law", self.name, english, code)))


CUTS = (
    CutView("", ("common", "civil"), True, N_("Both legal traditions, with alternatives and notes")),
    CutView("common", ("common",), False, N_("Common-law edition, clean copy")),
    CutView("common-notes", ("common",), True, N_("Common-law edition with alternatives and notes")),
    CutView("civil", ("civil",), False, N_("Civil-law edition, clean copy")),
    CutView("civil-notes", ("civil",), True, N_("Civil-law edition with alternatives and notes")),
)
BY_LAW = CutView(
    "by-law",
    ("common", "civil"),
    True,
    N_("By the law that you amend, with alternatives and notes"),
    by_law=True,
)  # in Word alone; its clauses are numbered in its own order


@dataclass(frozen=True)
class LawTextView:
    """Words of the law; `tradition` says for which, where the edition has them for both."""

    tradition: str | None
    words: LawWords


@dataclass(frozen=True)
class AlternativeView:
    """Another way to settle what the clause settles, as the edition's tradition words it, or each of both."""

    slug: str
    title: str
    wordings: list[WordingView]

    @property
    def explained_once(self) -> bool:
        """Whether one explanation serves all its wordings."""
        return explained_once(self.wordings)


@dataclass(frozen=True)
class DraftClauseView:
    """One clause of an edition. In a clean copy it has its words and nothing else.

    Of a clause that is divided among laws, `only` are the numbers of the paragraphs that stand there;
    `again`: others stood before.
    """

    slug: str
    number: int
    title: str
    necessity: str | None  # key of lawlabels.NECESSITY; None: the law needs it
    conditions: list[str]  # keys of labels.APPLIES
    texts: list[LawTextView]
    alternatives: list[AlternativeView]
    purpose: str | None
    obligations: dict[str, Obligation]
    notes: list[tuple[str | None, str]]  # (key of lawlabels.NOTE_OF, if not for everyone, text)
    see_also: list[ClauseView]
    enacted: list[EnactedView]
    follows: str | None  # sign of the English words, where its own are translated and there are notes
    only: tuple[str, ...] = ()
    again: bool = False

    @property
    def mark(self) -> str:
        """Its id within the file."""
        return f"{self.slug}-{self.number}" if self.again else self.slug

    @property
    def law(self) -> list[LawParagraph]:
        """Every paragraph of law in it: its own words, then those of its alternatives."""
        of_alternatives = [w.words or [] for a in self.alternatives for w in a.wordings]
        return [p for words in [*(text.words for text in self.texts), *of_alternatives] for p in words]


@dataclass(frozen=True)
class DraftView:
    """The clauses of an edition by part: (id, title, clauses)."""

    cut: CutView
    parts: list[tuple[str, str, list[DraftClauseView]]]
    numbers: dict[str, int]  # of clauses, by id; of one that is divided, the first
    annex: AnnexView | None

    @property
    def title(self) -> str:
        """A label: what a clean copy, or the template, is called."""
        return TITLE if self.cut.notes else CLEAN_TITLE

    @property
    def annex_word(self) -> str:
        """A label: what a law of the edition's tradition calls what is annexed."""
        return ANNEX[self.cut.tradition]

    @property
    def clauses(self) -> list[DraftClauseView]:
        """All of them, in order."""
        return [clause for _, _, clauses in self.parts for clause in clauses]


def draft(edition: Edition, cut: CutView) -> DraftView:
    """What one edition of the template holds."""
    arranged = (
        once(edition.facts)
        if cut.by_law
        else [(slug, title, [HeldView(view) for view in views]) for slug, title, views in by_part(edition.facts)]
    )
    views: dict[str, ClauseView] = {}
    at = count(1)
    numbered = [(slug, title, [_numbered(one, next(at), views) for one in held]) for slug, title, held in arranged]
    parts = [(slug, title, [_clause(edition, cut, one, views) for one in held]) for slug, title, held in numbered]
    schedule = annex(edition.facts)
    if schedule:
        schedule = replace(schedule, words=_for(cut, schedule.words))
    return DraftView(cut, parts, {slug: view.number for slug, view in views.items()}, schedule)


def _numbered(held: HeldView, number: int, views: dict[str, ClauseView]) -> HeldView:
    """What one law holds of a clause with its number, by which others name the clause if it is the first of it."""
    view = replace(held.view, number=number)
    views.setdefault(view.slug, view)
    return replace(held, view=view)


def _clause(edition: Edition, cut: CutView, held: HeldView, views: dict[str, ClauseView]) -> DraftClauseView:
    view, record = held.view, held.view.record
    first = views[view.slug] is view  # of a clause that is divided, what follows has its words alone
    notes = cut.notes and first
    return DraftClauseView(
        slug=view.slug,
        number=view.number,
        title=record.title,
        necessity=record.necessity if cut.notes and record.necessity != "core" else None,
        conditions=view.conditions if cut.notes else [],
        texts=[replace(text, words=of_law(text.words, held.only)) for text in _texts(view, cut)],
        alternatives=[
            AlternativeView(a.slug, a.record.title, _wordings(cut, a)) for a in view.alternatives if notes
        ],
        purpose=record.purpose if notes else None,
        obligations=view.obligations if notes else {},
        notes=_notes(cut, view) if notes else [],
        see_also=[views[name] for name in record.see_also] if notes else [],
        enacted=enacted(edition, view) if notes else [],
        follows=view.follows if notes else None,
        only=held.numbers,
        again=not first,
    )


def _wordings(cut: CutView, option: OptionView) -> list[WordingView]:
    wordings = [w for w in option.wordings if w.tradition in (None, *cut.traditions)]
    if not cut.tradition:
        return wordings
    return [replace(w, tradition=None, words=_for(cut, w.words) if w.words else None) for w in wordings]


def _notes(cut: CutView, view: ClauseView) -> list[tuple[str | None, str]]:
    notes = [(of, text) for of, text in view.notes if of in (None, *cut.traditions, *lawlabels.WHERE)]
    return [(None if of == cut.tradition else of, text) for of, text in notes]


def _texts(view: ClauseView, cut: CutView) -> list[LawTextView]:
    if "both" in view.words:
        return [LawTextView(None, _for(cut, view.words["both"]))]
    if cut.tradition:
        return [LawTextView(None, in_tradition(view, cut.tradition))]
    return [LawTextView(tradition, words) for tradition, words in view.words.items()]


def _for(cut: CutView, words: LawWords) -> LawWords:
    """The words with the options answered that the edition's tradition answers."""
    return settled(words, cut.tradition) if cut.tradition else words


def duty(language: Language, obligation: Obligation) -> str:
    """An obligation with its article, and that views differ on whether this asks for it."""
    said = [language.label(N_("Article %(number)s")) % {"number": language.article(obligation.article)}]
    if obligation.interpretation == "views_differ":
        said.append(language.label(N_("States’ views differ")))
    together = language.label(N_("; ")).join(said)
    return f"{language.plain(obligation.title)} ({together})"


def necessity(language: Language, kind: str, conditions: list[str]) -> str:
    """Whether a law needs a clause that is not core, and for which States."""
    parts = [language.label(lawlabels.NECESSITY[kind])]
    for name in conditions:
        parts.append(language.label(N_("For %(who)s")) % {"who": language.label(labels.APPLIES[name])})
    return " · ".join(parts)
