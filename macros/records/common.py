"""Types and records that every other record is built from: texts, dates, links, sources."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, overload
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema

from .foreign import foreign
from .refused import RefusedError

# Marks that reorder text or hide in it: a name could be shown as something other than what is stored.
HIDDEN = {"Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"}
# Letters and marks that show as nothing although Unicode does not class them as such, and the sign
# that a program leaves where it could not read a character.
BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffd\U000e0100-\U000e01ef]"
)
LATIN = "A-Za-z\u00aa-\u024f\u1e00-\u1eff"
# Greek, Cyrillic, Armenian, Cherokee, Coptic and full-width letters: many look like a Latin letter.
LOOKALIKE = (
    "\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u2c80-\u2cff\u2de0-\u2dff\ua640-\ua69f\uab70-\uabbf\uff21-\uff5a"
)
MIXED = re.compile(f"[{LATIN}][{LOOKALIKE}]|[{LOOKALIKE}][{LATIN}]")
ONLY_LATIN = re.compile(f"[{LATIN}\u2019' ().,-]+")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FIRST_YEAR, LAST_YEAR = 1900, 2100
PARTIAL = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


class Record(BaseModel):
    """Base of all records: unknown keys refused, no silent conversion, never changed after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def hidden(text: str, allowed: str = "\n") -> str | None:
    """The first character that a reader cannot see and that is not in `allowed`, or None."""
    found = BLANK.search(text)
    if text.isprintable():
        return found[0] if found else None
    for char in text:
        if (unicodedata.category(char) in HIDDEN or BLANK.match(char)) and char not in allowed:
            return char
    return None


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
            f'has letters of two alphabets in one word ("{mixed[0]}"); type the word again', "hidden-character"
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


def in_latin(text: str) -> str:
    """Return a name in Latin letters; ValueError for letters of another alphabet that look alike."""
    if not ONLY_LATIN.fullmatch(text):
        raise RefusedError("must be the English short name, in Latin letters; type it again", "wrong-form")
    return text


def real_date(value: Any) -> Any:
    """Read YYYY-MM-DD as a date; ValueError for a day that does not exist."""
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise RefusedError("must be a date written YYYY-MM-DD, for example 2010-08-01", "not-a-date")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise RefusedError(
            "is not a day of the calendar; write YYYY-MM-DD, for example 2010-08-01", "not-a-date"
        ) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise RefusedError(f"must be a day between {FIRST_YEAR} and {LAST_YEAR}", "not-a-date")
    return day


def partial_date(value: Any) -> str:
    """Read 2015, 2015-06 or 2015-06-11 as its ISO text; as precise as the source, never more."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not re.fullmatch(PARTIAL, text):
        raise RefusedError("must be a year, a month or a day: 2015, 2015-06 or 2015-06-11", "not-a-date")
    year, month, day = (int(part) for part in [*text.split("-"), "1", "1"][:3])
    try:
        date(year, month, day)
    except ValueError:
        raise RefusedError(
            "is not a day of the calendar; write 2015, 2015-06 or 2015-06-11", "not-a-date"
        ) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise RefusedError(f"must be a year between {FIRST_YEAR} and {LAST_YEAR}", "not-a-date")
    return text


def web_link(value: str) -> str:
    """Return an http(s) address with a host and no credentials; ValueError for anything else."""
    if not value.isprintable() or BLANK.search(value) or re.search(r"[\s<>\"'\\^`{|}]", value):
        raise RefusedError(
            "has a character that a web address cannot hold (space, quote, bracket, hidden mark)", "not-an-address"
        )
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


def slug(value: str) -> str:
    """Return an identifier of a-z, 0-9 and single hyphens; ValueError otherwise."""
    if not SLUG.fullmatch(value):
        raise RefusedError(
            "must be lower-case letters, digits and single hyphens, like cote-d-ivoire", "wrong-form"
        )
    return value


@dataclass(frozen=True)
class Form:
    """The one form that a text has; `words` complete the sentence "it must be …"."""

    pattern: str
    words: str
    longest: int = 60  # characters

    def check(self, value: str) -> str:
        """Return the text; ValueError if it has another form."""
        if not re.fullmatch(self.pattern, value):
            raise RefusedError(f"must be {self.words}", "wrong-form")
        return value

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        limits = Field(max_length=self.longest)
        return handler.generate_schema(
            Annotated[source, in_schema(self.pattern), limits, AfterValidator(self.check)]
        )


def in_schema(pattern: str) -> Any:
    """Tells editors through the JSON Schema which form a text has; the validator says it in words."""
    return Field(json_schema_extra={"pattern": f"^({pattern})$"})


class Translated:
    """Marks a text of data/ that the catalogues translate."""


Line = Annotated[str, Field(min_length=1, max_length=400), AfterValidator(readable), AfterValidator(in_one_line)]
Reminder = Annotated[
    str, Field(min_length=1, max_length=400), AfterValidator(with_addresses), AfterValidator(in_one_line)
]  # for editors, never published
Text = Annotated[str, Field(min_length=1, max_length=4000), AfterValidator(readable)]
ProseLine = Annotated[Line, Translated()]
ProseText = Annotated[Text, Translated()]
Slug = Annotated[str, in_schema(SLUG.pattern), Field(max_length=80), AfterValidator(slug)]
Link = Annotated[str, in_schema("https?://[^ ]+"), Field(max_length=600), AfterValidator(web_link)]
Day = Annotated[date, BeforeValidator(real_date)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
LanguageCode = Annotated[str, Form("[a-z]{2}", "two small letters, like en")]
SourceIds = Annotated[list[Slug], Field(min_length=1, description="Ids in data/sources.yaml.")]
Article = Annotated[
    str,
    Form(
        r"[0-9]{1,2}(\([0-9]{1,2}\))?(\([a-z]\))?([-;, ]|\([0-9]{1,2}\)|\([a-z]\)|[0-9])*",
        'an article of the Convention, like "1(1)(c)" or "3(2)-(5)"',
    ),
]
When = Annotated[
    str,
    BeforeValidator(partial_date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
                {"type": "string", "pattern": f"^{PARTIAL}$"},
            ]
        }
    ),
]


NOTHING_KNOWN = "nothing_known"  # of what replaced a law


@overload
def year_of(when: str) -> int: ...
@overload
def year_of(when: None) -> None: ...
@overload
def year_of(when: str | None) -> int | None: ...
def year_of(when: str | None) -> int | None:
    """Year of a date that may be only a year or a month."""
    return int(when[:4]) if when else None


class Source(Record):
    """Where a fact was read. Shown under the page that uses it."""

    title: Line = Field(description="Title of the document or page, in its own language.")
    publisher: Line = Field(description="Who published it.")
    as_of: When | None = Field(
        description="Date of the text that was read (2015, 2015-06 or 2015-06-11); null if it has none."
    )
    as_of_note: ProseLine | None = Field(
        None, description="What the publisher says of the date, where it needs a word."
    )
    url: Link | None = Field(None, description="Its address, only on a host that data/hosts.yaml accepts.")
    access: Literal["online", "copy", "document"] = Field(
        "online",
        description="online: link shown. copy: read in a copy elsewhere, no link. document: read as a file.",
    )
