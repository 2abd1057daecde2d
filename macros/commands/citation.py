"""Write CITATION.cff from data/site.yaml (`make generate`)."""

import sys

from ..exports.cff import NAME, citation_cff
from ..faults import report
from ..faults.fault import Faults
from ..paths import ROOT
from ..register.edition import checked_facts
from .frame import framed


def main() -> int:
    """Run from the command line: write the file at the root of the project; 1 with every fault if there is one."""
    try:
        text = citation_cff(checked_facts())
    except Faults as faults:
        report.tell(faults.faults, closing="Nothing was written.")
        return 1
    (ROOT / NAME).write_text(text, "utf-8")
    print(NAME)
    return 0


if __name__ == "__main__":
    sys.exit(framed(main, "Nothing was written."))
