"""Rules on the terms of the field in each language."""

from collections.abc import Iterator

from ...faults.fault import Fault, place
from ...faults.kinds import Code
from ...language.languages import SOURCE
from ..loading import Facts
from .references import known


def terms_have_english(facts: Facts) -> Iterator[Fault]:
    """Each term has its English word; one whose translations are checked, English beginnings of words."""
    for slug, term in facts.glossary.items():
        for name, block in (("words", term.words), ("stems", term.stems)):
            if SOURCE not in block and (block or name == "words"):
                key = ("terms", slug, *((name,) if block else ()))
                message = f"{place(key)} has no {SOURCE}. Write it: the others are held against it."
                yield facts.fault("glossary", key, message, Code.MISSING_KEY, mark="key")


def terms_are_there_where_they_are_read(facts: Facts) -> Iterator[Fault]:
    """What was read in a source, or is looked for, is a word of that language."""
    for slug, term in facts.glossary.items():
        for name, block in (("read_in", list(term.read_in)), ("stems", list(term.stems))):
            yield from known(facts, "glossary", ("terms", slug, name), block, term.words, "language", by_key=True)


def sources_of_terms_are_known(facts: Facts) -> Iterator[Fault]:
    """The source in which a term was read is in data/sources.yaml."""
    for slug, term in facts.glossary.items():
        for code, source in term.read_in.items():
            key = ("terms", slug, "read_in", code)
            yield from known(facts, "glossary", key, [source], facts.sources, "source")


def what_is_sought_has_a_page(facts: Facts) -> Iterator[Fault]:
    """Other words by which readers look for a page lead to one."""
    for slug, term in facts.glossary.items():
        if term.sought and term.page is None:
            key = ("terms", slug)
            message = f"{place(key)} has sought, but no page that is found by it. Write page, or delete it."
            yield facts.fault("glossary", (*key, "sought"), message, Code.NOT_NEEDED, mark="key")


RULES = {
    what_is_sought_has_a_page: ("glossary",),
    terms_have_english: ("glossary",),
    terms_are_there_where_they_are_read: ("glossary",),
    sources_of_terms_are_known: ("glossary", "sources"),
}
