"""Look for faults in data/ and docs/ and say them; build nothing (`make check`).

python -m macros.commands.check [json]     (json: each fault as a line of JSON)
"""

import gc
import sys
from functools import partial
from pathlib import Path

from ..faults import jsonlines, report
from ..language.languages import SOURCE
from ..paths import ROOT
from ..register import figures
from ..register.coverage import Coverage, coverage
from ..site.processes import side_by_side
from ..site.validation import behind, editions
from .frame import framed


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """0 and what was read if all is right, with what is worth a word; 1 and every fault if not."""
    as_json = arguments == ["json"]
    if arguments and not as_json:
        print("FORMAT is json, or is left out.", file=sys.stderr)
        return 2
    return framed(partial(_main, root, as_json), root=root, as_json=as_json)


def _main(root: Path, as_json: bool) -> int:
    gc.disable()  # a run is over before the collector would find anything: a tenth of its time
    all_editions = editions(root, side_by_side)
    late = behind(all_editions, root, side_by_side)
    report.forget(root)
    if as_json:
        print(jsonlines.lines(late, "notice"), end="\n" if late else "")
        return 0
    facts = all_editions[0].facts
    languages = ", ".join(edition.language.code for edition in all_editions)
    parties = figures.count(facts, "state_party")
    report.remark(late)
    for edition in all_editions:
        if edition.language.code != SOURCE:
            print(_translated(coverage(edition.language, root)))
    print(f"No fault. {len(facts.states)} States, {parties} of them States Parties; languages: {languages}.")
    return 0


def _translated(told: Coverage) -> str:
    """How much of a language is translated, in one line; that a draft is ready if nothing is missing."""
    code, draft = told.language.code, told.language.draft
    name = f"{code} (a draft)" if draft else code
    parts = (f"{part.done} of {part.of} {what} ({part.percent} %)" for what, part in told.parts.items())
    ready = f" Nothing is missing: take {code} off drafts in data/site.yaml." if draft and told.is_whole else ""
    return f"{name}: {', '.join(parts)} translated.{ready}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
