"""The texts of the drafting template in each tradition, and how a fault in them is told."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial

from ...faults.fault import Fault, Key, closest, place, shown
from ...faults.kinds import Code
from ...records import DRAFT_TRADITIONS, Clause
from ...records.lawtexts import TranslatedClause
from ...records.tongue import Tongue
from ...yamltext.document import Document
from ..clauselabels import labelled, value
from ..clausemarks import MarkError, parse
from ..clauserefs import LabelPath, Own, paths
from ..clausetext import LawParagraph, Reference, each
from ..loading import Facts

# What stands instead of the whole text of the clause, not beside it.
INSTEAD = re.compile(r"\binstead\b|\breplace\s+(?:the|this)\s+(?:whole\s+)?(?:text|clause)\b", re.I)
EDITION = {"common": "common-law", "civil": "civil-law"}


@dataclass(frozen=True)
class Text:
    """A text of a clause in one tradition, and what it may name."""

    key: Key
    words: str
    law: bool
    own: Own  # the clause's own text
    may: tuple[LabelPath, ...] = ()  # besides: paragraphs and items of an alternative
    alone: bool = False  # an alternative that stands instead of the text
    quotes: str = "none"  # whose quoted words have to stand in the text: "all", "taken" or "none"


@dataclass
class OfEditions:
    """Faults of the editions for both traditions, told once where they are the same."""

    facts: Facts
    seen: dict[tuple[Key, int, str, str, Code, str], list[str]] = field(default_factory=dict)

    def add(
        self, key: Key, line: int, message: str, rest: str, tradition: str, code: Code, words: str = ""
    ) -> None:
        """`message`, of `words` that are wrong, goes on with the edition, then with `rest`."""
        self.seen.setdefault((key, line, message, rest, code, words), []).append(EDITION[tradition])

    def faults(self) -> Iterator[Fault]:
        """One for each thing that is wrong."""
        document = self.facts.documents["clauses"]
        for (key, line, message, rest, code, words), editions in self.seen.items():
            where = "" if len(editions) == len(EDITION) else f" in the {editions[0]} edition"
            text = f"{place(key)} {message}{where}. {rest}"
            yield document.fault(key, text.strip(), code, words, below=line)


def law_texts(slug: str, clause: Clause | TranslatedClause) -> Iterator[tuple[Key, str]]:
    """(key, words) of every text of the law in a clause: its own and those of its alternatives."""
    key = ("clauses", slug)
    if clause.text:
        yield (*key, "text"), clause.text
    for tradition in DRAFT_TRADITIONS:
        if words := getattr(clause.variants, tradition, None):
            yield (*key, "variants", tradition), words
    for name, alternative in clause.alternatives.items():
        if alternative.text:
            yield (*key, "alternatives", name, "text"), alternative.text
        for tradition in DRAFT_TRADITIONS:
            own = getattr(alternative.variants, tradition, None)
            if own and own.text:
                yield (*key, "alternatives", name, "variants", tradition, "text"), own.text


def marks(document: Document, key: Key, text: str, clauses: Collection[str], tongue: Tongue) -> Iterator[Fault]:
    """Marks in a text of the law that are not right, and {references} to clauses that are not there."""
    try:
        references = each(parse(text, tongue), Reference)
    except MarkError as error:
        yield document.fault(key, f"{place(key)} {error}", Code.CLAUSE_MARK, error.value, below=error.line)
        return
    for name in (node.clause for node in references if node.clause not in clauses):
        line = text[: text.find("{" + name)].count("\n")
        message = f"{place(key)} refers to the clause {shown(name)}, which does not exist."
        yield document.fault(key, message, Code.UNKNOWN_NAME, name, closest(name, clauses), below=line)


def own_key(slug: str, clause: Clause, tradition: str) -> Key:
    """Where a clause's own text for an edition of one tradition stands."""
    return ("clauses", slug, *(("text",) if clause.text else ("variants", tradition)))


def texts(slug: str, clause: Clause, tradition: str) -> Iterator[Text]:
    """Every text of a clause that may name parts of it, as an edition for one tradition has it."""
    own = own_text(clause, tradition)
    if own is None:
        return
    key = ("clauses", slug)
    yield Text(own_key(slug, clause, tradition), clause.words(tradition), True, own)
    yield Text((*key, "purpose"), clause.purpose, False, own)
    note = clause.noted(tradition)
    if note:
        where = (*key, "note") if clause.note else (*key, "notes", tradition)
        yield Text(where, note, False, own, quotes="taken")
    for name, alternative in clause.alternatives.items():
        wording = alternative.wording(tradition)
        added = tuple(_joined_paths(own, read(wording.text, tradition))) if wording.text else ()
        instead = bool(wording.text and INSTEAD.search(wording.do or ""))
        at = partial(alternative_key, slug, clause, name, tradition)
        if wording.do:
            yield Text(at("do"), wording.do, False, own, () if instead else added, quotes="all")
        if wording.text:
            yield Text(at("text"), wording.text, True, own, added, alone=instead)
        if wording.explanation:
            yield Text(at("explanation"), wording.explanation, False, own, added, quotes="taken")


def _joined_paths(own: Own, added: list[LawParagraph]) -> Iterator[LabelPath]:
    """Paths of an alternative's paragraphs; an item that goes on a list of the text stands in its paragraph."""
    for path in paths(added):
        yield path
        if not path[0].isdigit():
            before = labelled(value(path[0], 1) - 1, 1)
            longer = (one for one in own.paths if len(one) > 1)
            yield from ((*one[:-1], *path) for one in longer if one[-1] == before)


def alternative_key(slug: str, clause: Clause, name: str, tradition: str, what: str) -> Key:
    """Where an alternative says what holds in an edition for one tradition: `what` is "do" or "text"."""
    key = ("clauses", slug, "alternatives", name)
    variants = clause.alternatives[name].variants
    own = variants is not None and getattr(getattr(variants, tradition), what)
    return (*key, "variants", tradition, what) if own else (*key, what)


def own_text(clause: Clause, tradition: str) -> Own | None:
    """The clause's own text; None for one that cannot be read, of which another rule says why."""
    if (clause.text is None) == (clause.variants is None):
        return None
    words = clause.words(tradition)
    try:
        return _own(words, tradition) if words else None
    except MarkError:
        return None


@lru_cache(maxsize=2000)
def _own(words: str, tradition: str) -> Own:
    """The text, read once for all rules that look at it."""
    return Own(words, tradition)


def read(text: str, tradition: str) -> list[LawParagraph]:
    """The paragraphs of an alternative's words; none for a text that cannot be read."""
    try:
        return _own(text, tradition).paragraphs
    except MarkError:
        return []
