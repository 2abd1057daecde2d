"""Write CITATION.cff from data/site.yaml (`make generate`)."""

import sys

from ..exports.cff import NAME, citation_cff
from ..paths import ROOT
from ..register.edition import checked_facts
from .frame import command


@command("Nothing was written.")
def main() -> int:
    """Run from the command line: write the file at the root of the project; 1 with every fault if there is one."""
    (ROOT / NAME).write_text(citation_cff(checked_facts()), "utf-8")
    print(NAME)
    return 0


if __name__ == "__main__":
    sys.exit(main())
