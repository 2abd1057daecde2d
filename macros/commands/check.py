"""Look for faults in data/ and docs/ and say them; build nothing (`make check`).

python -m macros.commands.check [json]     (json: each fault as a line of JSON)
"""

import gc
import os
import sys
from functools import partial
from pathlib import Path

from ..faults import report
from ..paths import ROOT
from ..site import keptchecks
from ..site.filesigns import hashed, signs
from .frame import framed

NAME = "all"  # of what is kept: the words of a run over everything


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """0 and what was read if all is right, with what is worth a word; 1 and every fault if not."""
    as_json = arguments == ["json"]
    if arguments and not as_json:
        print("FORMAT is json, or is left out.", file=sys.stderr)
        return 2
    return framed(partial(_main, root, as_json), root=root, as_json=as_json)


def _main(root: Path, as_json: bool) -> int:
    gc.disable()  # a run is over before the collector would find anything: a tenth of its time
    before = signs(root)
    key = hashed(before, os.environ.get("GITHUB_ACTIONS"))
    said = keptchecks.recall(root, NAME, key)
    if said is None:
        # Loading what reads takes longer than all that a run does which has nothing to read.
        from ..site import wholecheck

        said = wholecheck.said(root, before)
        if signs(root) == before:  # nobody edited a file meanwhile
            keptchecks.keep(root, NAME, key, said)
    report.forget(root)
    print(said["json" if as_json else "text"], end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
