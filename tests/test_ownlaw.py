"""The parts of the files that a browser makes of the self-check: each mark is there, and nothing else is one."""

import json
import re

import pytest
from lxml import etree

from macros.site.fileparts import file_parts
from macros.views.downloads import FILE_PARTS
from macros.views.ownlaw import own_law_view
from tests.readonce import LANGUAGES, edition_in

MARK = re.compile(r"\{\{([\w.-]+)\}\}")


@pytest.fixture(scope="module", params=LANGUAGES)
def held(request):
    edition = edition_in(request.param)
    text = file_parts(edition)[FILE_PARTS]
    return edition, json.loads(text.removeprefix("globalThis.fileParts = ").rstrip().removesuffix(";"))


def test_each_question_has_one_place_for_its_answer_and_its_provision(held):
    edition, files = held
    asked = edition.facts.selfcheck.questions
    wanted = {f"{slug}.{name}" for slug in asked for name in ("provision", "answer")}
    for kind, more in (("docx", set()), ("xlsx", {f"{slug}.height" for slug in asked})):
        marks = MARK.findall("".join(files["concordance"][kind].values()))
        assert sorted(marks) == sorted(wanted | more)


def test_without_its_marks_each_part_is_xml_that_names_obligations_and_articles(held):
    edition, files = held
    for parts in files["concordance"].values():
        whole = [etree.fromstring(MARK.sub("1", text).encode()) for text in parts.values()]
        said = "".join(text.replace("\u200e", "") for part in whole for text in part.itertext())
        for row in own_law_view(edition).rows:
            assert all(cell in said for cell in row[1:4])
