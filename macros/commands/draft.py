"""Put a law together from a file of choices (`make draft`), in each format, with its concordance and bill kit.

python -m macros.commands.draft FILE.yaml [LANGUAGE]     (without a language: headings in English)
"""

import re
import sys
from functools import partial
from pathlib import Path

from ..drafting import Draft, draft
from ..drafting.assembler import KINDS, make
from ..faults.fault import CommandError, Faults, shown, suggest
from ..paths import ROOT
from ..records.choices import Choices
from ..register.edition import Edition, checked_facts, edition
from ..register.loading import validate
from ..site.draftparts import draft_parts
from ..views import billkit
from ..views.owndraft import said
from ..yamltext.yamlfile import read_yaml
from .frame import command, framed

FOLDER = Path(".cache") / "own-drafts"
NOTHING = "Nothing was written."
ENDINGS = {"xlsx": "-concordance.xlsx"}  # of a file's name, where it says more than the kind
NAME = re.compile(r"\w[\w .-]{,79}")  # of the file, after which the folder and the drafts in it are named
PLACES = {"choose": "options", "fill": "fill"}  # where the file decides what is open


@command(NOTHING)
def main(arguments: list[str], root: Path = ROOT) -> int:
    """0 when the files are written; 1 with a sentence, or with every fault of the choices, when not."""
    if not 1 <= len(arguments) <= 2:
        raise CommandError("Name a file of choices: make draft ANSWERS=file.yaml. The editor's guide shows one.")
    path, facts = Path(arguments[0]), checked_facts(root)
    code = arguments[1] if len(arguments) == 2 else "en"
    if code not in facts.site.in_full:
        known = ", ".join(facts.site.in_full)
        raise CommandError(f'LANGUAGE is "{code}". It must be one of {known}.{suggest(code, facts.site.in_full)}')
    if not NAME.fullmatch(path.stem):
        raise CommandError(
            f"ANSWERS is {shown(path.name)}. Name the file with letters, digits and hyphens: samoa.yaml."
        )
    document = read_yaml(path, path.as_posix())
    choices = validate(document, Choices)
    one = edition(facts, code, root)
    law = draft(choices, one.facts)  # the words of the law as the language has them
    if law.wrong:
        raise Faults(document.fault(bad.key, bad.message, bad.code, bad.value, bad.meant) for bad in law.wrong)
    folder = root / FOLDER / path.stem
    parts = draft_parts(one)
    files = {ENDINGS.get(kind, f".{kind}"): make(kind, choices, law, parts) for kind in KINDS}
    files |= {f"-{slug}.docx": make(billkit.kind(slug), choices, law, parts) for slug in facts.billkit}
    named = {f"{path.stem}{ending}": content for ending, content in files.items()}
    return framed(
        partial(_write, one, law, folder, named, root), f"What was written is in {FOLDER.as_posix()}.", root
    )


def _write(edition: Edition, law: Draft, folder: Path, files: dict[str, bytes], root: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    _tell(edition, law, folder.relative_to(root), [*files])
    return 0


def _tell(edition: Edition, law: Draft, folder: Path, names: list[str]) -> None:
    """What was written, and what is open with the key of the file that decides it."""
    for one in law.undone:
        key = f"clauses.{one.clause}.{PLACES[one.kind]}.{one.id}" if one.kind in PLACES else ""
        print(f"{said(edition, law, one)}{f'   ({key})' if key else ''}")
    count = len(law.undone)
    still = f"{count} {'thing is' if count == 1 else 'things are'} still open" if count else "Nothing is open"
    print(f"{len(law.clauses)} clauses. {still}. In {folder.as_posix()}: {', '.join(names)}.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
