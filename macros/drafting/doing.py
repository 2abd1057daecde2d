"""What an alternative does to its clause, read from the sentence that tells a drafter what to do.

    Add to (1):   Replace (2) with:   Put instead:   Keep (3).   Leave out (2) and (3).   Leave the clause out.

What these words do not say is done by hand: the draft names the sentence among what is open.
"""

import re
from dataclasses import dataclass
from functools import cache

from ..register.clauselabels import LABELS
from ..register.clauserefs import LabelPath, labels
from ..register.rules.clausetexts import INSTEAD

VERB = r"(?:keep|replace|leave|add|go on)\b"
PIECES = re.compile(rf"[.:;]|\band\s+(?={VERB})", re.IGNORECASE)
WITHOUT = re.compile(r"leave out (?:the )?words in brackets", re.IGNORECASE)


@dataclass(frozen=True)
class Doing:
    """What is done: with the whole clause, with paragraphs by their path, with the brackets in some."""

    out: bool = False
    whole: bool = False  # the text stays as it is
    instead: bool = False  # its words stand instead of the text
    replaces: tuple[LabelPath, ...] = ()
    drops: tuple[LabelPath, ...] = ()
    keeps: tuple[LabelPath, ...] = ()
    without: tuple[LabelPath, ...] = ()  # paragraphs whose brackets go with their words
    adds_to: LabelPath | None = None
    by_hand: bool = False

    def clashes(self, other: "Doing") -> bool:
        """Whether no clause can have both."""
        if any(one.out or one.whole or one.instead for one in (self, other)):
            return True
        mine, its = self.changed, other.changed
        return bool(mine & (its | {*other.keeps}) or its & {*self.keeps})

    @property
    def changed(self) -> set[LabelPath]:
        """The paragraphs that do not stay as they are."""
        return {*self.replaces, *self.drops, *self.without}


@cache
def doing(do: str | None, has_text: bool) -> Doing:
    """What the sentence says; words without one are added."""
    if not do:
        return Doing()
    if INSTEAD.search(do):
        return Doing(instead=has_text, by_hand=not has_text)
    done = Doing()
    for piece in filter(None, (piece.strip() for piece in PIECES.split(do))):
        done = _with(done, piece, has_text)
    return done


def _with(done: Doing, piece: str, has_text: bool) -> Doing:
    paths = tuple(labels(match[0]) for match in re.finditer(LABELS, piece))
    words = piece.lower()
    fields = dict(vars(done))
    if re.match(r"leave (?:out )?the (?:whole )?clause\b", words):
        fields["out"] = True
    elif re.match(r"keep the (?:whole )?(?:text|clause)\b", words):
        fields["whole"] = True
    elif WITHOUT.match(piece) and paths:
        fields["without"] += paths
    elif re.match(r"leave out\b", words) and paths:
        fields["drops"] += paths
    elif re.match(r"keep\b", words) and paths:
        fields["keeps"] += paths
    elif re.match(r"replace\b", words) and paths and has_text:
        fields["replaces"] += paths
    elif re.match(r"add to\b|go on\b", words) and len(paths) == 1 and has_text:
        fields["adds_to"] = paths[0]
    elif not (re.fullmatch(r"add", words) and has_text):
        fields["by_hand"] = True
    return Doing(**fields)
