"""The site itself: what the next coordinator edits to make it theirs."""

from typing import Annotated

from pydantic import Field

from .common import Day, Form, LanguageCode, Link, ProseLine, Record

Mail = Annotated[
    str,
    Form(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "an e-mail address, like isu@example.org", 200),
]


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
    announcement: ProseLine | None = Field(
        None, description="One sentence above every page, like the days of a meeting; null if there is none."
    )
    languages: list[LanguageCode] = Field(
        min_length=1,
        description="Editions to build, English first: each needs docs/<code>/ and, but for English, "
        "data/translations/<code>.po.",
    )
    drafts: list[LanguageCode] = Field(
        [],
        description="Those of `languages` whose translation has only begun: what they lack is shown in English, "
        "and nothing in them stops a build.",
    )

    @property
    def author(self) -> str:
        """Who a file says made it: the publisher, or the site by its title."""
        return self.publisher or self.title

    @property
    def in_full(self) -> list[str]:
        """The languages that are no drafts: only these have files to take away."""
        return [code for code in self.languages if code not in self.drafts]
