"""The sources that other files name by id (data/sources.yaml)."""

from pydantic import Field

from .common import Record, Slug, Source


class Sources(Record):
    """The file data/sources.yaml: sources that the law files name by id."""

    sources: dict[Slug, Source] = Field(description="Sources, by an id of your choice.")
