"""Write an update sheet for each State in each language (`make update-sheets`). They are e-mailed, not published.

python -m macros.commands.updatesheets [STATE …]     (without a name: all of them)
"""

import sys
from functools import partial
from pathlib import Path

from ..faults.fault import suggest
from ..paths import ROOT
from ..register.edition import checked_facts, edition
from ..word.updatefile import update_sheet
from .frame import framed

FOLDER = ".cache/update-sheets"


def main(arguments: list[str], root: Path = ROOT) -> int:
    """0 when the sheets are written; 1 with a sentence when not."""
    return framed(
        partial(_main, arguments, root), "Nothing was written.", root, stopped="Not every sheet was written."
    )


def _main(arguments: list[str], root: Path) -> int:
    folder, facts = root / FOLDER, checked_facts(root)
    unknown = [slug for slug in arguments if slug not in facts.states]
    if unknown:
        hint = suggest(unknown[0], facts.states)
        print(f'There is no State "{unknown[0]}". Name it like its file in data/states.{hint}', file=sys.stderr)
        return 1
    editions = [edition(facts, code, root) for code in facts.site.languages]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        slugs = arguments or list(facts.states)
        for one in editions:
            for slug in slugs:
                (folder / f"{slug}-{one.language.code}.docx").write_bytes(update_sheet(one, slug))
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
        return 1
    for one in editions:
        if one.language.missing:
            labels = ", ".join(f"“{label}”" for label in sorted(one.language.missing))
            print(f"{one.language.code}: not translated, so in English: {labels}. Run make translations.")
    number = len(slugs) * len(editions)
    print(f"{number} update {'sheet is' if number == 1 else 'sheets are'} in {FOLDER}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
