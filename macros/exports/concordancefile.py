"""The concordance of a draft as a workbook, to attach to a memorandum or to a report."""

from ..drafting import Draft
from ..language.labels import N_
from ..language.languages import Language
from ..register.edition import Edition
from ..views.clauses import EnactedView
from ..views.concordance import concordance
from ..views.ending import in_words
from .sheets import Sheet, workbook

TITLE = N_("Concordance of the draft with the Convention")
CLAUSE, ARTICLE = N_("Clause"), N_("Article of the Convention")
OBLIGATION, LIKEWISE, WHY = N_("Obligation"), N_("Laws that have such a clause"), N_("Why")
COVERED, LEFT_OUT = N_("In the draft"), N_("Not in the draft")
WIDTHS = {0: 34, 1: 16, 2: 42, 3: 60}


def concordance_xlsx(edition: Edition, law: Draft) -> bytes:
    """One sheet clause by clause, one with the articles that are left out. The same draft gives the same bytes."""
    language, view = edition.language, concordance(edition, law)
    label, plain = language.label, language.plain
    covered = [
        [
            f"{row.number}. {row.title}",
            language.article(row.obligation.article),
            plain(row.obligation.title),
            "\n".join(_law(language, one) for one in row.enacted),
        ]
        for row in view.rows
    ]
    left_out = [
        [language.article(one.obligation.article), plain(one.obligation.title), one.why] for one in view.left_out
    ]
    sheets = [
        Sheet(label(COVERED), [*map(label, (CLAUSE, ARTICLE, OBLIGATION, LIKEWISE))], covered, widths=WIDTHS),
        Sheet(label(LEFT_OUT), [*map(label, (ARTICLE, OBLIGATION, WHY))], left_out, widths={0: 16, 1: 42, 2: 60}),
    ]
    return workbook(sheets, edition.when.date(), label(TITLE))


def _law(language: Language, one: EnactedView) -> str:
    year = language.label(N_("law of %(year)s")) % {"year": one.law.year}
    if one.ending:
        year += f" ({in_words(language, one.ending)})"
    return language.label(N_(", ")).join(filter(None, (one.state, year, one.record.section)))
