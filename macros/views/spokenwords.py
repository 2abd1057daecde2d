"""How words are joined into sentences that can be read out and copied, in any language."""

from collections.abc import Sequence
from functools import reduce

from ..language.labels import N_, STATUS
from ..language.languages import Language
from ..records import Source
from .statenames import capital

# Around a text in another direction (Unicode Bidirectional Algorithm): first strong isolate, its end.
ISOLATE, END = "\u2068", "\u2069"


def sentence(language: Language, clauses: Sequence[str]) -> str:
    """The clauses as one sentence; "" if there are none."""
    text = language.label(N_("; ")).join(clauses)
    return f"{capital(text)}." if text else ""


def spoken(language: Language, sentences: Sequence[Sequence[str]], source: str) -> str:
    """A text of several sentences, each of its clauses, and its source; one without clauses is left out."""
    return " ".join([*(sentence(language, clauses) for clauses in sentences if clauses), source])


def listed(language: Language, items: Sequence[str]) -> str:
    """The items as a list within a sentence: a, b and c."""
    *rest, last = items
    if not rest:
        return last
    more = language.label(N_("%(listed)s, %(more)s"))
    before = reduce(lambda done, item: more % {"listed": done, "more": item}, rest)
    return language.label(N_("%(listed)s and %(last)s")) % {"listed": before, "last": last}


def foreign(language: Language, text: str) -> str:
    """A title or an address within a sentence, in the order of its own letters."""
    return f"{ISOLATE}{text}{END}" if language.rtl else text


def quoted(language: Language, title: str) -> str:
    """A title within a sentence."""
    return _in_quotes(language, foreign(language, title))


def named_status(language: Language, status: str) -> str:
    """A status by its name, within a sentence."""
    return _in_quotes(language, language.label(STATUS[status]))


def _in_quotes(language: Language, words: str) -> str:
    return language.label(N_("“%(title)s”")) % {"title": words}


def named_source(language: Language, source: Source) -> str:
    """A source by its publisher, its title and its date, if it has one."""
    parts = [foreign(language, source.publisher), quoted(language, source.title)]
    dated = [language.date(source.as_of)] if source.as_of else []
    return language.label(N_(", ")).join([*parts, *dated])
