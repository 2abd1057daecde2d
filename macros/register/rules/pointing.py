"""The rule that "such" in a text of the law points to something that stands before it, as the text then reads."""

import re
from collections.abc import Iterator

from ...faults.fault import Fault
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS, Clause
from ..loading import Facts
from .clausetexts import INSTEAD, OfEditions, alternative_key, own_key, own_text, read

SUCH = re.compile(r"\bsuch\s+(?!as\b)(?:an?\s+)?([\w-]+)(?:\s+([\w-]{5,}))?", re.IGNORECASE)
ENDING = re.compile(r"(ies|es|s|y)$")


def such_points_back(facts: Facts) -> Iterator[Fault]:
    """What "such an undertaking" means is said above, also where an alternative stands instead of those words."""
    faults = OfEditions(facts)
    for slug, clause in facts.clauses.clauses.items():
        for tradition in DRAFT_TRADITIONS:
            if own_text(clause, tradition) is None:
                continue
            key = own_key(slug, clause, tradition)
            for line, words in _pointing_nowhere("", clause.words(tradition) or ""):
                _add(faults, key, line, words, tradition)
            for name in clause.alternatives:
                text = clause.alternatives[name].wording(tradition).text or ""
                key = alternative_key(slug, clause, name, tradition, "text")
                for line, words in _pointing_nowhere(_before(clause, name, tradition), text):
                    _add(faults, key, line, words, tradition)
    yield from faults.faults()


def _add(faults: OfEditions, key: tuple[str | int, ...], line: int, words: str, tradition: str) -> None:
    message = f'says "{words}", but nothing above says which'
    rest = "Name it in full, as these words stand without those they replace."
    faults.add(key, line, message, rest, tradition, Code.CLAUSE_WORDING, words)


def _before(clause: Clause, name: str, tradition: str) -> str:
    """What still stands above the words of an alternative once they are put into the clause."""
    wording, words = clause.alternatives[name].wording(tradition), clause.words(tradition) or ""
    if INSTEAD.search(wording.do or ""):
        return ""
    first = next((p.label for p in read(wording.text or "", tradition) if p.label and not p.level), None)
    own = own_text(clause, tradition)
    paragraphs = own.paragraphs if own and first else []
    start = next((p.line for p in paragraphs if not p.level and p.label == first), None)
    return words if start is None else "\n".join(words.split("\n")[:start])


def _pointing_nowhere(before: str, text: str) -> Iterator[tuple[int, str]]:
    """(line, words) of each "such" whose noun, in the one form or the other, does not stand above."""
    for such in SUCH.finditer(text):
        above = f"{before}\n{text[: such.start()]}".lower()
        if not any(word and ENDING.sub("", word.lower()) in above for word in such.groups()):
            yield text[: such.start()].count("\n"), " ".join(such[0].split())


RULES = {such_points_back: ("clauses",)}
