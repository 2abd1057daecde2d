"""Write CITATION.cff from data/site.yaml (`make generate`)."""

import sys

from ..exports.cff import NAME, citation_cff
from ..paths import ROOT
from ..register.edition import checked_facts
from .frame import framed


def main() -> int:
    """Run from the command line: write the file at the root of the project; 1 with every fault if there is one."""
    return framed(_main, "Nothing was written.")


def _main() -> int:
    (ROOT / NAME).write_text(citation_cff(checked_facts()), "utf-8")
    print(NAME)
    return 0


if __name__ == "__main__":
    sys.exit(main())
