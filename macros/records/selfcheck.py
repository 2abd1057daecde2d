"""The questions by which a State looks at its existing law (data/selfcheck.yaml)."""

from pydantic import Field

from .common import Article, ProseLine, Record, Slug


class Pointed(Record):
    """What a State that considers its existing law sufficient pointed to. Its page has the source."""

    state: Slug = Field(description="File name in data/states/, without .yaml.")
    what: ProseLine = Field(description="What it pointed to, no wider than its file says.")


class Question(Record):
    """One question of the self-check."""

    question: ProseLine = Field(description="A question that can be answered with yes or no.")
    obligations: list[Slug] = Field(min_length=1, description="Ids of the obligations that it is about.")
    clauses: list[Slug] = Field(
        min_length=1, description="Ids of the clauses of the template to which a no leads, the nearest first."
    )
    article: Article = Field(description="Article, paragraph and letter.")
    why: ProseLine = Field(description="Why it matters.")
    pointed: list[Pointed] = Field([], description="What other States pointed to.")


class SelfCheck(Record):
    """The file data/selfcheck.yaml: is existing law sufficient?"""

    questions: dict[Slug, Question] = Field(description="In the order of the page.")
