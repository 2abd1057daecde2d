"""The concordance of a draft as a workbook, to attach to a memorandum or to a report: its parts and its rows."""

import re

from ..drafting.assembler import Concordance
from ..language.labels import N_
from ..register.edition import Edition
from ..templating.patterns import place
from ..views.clauses import named
from ..views.concordance import concordance, left_out
from .packages import texts
from .sheets import Sheet, workbook

TITLE = N_("Concordance of the draft with the Convention")
CLAUSE, ARTICLE = N_("Clause"), N_("Article of the Convention")
OBLIGATION, LIKEWISE, WHY = N_("Obligation"), N_("Laws that have such a clause"), N_("Why")
COVERED, LEFT_OUT = N_("In the draft"), N_("Not in the draft")
WIDTHS, LEFT_OUT_WIDTHS = {0: 34, 1: 16, 2: 42, 3: 60}, {0: 16, 1: 42, 2: 60}
WORKBOOK = "xl/workbook.xml"
ROW = re.compile(r'<row r="\d+".*?</row>', re.DOTALL)
LAST = re.compile(r'((?:<dimension|<autoFilter) ref="A1:[A-Z]+)\d+')  # of the rows that a sheet tells of
OWN_NUMBER = re.compile(r'(<row r="|<c r="[A-Z]+)\d+"')  # of a row, in itself and in its cells


def concordance_parts(edition: Edition) -> tuple[Concordance, dict[str, str]]:
    """(rows as patterns, by path each member of the workbook with places for them)."""
    language = edition.language
    label, plain = language.label, language.plain
    inside, outside = concordance(edition), left_out(edition)
    heads = [*map(label, (CLAUSE, ARTICLE, OBLIGATION, LIKEWISE))]
    covered = [
        [
            f"{place('number')}. {row.title}",
            language.article(row.obligation.article),
            plain(row.obligation.title),
            "\n".join(named(language, one) for one in row.enacted),
        ]
        for row in inside
    ]
    uncovered = [[language.article(o.obligation.article), plain(o.obligation.title), o.why] for o in outside]
    rtl = language.rtl
    sheets = [
        Sheet(label(COVERED), heads, covered, widths=WIDTHS, rtl=rtl),
        Sheet(label(LEFT_OUT), [heads[1], heads[2], label(WHY)], uncovered, widths=LEFT_OUT_WIDTHS, rtl=rtl),
    ]
    content = workbook(sheets, edition.when.date(), label(TITLE), in_cells=True)
    members = texts(content)
    rows: dict[str, list[str]] = {slug: [] for slug in edition.facts.clauses.clauses}
    for row, pattern in zip(inside, _taken_out(members, 1, "inside", len(inside)), strict=True):
        rows[row.slug].append(pattern)
    patterns = _taken_out(members, 2, "outside", len(outside))
    covers = {slug: record.obligations for slug, record in edition.facts.clauses.clauses.items()}
    return Concordance(covers, rows, [*zip((o.name for o in outside), patterns, strict=True)]), members


def _taken_out(members: dict[str, str], sheet: int, name: str, count: int) -> list[str]:
    """The rows of a sheet below its head, as patterns; the workbook keeps places for them and for the last."""
    path = f"xl/worksheets/sheet{sheet}.xml"
    _, *rows = ROW.findall(members[path])
    text = members[path].replace("".join(rows), place(name))
    last = place(f"{name}_last")
    members[path] = LAST.sub(rf"\g<1>{last}", text, count=2)
    named = re.compile(rf'(localSheetId="{sheet - 1}"[^>]*>[^<]*\$){count + 1}(?=<)')
    members[WORKBOOK] = named.sub(rf"\g<1>{last}", members[WORKBOOK])
    return [OWN_NUMBER.sub(rf'\g<1>{place("row")}"', row) for row in rows]
