"""What enacted laws say on each obligation, as a workbook: the matrix of obligations and laws, and a list."""

from typing import Any

from ..language import lawlabels
from ..language.languages import ENGLISH
from ..paths import ROOT
from ..records import EnactedLaw
from ..records.law import UNKNOWN
from ..register.loading import Facts
from ..tables.columns import Column
from ..tables.provisions import BOOK_COLUMNS, Answer, answers
from ..templating.colours import colours
from ..views.ending import ending, in_words
from .aboutsheet import about
from .sheets import Sheet, workbook
from .spreadsheet import word_or_cell

TITLES = {column.key: column.title for column in BOOK_COLUMNS}
# Mark of each answer, and the names of the colours of its cell and its words: a copy in grey, or a reader who sees
# no colours, has the mark and the word.
LOOK = {
    "covered": ("●", "heading", "paper"),
    "partly": ("◐", "light", "ink"),
    "not_covered": ("○", "paper", "ink"),
    UNKNOWN: ("–", "wash", "muted"),
}
LIGHT = "#cfe3e9"  # the heading's colour made light, for cells of this file alone


def provisions_xlsx(facts: Facts) -> bytes:
    """The matrix, the same as a list, and about the data. The same facts give the same bytes."""
    laws = sorted(facts.laws.values(), key=lambda law: (facts.states[law.state].name, law.year, law.title))
    obligations = facts.obligations.obligations
    columns = [_head(facts, law) for law in laws]
    matrix = [[o.title, o.article, *(_cell(law, name) for law in laws)] for name, o in obligations.items()]
    listed = [[_said(facts, column, *answer) for column in BOOK_COLUMNS] for answer in answers(facts)]
    look = _signs()
    signs = [[_word(name), meaning] for name, meaning in lawlabels.COVERED_MEANING.items()]
    widths = {0: 42, 1: 14} | {2 + at: 17 for at in range(len(laws))}
    sheets = [
        Sheet(
            "Matrix",
            [TITLES["obligation"], TITLES["article"], *columns],
            matrix,
            widths=widths,
            frozen=2,
            signs=look,
        ),
        Sheet.of("Provisions", BOOK_COLUMNS, listed, signs=look),
        Sheet("Signs", [TITLES["covered"], "Meaning"], signs, filters=False, signs=look),
        Sheet("About", ["About", "", ""], _about(facts), filters=False),
    ]
    title = "Enacted laws on cluster munitions: what they cover"
    return workbook(sheets, facts.site.data_as_of, title, author=facts.site.author)


def _said(facts: Facts, column: Column, obligation: str, answer: Answer) -> Any:
    """A cell of the list: names in place of ids, the answer with its mark, the end of a law that has ended."""
    match column.key:
        case "state":
            return facts.states[answer.law.state].name
        case "obligation":
            return answer.obligation.title
        case "covered":
            return _word(column.value(obligation, answer))
        case "standing_as_of" if end := ending(facts, answer.law):
            return in_words(ENGLISH, end)
    return word_or_cell(column, column.value(obligation, answer))


def _head(facts: Facts, law: EnactedLaw) -> str:
    """State and year over a column, with the end of a law that is no longer in force."""
    named, end = f"{facts.states[law.state].name} {law.year}", ending(facts, law)
    return f"{named}\n{in_words(ENGLISH, end)}" if end else named


def _word(covered: str) -> str:
    return f"{LOOK[covered][0]} {lawlabels.COVERED[covered]}"


def _signs() -> dict[str, dict[str, str]]:
    """The colours of cells by the words with which they begin."""
    named = {**colours(ROOT), "light": LIGHT}
    return {
        _word(name): {"bg_color": named[cell], "font_color": named[ink]} for name, (_, cell, ink) in LOOK.items()
    }


def _cell(law: EnactedLaw, obligation: str) -> str:
    return "\n".join(filter(None, (_word(law.answer(obligation)), law.section(obligation))))


def _about(facts: Facts) -> list[list[Any]]:
    more = [
        ["Laws", "Those whose text, or a description of it, could be read; other States have laws too."],
        [
            "No longer in force",
            "Such a law stands here beside what replaced it; figures on what laws cover leave it out.",
        ],
        ["Words", "Each sentence is in our words, from the sources named in its row. Not legal advice."],
    ]
    rest = [row for row in about(facts) if row[0] not in ("Status as of", "Sources")]
    return [*rest[:1], *more, *rest[1:]]
