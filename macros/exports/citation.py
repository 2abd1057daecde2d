"""CITATION.cff: how to cite the data (Citation File Format 1.2.0), written by `make generate`."""

import json
import sys

from .. import report
from ..command import framed
from ..edition import checked_facts
from ..faults import Faults
from ..loading import Facts
from ..templating import ROOT
from .terms import LICENCE

NAME = "CITATION.cff"
AUTHORS = "Contributors to the register of national implementation measures"


def citation_cff(facts: Facts) -> str:
    """The file's text. Its author is the publisher where data/site.yaml names one, else the contributors."""
    site = facts.site
    entries = {
        "cff-version": "1.2.0",
        "message": "Please name the edition and the day of the data. For one fact, cite the source that its page "
        "names.",
        "type": "dataset",
        "title": site.title,
        "abstract": "States' measures to implement the Convention on Cluster Munitions (Article 9), each fact "
        "with its source and the year of its text. Indicators of fact, not of compliance.",
        "version": site.edition,
        "date-released": site.data_as_of.isoformat(),
        "license": LICENCE,
    }
    if not site.base_address.rstrip("/").endswith(".example"):
        entries["url"] = site.base_address
    if site.repository:
        entries["repository-code"] = site.repository
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in entries.items()]
    author = json.dumps(site.publisher or AUTHORS, ensure_ascii=False)
    return "\n".join([*lines, "authors:", f"  - name: {author}", ""])


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
