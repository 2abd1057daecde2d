"""What enacted laws say on each obligation, as a workbook: the matrix of obligations and laws, and a list."""

from typing import Any

from ..language import labels
from ..records import EnactedLaw, Provision
from ..register.loading import Facts
from ..tables.fields import ENGLISH
from ..tables.provisions import UNKNOWN, rows
from ..views.ending import ending, in_words
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
    obligations = facts.obligations.obligations
    columns = [_head(facts, law) for law in laws]
    matrix = [
        [o.title, o.article, *(_cell(law.provisions.get(name)) for law in laws)] for name, o in obligations.items()
    ]
    listed = []
    for row in rows(facts):
        law = facts.laws[row[0]]
        name, article, covered, *said = row[-8:]
        words = [labels.LAW_TRADITION[law.tradition], labels.FORM[law.form], labels.READ[law.read]]
        found = ending(facts, law)
        force = [labels.STANDING[law.standing], in_words(ENGLISH, found) if found else law.standing_as_of]
        about_law = [facts.states[law.state].name, law.title, law.year, *words, *force]
        listed.append([*about_law, obligations[name].title, article, _word(covered), *said])
    head = ["State", "Law", "Year", "Legal tradition", "Form", "How much was read", "Whether in force"]
    head += ["Text of, or what replaced it", "Obligation", "Article"]
    signs = [[_word(name), meaning] for name, meaning in labels.COVERED_MEANING.items()]
    widths = {0: 42, 1: 14} | {2 + at: 17 for at in range(len(laws))}
    sheets = [
        Sheet("Matrix", ["Obligation", "Article", *columns], matrix, widths=widths, frozen=2, signs=SIGNS),
        Sheet(
            "Provisions",
            [*head, "Answer", "Section", "In our words", "Since", "Earlier", "Sources"],
            listed,
            signs=SIGNS,
        ),
        Sheet("Signs", ["Answer", "Meaning"], signs, filters=False, signs=SIGNS),
        Sheet("About", ["About", ""], _about(facts), filters=False),
    ]
    return workbook(sheets, facts.site.data_as_of, "Enacted laws on cluster munitions: what they cover")


def _head(facts: Facts, law: EnactedLaw) -> str:
    """State and year over a column, with the end of a law that is no longer in force."""
    found = ending(facts, law)
    return "\n".join(
        filter(None, (f"{facts.states[law.state].name} {law.year}", found and in_words(ENGLISH, found)))
    )


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
        ["No longer in force", "Such a law stands here beside what replaced it; no count of the site has it."],
        ["Words", "Each sentence is in our words, from the sources named in its row. Not legal advice."],
    ]
    rest = [row for row in about(facts) if row[0] not in ("Status as of", "Sources")]
    return [*rest[:1], *more, *rest[1:]]
