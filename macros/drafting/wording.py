"""The words of a paragraph once its brackets are decided and its blanks filled in."""

import re
from collections.abc import Iterator

from ..records.tongue import SIGNS, SPACES
from ..register.clausetext import Words
from .clauseforms import Choice, Cite, Fill, FormNode, FormParagraph
from .deciding import Decider
from .lawdraft import Run

NOTHING = re.compile(rf"[ {SPACES}{SIGNS}]*")
STROKE = " / "


def worded(paragraph: FormParagraph, decider: Decider, numbers: dict[str, int]) -> tuple[Run, ...]:
    """The paragraph's words, () if nothing of it stands. What it names of its own clause is not renumbered yet."""
    runs = tidied([*_runs(paragraph.nodes, paragraph, decider, numbers)])
    return () if NOTHING.fullmatch("".join(run.text for run in runs)) else runs


def _runs(
    nodes: tuple[FormNode, ...], paragraph: FormParagraph, decider: Decider, numbers: dict[str, int]
) -> Iterator[Run]:
    choices = decider.choices
    fill = choices.of(decider.clause.form.slug).fill
    for node in nodes:
        if isinstance(node, Words):
            yield Run("words", node.text)
        elif isinstance(node, Fill):
            words = fill.get(node.id) or choices.named.get(node.known_as)
            yield Run("filled", words) if words else Run("blank", f"<{node.name}>", node.id)
        elif isinstance(node, Cite):
            yield Run("words", node.before)
            yield Run("clause", str(numbers.get(node.clause, "?")), node.clause)
            yield Run("words", node.after)
        elif isinstance(node, Choice):
            yield from _chosen(node, paragraph, decider, numbers)
        else:
            yield Run("own", node.text, f"{node.clause}:{'.'.join(node.path)}")


def _chosen(choice: Choice, paragraph: FormParagraph, decider: Decider, numbers: dict[str, int]) -> Iterator[Run]:
    decision = decider.decided(paragraph, choice)
    if decision is None:
        for at, nodes in enumerate(choice.choices):
            yield Run("mark", STROKE if at else "[", "" if at else choice.id)
            yield from _runs(nodes, paragraph, decider, numbers)
        yield Run("mark", "]")
    elif decision is not False:
        yield from _runs(choice.choices[int(decision) - 1], paragraph, decider, numbers)


def tidied(runs: list[Run]) -> tuple[Run, ...]:
    """The runs with one space where words between two have gone, and none before a sign of punctuation."""
    tidy: list[Run] = []
    for run in runs:
        text = re.sub(" +", " ", run.text) if "  " in run.text else run.text
        spaced = not tidy or tidy[-1].text.endswith(" ")
        if spaced and text.startswith(" "):
            text = text[1:]
        if tidy and spaced and re.match(f"[{SPACES}]?[{SIGNS}]", text):
            tidy[-1] = Run(tidy[-1].kind, tidy[-1].text[:-1], tidy[-1].target)
        if text:
            tidy.append(run if text == run.text else Run(run.kind, text, run.target))
    while tidy and tidy[-1].text.endswith(" "):
        last = tidy.pop()
        if last.text.strip(" "):
            tidy.append(Run(last.kind, last.text.rstrip(" "), last.target))
    return tuple(run for run in tidy if run.text)
