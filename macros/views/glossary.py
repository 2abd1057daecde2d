"""The terms of the field side by side in several languages."""

from dataclasses import dataclass

from ..language.languages import Language
from ..register.edition import Edition


@dataclass(frozen=True)
class TongueView:
    """A language in which terms are given: its code, its name in the page's language, the way it runs."""

    code: str
    name: str
    direction: str


@dataclass(frozen=True)
class TermWordView:
    """A term in one language, None where it is not known. Without `sources`, where it was read, it is our own."""

    tongue: TongueView
    word: str | None
    sources: list[str]


def side_by_side(edition: Edition) -> tuple[list[TongueView], list[tuple[str, list[TermWordView]]]]:
    """(the languages that have terms, first those of the site; the id of each term with its words in these)."""
    language, terms = edition.language, edition.facts.glossary
    known = {code for term in terms.values() for code in term.words}
    codes = [code for code in edition.facts.site.languages if code in known]
    tongues = [
        TongueView(code, language.language_name(code), Language(code).direction)
        for code in [*codes, *sorted(known - {*codes})]
    ]
    return tongues, [
        (slug, [TermWordView(one, term.words.get(one.code), _read(term.read_in.get(one.code))) for one in tongues])
        for slug, term in terms.items()
    ]


def _read(source: str | None) -> list[str]:
    return [source] if source else []
