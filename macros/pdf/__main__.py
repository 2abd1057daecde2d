"""One language's PDFs into a folder: `python -m macros.pdf en site/pdf`."""

import sys
from pathlib import Path

from ..edition import checked_facts, edition
from ..faults import Faults
from . import write_factsheets


def main(code: str, folder: str) -> int:
    """0 when the files are written, 1 with every fault when not."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    try:
        write_factsheets(edition(checked_facts(), code), target)
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
