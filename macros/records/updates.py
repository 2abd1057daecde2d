"""The updates that coordinators publish: what the head of each says."""

from typing import Literal, get_args

from pydantic import Field

from .common import Day, Line, Record

UpdateKind = Literal["meeting", "law", "report", "workshop"]
UPDATE_KINDS: tuple[str, ...] = get_args(UpdateKind)


class UpdateHead(Record):
    """The head of docs/<language>/updates/posts/<name>.md, with keys of the blog plugin of Material for MkDocs."""

    title: Line = Field(description="Title of the update.")
    description: Line = Field(description="What it tells, in one or two sentences, for lists and search results.")
    date: Day = Field(description="Day on which it is published, without quotes.")
    categories: list[UpdateKind] = Field(min_length=1, description="What it tells of, one or more.")
