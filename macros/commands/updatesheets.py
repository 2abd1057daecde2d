"""Write what is sent to capitals, in each language (`make update-sheets`): it is e-mailed, not published.

Of each State an update sheet, and a letter on its facts that rest on texts older than six years, if it has any.

python -m macros.commands.updatesheets [STATE …]     (without a name: all of them)
"""

import sys
from pathlib import Path

from ..faults.fault import suggest
from ..paths import ROOT
from ..register import meantvalues
from ..register.edition import Edition, checked_facts, edition
from ..word import Letters
from ..word.confirmationfile import confirmation_docx
from ..word.updatefile import update_sheet
from .frame import command

FOLDER = ".cache/update-sheets"


@command("Nothing was written.", stopped="Not every sheet was written.")
def main(arguments: list[str], root: Path = ROOT) -> int:
    """0 when the sheets are written; 1 with a sentence when not."""
    folder, facts = root / FOLDER, checked_facts(root)
    wanted = " ".join(arguments)
    slugs = wanted.split() or list(facts.states)
    unknown = [slug for slug in slugs if slug not in facts.states]
    if unknown:
        # All words together may be one name: "Lao PDR".
        named = wanted if unknown == slugs else unknown[0]
        hint = suggest(meantvalues.slug(named) or named, facts.states)
        print(f'There is no State "{named}". Name it like its file in data/states.{hint}', file=sys.stderr)
        return 1
    editions = [edition(facts, code, root) for code in facts.site.in_full]
    folder.mkdir(parents=True, exist_ok=True)
    written = [_written(one, slugs, folder) for one in editions]
    for one in editions:
        if one.language.missing:
            labels = ", ".join(f"“{label}”" for label in sorted(one.language.missing))
            print(f"{one.language.code}: not translated, so in English: {labels}. Run make translations.")
    number, letters = len(slugs) * len(editions), sum(written)
    sheets = f"{number} update sheet{'s' * (number != 1)}"
    beside = f" and {letters} letter{'s' * (letters != 1)} on old facts" if letters else ""
    print(f"{sheets}{beside} {'is' if number == 1 and not letters else 'are'} in {FOLDER}.")
    return 0


def _written(one: Edition, slugs: list[str], folder: Path) -> int:
    """Write the files of one language; returns the number of letters. Raises OSError."""
    letters, number = Letters(one), 0
    for slug in slugs:
        name = f"{slug}-{one.language.code}.docx"
        (folder / name).write_bytes(update_sheet(one, slug))
        if letter := confirmation_docx(letters, slug):
            (folder / f"confirm-{name}").write_bytes(letter)
            number += 1
        else:  # of an earlier run, on facts that were confirmed since
            (folder / f"confirm-{name}").unlink(missing_ok=True)
    return number


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
