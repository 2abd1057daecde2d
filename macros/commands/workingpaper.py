"""Write a working paper for a meeting on progress in a period (`make working-paper`): Word and PDF.

python -m macros.commands.workingpaper FROM TO MEETING [LANGUAGE]     (without a language: English)
"""

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..faults.fault import CommandError, Faults, shown, suggest
from ..folders.docs import PAPER
from ..paths import ROOT
from ..register.edition import checked_facts, edition
from ..register.loading import Facts
from ..register.meetings import meetings
from ..register.paperperiods import PaperPeriod, unfit
from ..register.treatydates import TREATY_IN_FORCE
from ..site.paperbuild import one_paper, text_of
from ..views.paperfiles import name
from .frame import command

FOLDER = Path(".cache") / "working-papers"
NOTHING = "Nothing was written."
SHOWN = "make working-paper FROM=2023-09-15 TO=2024-09-13 MEETING=12msp"
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WHAT = {"FROM": "the first day of the period", "TO": "its last day", "MEETING": "the meeting"}


@command(NOTHING)
def main(arguments: list[str], root: Path = ROOT) -> int:
    """0 when the files are written; 1 with a sentence when not."""
    named = dict(zip((*WHAT, "LANGUAGE"), [*arguments, *[""] * 4], strict=False))
    facts = checked_facts(root)
    code = named["LANGUAGE"] or "en"
    if wrong := [*_unreadable(named), *_unknown(code, facts)]:
        raise CommandError("\n".join(wrong))
    first, last = (date.fromisoformat(named[key]) for key in ("FROM", "TO"))
    meeting = named["MEETING"].lower()
    if faults := list(unfit(facts, last, meeting)):
        raise Faults(faults)
    if not text_of(code, root).is_file():
        raise CommandError(f"docs/{code}/{PAPER} is missing: it holds the text of the paper. Take it back.")
    files = one_paper(
        edition(facts, code, root), PaperPeriod(meeting, meetings(facts)[meeting], first, last), root
    )
    folder, stem = root / FOLDER, name(meeting, code)
    folder.mkdir(parents=True, exist_ok=True)
    for ending, content in files.items():
        (folder / f"{stem}{ending}").write_bytes(content)
    print(f"A draft from {first} to {last}. In {FOLDER.as_posix()}: {', '.join(f'{stem}{one}' for one in files)}.")
    return 0


def _unreadable(named: dict[str, str]) -> Iterator[str]:
    """A sentence for each thing that is missing, that is no day, or that comes before what it must come after."""
    days: dict[str, date] = {}
    for key, what in WHAT.items():
        if not named[key]:
            yield f"{key} is missing: {what}. Write for instance {SHOWN}."
        elif key != "MEETING":
            day = _day(named[key])
            if day:
                days[key] = day
            else:
                yield f"{key} is {shown(named[key])}. It must be a day of the calendar, written like 2023-09-15."
    for key, day in days.items():
        if day < TREATY_IN_FORCE:
            since = f"{TREATY_IN_FORCE}, when the Convention entered into force (Article 17(1))"
            yield f"{key} is {day}, before {since}. Write that day or a later one."
    if len(days) == 2 and days["FROM"] > days["TO"]:
        yield f"FROM is {days['FROM']}, after TO, {days['TO']}. Write the earlier day as FROM."


def _day(text: str) -> date | None:
    """The day that is written YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(text) if DAY.fullmatch(text) else None
    except ValueError:
        return None


def _unknown(code: str, facts: Facts) -> Iterator[str]:
    if code not in facts.site.in_full:
        known = ", ".join(facts.site.in_full)
        yield f"LANGUAGE is {shown(code)}. It must be one of {known}.{suggest(code, facts.site.in_full)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
