"""Types and records that every other record is built from: texts, dates, links, sources."""

import re
import unicodedata
from datetime import date
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

# Marks that reorder text or hide in it: a name could be shown as something other than what is stored.
HIDDEN = {"Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Record(BaseModel):
    """Base of all records: unknown keys refused, no silent conversion, never changed after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def readable(text: str) -> str:
    """Return the text if every character of it can be seen; ValueError names the first that cannot."""
    for char in text:
        if unicodedata.category(char) in HIDDEN and char != "\n":
            raise ValueError(f"has a hidden character (U+{ord(char):04X}); delete it and type the text again")
    if text != text.strip():
        raise ValueError("begins or ends with a space; delete it")
    return text


def real_date(value: Any) -> Any:
    """Read YYYY-MM-DD as a date; ValueError for a day that does not exist."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise ValueError("must be a date written YYYY-MM-DD, for example 2010-08-01")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a day of the calendar; write YYYY-MM-DD, for example 2010-08-01") from None


def partial_date(value: Any) -> Any:
    """Read 2015, 2015-06 or 2015-06-11 as its ISO text; as precise as the source, never more."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return value
    parts = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value)
    if not parts:
        raise ValueError("must be a year, a month or a day: 2015, 2015-06 or 2015-06-11")
    year, month, day = (int(part) if part else 1 for part in parts.groups())
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError("is not a day of the calendar; write 2015, 2015-06 or 2015-06-11") from None
    if not 1900 <= year <= 2100:
        raise ValueError("must be a year between 1900 and 2100")
    return value


def web_link(value: str) -> str:
    """Return an http(s) address with a host and no credentials; ValueError for anything else."""
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise ValueError("must be a web address that begins with https:// or http://")
    if re.search(r"[\s<>\"'\\^`{|}]", value):
        raise ValueError("has a character that a web address cannot hold (space, quote or bracket)")
    if not parts.hostname.isascii():
        raise ValueError("has a host with letters outside a-z; write its xn-- form")
    return value


def slug(value: str) -> str:
    """Return an identifier of a-z, 0-9 and single hyphens; ValueError otherwise."""
    if not SLUG.fullmatch(value):
        raise ValueError("must be lower-case letters, digits and single hyphens, like cote-d-ivoire")
    return value


class Translated:
    """Marks a text of data/ that the catalogues translate."""


Line = Annotated[str, Field(min_length=1, max_length=400), AfterValidator(readable)]
Text = Annotated[str, Field(min_length=1, max_length=4000), AfterValidator(readable)]
ProseLine = Annotated[Line, Translated()]
ProseText = Annotated[Text, Translated()]
Slug = Annotated[str, Field(max_length=80), AfterValidator(slug)]
Link = Annotated[str, Field(max_length=600), AfterValidator(web_link)]
Day = Annotated[date, BeforeValidator(real_date)]
When = Annotated[str, BeforeValidator(partial_date)]
Year = Annotated[int, Field(ge=1900, le=2100)]


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
