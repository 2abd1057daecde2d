"""Rules on the words of the law in other languages: built like the English ones, mark by mark.

What the other rules hold of the English text then holds of them: references that are there, offences with their
penalties, alternatives that join.
"""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, closest, place, shown
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS, Clause, LawTexts
from ...records.lawtexts import TranslatedClause
from ...records.tongue import NUMBER
from ..clausemarks import MarkError
from ..lawshape import differences
from ..loading import Facts
from ..spokenlaw import law_sign
from .brackets import torn_without_brackets
from .clausetexts import law_texts, marks

Text = tuple[Key, str, tuple[str, ...]]  # where it stands, the words, the traditions whose words they are


def languages_are_those_of_the_files(facts: Facts) -> Iterator[Fault]:
    """Each file is named like the language that it says it is in, which is not that of data/clauses.yaml."""
    for code, texts in facts.lawtexts.items():
        if texts.language != code or code == "en":
            message = f'language is "{texts.language}", but the file is {code}.yaml. Both must be the code of one '
            message += "language other than English, like es."
            yield facts.fault(f"lawtexts/{code}", ("language",), message, Code.CONTRADICTION, texts.language)


def numbers_stand_alike_in_both_traditions(facts: Facts) -> Iterator[Fault]:
    """The word for a clause has its number within it in both traditions, or in neither."""
    for code, texts in facts.lawtexts.items():
        section = texts.terms.section
        if (NUMBER in section.common) != (NUMBER in section.civil):
            key: Key = ("terms", "section", "civil")
            message = (
                f"{place(key)} is {shown(section.civil)}, but common is {shown(section.common)}. Write {NUMBER} "
            )
            message += "for the number in both, or in neither."
            yield facts.fault(f"lawtexts/{code}", key, message, Code.CONTRADICTION, section.civil)


def clauses_are_those_of_the_template(facts: Facts) -> Iterator[Fault]:
    """Clauses, alternatives and traditions of a translation are there in English, and not said twice."""
    clauses = facts.clauses.clauses
    for code, texts in facts.lawtexts.items():
        name = f"lawtexts/{code}"
        for slug, ours in texts.clauses.items():
            key: Key = ("clauses", slug)
            record = clauses.get(slug)
            if record is None:
                message = f"{place(key)} is no clause of data/clauses.yaml. Correct the id, or delete it."
                yield facts.fault(name, key, message, Code.UNKNOWN_NAME, slug, closest(slug, clauses), mark="key")
                continue
            if ours.text and ours.variants:
                message = f"{place(key)} has both text and variants. Write one of them, as data/clauses.yaml does."
                yield facts.fault(name, key, message, Code.CLAUSE_WORDING)
            for other in ours.alternatives:
                if other not in record.alternatives:
                    where = (*key, "alternatives", other)
                    meant = closest(other, record.alternatives)
                    message = f"{place(where)} is no alternative of the clause. Correct the id, or delete it."
                    yield facts.fault(name, where, message, Code.UNKNOWN_NAME, other, meant, mark="key")


def words_are_built_like_the_english(facts: Facts) -> Iterator[Fault]:
    """A translated text has the paragraphs, references, options and blanks of the English one that it follows."""
    for code, texts in facts.lawtexts.items():
        for slug, ours in texts.clauses.items():
            record = facts.clauses.clauses.get(slug)
            if record is not None:
                yield from _clause(facts, f"lawtexts/{code}", texts, slug, ours, record)
        if texts.annex and facts.clauses.annex:
            text = ("annex",), texts.annex, DRAFT_TRADITIONS
            yield from _marked(facts, f"lawtexts/{code}", texts, text, [facts.clauses.annex.text] * 2)


def _clause(
    facts: Facts, name: str, texts: LawTexts, slug: str, ours: TranslatedClause, record: Clause
) -> Iterator[Fault]:
    behind = ours.follows != law_sign(record)
    for key, words in law_texts(slug, ours):
        if "alternatives" in key and key[3] not in record.alternatives:
            continue  # another rule says so
        traditions = (str(key[key.index("variants") + 1]),) if "variants" in key else DRAFT_TRADITIONS
        # Of a text that has changed since it is not known how these words were to be built.
        english = None if behind else [_english(record, key, one) for one in traditions]
        yield from _marked(facts, name, texts, (key, words, traditions), english)


def _marked(
    facts: Facts, name: str, texts: LawTexts, text: Text, english: list[str | None] | None
) -> Iterator[Fault]:
    """Faults of the marks of a text; if there are none, what differs from the English where that is known."""
    key, words, _ = text
    wrong = [*marks(facts.documents[name], key, words, facts.clauses.clauses, texts.tongue)]
    yield from wrong
    if english and not wrong:
        yield from _text(facts, name, texts, text, english)


def _text(facts: Facts, name: str, texts: LawTexts, text: Text, english: list[str | None]) -> Iterator[Fault]:
    """Faults of one text beside the English of each of its traditions, told once."""
    key, words, traditions = text
    document, told = facts.documents[name], set[tuple[int, str]]()
    for tradition, theirs in zip(traditions, english, strict=True):
        if theirs is None:
            message = f"{place(key)} has words that data/clauses.yaml does not have there. Delete them."
            yield document.fault(key, message, Code.CLAUSE_WORDING)
            return
        try:
            for one in differences(theirs, words, texts.tongue, tradition):
                if (one.line, one.message) not in told:
                    told.add((one.line, one.message))
                    message = f"{place(key)} {one.message} Write it as in data/clauses.yaml."
                    yield document.fault(key, message, Code.CLAUSE_MARK, below=one.line)
        except MarkError:
            return
    for line, message in torn_without_brackets(words, texts.tongue):
        yield document.fault(key, f"{place(key)} {message}", Code.CLAUSE_WORDING, below=line)


def _english(record: Clause, key: Key, tradition: str) -> str | None:
    """The English words of what stands at `key`; None if there are none."""
    if "alternatives" not in key:
        return record.words(tradition) or None
    alternative = record.alternatives.get(str(key[3]))
    return alternative.wording(tradition).text if alternative else None


RULES = {
    languages_are_those_of_the_files: (),
    numbers_stand_alike_in_both_traditions: (),
    clauses_are_those_of_the_template: ("clauses",),
    words_are_built_like_the_english: ("clauses",),
}
