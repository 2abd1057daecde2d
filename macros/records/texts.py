"""What a text of data/ may hold: signs, marks of other formats, web addresses."""

import re
import unicodedata
from collections.abc import Callable
from urllib.parse import urlsplit

from .foreign import foreign
from .refused import RefusedError

# Marks that reorder text or hide in it: a name could be shown as something other than what is stored.
HIDDEN = {"Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"}
# Letters and marks that show as nothing although Unicode does not class them as such, and the sign
# that a program leaves where it could not read a character.
BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffd\U000e0100-\U000e01ef]"
)
# All but letters, numbers and usual marks: what may be hidden.
UNUSUAL = re.compile(rf"{BLANK.pattern}|[^\w !-/:-@\[-`{{-~\u00a0«»\u2010-\u2027\u202f]")
# Marks upon marks of one letter, which cover the lines above and below.
PILED = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4}")
LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff"  # the quotation marks of French and Russian are none
# Greek, Cyrillic, Armenian, Cherokee, Coptic and full-width letters: many look like a Latin letter.
LOOKALIKE = (
    "\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u2c80-\u2cff\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf\uff21-\uff5a"
)
MIXED = re.compile(f"[{LATIN}][{LOOKALIKE}]|[{LOOKALIKE}][{LATIN}]")
CURLY = tuple("“”„«‘’‚")
ONLY_LATIN = re.compile(f"[{LATIN}\u2019' ().,-]+")


def hidden(text: str, allowed: str = "\n") -> str | None:
    """The first character that a reader cannot see and that is not in `allowed`, or the first mark of a pile."""
    unusual = UNUSUAL.findall(text)
    for char in map(str, unusual):
        if (unicodedata.category(char) in HIDDEN or BLANK.match(char)) and char not in allowed:
            return char
    piled = PILED.search(text) if len(unusual) > 3 else None
    return piled[0][0] if piled else None


def readable(text: str, *, blanks: bool = False, addresses: bool = False) -> str:
    """Return the text if a reader sees all of it as it is; ValueError says what hides in it.

    With `blanks`, words between < and > may stand for what is to be filled in; with `addresses`, web addresses.
    """
    char = hidden(text)
    if char:
        raise RefusedError(
            f"has a hidden character (U+{ord(char):04X}); delete it and type the text again",
            "hidden-character",
            char,
        )
    if text != text.strip():
        raise RefusedError("begins or ends with a space; delete it", "wrong-form")
    mixed = MIXED.search(text)
    if mixed:
        raise RefusedError(
            f'has letters of two alphabets in one word ("{mixed[0]}"); type the word again',
            "hidden-character",
            mixed[0],
        )
    other = foreign(text, blanks=blanks, addresses=addresses)
    if other:
        raise RefusedError(other, "foreign-mark")
    return text


def with_blanks(text: str) -> str:
    """Return words of a law if a reader sees all of them as they are; ValueError says what hides in them."""
    return readable(text, blanks=True)


def with_addresses(text: str) -> str:
    """Return a note for editors if they see all of it as it is; ValueError says what hides in it."""
    return readable(text, addresses=True)


def in_one_line(text: str) -> str:
    """Return the text if it has no line end; ValueError if it has."""
    if "\n" in text:
        raise RefusedError("has a line end inside; write it on one line, or its lines after >-", "too-long")
    return text


def in_words(most: int) -> Callable[[str], str]:
    """A check that a text has at most so many words; it raises ValueError for more."""

    def check(text: str) -> str:
        words = len(text.split())
        if words > most:
            raise RefusedError(f"has {words} words; it may have {most}", "too-long")
        return text

    return check


def in_latin(text: str) -> str:
    """Return a name in Latin letters; ValueError for letters of another alphabet that look alike."""
    if not ONLY_LATIN.fullmatch(text):
        raise RefusedError("must be the English short name, in Latin letters; type it again", "wrong-form")
    return text


def web_link(value: str) -> str:
    """Return an http(s) address with a host and no credentials; ValueError for anything else."""
    if not value.isprintable() or BLANK.search(value) or re.search(r"[\s<>\"'\\^`{|}]", value):
        raise RefusedError(
            "has a character that a web address cannot hold (space, quote, bracket, hidden mark)", "not-an-address"
        )
    if value[:1] in CURLY:
        raise RefusedError("stands in typographic quotes; use straight ones, or none", "not-an-address")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise RefusedError("must be a web address; its host or port cannot be read", "not-an-address") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedError("must be a web address that begins with https:// or http://", "not-an-address")
    if "@" in parts.netloc:
        raise RefusedError("has a user name before the host; delete the part up to @", "not-an-address")
    if port not in (None, 443 if parts.scheme == "https" else 80):
        raise RefusedError(f"has a port; delete :{port}", "not-an-address")
    if not parts.hostname.isascii():
        raise RefusedError("has a host with letters outside a-z; write its xn-- form", "not-an-address")
    return value
