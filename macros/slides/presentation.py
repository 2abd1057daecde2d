"""The slides as one file: each from its layout, with its points, its figure, its notes."""

import io
import re

from pptx.presentation import Presentation
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.picture import Picture
from pptx.slide import Slide, SlideLayout

from ..exports.packages import worded
from ..language.labels import N_
from ..register.edition import Edition
from ..views.deck import DeckView, SlideView, deck
from ..views.deckparts import AddressCodeView, CardsView, ChartView
from .blank import Box, blank, boxes
from .charting import chart
from .placing import Hand, cards, code, describe, grid

CHOSEN = {"ar": "ar-SA", "en": "en-GB"}  # else where most speak it: PowerPoint knows no language without a place
SAID = re.compile(r"ppt/(?:slides|notesSlides)/\w+\.xml")  # the parts that a reader reads
SOURCE = 10  # the number of the place for the line on a source


def slides_pptx(edition: Edition) -> bytes:
    """The file in one language; the same facts give the same bytes."""
    language, view = edition.language, deck(edition)
    rtl = language.rtl
    locale = CHOSEN.get(language.code) or language.with_place()
    file, layouts = blank(edition.templates, view.foot, locale, rtl)
    hand = Hand(edition.templates, locale, rtl)
    for one in view.slides:
        _slide(edition, hand, file, layouts[_layout(one)], one, view)
    _describe(edition, file, view)
    written = io.BytesIO()
    file.save(written)
    return worded(written.getvalue(), edition.when, SAID, language.typeset)


def _layout(view: SlideView) -> str:
    if view.number == 1:
        return "Opening"
    if view.shown is None:
        return "Points"
    return "Points and figure" if view.points else "Figure"


def _slide(
    edition: Edition, hand: Hand, file: Presentation, layout: SlideLayout, view: SlideView, whole: DeckView
) -> None:
    slide = file.slides.add_slide(layout)
    title = slide.shapes.title
    assert title is not None, "each layout has a place for a title"
    hand.say(title.text_frame, view.title)
    places = {place.placeholder_format.idx: place for place in slide.placeholders}
    points = (*view.points, whole.about) if view.number == 1 else view.points
    if points:
        hand.say(places[1].text_frame, *points)
    if view.shown:
        hand.say(places[SOURCE].text_frame, view.shown.source)
        box = boxes(hand.rtl)["half" if view.points else "figure"]
        _figure(edition, hand, slide, view, box)
    last = max(int(name) for name in slide.element.xpath("//p:cNvPr/@id"))
    numbers = {"first": last + 1, "second": last + 2, "number": str(view.number)}
    foot = hand.element("foot.xml", foot=whole.foot, **numbers)
    slide.shapes.element.extend(list(foot))
    notes = slide.notes_slide
    frame = notes.notes_text_frame
    assert frame is not None, "the library's page of notes has a place for them"
    hand.say(frame, view.notes)
    for shape in notes.placeholders:
        hand.turn(shape)


def _figure(edition: Edition, hand: Hand, slide: Slide, view: SlideView, box: Box) -> None:
    assert view.shown, "asked for by the caller"
    figure = view.shown.figure
    if isinstance(figure, CardsView):
        cards(hand, slide, figure, box)
        return
    frame: GraphicFrame | Picture
    if isinstance(figure, ChartView):
        frame = chart(slide, figure, box, hand.rtl, edition.when)
    elif isinstance(figure, AddressCodeView):
        frame = code(slide, figure, box)
    else:
        frame = grid(hand, slide, figure, box)
    frame.name = figure.title
    describe(frame, figure.alt)


def _describe(edition: Edition, file: Presentation, view: DeckView) -> None:
    """What the file says of itself."""
    site, language = edition.facts.site, edition.language
    core, when = file.core_properties, edition.when.replace(tzinfo=None)
    core.title, core.language = view.title, language.code
    core.subject = language.label(N_("Convention on Cluster Munitions"))
    core.author = core.last_modified_by = language.plain(site.author)
    core.created = core.modified = when
    core.revision, core.keywords, core.comments = 1, "", ""
