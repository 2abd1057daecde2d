"""How a place in a law is called, in the words of data/laws."""

import re

from .labels import N_

PLACES = {
    "arts.": N_("arts."),
    "art.": N_("art."),
    "ss.": N_("ss."),
    "s.": N_("s."),
    "nos.": N_("nos."),
    "no.": N_("no."),
    "Law": N_("Law"),
    "clause": N_("clause"),
    "of the bill": N_("of the bill"),
}
PLACE = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, PLACES))})(?!\w)", re.IGNORECASE)
NUMBERED = re.compile(r"[A-Z]{0,2}\d[^\s,;،؛<&]*")
_ONE = NUMBERED.pattern
# A place with its numbers: art. 4(2)(a), (c), 5
WITH_NUMBERS = re.compile(rf"({PLACE.pattern})(?:\s+({_ONE}(?:, (?:{_ONE}|\([^\s,;]+))*))?", re.IGNORECASE)
WITHIN = "{n}"  # in the word of a language that has the number within it
WORD = re.compile("[A-Za-z]{2}")
