"""The timeline of the Convention (data/timeline.yaml)."""

from typing import Annotated, Literal

from pydantic import Field

from .common import Day, Form, ProseLine, ProseText, Record, SourceIds, When

MeetingId = Annotated[
    str, Form("[0-9]{1,2}(msp|rc)", "the number of the meeting with msp or rc, like 12msp or 3rc", longest=5)
]
EventKind = Literal["treaty", "meeting", "action_plan", "coordinator", "model_law", "law", "status"]


class Event(Record):
    """A dated event. An event without a source is not entered."""

    date: When = Field(description="When it happened or began: 2015, 2015-06 or 2015-06-11.")
    end: Day | None = Field(None, description="Last day, for what took several days.")
    title: ProseLine = Field(description="The event in a few words.")
    kind: EventKind = Field(description="What sort of event it is.")
    detail: ProseText = Field(description="What happened, in one or two sentences.")
    sources: SourceIds
    meeting: MeetingId | None = Field(
        None,
        description="Short name of a Meeting of States Parties or a Review Conference: 12msp, 3rc. The page of "
        "changes tells what came since it; of a conference in two parts, only the last has it.",
    )
    place: ProseLine | None = Field(None, description="Where it was or is to be, for instance Geneva.")
    note: ProseText | None = Field(None, description="On what the date or the text rests, where sources differ.")


class Timeline(Record):
    """The file data/timeline.yaml."""

    events: list[Event] = Field(description="Events, oldest first.")
