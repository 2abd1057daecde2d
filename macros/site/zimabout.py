"""What a ZIM file says of itself: title, language, author, day, picture, by the names that openZIM gives them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..language.inenglish import unmarked
from ..language.labels import N_
from ..language.standards import three_letters
from ..paths import ROOT
from ..register.edition import Edition
from . import manifest

TITLE = N_("Cluster munitions: Article 9")  # where the site's own is longer than the standard lets a title be
LONGEST = {"Title": 30, "Description": 80}  # letters (wiki.openzim.org, Metadata)
ILLUSTRATION = 48  # pixels a side


@dataclass(frozen=True)
class About:
    """What a file says of itself: `home` is where it opens, `told` are its metadata by the names of openZIM."""

    code: str
    language: str
    home: str
    told: dict[str, str | date]
    picture: bytes


def about(edition: Edition, root: Path = ROOT) -> About:
    """What the file of an edition says of itself."""
    language, site = edition.language, edition.facts.site
    title, author = (unmarked(language.plain(text)) for text in (site.title, site.author))
    three = three_letters(language.code)
    told: dict[str, str | date] = {
        "Name": f"ccm-article-9_{language.code}_all",
        "Title": title if len(title) <= LONGEST["Title"] else unmarked(language.label(TITLE)),
        "Description": title
        if len(title) <= LONGEST["Description"]
        else f"{title[: LONGEST['Description'] - 1]}…",
        "LongDescription": title,
        "Language": three,
        "Creator": author,
        "Publisher": author,
        "Date": site.data_as_of,
        "Source": site.base_address,
        "License": "CC BY 4.0",
        "Tags": "_ftindex:yes;_pictures:yes;_videos:no;_details:yes",
    }
    picture = (root / "overrides" / manifest.ICON).read_text("utf-8")
    return About(language.code, three, f"{language.code}/index.html", told, manifest.icon(picture, ILLUSTRATION))
