"""Types and records that every other record is built from: texts, dates, links, sources."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, overload

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

from .refused import RefusedError
from .texts import in_one_line, readable, web_link, with_addresses

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 80  # characters
FIRST_YEAR, LAST_YEAR = 1900, 2100
PARTIAL = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"


class Record(BaseModel):
    """Base of all records: unknown keys refused, no silent conversion, never changed after loading."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


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
Slug = Annotated[str, in_schema(SLUG.pattern), Field(max_length=LONGEST_SLUG), AfterValidator(slug)]
Link = Annotated[str, in_schema("https?://[^ ]+"), Field(max_length=600), AfterValidator(web_link)]
Day = Annotated[date, BeforeValidator(real_date)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
LanguageCode = Annotated[str, Form("[a-z]{2}", "two small letters, like en")]
TitleLanguage = Annotated[LanguageCode, Field(description="Language of the title, like fr, if it is not English.")]
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
ENGLISH = "en"  # of a title that says no language
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
    language: TitleLanguage = ENGLISH
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
