"""A clause as choices are made in it: every bracket, blank and own reference of its text has an id.

The id is the label of the paragraph, with a number from the second on in it: "1", "1-2", "2a"; "0" stands for a
text without labels. In the words of an alternative its own id stands before: "public-funds:1".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..records import Clause
from ..records.tongue import IN_ENGLISH, Tongue
from ..register.clausemarks import parse
from ..register.clauserefs import LabelPath, labels, named, walked
from ..register.clausetext import Blank, LawParagraph, Node, Option, Reference, Words, plain, settled
from ..register.lawshape import BELOW, OWN
from ..register.rules.offences import PUNISHES
from .doing import Doing, doing


@dataclass(frozen=True)
class Fill:
    """A blank: its id, what is to be filled in, and what it is called in English."""

    id: str
    name: str
    known_as: str


@dataclass(frozen=True)
class Choice:
    """Brackets: one choice, which may stand or not, or several of which one does."""

    id: str
    choices: tuple[tuple["FormNode", ...], ...]


@dataclass(frozen=True)
class Cite:
    """Another clause, by its id, and what stands before and after its number."""

    clause: str
    before: str
    after: str


@dataclass(frozen=True)
class Own:
    """A paragraph of the same clause, or of the clause that stands before it; `text` has its labels as written."""

    path: LabelPath
    text: str
    clause: str = ""


FormNode = Words | Fill | Choice | Cite | Own


@dataclass(frozen=True)
class FormParagraph:
    """A paragraph; `punishes`: its words make an act punishable."""

    key: str
    path: LabelPath
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
    alternatives, tongue, english = {}, record.tongue(tradition), record.source
    for name, alternative in record.alternatives.items():
        wording, source = alternative.wording(tradition), english.alternatives[name].wording(tradition)
        texts = (wording.text, source.text or "") if wording.text else None
        words = paragraphs(*texts, tradition, tongue, f"{name}:") if texts else ()
        alternatives[name] = FormAlternative(name, wording.do or "", doing(wording.do, bool(words)), words)
    own = paragraphs(record.words(tradition), english.words(tradition), tradition, tongue)
    return Form(slug, record, own, alternatives)


@cache
def paragraphs(
    text: str, english: str, tradition: str, tongue: Tongue, prefix: str = ""
) -> tuple[FormParagraph, ...]:
    """The paragraphs of a text of the law; `prefix` stands before their ids.

    Ids, and whether an act is made punishable, are those of the English text, which is built in the same way.
    """
    first = settled(parse(english), tradition)
    read = first if tongue.is_english else settled(parse(text, tongue), tradition)
    rows = zip(read, first, walked(read), strict=True)
    return tuple(_paragraph(p, source, path, prefix) for p, source, path in rows)


def _paragraph(p: LawParagraph, source: LawParagraph, path: LabelPath, prefix: str) -> FormParagraph:
    key = prefix + ("".join(path) or "0")
    punishes = bool(PUNISHES.search(re.sub(r"[\[\]]", "", plain([source]))))
    nodes = _Numbered(key).nodes(source.nodes)
    if p is not source:
        nodes = _in_tongue(p.nodes, nodes, p.tongue)
    return FormParagraph(key, path, p.level, nodes, punishes)


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
                    numbered.append(Fill(self.id(Fill), node.text, node.text))
                case Reference():
                    numbered.append(Cite(node.clause, node.before, node.after))
                case Option():
                    name = self.id(Choice)
                    numbered.append(Choice(name, tuple(map(self.nodes, node.choices))))
        return tuple(numbered)


def _in_tongue(nodes: tuple[Node, ...], english: tuple[FormNode, ...], tongue: Tongue) -> tuple[FormNode, ...]:
    """Translated nodes with the ids of the English ones: its brackets and blanks are there in the same order."""
    fills = iter([node for node in english if isinstance(node, Fill)])
    choices = iter([node for node in english if isinstance(node, Choice)])
    spoken: list[FormNode] = []
    for node in nodes:
        before = spoken[-1] if spoken else None
        match node:
            case Words():
                spoken += _words(node.text, before.clause if isinstance(before, Cite) else "", tongue)
            case Blank():
                fill = next(fills)
                spoken.append(Fill(fill.id, node.text, fill.known_as))
            case Reference():
                spoken.append(Cite(node.clause, node.before, node.after))
            case Option():
                choice = next(choices)
                both = zip(node.choices, choice.choices, strict=True)
                spoken.append(Choice(choice.id, tuple(_in_tongue(own, its, tongue) for own, its in both)))
    return tuple(spoken)


def _words(text: str, cited: str, tongue: Tongue = IN_ENGLISH) -> Iterator[FormNode]:
    """The words with what they name of their clause, or of the clause `cited` just before them."""
    done = 0
    below = BELOW.match(text) if cited else None
    if below:
        if below["lead"]:
            yield Words(below["lead"])
        yield Own(labels(below["below"]), below["below"], cited)
        done = below.end()
    for at, words, path in _own(text, tongue):
        if at >= done:
            if at > done:
                yield Words(text[done:at])
            yield Own(path, words)
            done = at + len(words)
    if done < len(text):
        yield Words(text[done:])


def _own(text: str, tongue: Tongue) -> Iterator[tuple[int, str, LabelPath]]:
    """(where, words, path) of each paragraph that the words name of their own clause."""
    if tongue.is_english:
        for one in named(text, law=False):
            if one.kind == "part" and one.clause is None:
                yield one.at, one.words, one.path
    else:
        yield from ((match.start(), match[0], labels(match[0])) for match in OWN.finditer(text))


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
