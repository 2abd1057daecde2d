"""CITATION.cff: how to cite the data (Citation File Format 1.2.0), written by `make generate`."""

import json

from ..register.loading import Facts
from ..tables.terms import LICENCE
from ..views import citing

NAME = "CITATION.cff"


def citation_cff(facts: Facts) -> str:
    """The file's text, with the author that every citation of this site names."""
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
    author = json.dumps(citing.author(site), ensure_ascii=False)
    return "\n".join([*lines, "authors:", f"  - name: {author}", ""])
