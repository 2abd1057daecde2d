"""The editor's guide: every recipe is carried out to the letter on a fresh clone, from a new State to undo."""

import json
import re
import shutil

import pytest
from PIL import Image

from tests import builds, recipes
from tests.conftest import ROOT
from tests.readonce import LANGUAGES

PICTURE = re.compile(r"\((editing/[\w.-]+)\)\{ width=(\d+) height=(\d+) \}")
GUIDE = (ROOT / "docs/en/editing.md").read_text("utf-8")
OTHERS = [path for path in (ROOT / "docs").glob("*/editing.md") if path.parent.name != "en"]


@pytest.fixture(scope="module")
def guide_builds(tmp_path_factory, site) -> list[dict[str, bytes]]:
    """What each build of the guide makes while somebody follows it from its first step to its last.

    Before the last, which builds what the site was first made of, half of the PDFs that are kept are taken away.
    """
    clone = recipes.clone(ROOT, tmp_path_factory.mktemp("guide") / "clone")
    for name in builds.KEPT:
        shutil.copytree(site.parent / ".cache" / name, clone / ".cache" / name)
    reader, steps = recipes.Reader(clone), recipes.steps(GUIDE)
    building = [step for step in steps if step.text.endswith("make site\n")]
    made = []
    for step in steps:
        if step == building[-1]:
            for path in (clone / ".cache").glob("*/[c-m]*.pdf"):
                path.unlink()
        reader.follow(step)
        if step in building:
            made.append(builds.contents(clone / "site"))
    return made


@pytest.mark.long
def test_every_recipe_works_to_the_letter(guide_builds):
    changed, undone = guide_builds
    assert "الدولة س" in changed["ar/states/state-x/index.html"].decode()
    assert "Cluster Munitions Act 2025" in changed["en/states/state-x/index.html"].decode()
    assert "en/states/state-x/index.html" not in undone


@pytest.mark.long
def test_two_builds_of_one_commit_are_alike_to_the_byte(guide_builds, site):
    """In two folders; of the PDFs that the second had kept, half were made again."""
    before, after = builds.contents(site), guide_builds[-1]
    assert [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)] == []


def test_every_task_of_the_guide_has_a_step():
    """All but what is only explained: the rules, the ways to edit, the examples, Markdown, the list of macros."""
    assert set(recipes.sections(GUIDE)) - {step.section for step in recipes.steps(GUIDE)} == {
        "rules",
        "ways",
        "markup",
        "macros",
        "examples",
    }


def test_the_guide_has_the_same_steps_in_every_language():
    first = recipes.steps(GUIDE)
    assert OTHERS
    for path in OTHERS:
        steps = recipes.steps(path.read_text("utf-8"))
        told = [(step.section, step.kind, step.file, step.text) for step in steps if step.kind != "cells"]
        assert told == [(s.section, s.kind, s.file, s.text) for s in first if s.kind != "cells"]


def test_readers_do_not_find_the_guide_when_they_search(site):
    for code in LANGUAGES:
        index = json.loads((site / code / "search/search_index.json").read_text("utf-8"))["docs"]
        found = {entry["location"].partition("#")[0] for entry in index}
        assert "about/" in found
        assert "editing/" not in found


def test_a_step_after_a_block_of_code_goes_on_with_its_number(pages):
    for path in ("en/editing/index.html", "ar/editing/index.html"):
        lists = pages[path].document.xpath("//ol[preceding-sibling::h2[1][@id='joined']]")
        assert [each.get("start", "1") for each in lists] == ["1", "2", "3"], path


def test_a_picture_has_the_shape_that_the_page_keeps_free_for_it():
    """Else the text would jump when the picture comes, or the picture be distorted."""
    shown = []
    for page in (ROOT / "docs").glob("*/editing.md"):
        for name, width, height in PICTURE.findall(page.read_text("utf-8")):
            with Image.open(page.parent / name) as picture:
                ratio = picture.width / picture.height
            assert abs(ratio - int(width) / int(height)) < 0.01, (page, name)
            shown.append(page.parent / name)
    assert sorted(shown) == sorted((ROOT / "docs").glob("*/editing/*"))
