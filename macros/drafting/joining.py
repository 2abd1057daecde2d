"""The text of a clause with its alternatives put into it."""

from dataclasses import replace

from ..register.clauserefs import LabelPath
from .clauseforms import Form, FormAlternative, FormParagraph


def joined(form: Form, taken: list[FormAlternative]) -> list[FormParagraph]:
    """The paragraphs that the clause has once the alternatives are put in, in the order of the template."""
    paragraphs = [*form.paragraphs]
    for alternative in taken:
        paragraphs = _with(paragraphs, alternative)
    return paragraphs


def _with(paragraphs: list[FormParagraph], alternative: FormAlternative) -> list[FormParagraph]:
    done, words = alternative.doing, [*alternative.paragraphs]
    if done.by_hand:
        return paragraphs
    if done.instead:
        return words
    left = [p for p in paragraphs if not any(below(p, path) for path in done.drops)]
    gone = [p for p in left if any(below(p, path) for path in done.replaces)]
    if gone:
        at = left.index(gone[0])
        left = [p for p in left if p not in gone]
        return [*left[:at], *words, *left[at:]]
    if done.adds_to is None:
        return [*left, *words]
    at = max((i for i, p in enumerate(left, 1) if below(p, done.adds_to)), default=len(left))
    return [*left[:at], *(replace(p, path=(*done.adds_to, *p.path)) for p in words), *left[at:]]


def below(paragraph: FormParagraph, path: LabelPath) -> bool:
    """Whether a paragraph is the one at `path` or an item of it."""
    return paragraph.path[: len(path)] == path
