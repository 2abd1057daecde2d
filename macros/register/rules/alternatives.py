"""Rules on the numbers of paragraphs and items, in clauses and in the alternatives that are put into them."""

import re
from collections.abc import Collection, Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS
from ..clauselabels import LABELS, follows, labelled, value
from ..clauserefs import LabelPath, Own, labels, named, walked
from ..clausetext import LawParagraph
from ..loading import Facts
from .clausetexts import INSTEAD, OfEditions, alternative_key, own_key, own_text, read

ADDED_TO = re.compile(rf"\b(?:add|go on)\b[^.;]*?\bto\s+(?:paragraph\s+)?({LABELS})", re.IGNORECASE)


def labels_in_order(facts: Facts) -> Iterator[Fault]:
    """Paragraphs and items of a clause are numbered without a gap, from (1), (a) and (i) on."""
    wrong = OfEditions(facts)
    for slug, clause in facts.clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            own = own_text(clause, tradition)
            key = own_key(slug, clause, tradition)
            for p, wanted in _misplaced(own.paragraphs if own else [], {}):
                wrong.add(key, p.line, *_order(p, wanted), tradition, Code.CLAUSE_ORDER)
    yield from wrong.faults()


def alternatives_join(facts: Facts) -> Iterator[Fault]:
    """What an alternative adds goes on from the clause's own numbers; what it replaces is there and named."""
    wrong = OfEditions(facts)
    for slug, clause in facts.clauses.clauses.items():
        for name, alternative in clause.alternatives.items():
            for tradition in DRAFT_TRADITIONS:
                own, wording = own_text(clause, tradition), alternative.wording(tradition)
                added = read(wording.text, tradition) if wording.text else []
                if own is None or not any(p.label for p in added):
                    continue
                key = alternative_key(slug, clause, name, tradition, "text")
                for p, message, rest in _joined(own, added, wording.do or ""):
                    wrong.add(key, p.line, message, rest, tradition, Code.CLAUSE_ORDER)
    yield from wrong.faults()


def _joined(own: Own, added: list[LawParagraph], do: str) -> Iterator[tuple[LawParagraph, str, str]]:
    instead = bool(INSTEAD.search(do))
    told = {one.path for one in named(do, law=False) if one.kind == "part" and one.clause is None}
    first, label = next((p, p.label) for p in added if p.label)
    before: dict[int, str] = {}
    if not instead:
        mine = [path for path in own.paths if path[-1] == label]
        if any(path[-len(said) :] == said for path in mine for said in told):
            before[first.level] = labelled(value(label, first.level) - 1, first.level)
        elif mine and not (first.level and value(label, first.level) == 1):
            yield (
                first,
                f"adds ({label}), which the text already has",
                f"The text has {own.shape}. Say in do what is replaced, or take the next number.",
            )
            return
        elif value(label, first.level) > 1:
            previous = labelled(value(label, first.level) - 1, first.level)
            last = [path for path in own.paths if path[-1] == previous and _level(own, path) == first.level]
            to = ADDED_TO.search(do)
            if to and first.level:
                last = [path for path in last if path[:-1] == labels(to[1])]
            if not last:
                yield (
                    first,
                    f"adds ({label}), but the text has no ({previous}) before it",
                    f"The text has {own.shape}. Write the alternative for each tradition if they differ.",
                )
                return
            before[first.level] = previous
        elif not first.level and own.paths == []:
            yield (
                first,
                "adds (1), but the text has no numbers",
                "Number the text too, or say in do that the words stand instead of it.",
            )
            return
    for p, wanted in _misplaced(added, before, replaced={path[-1] for path in told}):
        yield p, *_order(p, wanted)


def _level(own: Own, path: LabelPath) -> int:
    walk = zip(own.paragraphs, walked(own.paragraphs), strict=True)
    return next((p.level for p, its_path in walk if its_path == path), -1)


def _misplaced(
    paragraphs: list[LawParagraph], before: dict[int, str], replaced: Collection[str] = ()
) -> Iterator[tuple[LawParagraph, str]]:
    """Labels that do not go on from the one before, each with the one that is wanted."""
    last = dict(before)
    for p in paragraphs:
        if not p.label:
            continue
        for level in [level for level in last if level > p.level]:
            del last[level]
        previous = last.get(p.level, "")
        if not follows(p.label, p.level, previous) and p.label not in replaced:
            yield p, labelled((value(previous, p.level) if previous else 0) + 1, p.level)
        last[p.level] = p.label


def _order(p: LawParagraph, wanted: str) -> tuple[str, str]:
    rest = f"The next is ({wanted}). If it goes on the sentence above, let the line begin with another word."
    return f"has a line that begins with ({p.label}) out of order", rest


RULES = {
    labels_in_order: ("clauses",),
    alternatives_join: ("clauses",),
}
