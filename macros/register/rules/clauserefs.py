"""What a text names of a clause: paragraphs and items, other clauses, articles of the Convention, words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..clauselabels import LABEL, LABELS, OWN_LABELS
from ..clausemarks import parse
from ..clausetext import LawParagraph, Option, each, plain, settled

AND = r"\s*(?:,|-|\u2013|to|and|or|/)\s*"
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
# What belongs to another text: (2) of Article 8, section 4 of the Arms Act, article 5 of <law>.
ELSEWHERE = re.compile(r"\s+(?:of|in)\s+(?:(?:the|that|its|an?)\s+)?(?:[A-Z<]|\w+\s+(?:law|act|code|statute)\b)")
THIS = re.compile(r"\s+(?:of|in)\s+(?:this|the)\s+(?:\[Act|Act\b|Law\b|Convention\b)")
IN_BRACKETS = re.compile(
    rf"\b(?:in|within)\s+(?:square\s+)?brackets(?:\s+(?:in|of)\s+(?:paragraph\s+)?({LABELS}))?"
)
BRACKET = re.compile(r"\[([^\[\]]+)\]")
QUOTED = re.compile(r"[\"\u201c]([^\"\u201c\u201d]+)[\"\u201d]")
LAST_ARTICLE = 23  # of the Convention

Path = tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """Something that a text names: `words` as they stand, from the character `at` on.

    `kind` is "part" (`path`, of the text itself or of the clause `clause`), "clause" (its number or id),
    "article" (of the Convention) or "ordinal" (how many paragraphs there have to be, as `clause`).
    """

    kind: str
    words: str
    at: int
    path: Path = ()
    clause: str | None = None

    @property
    def number(self) -> int:
        """What `clause` is of an article, of a clause named by its number, and of an ordinal."""
        assert self.clause is not None, "named() gives each of these one"
        return int(self.clause)


def named(text: str, law: bool) -> Iterator[Named]:
    """All that a text names, in order; `law` for words of the law, in which a line may begin with a label."""
    masked = _masked(text) if law else text
    for match in NAMED.finditer(masked):
        after = masked[match.end() :]
        elsewhere = bool(ELSEWHERE.match(after)) and not THIS.match(after)
        groups = match.groupdict()
        if groups["article"]:
            foreign = ELSEWHERE.match(after) and not re.match(r"\s+of\s+the\s+Convention\b(?!\s+on\s)", after)
            if not foreign:
                for number in re.findall(r"(?<!\()\b\d{1,3}\b(?!\))", groups["article"]):
                    yield Named("article", match[0], match.start(), clause=number)
        elif groups["slug"] is not None:
            if groups["below"]:
                yield Named("part", match[0], match.start(), labels(groups["below"]), groups["slug"].strip())
        elif groups["clause"]:
            if not elsewhere:
                for number, below in re.findall(rf"(?<!\()\b(\d{{1,3}})\b((?:{LABELS})?)", groups["clause"]):
                    yield Named("clause", match[0], match.start(), labels(below), number)
        elif groups["ordinal"]:
            if not elsewhere:
                count = str(ORDINALS.index(groups["ordinal"]) + 1)
                yield Named("ordinal", match[0], match.start(), clause=count)
        elif not elsewhere:
            path = (groups["number"],) if groups["number"] else labels(groups["own"])
            yield Named("part", match[0], match.start(), path)


def _masked(text: str) -> str:
    """Words of the law without what is filled in and without the labels of their paragraphs; as long as before."""
    text = re.sub(r"<[^<>]*>", lambda match: "<" + "\u00b7" * (len(match[0]) - 2) + ">", text)
    return "\n".join(
        " " * (match.end() - 1) + line[match.end() - 1 :] if (match := LABEL.match(line)) else line
        for line in text.split("\n")
    )


def labels(text: str) -> Path:
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

    def has(self, path: Path) -> bool:
        """Whether the text has such a paragraph or item, like ("2",), ("1", "a") or ("a",)."""
        return any(its_path[-len(path) :] == path for its_path in self.paths)

    def options(self, path: Path) -> list[Option]:
        """The choices to be made in the paragraph or item, or in the whole text for ()."""
        walk = zip(self.paragraphs, walked(self.paragraphs), strict=True)
        return each([p for p, its_path in walk if _in(path, its_path)], Option)

    @property
    def numbered(self) -> int:
        """How many numbered paragraphs it has; one if it has no numbers."""
        return max(1, sum(1 for p in self.paragraphs if p.label and not p.level))

    @property
    def shape(self) -> str:
        """What it has, in words: (1), (2), (2)(a)-(d)."""
        runs: list[list[Path]] = []
        for path in self.paths:
            beside = runs and runs[-1][-1][:-1] == path[:-1] and len(path) > 1
            runs[-1].append(path) if beside else runs.append([path])
        rows = [written(row[0]) + (f"-({row[-1][-1]})" if len(row) > 1 else "") for row in runs]
        return ", ".join(rows) or "neither numbered paragraphs nor items"


def _in(path: Path, its_path: Path) -> bool:
    return not path or any(its_path[at : at + len(path)] == path for at in range(len(its_path)))


def walked(paragraphs: list[LawParagraph]) -> list[Path]:
    """The path of each paragraph: ("1", "a") for the item (a) of (1); () for a text without a label."""
    paths: list[Path] = []
    here: list[str] = ["", "", ""]
    for p in paragraphs:
        if p.label:
            here[p.level :] = [p.label, *([""] * (2 - p.level))]
            paths.append(tuple(filter(None, here)))
        else:
            paths.append(())
    return paths


def paths(paragraphs: list[LawParagraph]) -> list[Path]:
    """The paths of those that have a label."""
    return [path for path in walked(paragraphs) if path]


def written(path: Path) -> str:
    """A path as a text writes it: (1)(a)."""
    return "".join(f"({label})" for label in path)


def squeezed(text: str) -> str:
    """Words with single spaces, without the labels at the beginning of lines."""
    return " ".join(re.sub(r"^\((?:\d{1,2}|[a-z]|[ivx]+)\) ", "", text, flags=re.MULTILINE).split())


def open_options(options: list[Option]) -> list[Option]:
    """Those that no tradition answers."""
    return [option for option in options if not option.settled]
