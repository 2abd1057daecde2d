"""The picture of a link: no words are cut off at its edge or lie over others."""

import io
import re

import pytest
from PIL import Image, ImageChops

from macros.site.cards import cards, png
from tests.readonce import ALL, edition_in

EDGE = 40  # pixels that stay white on either side
COLUMN = 260  # of one figure
LETTER = 15  # pixels of a letter below a figure, on the average


@pytest.fixture(scope="module", params=ALL)
def drawn(request):
    """Every card of one language: its code, (address, SVG)."""
    return request.param, list(cards(edition_in(request.param)))


def test_no_words_reach_the_edge(drawn):
    code, every = drawn
    for address, svg in sorted(every, key=lambda one: len(one[1]))[-4:]:  # the longest titles
        with Image.open(io.BytesIO(png(svg, code))) as picture:
            grey = picture.convert("L")
        below = grey.crop((0, 20, *grey.size))
        left, _, right, _ = ImageChops.invert(below).getbbox()
        assert min(left, below.width - right) >= EDGE, address


def test_the_words_of_a_figure_stand_in_its_column(drawn):
    _, every = drawn
    for address, svg in every:
        words = re.findall(r'<text x="[\d.]+" y="(?:466|496)"[^>]*>([^<]+)<', svg)
        assert len(words) >= 4
        assert max(map(len, words)) * LETTER <= COLUMN, address
