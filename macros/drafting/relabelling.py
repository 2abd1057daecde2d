"""Numbers and letters of paragraphs once some have gone or come, and the signs at the end of items."""

import re
from dataclasses import dataclass

from ..records.tongue import DIVIDES, ItemEnds
from ..register.clauselabels import labelled
from ..register.clauserefs import LabelPath
from .clauseforms import FormParagraph
from .lawdraft import Run


@dataclass(frozen=True)
class Relabelled:
    """A paragraph that stands, with the new labels of it and of what it is below; () for none."""

    paragraph: FormParagraph
    path: LabelPath
    runs: tuple[Run, ...]


def relabelled(standing: list[tuple[FormParagraph, tuple[Run, ...]]], items: ItemEnds) -> list[Relabelled]:
    """The paragraphs with labels that follow each other from (1), (a) and (i) on; `items`: how these end.

    A number that stands alone goes, unless the text names it.
    """
    named = any(run.kind == "own" for _, runs in standing for run in runs)
    numbered = [p for p, _ in standing if p.path and not p.level]
    alone = len(numbered) == 1 and not named
    last = [0, 0, 0]
    here = ["", "", ""]
    new: list[Relabelled] = []
    for (p, _), runs in zip(standing, _punctuated(standing, items), strict=True):
        if not p.path or (alone and not p.level):
            new.append(Relabelled(p, (), runs))
            continue
        last[p.level] += 1
        last[p.level + 1 :] = [0] * (2 - p.level)
        here[p.level :] = [labelled(last[p.level], p.level), *([""] * (2 - p.level))]
        new.append(Relabelled(p, tuple(filter(None, here)), runs))
    return new


def _punctuated(standing: list[tuple[FormParagraph, tuple[Run, ...]]], items: ItemEnds) -> list[tuple[Run, ...]]:
    """The runs, each list of items with ";" after all but the last, and its "or" before that."""
    ends = re.compile(items.pattern)
    out = [runs for _, runs in standing]
    for at, (p, _) in enumerate(standing):
        if p.level and (at == 0 or standing[at - 1][0].level < p.level):
            rows = _siblings(standing, at)
            signs = [m for row in rows if (m := ends.search(_end(out[row])))]
            after = next((m[1] or m[0] for m in signs if re.search(f"[{DIVIDES}]", m[0])), items.sign)
            word = next((m[0] for m in signs if m[1]), after)
            for row in rows:
                sign = items.stop if row == rows[-1] else word if row == rows[-2] else after
                following = standing[row + 1][0].level if row + 1 < len(standing) else 0
                if following <= p.level:
                    out[row] = _ended(out[row], sign, ends)
    return out


def _siblings(standing: list[tuple[FormParagraph, tuple[Run, ...]]], first: int) -> list[int]:
    level = standing[first][0].level
    rows = []
    for at in range(first, len(standing)):
        if standing[at][0].level < level:
            break
        if standing[at][0].level == level:
            rows.append(at)
    return rows


def _end(runs: tuple[Run, ...]) -> str:
    return runs[-1].text if runs[-1].kind == "words" else ""


def _ended(runs: tuple[Run, ...], sign: str, ends: re.Pattern[str]) -> tuple[Run, ...]:
    """The runs with another sign at their end; unchanged where a choice is open there."""
    end = ends.search(_end(runs))
    if not end:
        return runs
    return (*runs[:-1], Run("words", runs[-1].text[: end.start()] + sign))
