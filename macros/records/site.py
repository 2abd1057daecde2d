"""The site itself: what the next coordinator edits to make it theirs, and which hosts it links to."""

from pydantic import Field

from .common import Day, LanguageCode, Line, Link, ProseLine, Record, Slug, Source, matching

Host = matching(r"[a-z0-9-]+(\.[a-z0-9-]+)+", "a host in small letters, like www.un.org", 100)
Sign = matching(r"[a-p]{8}", "eight letters from a to p, as `make check` names them")
Mail = matching(
    r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "an e-mail address, like isu@example.org", 200
)


class Site(Record):
    """The file data/site.yaml."""

    title: ProseLine = Field(description="Name of the site, translated in the catalogues.")
    publisher: ProseLine | None = Field(
        description="Who publishes it. null: the site calls itself a reference resource."
    )
    official: bool = Field(
        False, description="true only if the publisher declares it an official United Nations resource."
    )
    base_address: Link = Field(description="Address under which the folder site/ is published.")
    edition: ProseLine = Field(description="Number or name of the edition.")
    data_as_of: Day = Field(description="Day on which the data were last complete.")
    next_update: Day | None = Field(description="When the next edition is expected; null if not known.")
    contact: Mail | None = Field(description="E-mail address for corrections; null if there is none.")
    repository: Link | None = Field(
        None, description="Address of the project on a forge, for “edit this file” links."
    )
    languages: list[LanguageCode] = Field(
        min_length=1,
        description="Editions to build, English first: each needs docs/<code>/ and, but for English, "
        "data/translations/<code>.po.",
    )


class Head(Record):
    """The head of a page of docs/, between two lines ---."""

    title: Line = Field(description="Title in the browser's window and in search results.")
    menu: Line | None = Field(None, description="Shorter title for the menu.")
    description: Line = Field(description="One or two sentences for search results.")


class Following(Record):
    """The record data/translations/<language>.yaml: which English text each section of a page follows."""

    pages: dict[str, dict[str, Sign]] = Field(
        description="Signs of English texts, by the id of the heading, by the page."
    )


class Hosts(Record):
    """The file data/hosts.yaml: where the site may send its readers, and why."""

    hosts: dict[Host, Line] = Field(description="Each accepted host and what it is.")


class Sources(Record):
    """The file data/sources.yaml: sources that the law files name by id."""

    sources: dict[Slug, Source] = Field(description="Sources, by an id of your choice.")
