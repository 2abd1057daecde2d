"""The words of a clause as its parts: paragraphs of words, blanks, options and references."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import ClassVar, TypeVar

from ..records.tongue import IN_ENGLISH, TRADITION_AT, UNBROKEN, Tongue, stroked


@dataclass(frozen=True)
class Words:
    """Words as they stand."""

    kind: ClassVar[str] = "words"
    text: str


@dataclass(frozen=True)
class Blank:
    """What the drafter fills in."""

    kind: ClassVar[str] = "blank"
    text: str


@dataclass(frozen=True)
class Reference:
    """Another clause, by its id, as a law of the tradition ("common", "civil"; None: of either) calls it."""

    kind: ClassVar[str] = "reference"
    clause: str
    tradition: str | None = None
    tongue: Tongue = IN_ENGLISH

    @property
    def before(self) -> str:
        """What a clause is called within the law, up to its number."""
        return f"{stroked(self.tongue.before(self.tradition))}{self.tongue.gap}"

    @property
    def after(self) -> str:
        """What goes on behind its number."""
        return stroked(self.tongue.after(self.tradition))

    def said(self, number: int | str) -> str:
        """The clause with its number, as text: section 3."""
        return f"{self.before}{number}{self.after}".replace(UNBROKEN, " ")


@dataclass(frozen=True)
class Option:
    """One choice: it may stand or not. Several: one of them stands; `settled`: the one of the legal tradition."""

    kind: ClassVar[str] = "option"
    choices: tuple[tuple["Node", ...], ...]
    settled: bool = field(default=False, compare=False)


Node = Words | Blank | Reference | Option
NodeKind = TypeVar("NodeKind", bound=Node)


@dataclass(frozen=True)
class LawParagraph:
    """A paragraph with its label ("1", "a", "i" or None) and level (0; 1 for an item, 2 for an item of one)."""

    label: str | None
    level: int
    nodes: tuple[Node, ...]
    line: int = field(default=0, compare=False)  # within the text, from 0
    tongue: Tongue = field(default=IN_ENGLISH, compare=False)

    @property
    def shown(self) -> str:
        """The label as the language of the words has it; empty without one."""
        return self.tongue.shown(self.label, self.level) if self.label else ""


def each(paragraphs: list[LawParagraph], kind: type[NodeKind]) -> list[NodeKind]:
    """Every node of one kind, also within options, in order."""
    of_kind: list[NodeKind] = []

    def look(nodes: tuple[Node, ...]) -> None:
        for node in nodes:
            if isinstance(node, kind):
                of_kind.append(node)
            if isinstance(node, Option):
                for choice in node.choices:
                    look(choice)

    for paragraph in paragraphs:
        look(paragraph.nodes)
    return of_kind


def settled(paragraphs: list[LawParagraph], tradition: str) -> list[LawParagraph]:
    """The paragraphs with the options that the tradition answers, like [Act / Law], answered."""

    def choose(node: Node) -> Node:
        if isinstance(node, Reference):
            return replace(node, tradition=tradition)
        if not isinstance(node, Option):
            return node
        if node.settled:
            [answer] = node.choices[TRADITION_AT[tradition]]
            return answer
        return Option(tuple(tuple(map(choose, choice)) for choice in node.choices))

    return [replace(p, nodes=tuple(map(choose, p.nodes))) for p in paragraphs]


def in_signs(nodes: tuple[Node, ...], said: Callable[[Reference], str]) -> str:
    """Words of the law as text with their signs: [options], <blanks>; `said` gives the words for a reference."""

    def word(node: Node) -> str:
        match node:
            case Words():
                return node.text
            case Blank():
                return f"<{node.text}>"
            case Reference():
                return said(node)
        return f"[{' / '.join(in_signs(choice, said) for choice in node.choices)}]"

    return "".join(map(word, nodes))


def plain(paragraphs: list[LawParagraph], said: Callable[[Reference], str] = lambda node: node.clause) -> str:
    """The text with its signs, a paragraph a line; a reference stands as the id of its clause, or as `said`."""
    texts = ((p.label, in_signs(p.nodes, said)) for p in paragraphs)
    return "\n".join(f"({label}) {text}" if label else text for label, text in texts)
