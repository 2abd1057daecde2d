"""docs/ and data/ hold what belongs there: nothing else is published, and whatever else lies there is named."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from macros.folders.pictures import KINDS, LARGEST, LISTED, WIDEST
from macros.site.validation import editions
from tests.badfile import faults_of

PAGE = "---\ntitle: More\ndescription: More.\n---\n# More\n"
PICTURE = "is not a page or a picture. "
HOLDS = f"Take it away: docs/ holds pages (.md) and pictures ({LISTED}), and nothing else."
KIND = f"Save it again, as {LISTED}."
STRAYS = [  # path, the sentence
    ("docs/en/evil.html", f"{PICTURE}{HOLDS}"),
    ("docs/en/evil.js", f"{PICTURE}{HOLDS}"),
    ("docs/en/index.html", f"{PICTURE}{HOLDS}"),
    ("docs/en/404.html", f"{PICTURE}{HOLDS}"),
    ("docs/en/sitemap.xml.gz", f"{PICTURE}{HOLDS}"),
    ("docs/en/assets/site.js", f"{PICTURE}{HOLDS}"),
    ("docs/en/assets/tokens.css", f"{PICTURE}{HOLDS}"),
    ("docs/en/assets/minisearch.js", f"{PICTURE}{HOLDS}"),
    ("docs/en/map.svg", f"{PICTURE}Save the drawing as {LISTED}."),
    ("docs/en/map.SVG", f"{PICTURE}Save the drawing as {LISTED}."),
    ("docs/en/notes.txt", f"{PICTURE}{HOLDS}"),
    ("docs/en/index.md~", f"{PICTURE}{HOLDS}"),
    ("docs/en/index.md.orig", f"{PICTURE}{HOLDS}"),
    ("docs/en/states/~$list.xlsx", f"{PICTURE}{HOLDS}"),
    ("docs/en/plan.pdf", f"{PICTURE}{HOLDS}"),
    ("docs/en/Makefile", f"{PICTURE}{HOLDS}"),
    ("docs/en/more.mdown", "is not a page. Name it more.md."),
    ("docs/en/more.markdown", "is not a page. Name it more.md."),
    ("docs/en/more.mkd", "is not a page. Name it more.md."),
    ("docs/en/more.mkdn", "is not a page. Name it more.md."),
    ("docs/en/more.MD", "cannot be an address. Name it with small letters, digits and hyphens, then .md."),
    ("docs/en/README.md", "cannot be an address. Name it with small letters, digits and hyphens, then .md."),
    ("docs/en/my map.png", "cannot be an address. Name it with small letters, digits and hyphens, then .png."),
    ("docs/en/map.PNG", "cannot be an address. Name it with small letters, digits and hyphens, then .png."),
    ("docs/en/map.png", f"does not open as a picture of the kind .png. {KIND}"),
    ("docs/en/map.webp", f"does not open as a picture of the kind .webp. {KIND}"),
    ("docs/evil.html", "belongs to no language. Move it into a folder like docs/en, or delete it."),
    ("docs/assets/evil.js", f"{PICTURE}{HOLDS}"),
    (
        "data/translations/ar.mo",
        "is not a file of this project. Take it away. It holds a catalogue and a record of pages a language, like "
        "ar.po and ar.yaml.",
    ),
    (
        "data/schema/evil.html",
        "is not a file of this project. Take it away. `make generate` writes everything that belongs there.",
    ),
    ("data/evil.js", "is not a file of this project. Take it away."),
]


def lay(root: Path, name: str, content: bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 3)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(("name", "sentence"), STRAYS, ids=[name for name, _ in STRAYS])
def test_what_does_not_belong_is_named_and_not_published(name: str, sentence: str, english: Path):
    lay(english, name, PAGE.encode())
    assert faults_of(english) == [f"{name}:1: {sentence}"]


@pytest.mark.parametrize("suffix", KINDS)
def test_a_picture_of_each_kind_may_lie_beside_the_pages(suffix: str, english: Path):
    lay(english, f"docs/en/map{suffix}", picture(KINDS[suffix]))
    editions(english)


@pytest.mark.parametrize("suffix", KINDS)
def test_a_picture_opens_as_what_it_is_called(suffix: str, english: Path):
    lay(english, f"docs/en/map{suffix}", picture("BMP"))
    assert faults_of(english) == [
        f"docs/en/map{suffix}:1: does not open as a picture of the kind {suffix}. {KIND}"
    ]


def test_a_picture_that_was_cut_off_is_named(english: Path):
    lay(english, "docs/en/map.png", picture(size=(99, 99))[:-30])
    assert faults_of(english) == [f"docs/en/map.png:1: does not open as a picture of the kind .png. {KIND}"]


def test_a_picture_that_unpacks_to_too_many_pixels_is_not_unpacked(english: Path):
    lay(english, "docs/en/map.png", picture(size=(WIDEST + 1, 1)))
    message = "is a picture of 6,001 by 1 pixels. At most 6,000 by 4,000 fit."
    assert faults_of(english) == [f"docs/en/map.png:1: {message}"]


def test_a_picture_that_is_too_heavy_is_not_opened(english: Path):
    lay(english, "docs/en/map.png", picture())
    with (english / "docs/en/map.png").open("ab") as file:
        file.truncate(LARGEST + 1)
    assert faults_of(english) == ["docs/en/map.png:1: is a picture of more than 4,000,000 bytes. Save it smaller."]


@pytest.mark.parametrize("name", ["docs/en/pipe.md", "docs/en/pipe.png", "docs/pipe", "data/translations/ar.po"])
def test_a_pipe_is_not_opened(name: str, english: Path):
    (english / name).parent.mkdir(exist_ok=True)
    os.mkfifo(english / name)
    assert faults_of(english) == [f"{name}:1: is neither a file nor a folder. Delete it."]


@pytest.mark.parametrize("name", ["docs/en/more.md", "docs/en/more.png", "docs/en/more", "docs/fr"])
@pytest.mark.parametrize("target", ["/etc/hostname", "index.md", "/nowhere", "/"])
def test_a_link_to_another_place_is_not_followed(name: str, target: str, english: Path):
    (english / name).symlink_to(target)
    assert faults_of(english) == [f"{name}:1: is a link to another place. Put the file itself here."]


def test_a_name_that_is_not_utf_8_is_spelt_out(english: Path):
    lay(english, os.fsdecode(b"docs/en/caf\xe9.md"), PAGE.encode())
    sentence = "has a name that is not UTF-8. Name it with small letters, digits and hyphens."
    assert faults_of(english) == [f"docs/en/caf<U+DCE9>.md:1: {sentence}"]


def test_a_folder_that_is_named_like_a_page_is_named(english: Path):
    (english / "docs/en/more.md").mkdir()
    assert faults_of(english) == ["docs/en/more.md:1: is a folder, but is named like a page. Name it more."]


def test_a_folder_that_is_no_language_is_named(english: Path):
    lay(english, "docs/english/index.md", PAGE.encode())
    message = "is no language. Pages lie in a folder for each, like docs/en; move them there, or delete it."
    assert faults_of(english) == [f"docs/english:1: {message}"]


def test_pages_of_a_language_that_is_not_yet_published_may_lie_there(english: Path):
    lay(english, "docs/fr/index.md", PAGE.encode())
    editions(english)


def test_hidden_files_of_the_system_are_passed_over(english: Path):
    lay(english, "docs/en/.DS_Store", b"\x00")
    lay(english, "docs/en/.index.md.swp", b"\x00")
    lay(english, "docs/.git/config", b"x")
    editions(english)


@pytest.mark.parametrize("name", ["states/samoa.md", "states/samoa/index.md"])
def test_no_page_stands_where_one_is_made_from_data(name: str, english: Path):
    lay(english, f"docs/en/{name}", PAGE.encode())
    message = "stands where the page states/samoa/ is made from data. Give it another name, or delete it."
    assert faults_of(english) == [f"docs/en/{name}:1: {message}"]


def test_no_two_pages_have_one_address(english: Path):
    for name in ("more.md", "more/index.md"):
        lay(english, f"docs/en/{name}", PAGE.encode())
    message = "has the same address as docs/en/more.md. Keep one of the two."
    assert faults_of(english) == [f"docs/en/more/index.md:1: {message}"]
