"""What is read of a page of docs/ and of its translation besides its text."""

from typing import Annotated, Literal

from pydantic import Field

from .common import Form, Line, Record

Sign = Annotated[str, Form(r"[a-p]{8}", "eight letters from a to p, as `make check` names them")]


class Head(Record):
    """The head of a page of docs/, between two lines ---."""

    title: Line = Field(description="Title in the browser's window and in search results.")
    menu: Line | None = Field(None, description="Shorter title for the menu.")
    description: Line = Field(description="One or two sentences for search results.")
    hide: list[Literal["navigation", "toc"]] = Field(
        default_factory=list,
        description="Columns that the page needs the width of: the section’s pages, the list of headings.",
    )


class Following(Record):
    """The record data/translations/<language>.yaml: which English text each section of a page follows."""

    pages: dict[str, dict[str, Sign]] = Field(
        description="Signs of English texts, by the id of the heading, by the page."
    )
