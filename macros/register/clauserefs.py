"""What a text names of a clause: paragraphs and items, other clauses, articles of the Convention, words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from .clauselabels import LABEL, LABELS, OWN_LABELS
from .clausemarks import parse
from .clausetext import LawParagraph, Option, each, plain, settled

AND = r"\s*(?:,|-|\u2013|to|and|or|/)\s*"
# What a text may name. The group that matches says which of these it is.
TREATY = (
    rf"\b(?:[Pp]aragraphs?\s+{LABELS}\s+of\s+)?Articles?\s+"
    rf"(?P<article>\d{{1,3}}(?:{LABELS})?(?:{AND}(?:\d{{1,3}}(?:{LABELS})?|{LABELS}))*)"
)
CLAUSE = (
    r"(?:\[section / article\]|\b(?:[Ss]ections?|articles?|[Cc]lauses?))\s+"
    rf"(?P<clause>\d{{1,3}}(?:{LABELS})?(?:{AND}\d{{1,3}}(?:{LABELS})?)*)"
)
REFERENCE = rf"\{{(?P<slug>[^{{}}]*)\}}\s?(?P<below>{LABELS})?"
NUMBER = (
    r"\b(?:[Pp]aragraphs?|[Ss]ub(?:section|paragraph)s?|[Ii]tems?|[Pp]oints?)\s+(?P<number>\d{1,2}|[b-hj-z])\b"
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL = rf"\b(?P<ordinal>{'|'.join(ORDINALS)})\s+paragraph\b"
NAMED = re.compile("|".join((TREATY, REFERENCE, CLAUSE, NUMBER, OWN_LABELS, ORDINAL)))
# A number in a row of articles or clauses, and the labels behind it: 4, 5(1) and 6.
IN_ROW = re.compile(rf"(?<!\()\b(\d{{1,3}})\b((?:{LABELS})?)")
# What belongs to another text: (2) of Article 8, section 4 of the Arms Act, article 5 of <law>.
ELSEWHERE = re.compile(r"\s+(?:of|in)\s+(?:(?:the|that|its|an?)\s+)?(?:[A-Z<]|\w+\s+(?:law|act|code|statute)\b)")
THIS = re.compile(r"\s+(?:of|in)\s+(?:this|the)\s+(?:\[Act|Act\b|Law\b|Convention\b)")
OF_CONVENTION = re.compile(r"\s+of\s+the\s+Convention\b(?!\s+on\s)")
IN_BRACKETS = re.compile(
    rf"\b(?:in|within)\s+(?:square\s+)?brackets(?:\s+(?:in|of)\s+(?:paragraph\s+)?({LABELS}))?"
)
BRACKET = re.compile(r"\[([^\[\]]+)\]")
QUOTED = re.compile(r"[\"\u201c]([^\"\u201c\u201d]+)[\"\u201d]")
BLANK = re.compile(r"<[^<>]*>")
BEGINNING = re.compile(f"^{LABEL.pattern}", re.MULTILINE)  # of a paragraph
LAST_ARTICLE = 23  # of the Convention

LabelPath = tuple[str, ...]  # ("1", "a") for (1)(a)


@dataclass(frozen=True)
class Named:
    """Something that a text names: `words` as they stand, from the character `at` on.

    `kind` is "part" (`path`, of the text itself or of the clause `clause`), "clause" (its number or id),
    "article" (of the Convention) or "ordinal" (how many paragraphs there have to be, as `clause`).
    """

    kind: str
    words: str
    at: int
    path: LabelPath = ()
    clause: str | None = None

    @property
    def number(self) -> int:
        """What `clause` is of an article, of a clause named by its number, and of an ordinal."""
        assert self.clause is not None, "named() gives each of these one"
        return int(self.clause)


def named(text: str, law: bool) -> Iterator[Named]:
    """All that a text names, in order; `law` for words of the law, in which a line may begin with a label."""
    for match in NAMED.finditer(_masked(text) if law else text):
        if not _elsewhere(match):
            yield from _named(match)


def _masked(text: str) -> str:
    """Words of the law without what is filled in and without the labels of their paragraphs; as long as before."""
    text = BLANK.sub(lambda blank: "<" + "\u00b7" * (len(blank[0]) - 2) + ">", text)
    return BEGINNING.sub(lambda label: " " * len(label[0]), text)


def _elsewhere(match: re.Match[str]) -> bool:
    """Whether what is named belongs to another text, as what follows says; a {reference} never does."""
    after = match.string[match.end() :]
    ours = OF_CONVENTION if match["article"] else THIS
    return match["slug"] is None and bool(ELSEWHERE.match(after)) and not ours.match(after)


def _named(match: re.Match[str]) -> Iterator[Named]:
    """What one match of NAMED names: several in a row of articles or clauses, nothing in a {reference} alone."""
    one = partial(Named, words=match[0], at=match.start())
    if match["article"]:
        yield from (one("article", clause=number) for number, _ in IN_ROW.findall(match["article"]))
    elif match["below"]:
        yield one("part", path=labels(match["below"]), clause=match["slug"].strip())
    elif match["clause"]:
        for number, below in IN_ROW.findall(match["clause"]):
            yield one("clause", path=labels(below), clause=number)
    elif match["ordinal"]:
        yield one("ordinal", clause=str(ORDINALS.index(match["ordinal"]) + 1))
    elif match["number"]:
        yield one("part", path=(match["number"],))
    elif match["own"]:
        yield one("part", path=labels(match["own"]))


def labels(text: str) -> LabelPath:
    """The labels in a row of them: ("1", "a") for (1)(a)."""
    return tuple(re.findall(r"\(([^()]+)\)", text))


class Own:
    """What a clause's text has in one tradition: paragraphs, items, options, words."""

    def __init__(self, text: str, tradition: str) -> None:
        """Raises clausetext.MarkError for a text that cannot be read."""
        self.paragraphs = settled(parse(text), tradition)
        self.paths = paths(self.paragraphs)
        self.words = squeezed(plain(self.paragraphs))
        self.unmarked = re.sub(r"[\[\]]", "", self.words)

    def has(self, path: LabelPath) -> bool:
        """Whether the text has such a paragraph or item, like ("2",), ("1", "a") or ("a",)."""
        return any(its_path[-len(path) :] == path for its_path in self.paths)

    def has_brackets(self, path: LabelPath) -> bool:
        """Whether there is a choice to be made in the paragraph or item, or in the whole text for ()."""
        walk = zip(self.paragraphs, walked(self.paragraphs), strict=True)
        return bool(each([p for p, its_path in walk if _in(path, its_path)], Option))

    @property
    def numbered(self) -> int:
        """How many numbered paragraphs it has; one if it has no numbers."""
        return max(1, sum(1 for p in self.paragraphs if p.label and not p.level))

    @property
    def shape(self) -> str:
        """What it has, in words: (1), (2), (2)(a)-(d)."""
        runs: list[list[LabelPath]] = []
        for path in self.paths:
            beside = runs and runs[-1][-1][:-1] == path[:-1] and len(path) > 1
            runs[-1].append(path) if beside else runs.append([path])
        rows = [written(row[0]) + (f"-({row[-1][-1]})" if len(row) > 1 else "") for row in runs]
        return ", ".join(rows) or "neither numbered paragraphs nor items"


def _in(path: LabelPath, its_path: LabelPath) -> bool:
    return not path or any(its_path[at : at + len(path)] == path for at in range(len(its_path)))


def walked(paragraphs: list[LawParagraph]) -> list[LabelPath]:
    """The path of each paragraph: ("1", "a") for the item (a) of (1); () for a text without a label."""
    paths: list[LabelPath] = []
    here: list[str] = ["", "", ""]
    for p in paragraphs:
        if p.label:
            here[p.level :] = [p.label, *([""] * (2 - p.level))]
            paths.append(tuple(filter(None, here)))
        else:
            paths.append(())
    return paths


def paths(paragraphs: list[LawParagraph]) -> list[LabelPath]:
    """The paths of those that have a label."""
    return [path for path in walked(paragraphs) if path]


def written(path: LabelPath) -> str:
    """A path as a text writes it: (1)(a)."""
    return "".join(f"({label})" for label in path)


def squeezed(text: str) -> str:
    """Words with single spaces, without the labels at the beginning of lines."""
    return " ".join(BEGINNING.sub("", text).split())
