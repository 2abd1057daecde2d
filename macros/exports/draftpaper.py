"""What a draft of one's own says in one kind of file: its patterns, and the words of parts and clauses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..drafting import DraftParagraph, Run
from ..drafting.assembler import ClauseText, Paper, PartText
from ..drafting.wording import STROKE
from ..language.languages import STATE, Language
from ..language.lawlabels import WHERE
from ..language.pairs import COLON
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, settled
from ..register.edition import Edition
from ..templating.patterns import patterns, place
from ..views import draftwords, owndraft
from ..views.clauses import AnnexView, annex, by_part


@dataclass(frozen=True)
class Voice:
    """How words become part of a kind of file: labels, texts of the data, what stays in Latin letters."""

    escape: str  # one of drafting.assembler.filling.ESCAPES, for what a drafter fills in
    language: Language
    say: Callable[[str], Markup]
    fact: Callable[[str], Markup]
    foreign: Callable[[str], Markup]


@dataclass(frozen=True)
class SayingWordsView:
    """A line on what is open: what stands before and after its own words."""

    before: Markup
    after: Markup


@dataclass(frozen=True)
class AnnexTextWordsView:
    """Where an authentic text is had."""

    language: Markup
    source: Markup
    address: str


@dataclass(frozen=True)
class FrameWordsView:
    """The words around the clauses, as they stand in a kind of file. `part` has a place for its number."""

    title: Markup
    colon: Markup
    english_text: Markup | None  # None: the whole file is in the language of the law
    part: Markup
    annex: Markup
    annexed: Markup
    had_from: Markup
    texts: list[AnnexTextWordsView]
    still_open: Markup
    notes: Markup
    what: dict[str, SayingWordsView]  # by kind of what is open


def paper(
    edition: Edition, tradition: str, template: str, voice: Voice, mark: Callable[[str, str], str], **more: Any
) -> Paper:
    """A kind of file in one tradition. `mark` gives bookmarks of parts and clauses, the template has `more`."""
    facts, scheduled = edition.facts, annex(edition.facts)
    words, label = _frame(edition, tradition, voice, scheduled), voice.language.label
    clauses = {}
    for slug, record in facts.clauses.clauses.items():
        note = record.noted(tradition)
        by_hand: dict[str, str] = {
            name: voice.fact(do) for name, one in record.alternatives.items() if (do := one.wording(tradition).do)
        }
        where: dict[str, str] = {
            kind: voice.say(label(WHERE[kind])) + words.colon + voice.fact(text)
            for kind, text in record.where.items()
        }
        clauses[slug] = ClauseText(
            mark("clause", slug), voice.fact(record.title), voice.fact(note) if note else "", by_hand, where
        )
    parts = [
        PartText(mark("part", slug), voice.fact(title), [view.slug for view in views])
        for slug, title, views in by_part(facts)
    ]
    of_annex = [_paragraph(p, tradition) for p in settled(scheduled.words, tradition)] if scheduled else []
    states = [f"<{name}>" for name in dict.fromkeys((STATE, edition.language.label(STATE)))]
    filled = patterns(edition.templates, template, frame=words, **more)
    return Paper(voice.escape, filled, parts, clauses, of_annex, states, list(facts.clauses.tongue.letters))


def _frame(edition: Edition, tradition: str, voice: Voice, scheduled: AnnexView | None) -> FrameWordsView:
    language, say = voice.language, voice.say
    label = language.label
    english_text = draftwords.english_text(edition) if language.code == edition.language.code else None
    said = {kind: label(text).partition("%(words)s") for kind, text in owndraft.KINDS.items()}
    return FrameWordsView(
        title=say(label(draftwords.CLEAN_TITLE)),
        colon=say(label(COLON)),
        english_text=say(label(english_text)) if english_text else None,
        part=say(label(draftwords.PART) % {"number": place("number")}),
        annex=say(label(draftwords.ANNEX[tradition])),
        annexed=voice.fact(scheduled.record.title) if scheduled else Markup(),
        had_from=say(label(draftwords.HAD_FROM)),
        texts=[
            AnnexTextWordsView(
                say(language.language_name(code)),
                voice.foreign(f"{source.publisher}, {source.title}"),
                str(source.url or ""),
            )
            for code, source in (scheduled.texts if scheduled else [])
        ],
        still_open=say(label(draftwords.STILL_OPEN)),
        notes=say(label(draftwords.NOTES)),
        what={kind.replace("-", "_"): SayingWordsView(say(a), say(b)) for kind, (a, _, b) in said.items()},
    )


def _paragraph(p: LawParagraph, tradition: str) -> DraftParagraph:
    """A paragraph of what is annexed, in which nothing is chosen."""
    path = (p.label,) if p.label else ()
    return DraftParagraph("", path, p.level, tuple(_runs(p.nodes, tradition)))


def _runs(nodes: tuple[Node, ...], tradition: str) -> list[Run]:
    runs: list[Run] = []
    for node in nodes:
        match node:
            case Words():
                runs.append(Run("words", node.text))
            case Blank():
                runs.append(Run("blank", f"<{node.text}>"))
            case Reference():
                runs += [
                    Run("words", node.before),
                    Run("clause", "", node.clause),
                    *([Run("words", node.after)] if node.after else []),
                ]
            case Option():
                for at, choice in enumerate(node.choices):
                    runs += [Run("mark", STROKE if at else "["), *_runs(choice, tradition)]
                runs.append(Run("mark", "]"))
    return runs
