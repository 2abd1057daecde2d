"""What a draft says of itself in Akoma Ntoso 3.0 (OASIS LegalDocML), in which parliaments hold their laws."""

from dataclasses import dataclass

from ..language.languages import ENGLISH
from ..language.standards import three_letters
from ..register.edition import Edition
from ..templating.addresses import absolute

MAKER = "drafting-template"
NO_COUNTRY = "zz"  # of no State (ISO 3166 leaves it free)


@dataclass(frozen=True)
class AknTagView:
    """An element of the hierarchy, with its name in ids."""

    tag: str
    name: str


# By tradition: the clause, its paragraphs, their items, the items of these.
TAGS = {
    "common": (
        AknTagView("section", "sec"),
        AknTagView("subsection", "subsec"),
        AknTagView("paragraph", "para"),
        AknTagView("subparagraph", "subpara"),
    ),
    "civil": (
        AknTagView("article", "art"),
        AknTagView("paragraph", "para"),
        AknTagView("point", "point"),
        AknTagView("indent", "indent"),
    ),
}


@dataclass(frozen=True)
class AknLevelView:
    """One of the levels at which FRBR identifies a text."""

    tag: str
    this: str
    uri: str
    date: str


@dataclass(frozen=True)
class AknMakerView:
    """Who put the text together."""

    id: str
    address: str
    name: str


@dataclass(frozen=True)
class AknLawView:
    """What the template shows besides the law."""

    day: str
    country: str
    maker: AknMakerView
    levels: list[AknLevelView]
    tags: tuple[AknTagView, ...]
    language: str  # of ISO 639-2


def akn_law(edition: Edition, tradition: str) -> dict[str, object]:
    """The view of overrides/drafts/akomantoso.xml."""
    site, day = edition.facts.site, edition.when.date().isoformat()
    code = edition.facts.clauses.tongue.code
    language = edition.language if edition.language.code == code else ENGLISH
    three = three_letters(code)
    work = f"/akn/{NO_COUNTRY}/bill/{day}/cluster-munitions"
    text = f"{work}/{three}@"
    law = AknLawView(
        day=day,
        country=NO_COUNTRY,
        maker=AknMakerView(
            MAKER,
            absolute(site.base_address, language.code)("model-legislation/template/"),
            language.plain(site.author),
        ),
        levels=[
            AknLevelView("FRBRWork", f"{work}/!main", work, "draft"),
            AknLevelView("FRBRExpression", f"{text}/!main", text, "expression"),
            AknLevelView("FRBRManifestation", f"{text}/!main.xml", f"{text}.xml", "manifestation"),
        ],
        tags=TAGS[tradition],
        language=three,
    )
    return {"law": law}
