"""Rules on the words of the drafting template: whatever a text names of a clause is there, in each tradition."""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, place, shown
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS
from ..clauserefs import (
    BRACKET,
    IN_BRACKETS,
    LAST_ARTICLE,
    QUOTED,
    Named,
    Own,
    labels,
    named,
    squeezed,
    written,
)
from ..loading import Facts
from . import printable
from .clausetexts import OfEditions, Text, law_texts, own_text, texts

TAKES = re.compile(r"\b(?:leave|take|strike|cut|delete|replace|keep|insert|add|put|the words?)\b[^.;:]*$", re.I)
ADDED = re.compile(r"\b(?:add|as|insert|new|number(?:ed)?)\s+(?:(?:an?|the|new|paragraphs?|items?)\s+)*$", re.I)
CALLED = re.compile(r"\b[Cc]lauses?\b")  # what the template is made of; a law has sections or articles


def named_parts_exist(facts: Facts) -> Iterator[Fault]:
    """Each paragraph, item and clause that a law, an alternative or a note names is there, in its own edition."""
    faults, clauses = OfEditions(facts), facts.clauses.clauses
    for slug, clause in clauses.items():
        for tradition in DRAFT_TRADITIONS:
            for text in texts(slug, clause, tradition):
                for one in named(text.words, text.law):
                    line = text.words[: one.at].count("\n")
                    wrong = _wrong(facts, text, one, tradition)
                    if wrong:
                        value = "" if one.kind == "ordinal" else one.words
                        faults.add(text.key, line, *wrong, tradition, Code.CLAUSE_REFERENCE, value)
    yield from faults.faults()


def _wrong(facts: Facts, text: Text, one: Named, tradition: str) -> tuple[str, str] | None:
    clauses = facts.clauses.clauses
    if one.kind == "article":
        if one.number > LAST_ARTICLE or one.clause == "0":
            rest = f"The Convention ends with Article {LAST_ARTICLE}. Mend it, or say of what it is an article."
            return f"names {shown(one.words)}, which is no article of the Convention", rest
        return None
    if one.kind == "clause" and text.law:
        return (
            f"names {shown(one.words)} by its number",
            "Write the clause's id, like {penalties}: its number follows.",
        )
    if one.kind == "ordinal":
        if one.number > text.own.numbered:
            return f"names the {one.words}, which is not there", f"The text has {text.own.shape}."
        return None
    own: Own | None = text.own
    if one.kind == "clause":
        if not 1 <= one.number <= len(clauses):
            return f"names {shown(one.words)}, which does not exist", f"The last clause is {len(clauses)}."
        own = own_text(list(clauses.values())[one.number - 1], tradition)
    elif one.clause is not None:
        own = own_text(clauses[one.clause], tradition) if one.clause in clauses else None
    if own is None or not one.path:
        return None
    mine = one.clause is None
    if not (mine and text.alone) and own.has(one.path):
        return None
    new = text.quotes != "all" or ADDED.search(text.words[: one.at])  # do names what it adds: add (3), as (3)
    if mine and new and any(path[-len(one.path) :] == one.path for path in text.may):
        return None
    has = own.shape if not (mine and text.alone) else ", ".join(map(written, text.may)) or "no numbers"
    rest = f"There it has {has}. Mend the number, or write the words for each tradition."
    return f"names {shown(one.words)}, but the text has no {written(one.path)}", rest


def brackets_and_words_exist(facts: Facts) -> Iterator[Fault]:
    """Brackets that an alternative or a note names are there, and so are the words that it quotes."""
    faults = OfEditions(facts)
    for slug, clause in facts.clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            for text in texts(slug, clause, tradition):
                if not text.law:
                    for value, message, rest in _missing(text):
                        faults.add(text.key, 0, message, rest, tradition, Code.CLAUSE_REFERENCE, value)
    yield from faults.faults()


def _missing(text: Text) -> Iterator[tuple[str, str, str]]:
    """(words that name what is not there, message, what to do)"""
    for match in IN_BRACKETS.finditer(text.words):
        path = labels(match[1] or "")
        if (not path or text.own.has(path)) and not text.own.has_brackets(path):
            where = written(path) if path else "the text"
            yield "", f"speaks of words in brackets, but {where} has none", "Say which words are meant."
    for match in BRACKET.finditer(text.words):
        if f"[{squeezed(match[1])}]" not in text.own.words:
            message = f"names the brackets {shown(match[0])}, which are not there"
            yield match[0], message, "Copy them as the text has them."
    for match in QUOTED.finditer(text.words):
        taken = text.quotes == "all" or (text.quotes == "taken" and TAKES.search(text.words[: match.start()]))
        quoted = squeezed(re.sub(r"[\[\]]", "", match[1])).strip(" ,;.")
        if taken and quoted not in text.own.unmarked:
            message = f"quotes {shown(match[1])}, which is not there"
            yield match[1], message, "Copy the words as the text has them."


def law_is_called_law(facts: Facts) -> Iterator[Fault]:
    """Words of the law call its parts sections or articles, never clauses: those are the template's."""
    document = facts.documents["clauses"]
    for slug, clause in facts.clauses.clauses.items():
        for key, words in law_texts(slug, clause):
            masked = re.sub(r"<[^<>]*>|\{[^{}]*\}", lambda mark: "\u00b7" * len(mark[0]), words)
            for match in CALLED.finditer(masked):
                line = words[: match.start()].count("\n")
                message = (
                    f"{place(key)} says {shown(match[0])}, which a law calls a section or an article. Write "
                    "[section / article], or the id of a clause, like {penalties}."
                )
                yield document.fault(key, message, Code.CLAUSE_WORDING, match[0], below=line)


def brackets_come_in_pairs(facts: Facts) -> Iterator[Fault]:
    """What is said of a clause, in titles, notes and alternatives, opens and closes its square brackets too.

    The words of the law themselves are read mark by mark.
    """
    read = {key for slug, clause in facts.clauses.clauses.items() for key, _ in law_texts(slug, clause)}
    for key, words in printable.texts(facts.documents["clauses"]):
        alone = None if key in read else _alone(words)
        if alone:
            message = f'{place(key)} has a "{alone}" without its counterpart. Write it, or delete the bracket.'
            yield facts.fault("clauses", key, message, Code.CLAUSE_MARK, alone)


def _alone(words: str) -> str | None:
    """The first square bracket that no other closes or opens."""
    opened = 0
    for sign in re.findall(r"[\[\]]", words):
        opened += 1 if sign == "[" else -1
        if opened < 0:
            return "]"
    return "[" if opened else None


RULES = {
    named_parts_exist: ("clauses",),
    brackets_and_words_exist: ("clauses",),
    brackets_come_in_pairs: ("clauses",),
    law_is_called_law: ("clauses",),
}
