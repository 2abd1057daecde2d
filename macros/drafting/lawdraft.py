"""A draft as it stands once choices are made, what is still open in it, and which choices are wrong."""

from dataclasses import dataclass
from typing import Literal

from ..faults.fault import Key
from ..faults.kinds import Code

RunKind = Literal["words", "filled", "blank", "mark", "clause", "own"]
WrongKind = Literal[
    "unknown-clause",
    "unknown-alternative",
    "unknown-brackets",
    "unknown-blank",
    "needed",
    "left-out",
    "clash",
    "no-clause",
    "out-of-range",
    "not-allowed",
]


@dataclass(frozen=True)
class Run:
    """Words of a paragraph of one kind.

    "words" of the template, "filled" in by the drafter, "blank": still to be filled in, "mark": a bracket or
    stroke of a choice that is open, "clause": the number of the clause `target`, "own": the number of a
    paragraph of the same clause.
    """

    kind: RunKind
    text: str
    target: str = ""


@dataclass(frozen=True)
class DraftParagraph:
    """A paragraph with its new labels, ("1", "a") for (1)(a); `key` is what it was in the template."""

    key: str
    path: tuple[str, ...]
    level: int
    runs: tuple[Run, ...]

    @property
    def label(self) -> str | None:
        """Its own label: "1", "a" or "i"."""
        return self.path[-1] if self.path else None

    @property
    def place(self) -> str:
        """Its labels as a law writes them: (1)(a)."""
        return "".join(f"({label})" for label in self.path)

    @property
    def text(self) -> str:
        """Its words with the signs of what is open, without its label."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class DraftClause:
    """A clause with its number in the draft; its title is that of the template, to be translated."""

    slug: str
    number: int
    paragraphs: tuple[DraftParagraph, ...]


@dataclass(frozen=True)
class Undone:
    """Something that is still open: what, in the clause `clause`, at the choice or blank `id`.

    "choose": brackets; "fill": a blank, whose name is `words`; "penalty": no penalty for the clause;
    "by-hand": `words` say what no program can do.
    """

    kind: Literal["choose", "fill", "penalty", "by-hand"]
    clause: str
    id: str = ""
    words: str = ""
    place: str = ""  # the paragraph, as the draft numbers it


@dataclass(frozen=True)
class Wrong:
    """A choice that cannot be followed: at `key` of the choices, in words; `meant` is what was probably meant.

    `kind` is what is wrong with it, for which a page has a sentence of its own.
    """

    key: Key
    message: str
    code: Code
    kind: WrongKind
    value: str = ""
    meant: str = ""


@dataclass(frozen=True)
class Draft:
    """One law: its clauses in order, what is open, and the wrong choices, which were not followed."""

    tradition: str
    clauses: tuple[DraftClause, ...]
    undone: tuple[Undone, ...]
    wrong: tuple[Wrong, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each clause that stands, by id."""
        return {clause.slug: clause.number for clause in self.clauses}
