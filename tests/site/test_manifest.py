"""What a device reads that puts the site on its home screen."""

import io
import json
from urllib.parse import urljoin, urlsplit

import pytest
from PIL import Image

from macros.language.languages import Language
from macros.site import manifest
from tests.readonce import ALL

BELOW = "https://example.org/a/path/"  # the site may stand below any address


def reached(site, address):
    """The content of a file of the site at a full address below BELOW."""
    assert address.startswith(BELOW)
    path = site / urlsplit(address.removeprefix(BELOW)).path
    return (path / "index.html" if path.is_dir() else path).read_bytes()


@pytest.mark.parametrize("code", ALL)
def test_a_manifest_names_its_language_and_leads_to_files_that_exist(site, code):
    address, language = f"{BELOW}{code}/{manifest.NAME}", Language(code)
    told = json.loads(reached(site, address))
    assert (told["lang"], told["dir"]) == (code, language.direction)
    assert told["name"]
    assert 0 < len(told["short_name"]) <= 12
    start, scope = (urljoin(address, told[name]) for name in ("start_url", "scope"))
    assert start == f"{BELOW}{code}/"
    assert start.startswith(scope)
    assert f'<html lang="{code}"'.encode() in reached(site, start)
    sizes = set()
    for one in told["icons"]:
        content = reached(site, urljoin(address, one["src"]))
        if one["type"] == "image/png":
            width, height = Image.open(io.BytesIO(content)).size
            assert one["sizes"] == f"{width}x{height}"
        else:
            assert content.startswith(b"<svg")
        sizes.add(one["sizes"])
    assert sizes == {"any", "192x192", "512x512"}


def test_every_page_names_the_manifest_of_its_language(pages):
    for code in ALL:
        of_language = [page for page in pages.values() if page.path.startswith(f"{code}/")]
        assert of_language
        for page in of_language:
            [link] = page.document.xpath("//link[@rel='manifest']/@href")
            if not page.path.endswith("404.html"):
                assert urljoin(f"/{page.path}", link) == f"/{code}/{manifest.NAME}", page.path
