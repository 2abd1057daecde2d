"""A clause as choices are made in it: every bracket, blank and own reference of its text has an id.

The id is the label of the paragraph, with a number from the second on in it: "1", "1-2", "2a"; "0" stands for a
text without labels. In the words of an alternative its own id stands before: "public-funds:1".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..records import Clause
from ..register.clausemarks import parse
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, plain, settled
from ..register.rules.clauserefs import LABELS, Path, labels, named, walked
from ..register.rules.offences import PUNISHES
from .doing import Doing, doing

BELOW = re.compile(LABELS)


@dataclass(frozen=True)
class Fill:
    """A blank: its id, and what is to be filled in."""

    id: str
    name: str


@dataclass(frozen=True)
class Choice:
    """Brackets: one choice, which may stand or not, or several of which one does."""

    id: str
    choices: tuple[tuple["FormNode", ...], ...]


@dataclass(frozen=True)
class Cite:
    """Another clause, by its id."""

    clause: str


@dataclass(frozen=True)
class Own:
    """A paragraph of the same clause, or of the clause that stands before it; `text` has its labels as written."""

    path: Path
    text: str
    clause: str = ""


FormNode = Words | Fill | Choice | Cite | Own


@dataclass(frozen=True)
class FormParagraph:
    """A paragraph; `punishes`: its words make an act punishable."""

    key: str
    path: Path
    level: int
    nodes: tuple[FormNode, ...]
    punishes: bool


@dataclass(frozen=True)
class FormAlternative:
    """An alternative: the sentence of what to do, how it is read, its words."""

    slug: str
    do: str
    doing: Doing
    paragraphs: tuple[FormParagraph, ...]


@dataclass(frozen=True)
class Form:
    """A clause in one tradition."""

    slug: str
    record: Clause
    paragraphs: tuple[FormParagraph, ...]
    alternatives: dict[str, FormAlternative]


def form(slug: str, record: Clause, tradition: str) -> Form:
    """The clause as a drafter in one tradition ("common" or "civil") meets it."""
    alternatives = {}
    for name, alternative in record.alternatives.items():
        wording = alternative.wording(tradition)
        words = paragraphs(wording.text, tradition, f"{name}:") if wording.text else ()
        alternatives[name] = FormAlternative(name, wording.do or "", doing(wording.do, bool(words)), words)
    return Form(slug, record, paragraphs(record.words(tradition), tradition), alternatives)


@cache
def paragraphs(text: str, tradition: str, prefix: str = "") -> tuple[FormParagraph, ...]:
    """The paragraphs of a text of the law; `prefix` stands before their ids."""
    read = settled(parse(text), tradition)
    return tuple(_paragraph(p, path, prefix) for p, path in zip(read, walked(read), strict=True))


def _paragraph(p: LawParagraph, path: Path, prefix: str) -> FormParagraph:
    key = prefix + ("".join(path) or "0")
    punishes = bool(PUNISHES.search(re.sub(r"[\[\]]", "", plain([p], str))))
    return FormParagraph(key, path, p.level, _Numbered(key).nodes(p.nodes), punishes)


class _Numbered:
    """Gives the brackets and the blanks of one paragraph their ids, in the order in which they begin."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.last = {Choice: 0, Fill: 0}

    def id(self, kind: type[Choice] | type[Fill]) -> str:
        self.last[kind] += 1
        return self.key if self.last[kind] == 1 else f"{self.key}-{self.last[kind]}"

    def nodes(self, nodes: tuple[Node, ...]) -> tuple[FormNode, ...]:
        numbered: list[FormNode] = []
        for node in nodes:
            before = numbered[-1] if numbered else None
            match node:
                case Words():
                    numbered += _words(node.text, before.clause if isinstance(before, Cite) else "")
                case Blank():
                    numbered.append(Fill(self.id(Fill), node.text))
                case Reference():
                    numbered.append(Cite(node.clause))
                case Option():
                    name = self.id(Choice)
                    numbered.append(Choice(name, tuple(map(self.nodes, node.choices))))
        return tuple(numbered)


def _words(text: str, cited: str) -> Iterator[FormNode]:
    """The words with what they name of their clause, or of the clause `cited` just before them."""
    done = 0
    below = BELOW.match(text) if cited else None
    if below:
        yield Own(labels(below[0]), below[0], cited)
        done = below.end()
    for one in named(text, law=False):
        if one.kind == "part" and one.clause is None and one.at >= done:
            if one.at > done:
                yield Words(text[done : one.at])
            yield Own(one.path, one.words)
            done = one.at + len(one.words)
    if done < len(text):
        yield Words(text[done:])


def each_node(nodes: tuple[FormNode, ...]) -> Iterator[FormNode]:
    """Every node, also within brackets, in order."""
    for node in nodes:
        yield node
        if isinstance(node, Choice):
            for choice in node.choices:
                yield from each_node(choice)


def cited(nodes: tuple[FormNode, ...]) -> set[str]:
    """The clauses that the nodes name, also within brackets."""
    return {node.clause for node in each_node(nodes) if isinstance(node, Cite)}
