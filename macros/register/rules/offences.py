"""Rules on the law as a whole: no offence without a penalty, nothing named that may be left out, nothing annexed
that is not there.
"""

import re
from collections.abc import Iterator
from itertools import chain

from ...faults.fault import Fault, place, shown
from ...faults.kinds import Code
from ...records import AUTHENTIC, DRAFT_TRADITIONS, Clause
from ..clausemarks import MarkError, parse
from ..clausetext import LawParagraph, Node, Option, Reference, each, plain, settled
from ..loading import Facts
from .clausetexts import EDITION, law_texts, own_text
from .references import known

PUNISHES = re.compile(
    r"\bcommits? (?:an|the same) offence\b|\bguilty of an offence\b|\b(?:is|are) an offence\b|"
    r"\b(?:is|are) punished as laid down\b"
)
# What is only prohibited is no offence yet: another paragraph says what becomes of whoever does it.
PROHIBITS = re.compile(r"\b[Ii]t is prohibited\b|\b(?:is|are) prohibited(?! from)\b|\bNobody may\b")
WHICH = f"The Convention is authentic in {', '.join(AUTHENTIC)} (Article 23)."
ANNEXED = re.compile(r"\b(?:the|this|that|an?) (?:Schedule|Annex)\b|\bannexed\b|\bset out in (?:Schedule|Annex)\b")


def offences_are_marked(facts: Facts) -> Iterator[Fault]:
    """A clause whose own words make an act punishable says so, so that its penalty can be looked for."""
    for slug, clause in facts.clauses.clauses.items():
        if clause.creates_offence or clause.sets_penalties:
            continue
        for tradition in DRAFT_TRADITIONS:
            own = own_text(clause, tradition)
            offence = (PUNISHES.search(own.unmarked) or PROHIBITS.search(own.unmarked)) if own else None
            if offence:
                message = (
                    f"clauses.{slug} says {shown(offence[0])}, but not that it makes an act punishable. Add "
                    "creates_offence: true, and name it in the clause on penalties."
                )
                yield facts.fault("clauses", ("clauses", slug), message, Code.NO_PENALTY)
                break


def offences_have_penalties(facts: Facts) -> Iterator[Fault]:
    """Each clause that makes an act punishable is named by a clause on penalties, whichever others are left out.

    The more is left out, the fewer penalties are left: what holds where all stand and where none but the needed
    ones does, holds for every choice between.
    """
    clauses = facts.clauses.clauses
    for slug, clause in clauses.items():
        if not clause.creates_offence or not _all_read(clauses):
            continue
        for tradition in DRAFT_TRADITIONS:
            if _punished(clauses, slug, tradition, without=None):
                continue
            whole = _punished(clauses, slug, tradition, without=set())
            others = [other for other in _optional(clauses) if whole and other != slug]
            left = next((o for o in others if not _punished(clauses, slug, tradition, without={o})), None)
            message = (
                f"clauses.{slug} makes an act punishable, but no clause on penalties names it in the "
                f"{EDITION[tradition]} edition{f' if {left} is left out' if left else ''}. Add there a sentence "
                f"of its own, {'outside' if clause.necessity == 'core' else 'in'} brackets, with {{{slug}}}."
            )
            yield facts.fault("clauses", ("clauses", slug), message, Code.NO_PENALTY)


def _all_read(clauses: dict[str, Clause]) -> bool:
    """Whether every text can be read and names clauses that exist; else another rule says first what is wrong."""
    texts = [own_text(clause, tradition) for clause in clauses.values() for tradition in DRAFT_TRADITIONS]
    return all(own and all(node.clause in clauses for node in each(own.paragraphs, Reference)) for own in texts)


def _optional(clauses: dict[str, Clause]) -> list[str]:
    return [slug for slug, clause in clauses.items() if clause.necessity != "core"]


def _punished(clauses: dict[str, Clause], slug: str, tradition: str, without: set[str] | None) -> bool:
    """Whether a penalty names the clause where `without` are left out; None: all that need not stand but it."""
    gone = set(_optional(clauses)) - {slug} if without is None else without
    for name, clause in clauses.items():
        if not clause.sets_penalties or name in gone:
            continue
        for p in _read(clause.words(tradition), tradition):
            if slug in _standing(p.nodes, gone, slug if clauses[slug].necessity != "core" else None):
                return True
    return False


def _standing(nodes: tuple[Node, ...], gone: set[str], with_: str | None) -> set[str]:
    """Clauses that the words name where those of `gone` are left out: a bracket stands only if it names `with_`
    and nothing that is gone; words outside brackets that name what is gone cannot stand either.
    """
    own = {node.clause for node in nodes if isinstance(node, Reference)}
    if own & gone:
        return set()
    for node in nodes:
        if isinstance(node, Option) and len(node.choices) == 1:
            inside = _standing(node.choices[0], gone, with_)
            if with_ is not None and with_ in inside:
                own |= inside
        elif isinstance(node, Option):
            choices = [_standing(choice, gone, with_) for choice in node.choices]
            own |= set.intersection(*choices)
    return own


def what_may_go_is_named_in_brackets(facts: Facts) -> Iterator[Fault]:
    """A clause that stands in every law names one that need not in brackets only, which can go with it."""
    clauses = facts.clauses.clauses
    document = facts.documents["clauses"]
    for slug, clause in clauses.items():
        for key, words in law_texts(slug, clause) if clause.necessity == "core" else ():
            for p in _read(words):
                for name in _outside(p.nodes):
                    if name in clauses and name != slug and clauses[name].necessity != "core":
                        line = words[: words.find("{" + name, _start(words, p.line))].count("\n")
                        message = (
                            f"{place(key)} names {{{name}}}, a clause that need not stand. Put the words on it in "
                            "brackets, so that they can be left out with it."
                        )
                        yield document.fault(key, message, Code.CLAUSE_WORDING, below=line)


def _start(words: str, line: int) -> int:
    return sum(len(text) + 1 for text in words.split("\n")[:line])


def _outside(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Clauses that words name outside brackets that may be left out."""
    for node in nodes:
        if isinstance(node, Reference):
            yield node.clause
        elif isinstance(node, Option) and len(node.choices) > 1:
            yield from chain.from_iterable(map(_outside, node.choices))


def what_is_annexed_is_there(facts: Facts) -> Iterator[Fault]:
    """The law speaks of its annex and has one, with a place to have the text from in each authentic language."""
    template = facts.clauses
    speaking = dict.fromkeys(DRAFT_TRADITIONS, False)
    for slug, clause in template.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            words = " ".join(plain(_read(clause.words(tradition), tradition)).split())
            says = ANNEXED.search(words)
            speaking[tradition] |= bool(says)
            if says and template.annex is None:
                message = (
                    f"clauses.{slug} says {shown(says[0])} in the {EDITION[tradition]} edition, but there is no "
                    "annex. Add it under annex, or leave the words out."
                )
                yield facts.fault("clauses", ("clauses", slug), message, Code.ANNEX)
    if template.annex is None:
        return
    if not _all_read(template.clauses):
        speaking = {}
    for tradition, does in speaking.items():
        if not does:
            message = (
                f"annex is there, but no clause of the {EDITION[tradition]} edition says that it is annexed. "
                "Say so in a clause, or delete annex."
            )
            yield facts.fault("clauses", ("annex",), message, Code.ANNEX)
    for code in AUTHENTIC:
        if code not in template.annex.texts:
            yield facts.fault(
                "clauses", ("annex", "texts"), f"annex.texts has no {code}. {WHICH} Add it.", Code.ANNEX
            )
    for code, source in template.annex.texts.items():
        key = ("annex", "texts", code)
        if code not in AUTHENTIC:
            yield facts.fault("clauses", key, f"{place(key)} is not one of these. {WHICH} Delete it.", Code.ANNEX)
        record = facts.sources.get(source) if facts.read("sources") else None
        if record is not None and not record.url and record.access != "online":
            message = f"{place(key)} is {source}, which has no address. Name a source that has one."
            yield facts.fault("clauses", key, message, Code.ANNEX)


def annex_names_sources(facts: Facts) -> Iterator[Fault]:
    """The sources of the annexed text exist."""
    for code, source in facts.clauses.annex.texts.items() if facts.clauses.annex else ():
        key = ("annex", "texts", code)
        yield from known(facts, "clauses", key, [source], facts.sources, "source")


def _read(words: str, tradition: str | None = None) -> list[LawParagraph]:
    try:
        paragraphs = parse(words) if words else []
    except MarkError:
        return []
    return settled(paragraphs, tradition) if tradition else paragraphs


RULES = {
    offences_are_marked: ("clauses",),
    offences_have_penalties: ("clauses",),
    what_may_go_is_named_in_brackets: ("clauses",),
    what_is_annexed_is_there: ("clauses", "sources"),
    annex_names_sources: ("clauses", "sources"),
}
