"""The rule that the civil-law edition of the drafting template is not written in the formulas of common law."""

import re
from collections.abc import Iterator

from ...faults.fault import Fault, place, shown
from ...faults.kinds import Code
from ..loading import Facts
from .clausetexts import law_texts

# What statutes of common-law States say, and codes do not: these prohibit the act and name the article that
# punishes it, and say who is not punished.
COMMON_LAW = re.compile(
    r"\bcommits (?:an|the same|no) offence\b"
    r"|\bguilty of (?:an|the|no) offence\b|\b(?:is|are|be) an offence\b"
    r"|\b(?:is|be) (?:a|no) (?:complete )?defen[cs]e\b|\bha(?:s|ve) a defen[cs]e\b"
    r"|\bconsent or connivance\b|\breasonable excuse\b|\b(?:liable )?(?:up)?on (?:summary )?conviction\b"
    r"|\b(?:on|upon) (?:conviction on )?indictment\b|\bmisdemeanou?rs?\b|\bfelon(?:y|ies)\b"
)


def civil_law_says_it_its_own_way(facts: Facts) -> Iterator[Fault]:
    """No words of the law that stand in the civil-law edition are a formula of common-law statutes."""
    document = facts.documents["clauses"]
    for slug, clause in facts.clauses.clauses.items():
        for key, words in law_texts(slug, clause):
            if "common" in key:
                continue
            flat = words.replace("\n", " ")
            for match in COMMON_LAW.finditer(flat):
                line = words[: match.start()].count("\n")
                message = (
                    f"{place(key)} says {shown(match[0])}, a formula of common law, in the civil-law edition. "
                    "Write the words for each tradition, under variants: there what is prohibited, how whoever "
                    "does it is punished, or who is not."
                )
                yield document.fault(key, message, Code.CLAUSE_WORDING, match[0], below=line)


RULES = {civil_law_says_it_its_own_way: ("clauses",)}
