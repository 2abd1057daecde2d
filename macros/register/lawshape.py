"""Whether a translated text of the law is built like the English one, so that what is chosen fits both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from ..faults.fault import shown
from ..records.tongue import IN_ENGLISH, Tongue
from .clauselabels import BELOW_LABELS, OWN_LABELS
from .clausemarks import parse
from .clausetext import Blank, LawParagraph, Node, Option, Reference, Words, settled

OWN = re.compile(OWN_LABELS)
BELOW = re.compile(BELOW_LABELS)  # of the clause that is named just before


Kind = TypeVar("Kind", Blank, Option)


@dataclass(frozen=True)
class Difference:
    """How a text differs from the English, in words that follow its place; `line` within it, from 0."""

    line: int
    message: str


def differences(english: str, translated: str, tongue: Tongue, tradition: str) -> Iterator[Difference]:
    """Every way in which a translation is built otherwise. Raises MarkError."""
    theirs, ours = settled(parse(english, IN_ENGLISH), tradition), settled(parse(translated, tongue), tradition)
    wanted, labels = _labels(theirs), _labels(ours)
    if wanted != labels:
        at = next((i for i, pair in enumerate(zip(wanted, labels, strict=False)) if pair[0] != pair[1]), -1)
        line = ours[at].line if at >= 0 else ours[-1].line
        yield Difference(line, f"has the paragraphs {_row(labels)}, but the English has {_row(wanted)}.")
        return
    for english_paragraph, own in zip(theirs, ours, strict=True):
        for message in _between(english_paragraph.nodes, own.nodes):
            yield Difference(own.line, message)
        joins = None if english_paragraph.level == 0 else _joined(english_paragraph, IN_ENGLISH)
        if joins and not _joined(own, tongue):
            words = ", ".join(tongue.items.words) or "none"
            message = (
                f"ends with none of the words of terms.items ({words}), but the English ends with {shown(joins)}."
            )
            yield Difference(own.line, f"{message} Write it there too.")
        wanted_here, here = _names(english_paragraph), _names(own)
        if wanted_here != here:
            message = f"names {_listed(here)}, but the English names {_listed(wanted_here)}."
            yield Difference(own.line, message)


def _joined(paragraph: LawParagraph, tongue: Tongue) -> str | None:
    """The sign and the "or" or "and" with which an item ends, if it does."""
    last = paragraph.nodes[-1]
    end = re.search(tongue.items.pattern, last.text) if isinstance(last, Words) else None
    return end[0] if end and end[1] else None


def _labels(paragraphs: list[LawParagraph]) -> list[tuple[str | None, int]]:
    return [(p.label, p.level) for p in paragraphs]


def _row(labels: list[tuple[str | None, int]]) -> str:
    return " ".join(f"({label})" if label else "without a number" for label, _ in labels)


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "nothing"


def _between(english: tuple[Node, ...], ours: tuple[Node, ...]) -> Iterator[str]:
    """What differs of the options and blanks, within options too."""
    blanks, own_blanks = _of(english, Blank), _of(ours, Blank)
    if len(blanks) != len(own_blanks):
        wanted = " ".join(f"<{blank.text}>" for blank in blanks) or "none"
        here = " ".join(f"<{blank.text}>" for blank in own_blanks) or "none"
        yield f"has the blanks {here}, but the English has {wanted} there."
    options, own_options = _of(english, Option), _of(ours, Option)
    if len(options) != len(own_options):
        rest = " One that the legal tradition answers is named under terms.options too."
        more = rest if len(own_options) > len(options) else ""
        yield f"has options in brackets: {len(own_options)}, but the English has {len(options)} there.{more}"
        return
    for option, own in zip(options, own_options, strict=True):
        if len(option.choices) != len(own.choices):
            words = shown(plain_choice(own))
            yield f"has {len(own.choices)} choices in {words}, but the English has {len(option.choices)}."
            continue
        for choice, own_choice in zip(option.choices, own.choices, strict=True):
            yield from _between(choice, own_choice)


def _goes_on(node: Words, before: Node | None) -> bool:
    """Whether the words begin with paragraphs of the clause that is named just before them."""
    return isinstance(before, Reference) and bool(BELOW.match(node.text))


def plain_choice(option: Option) -> str:
    """The words of the brackets, as far as they are words."""
    choices = ("".join(n.text for n in choice if isinstance(n, Words | Blank)) for choice in option.choices)
    return f"[{' / '.join(choices)}]"[:60]


def _of(nodes: tuple[Node, ...], kind: type[Kind]) -> list[Kind]:
    return [node for node in nodes if isinstance(node, kind)]


def _names(paragraph: LawParagraph) -> list[str]:
    """What a paragraph names: other clauses with their paragraphs, and paragraphs of its own clause; sorted."""
    return sorted(_named(paragraph.nodes))


def _named(nodes: tuple[Node, ...]) -> Iterator[str]:
    before: Node | None = None
    for node, after in zip(nodes, (*nodes[1:], None), strict=True):
        if isinstance(node, Reference):
            below = BELOW.match(after.text) if isinstance(after, Words) else None
            yield f"{{{node.clause}}}{below['below'] if below else ''}"
        elif isinstance(node, Words):
            text = BELOW.sub("", node.text, count=1) if _goes_on(node, before) else node.text
            yield from (match[0] for match in OWN.finditer(text))
        elif isinstance(node, Option):
            for choice in node.choices:
                yield from _named(choice)
        before = node
