"""How a place in a law is called, in the words of data/laws."""

import re
from collections.abc import Callable

from ..records.tongue import NUMBER
from .labels import N_

PLACES = {
    "arts.": N_("arts."),
    "art.": N_("art."),
    "ss.": N_("ss."),
    "s.": N_("s."),
    "nos.": N_("nos."),
    "no.": N_("no."),
    "Law": N_("Law no."),
    "Swiss law": N_("Swiss law"),
    "Ordinance": N_("Ordinance"),
    "Decree on market abuse": N_("Decree on market abuse"),
    "General transit licence": N_("General transit licence"),
    "clause": N_("clause"),
    "of the bill": N_("of the bill"),
    "paras.": N_("paras."),
    "para.": N_("para."),
    "Schedule": N_("Schedule"),
    "supplementary art.": N_("supplementary art."),
    "first paragraph": N_("first paragraph"),
    "second paragraph": N_("second paragraph"),
    "third paragraph": N_("third paragraph"),
    "fourth paragraph": N_("fourth paragraph"),
    "first final provision": N_("first final provision"),
    "fifth final provision": N_("fifth final provision"),
    "first additional provision": N_("first additional provision"),
    "ff.": N_("ff."),
    "ch.": N_("ch."),
    "as adopted": N_("as adopted"),
    "text of": N_("text of"),
    "practice": N_("practice"),
    "Penal Code of": N_("Penal Code of"),
    "Penal Code": N_("Penal Code"),
    "Criminal Code": N_("Criminal Code"),
}
# The longer first: "Swiss law" holds "Law".
_NAMES = "|".join(map(re.escape, sorted(PLACES, key=len, reverse=True)))
PLACE = re.compile(rf"(?<![\w.])(?:{_NAMES})(?!\w)", re.IGNORECASE)
NUMBERED = re.compile(r"[A-Z]{0,2}\d[^\s,;،؛<&]*")
_ONE = NUMBERED.pattern
# A place with its numbers: art. 4(2)(a), (c), 5
WITH_NUMBERS = re.compile(rf"({PLACE.pattern})(?:\s+({_ONE}(?:, (?:{_ONE}|\([^\s,;]+))*))?", re.IGNORECASE)
WORD = re.compile("[A-Za-z]{2}")


def in_words(place: str, label: Callable[[str], str], between: str) -> str | None:
    """A place in a law, in the words and with the marks of a language's labels; None if it holds other words.

    between: what stands between the numbers that a word has room for.
    """

    def said(match: re.Match[str]) -> str:
        key = next(name for name in PLACES if name.lower() == match[1].lower())
        return _numbered(label(PLACES[key]), between, match[2], match[0].removeprefix(match[1]))

    if WORD.search(NUMBERED.sub("", PLACE.sub("", place))):  # NL008 is a number
        return None
    words = WITH_NUMBERS.sub(said, place)
    return words.replace("; ", label(N_("; "))).replace(", ", label(N_(", ")))


def _numbered(word: str, between: str, numbers: str | None, after: str) -> str:
    """A word for a place with its numbers: within the word that has room for them, else as they stood, `after`."""
    if numbers and NUMBER in word:
        return word.replace(NUMBER, numbers.replace(", ", between))
    return word.replace(NUMBER, "") + after
