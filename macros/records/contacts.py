"""What was said between the coordinator and States (contacts/log.yaml, which is never published)."""

from pydantic import Field

from .common import Day, Line, Record, Slug, Text


class Contact(Record):
    """One contact with a State."""

    state: Slug = Field(description="File name of the State.")
    date: Day = Field(description="Day of the letter, call or meeting.")
    who: Line = Field(description="With whom.")
    what: Text = Field(description="What was asked or answered.")
    due: Day | None = Field(None, description="Day on which to ask again.")


class ContactLog(Record):
    """The file contacts/log.yaml."""

    contacts: list[Contact] = Field(description="Contacts, in any order.")
