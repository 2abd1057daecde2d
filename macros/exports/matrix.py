"""What enacted laws say on each obligation, as a workbook: the matrix of obligations and laws, and a list."""

from typing import Any

from .. import labels
from ..loading import Facts
from ..records import Provision
from .provisions import UNKNOWN, rows
from .sheets import Sheet, workbook
from .workbook import about

# Mark and colours of each answer: a copy in grey, or a reader who sees no colours, has the mark and the word.
LOOK = {
    "covered": ("●", {"bg_color": "#0F4C5C", "font_color": "#FFFFFF"}),
    "partly": ("◐", {"bg_color": "#CFE3E9", "font_color": "#1B2A33"}),
    "not_covered": ("○", {"bg_color": "#FFFFFF", "font_color": "#1B2A33"}),
    UNKNOWN: ("–", {"bg_color": "#F4F6F5", "font_color": "#55646D"}),
}


def provisions_xlsx(facts: Facts) -> bytes:
    """The matrix, the same as a list, and about the data. The same facts give the same bytes."""
    laws = sorted(facts.laws.values(), key=lambda law: (facts.states[law.state].name, law.year, law.title))
    obligations = facts.law.obligations
    columns = [f"{facts.states[law.state].name} {law.year}" for law in laws]
    matrix = [
        [o.title, o.article, *(_cell(law.provisions.get(name)) for law in laws)] for name, o in obligations.items()
    ]
    listed = []
    for row in rows(facts):
        _, state, title, year, tradition, form, read, name, article, covered, section, how, sources = row
        words = [labels.LAW_TRADITION[tradition], labels.FORM[form], labels.READ[read]]
        law = [facts.states[state].name, title, year, *words]
        listed.append([*law, obligations[name].title, article, _word(covered), section, how, sources])
    head = ["State", "Law", "Year", "Legal tradition", "Form", "How much was read", "Obligation", "Article"]
    signs = [[_word(name), meaning] for name, meaning in labels.COVERED_MEANING.items()]
    widths = {0: 42, 1: 14} | {2 + at: 17 for at in range(len(laws))}
    sheets = [
        Sheet("Matrix", ["Obligation", "Article", *columns], matrix, widths=widths, frozen=2, signs=SIGNS),
        Sheet("Provisions", [*head, "Answer", "Section", "In our words", "Sources"], listed, signs=SIGNS),
        Sheet("Signs", ["Answer", "Meaning"], signs, filters=False, signs=SIGNS),
        Sheet("About", ["About", ""], _about(facts), filters=False),
    ]
    return workbook(sheets, facts.site.data_as_of, "Enacted laws on cluster munitions: what they cover")


def _word(covered: str) -> str:
    return f"{LOOK[covered][0]} {labels.COVERED[covered]}"


SIGNS = {_word(name): look for name, (_, look) in LOOK.items()}


def _cell(provision: Provision | None) -> str:
    if provision is None:
        return _word(UNKNOWN)
    return "\n".join(filter(None, (_word(provision.covered), provision.section)))


def _about(facts: Facts) -> list[list[Any]]:
    more = [
        ["Laws", "Those whose text, or a description of it, could be read; other States have laws too."],
        ["Words", "Each sentence is in our words, from the sources named in its row. Not legal advice."],
    ]
    rest = [row for row in about(facts) if row[0] not in ("Status as of", "Sources")]
    return [*rest[:1], *more, *rest[1:]]
