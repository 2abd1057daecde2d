"""A State's name within a sentence."""

from ..language.languages import SOURCE
from ..records import State
from ..register.edition import Edition


def in_sentence(edition: Edition, state: State) -> str:
    """The State's name as a sentence has it: in English with the article that the UN's list gives it."""
    known = edition.facts.names.names.get(state.iso3)
    if edition.language.code == SOURCE and known and known.in_sentence:
        return known.in_sentence
    return edition.language.state(state)


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return f"{text[:1].upper()}{text[1:]}"
