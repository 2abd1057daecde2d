"""The parts of which files are put together, as the build writes them for a language (files.json)."""

from dataclasses import dataclass, field
from typing import Literal

from ..lawdraft import DraftParagraph

KINDS = ("docx", "md", "txt", "xml", "xlsx")  # Word, Markdown, text, Akoma Ntoso, the concordance


@dataclass(frozen=True)
class PartText:
    """A part of the law: its bookmark, its title as it stands in the file, the ids of its clauses."""

    mark: str
    title: str
    clauses: list[str]


@dataclass(frozen=True)
class ClauseText:
    """What is said of a clause, as it stands in the file.

    `by_hand`: what is left to a person, by alternative. `where`: notes by the kind of State that they are for.
    """

    mark: str
    title: str
    note: str
    by_hand: dict[str, str]
    where: dict[str, str]


@dataclass(frozen=True)
class Paper:
    """One kind of file in one tradition.

    `patterns` are by name; {{place}} stands in them where something comes. `escape` names how words become part
    of such a file ("xml", "markdown", "line"). `annex` are the words of what is annexed, `states` the blanks for
    the name of the State, which may be filled in once for the whole file, `letters` those of items if not a, b, c.
    """

    escape: str
    patterns: dict[str, str]
    parts: list[PartText]
    clauses: dict[str, ClauseText]
    annex: list[DraftParagraph] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Concordance:
    """Rows of the workbook as patterns: by clause one for each obligation; (obligation, row) for one left out."""

    covers: dict[str, list[str]]  # obligations of a clause
    rows: dict[str, list[str]]
    left_out: list[tuple[str, str]]


@dataclass(frozen=True)
class KitBlock:
    """Paragraphs of a paper that goes with the law, as a pattern; the clause is "" where they stand beside any."""

    clause: str
    pattern: str


@dataclass(frozen=True)
class KitBlank:
    """A blank that choices fill in: which of them, how it stands with their words, how as long as it is open."""

    named: Literal["state", "short_title", "ministry"]
    filled: str
    open: str


@dataclass(frozen=True)
class KitText:
    """A paper that goes with a law of one tradition: its blocks in order; its blanks by their places in these."""

    blocks: list[KitBlock]
    blanks: dict[str, KitBlank]


@dataclass(frozen=True)
class DraftParts:
    """All of them. `papers` by kind and tradition; `packages` by kind, the path of each member and its pattern.

    `kit`: by kind and tradition, the papers that go with the law, each a Word file.
    """

    day: str  # of the data, as 2026-11-28
    papers: dict[str, dict[str, Paper]]
    packages: dict[str, dict[str, str]]
    concordance: Concordance
    kit: dict[str, dict[str, KitText]]
