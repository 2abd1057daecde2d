"""View of what can be kept on a device for a meeting: a State with its sheet, a region, all States."""

from dataclasses import dataclass

from ..language.labels import REGION
from ..records import REGIONS
from ..register.edition import Edition
from ..templating.addresses import Url
from . import downloads, stategroups
from .states import entries

SCRIPT = "assets/keep.js"
SEARCH = ("search/search_index.json", "assets/minisearch.js")


@dataclass(frozen=True)
class KeptStateView:
    """A State with the addresses of its page and its sheet, as seen from the page, with a space between."""

    slug: str
    name: str
    addresses: str


@dataclass(frozen=True)
class KeptRegionView:
    """A region with the address of its page, and its States."""

    title: str
    addresses: str
    states: list[KeptStateView]


def everyone(url: Url) -> str:
    """Addresses of what belongs to all States: the register, the factsheet, and what the search finds them by."""
    return " ".join(map(url, ("states/", "", *SEARCH)))


def regions(edition: Edition, url: Url) -> list[KeptRegionView]:
    """Every region that has States."""
    code, label = edition.language.files, edition.language.label
    listed = []
    for region in REGIONS:
        states = [
            KeptStateView(one.slug, one.name, f"{url(one.address)} {url(downloads.sheet(code, one.slug))}")
            for one in entries(edition, region)
        ]
        if states:
            listed.append(KeptRegionView(label(REGION[region]), url(stategroups.address(region)), states))
    return listed
