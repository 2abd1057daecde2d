"""The slides of the workshop: what each shows and says, for PowerPoint and for the PDF."""

from dataclasses import dataclass

from ..language.labels import AS_OF_DAY, INDICATORS, N_
from ..records.workshop import Slide
from ..register.edition import Edition
from ..templating.addresses import absolute, readable
from .deckfigures import CHARTS
from .deckparts import ShownView
from .decktables import HOME, TABLES

FIGURES = {**CHARTS, **TABLES}
NOTHING = N_("The register holds nothing for this figure yet.")


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
    slides = [_slide(edition, *one, number) for number, one in enumerate(facts.workshop.slides.items(), 1)]
    as_of = language.label(AS_OF_DAY) % {"date": language.date(facts.site.data_as_of)}
    address = absolute(facts.site.base_address, language.code)(HOME)
    return DeckView(
        title=slides[0].title,
        slides=slides,
        foot=readable(address),
        about=f"{as_of}. {language.label(INDICATORS)}.",
        address=address,
    )


def _slide(edition: Edition, slug: str, record: Slide, number: int) -> SlideView:
    """One slide; where the register has nothing for its figure yet, it says so."""
    plain = edition.language.plain
    points = tuple(map(plain, record.points))
    shown = FIGURES[record.shows](edition) if record.shows else None
    if shown and shown.figure.empty:
        shown, points = None, (*points, edition.language.label(NOTHING))
    return SlideView(slug, number, plain(record.title), points, shown, plain(record.notes))
