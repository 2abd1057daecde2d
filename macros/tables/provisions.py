"""What enacted laws say on each obligation: the columns, and an entry for each law and obligation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from ..language import lawlabels
from ..language.labels import N_
from ..records import EnactedLaw, Obligation, Provision
from ..records.fieldtype import FieldType
from ..register.loading import Facts
from .columns import LIST_MARK, Column, Reader, column, shown

ALL = frozenset({Reader.FILE, Reader.BOOK})
FILE = frozenset({Reader.FILE})
# Where in data/ the parts of an answer are.
WITHIN = {
    "law": "data/laws/*.yaml: ",
    "obligation": "data/obligations.yaml: obligations.*.",
    "provision": "data/laws/*.yaml: provisions.*.",
}
EVERY = ALL | {Reader.COMPARISON}


@dataclass(frozen=True)
class Answer:
    """A law, an obligation, and what the one says on the other: None if it was not read on it."""

    slug: str
    law: EnactedLaw
    obligation: Obligation
    provision: Provision | None
    sources: str


def _of(part: str, record: type[EnactedLaw | Obligation | Provision], key: str, **more: Any) -> Column:
    """A column of one of the parts of an answer, of which the provision may be missing."""
    plain = column(record, key, within=WITHIN[part], **{"on": FILE, **more})
    missing = part == "provision" and plain.read is None
    return replace(plain, path=(part, key), type=replace(plain.type, nullable=plain.type.nullable or missing))


def _verbatim(key: str, name: str, **more: Any) -> Column:
    """A column of the words of the law itself, which most provisions lack."""
    plain = column(Provision, "words", key, within=WITHIN["provision"], **{"key": name, "on": FILE, **more})
    return replace(plain, path=("provision", "words", key), type=replace(plain.type, nullable=True))


COLUMNS: tuple[Column, ...] = (
    Column(
        "law",
        "Law",
        FieldType("slug", description="The law, by its name in addresses."),
        read=lambda name, answer: answer.slug,
        on=FILE,
    ),
    _of("law", EnactedLaw, "state", title="State", on=ALL),
    _of("law", EnactedLaw, "title", title="Law", on=ALL),
    _of("law", EnactedLaw, "year", title="Year", on=ALL),
    _of("law", EnactedLaw, "tradition", title="Legal tradition", on=ALL, words=lawlabels.LAW_TRADITION),
    _of("law", EnactedLaw, "form", title="Form", on=ALL, words=lawlabels.FORM),
    _of("law", EnactedLaw, "read", title="How much was read", on=ALL, words=lawlabels.READ),
    _of("law", EnactedLaw, "unquoted", title="Why no words", on=ALL, words=lawlabels.UNQUOTED),
    _of("law", EnactedLaw, "standing", title="Whether in force", on=ALL, words=lawlabels.STANDING),
    _of("law", EnactedLaw, "standing_as_of", title="Text of, or what replaced it", on=ALL),
    _of("law", EnactedLaw, "ended"),
    _of("law", EnactedLaw, "replaced_by"),
    Column(
        "obligation",
        N_("Obligation"),
        FieldType("slug", description="The obligation, by its id."),
        read=lambda name, answer: name,
        on=EVERY,
    ),
    _of("obligation", Obligation, "article", title="Article", on=ALL),
    _of(
        "provision",
        Provision,
        "covered",
        title=N_("Answer"),
        on=EVERY,
        words=lawlabels.COVERED,
        read=lambda name, answer: answer.law.answer(name),
    ),
    _of("provision", Provision, "section", title=N_("Section"), on=EVERY),
    _of("provision", Provision, "how", title="In our words", on=EVERY, called={Reader.COMPARISON: N_("How")}),
    _of("provision", Provision, "unplaced", title="Why no section", on=ALL, words=lawlabels.UNPLACED),
    _verbatim("text", "words", title="In the words of the law", on=ALL, width=60),
    _verbatim("section", "words_section"),
    _verbatim("language", "words_language"),
    _verbatim("translation", "words_translation", title="Unofficial translation", on=ALL, width=60),
    _verbatim("source", "words_source"),
    _verbatim("read", "words_read"),
    _of("provision", Provision, "since", title="Since", on=ALL),
    Column(
        "earlier",
        "Earlier",
        FieldType(
            "text",
            nullable=True,
            description="What the law said before it was changed: until when, answer, section, sentence.",
        ),
        read=lambda name, answer: _earlier(answer.provision) or None,
        on=ALL,
    ),
    Column(
        "sources",
        "Sources",
        FieldType("text", description="Where the law was read: addresses, or titles of sources without one."),
        read=lambda name, answer: answer.sources,
        on=ALL,
    ),
)
BOOK_COLUMNS = shown(COLUMNS, Reader.BOOK)
PAGE_COLUMNS = shown(COLUMNS, Reader.COMPARISON)  # of the page of a law, and of the laws side by side


def answers(facts: Facts) -> Iterator[tuple[str, Answer]]:
    """(id of the obligation, answer) for each law and obligation."""
    for slug in facts.laws:
        yield from of_law(facts, slug)


def of_law(facts: Facts, slug: str) -> Iterator[tuple[str, Answer]]:
    """(id of the obligation, answer) for each obligation, from one law."""
    law = facts.laws[slug]
    sources = LIST_MARK.join(_address(facts, name) for name in law.sources)
    for name, obligation in facts.obligations.obligations.items():
        yield name, Answer(slug, law, obligation, law.provisions.get(name), sources)


def _earlier(provision: Provision | None) -> str:
    return LIST_MARK.join(
        f"until {before.until}: {', '.join(filter(None, (before.covered, before.section)))}: {before.how}"
        for before in (provision.earlier if provision else ())
    )


def _address(facts: Facts, source: str) -> str:
    return facts.sources[source].url or facts.sources[source].title
