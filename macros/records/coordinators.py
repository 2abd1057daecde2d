"""Who coordinated national implementation measures before and between the work plans (data/coordinators.yaml)."""

from pydantic import Field

from .common import ProseText, Record, Slug
from .figures import Period


class Term(Record):
    """Who coordinated national implementation measures, and when."""

    period: Period = Field(description="A year, or the first and the last, like 2023-2024.")
    state: Slug | None = Field(description="File name of the State; null if no source was found.")
    sources: list[Slug] = Field(description="Ids in data/sources.yaml; [] if no source was found.")
    note: ProseText | None = Field(None, description="What a reader should know besides.")


class Coordinators(Record):
    """The file data/coordinators.yaml. A term that has a work plan stands in the plan's file instead."""

    coordinators: list[Term] = Field(description="Who coordinated, oldest first.")
