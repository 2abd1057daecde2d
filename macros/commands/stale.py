"""What the coordinator may want to confirm with States: a workbook to work through, a summary (`make stale`).

It holds notes that are not published, so it is written outside site/; and it has room for answers, so a
file that is there already is never written over.

    python -m macros.commands.stale [FILE.xlsx]     (without a name: to-confirm.xlsx)
"""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from ..exports.sheets import Sheet, workbook
from ..exports.spreadsheet import word_or_cell
from ..language.labels import AGE, MEMBERSHIP, STATUS
from ..records import MEMBERSHIPS
from ..records.fieldtype import FieldType, Kind
from ..register import figures
from ..register.edition import checked_facts
from ..register.loading import Facts
from ..register.toask import RULE, StateToAsk, states_to_ask
from ..tables.columns import Column, Reader
from ..tables.statecolumns import on
from .frame import command
from .newbook import new_path, shown_path, write_new

SHOWN = 10  # States in the printed summary


REGISTER = {column.key: column for column in on(Reader.REGISTER)}


def _of_state(key: str) -> Column:
    """The register's own column, read for a question about the State."""
    own = REGISTER[key]
    return replace(own, read=lambda note, item: own.value(item.slug, item.state), width=None)


def _own(key: str, title: str, kind: Kind, read: Callable[[str, StateToAsk], Any], **more: Any) -> Column:
    return Column(key, title, FieldType(kind), read=read, **more)


# An entry is a question and what it is about.
COLUMNS = (
    *map(_of_state, ("name", "membership", "region", "status", "status_as_of")),
    _own("age", "Age in years", "integer", lambda note, item: item.age),
    _own("band", "Age", "choice", lambda note, item: item.band, words=AGE),
    _own("note", "What to confirm", "text", lambda note, item: note),
    _own("newest", "Newest source of the status", "text", lambda note, item: item.source),
    _own("url", "Its address", "link", lambda note, item: item.newest and item.newest.url),
    _of_state("latest_report"),
    _own("asked", "Asked on", "date", lambda note, item: None, width=14),
    _own("answer", "Answer", "text", lambda note, item: None, width=40),
)


def to_confirm_xlsx(facts: Facts) -> bytes:
    """One row a question, with empty columns for when it was asked and what the answer was."""
    rows = [
        [word_or_cell(column, column.value(note, item)) for column in COLUMNS]
        for item in states_to_ask(facts)
        for note in item.notes
    ]
    site = facts.site
    about: list[list[str | date]] = [
        ["Data as of", site.data_as_of],
        ["Order", RULE],
        ["Bands", f"recent: at most {figures.RECENT} years; ageing: at most {figures.AGEING}; old: more."],
        ["Age", "Years between the text behind the status and the day of the data."],
        [
            "Not for publication",
            "Notes for the coordinator. The public pages show neither the notes nor this list.",
        ],
        ["When an answer comes", "Change the State's file in data/states, and add an entry to data/changes.yaml."],
    ]
    sheets = [
        Sheet.of("To confirm", COLUMNS, rows),
        Sheet("About", ["About", ""], about, filters=False),
    ]
    return workbook(sheets, site.data_as_of, f"To confirm: {site.title}")


def summary(facts: Facts) -> str:
    """The list in short: how many States in each band, then the first few by name."""
    items = states_to_ask(facts)
    table: Counter[tuple[str, str]] = Counter((item.state.convention.membership, item.band) for item in items)
    lines = [f"{'':14}" + "".join(f"{band:>10}" for band in AGE)]
    lines += [
        f"{MEMBERSHIP[kind]:14}" + "".join(f"{table[kind, band]:>10}" for band in AGE) for kind in MEMBERSHIPS
    ]
    lines += ["", "First in the list:"]
    for item in items[:SHOWN]:
        status = STATUS[item.state.article9.status]
        questions = f"{len(item.notes)} question{'s' * (len(item.notes) != 1)}"
        lines.append(f"  {item.state.name:34.34} {status:14} as of {item.state.article9.as_of}  {questions}")
    return "\n".join([*lines, "", RULE])


@command("Nothing was written.")
def main(arguments: list[str]) -> int:
    """0 when the workbook is written; 1 with a sentence when not."""
    path = new_path(arguments, "to-confirm.xlsx")
    facts = checked_facts()
    write_new(path, to_confirm_xlsx(facts))
    print(summary(facts))
    print(f"\nEvery question stands in {shown_path(path)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
