"""Words of the law in a language that readers see in English: clauses that are behind, and what is missing."""

from collections.abc import Iterator

from ..faults.fault import Fault, Key, place
from ..faults.kinds import Code
from ..records import DRAFT_TRADITIONS, SpokenClause
from ..register.edition import Edition
from ..register.rules.clausetexts import EDITION

BEHIND = (
    "follows older English words, so readers see the English. Bring the clause up to date, then write {sign} "
    "there."
)
ABSENT = (
    "clauses lacks {slug} of data/clauses.yaml, so readers see the English. Translate it, with follows: {sign}"
)
WITHOUT = (
    "lacks words for the {tradition} edition, so readers see its English. Translate them, alternatives included."
)


def law_behind(edition: Edition) -> Iterator[Fault]:
    """Every clause of which an edition shows English words though it has a file in data/lawtexts."""
    facts, code = edition.facts, edition.language.code
    texts, name = facts.lawtexts.get(code), f"lawtexts/{code}"
    for slug, record in facts.clauses.clauses.items() if texts else ():
        assert texts
        assert isinstance(record, SpokenClause), "of such an edition each is one"
        ours, key = texts.clauses.get(slug), ("clauses", slug)
        where: Key = (*key, "follows")
        if ours is None:
            message = ABSENT.format(slug=slug, sign=record.follows)
            yield facts.fault(name, ("clauses",), message, Code.UNTRANSLATED, mark="key")
        elif ours.follows != record.follows:
            message = f"{place(where)} {BEHIND.format(sign=record.follows)}"
            yield facts.fault(name, where, message, Code.BEHIND, ours.follows)
        else:
            for tradition in DRAFT_TRADITIONS:
                if tradition not in record.tongues:
                    message = f"{place(key)} {WITHOUT.format(tradition=EDITION[tradition])}"
                    yield facts.fault(name, key, message, Code.UNTRANSLATED, mark="key")
