"""The rule that a sentence of the law is whole with the words in brackets and without them."""

import re
from collections.abc import Iterator
from functools import partial

from ...faults.fault import Fault, place, shown
from ...faults.kinds import Code
from ...records.tongue import IN_ENGLISH, Tongue
from ..clausemarks import MarkError, parse
from ..clausetext import LawParagraph, Node, Option, each, plain
from ..loading import Facts
from .clausetexts import law_texts

PARTS = ",;:\u060c\u061b\uff0c\uff1b\uff1a\u3001"
MEETS = ",.;\u060c\u061b\uff0c\uff1b\u3002\u3001"
# Two signs where words between them have gone.
TORN = re.compile(rf"\S*[{PARTS}] ?[{MEETS}]|\S*(?:\.\.|\u3002\u3002)")


def words_in_brackets_can_go(facts: Facts) -> Iterator[Fault]:
    """No two signs of punctuation meet where words in brackets are left out."""
    document = facts.documents["clauses"]
    for slug, clause in facts.clauses.clauses.items():
        for key, text in law_texts(slug, clause):
            for line, message in torn_without_brackets(text):
                yield document.fault(key, f"{place(key)} {message}", Code.CLAUSE_WORDING, below=line)


def torn_without_brackets(text: str, tongue: Tongue = IN_ENGLISH) -> Iterator[tuple[int, str]]:
    """(line from 0, what is wrong) wherever two signs meet; none of a text that cannot be read."""
    for paragraph, option in _brackets(text, tongue):
        torn = TORN.search(_without(paragraph, option))
        if torn and not TORN.search(_without(paragraph, None)):
            words = plain([LawParagraph(None, 0, (option,))])
            message = (
                f"leaves {shown(torn[0])} where the words in brackets {shown(words)} are left out. Put the comma "
                "before them into the brackets, with what goes with it."
            )
            yield paragraph.line, message


def _brackets(text: str, tongue: Tongue) -> Iterator[tuple[LawParagraph, Option]]:
    """Each bracket that may stand or not, with its paragraph."""
    try:
        paragraphs = parse(text, tongue)
    except MarkError:
        return
    for paragraph in paragraphs:
        for option in each([paragraph], Option):
            if len(option.choices) == 1:
                yield paragraph, option


def _without(paragraph: LawParagraph, gone: Option | None) -> str:
    """The paragraph with all its words but those of one bracket; of several choices the first."""
    text = "".join(map(partial(_words, gone), paragraph.nodes))
    return re.sub(r" +([,.;:])", r"\1", re.sub(" +", " ", text))


def _words(gone: Option | None, node: Node) -> str:
    if node is gone:
        return ""
    if isinstance(node, Option):
        return "".join(map(partial(_words, gone), node.choices[0]))
    return plain([LawParagraph(None, 0, (node,))])


RULES = {words_in_brackets_can_go: ("clauses",)}
