"""Bring data/translations/ up to date with texts and pages, and say what waits (`make translations`).

python -m macros.commands.translations [docs/ar/about.md#sources]     (what follows its English again)
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from polib import POFile

from ..faults import report
from ..faults.fault import CommandError, Fault, Faults, shown
from ..language.languages import SOURCE
from ..language.pofile import translated
from ..paths import ROOT
from ..register.edition import checked_facts
from ..translation import lacking, lags, update
from ..translation.catalogue import update_all
from .frame import command

EXAMPLE = "docs/ar/about.md#sources"
LISTED = 20  # entries without a translation that a run names; Poedit lists them all


def summary(code: str, catalogue: POFile) -> Iterator[str]:
    """How many texts of a catalogue are translated, and which are not: a line each, the first LISTED."""
    name = f"data/translations/{code}.po"
    waiting = [entry for entry in catalogue if not translated(entry)]
    yield f"{name}: {len(catalogue) - len(waiting)} of {len(catalogue)} texts translated."
    for entry in waiting[:LISTED]:
        what = "to be checked, since its English has changed" if entry.fuzzy else "not translated"
        yield f"{name}:{entry.linenum}: {what}: {shown(entry.msgid)}"
    if len(waiting) > LISTED:
        yield f"… and {len(waiting) - LISTED} more. Poedit lists them all."


def behind(code: str, root: Path = ROOT) -> Iterator[str]:
    """How many sections of the pages are behind their English, and which: a line each."""
    late = [lag for lag in lags(code, root) if lag.shown]
    yield f"docs/{code}: {len(late) or 'no'} section{'s' * (len(late) != 1)} behind the English."
    yield from (f"{lag.path}:{lag.line}: {lag.message}" for lag in late)


def absent(code: str, codes: Sequence[str], root: Path) -> Iterator[str]:
    """The updates that a language has not: a line each."""
    yield from (f"{path}: {message}" for path, message in lacking(code, codes, root))


@command("Nothing was written.")
def main(arguments: list[str], root: Path = ROOT) -> int:
    """Run from the command line, with what follows its English again (docs/ar/about.md#sources): 0 when done."""
    done = arguments[0] if arguments else ""
    facts = checked_facts(root)
    codes = [code for code in facts.site.languages if code != SOURCE]
    drafts, wrong = facts.site.drafts, list[Fault]()

    def noted(code: str, done: str = "") -> int:
        try:
            return update(root, code, done)
        except Faults as faults:
            if code not in drafts:
                raise
            wrong.extend(faults.faults)
            return 0

    if done and not sum([noted(code, done) for code in codes]):
        raise CommandError(f"DONE={done}: there is no such page or section. Name one like {EXAMPLE}.")
    for code in codes:
        noted(code)
    for code, catalogue in update_all(facts, root).items():
        lines = list(summary(code, catalogue))
        if code not in drafts:
            lines += [*behind(code, root), *absent(code, facts.site.in_full, root)]
        print("\n".join(lines))
    report.remark(wrong)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
