"""The slides of the workshop: what each shows and says, for PowerPoint and for the PDF."""

from dataclasses import dataclass

from ..register.edition import Edition
from ..templating.addresses import absolute, readable
from .deckfigures import AS_OF, CHARTS, NOTICE
from .deckparts import ShownView
from .decktables import HOME, TABLES

FIGURES = {**CHARTS, **TABLES}


@dataclass(frozen=True)
class SlideView:
    """One slide. `shown` is its figure; `notes` are what the speaker says."""

    slug: str
    number: int
    title: str
    points: tuple[str, ...]
    shown: ShownView | None
    notes: str


@dataclass(frozen=True)
class DeckView:
    """All slides, and what stands at the foot of each; `about` stands on the first."""

    title: str
    slides: list[SlideView]
    foot: str
    about: str
    address: str


def deck(edition: Edition) -> DeckView:
    """The slides in one language."""
    facts, language = edition.facts, edition.language
    slides = [
        SlideView(
            slug=slug,
            number=number,
            title=language.plain(record.title),
            points=tuple(map(language.plain, record.points)),
            shown=FIGURES[record.shows](edition) if record.shows else None,
            notes=language.plain(record.notes),
        )
        for number, (slug, record) in enumerate(facts.workshop.slides.items(), 1)
    ]
    as_of = language.label(AS_OF) % {"date": language.date(facts.site.data_as_of)}
    address = absolute(facts.site.base_address, language.code)(HOME)
    return DeckView(
        title=slides[0].title,
        slides=slides,
        foot=readable(address),
        about=f"{as_of}. {language.label(NOTICE)}.",
        address=address,
    )
