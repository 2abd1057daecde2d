"""What a build does to the last good site, and what one changed fact changes."""

import re
import shutil
import signal
import subprocess

import pytest

from macros.commands.build import main
from macros.language.languages import SOURCE
from macros.views import stategroups
from tests import builds, drill
from tests.conftest import ROOT, specimen
from tests.readonce import ALL, LANGUAGES, edition_in


@pytest.fixture
def other(tmp_path, site):
    """A second, separate project whose site is a copy of the first: for a build that is killed."""
    folder = builds.copy_tried(tmp_path / "other", site.parent)
    shutil.copytree(site, folder / "site")
    return folder


MOMENTS = {
    "it has begun": ".cache/site-*",
    "pages are there": ".cache/site-*/*/index.html",
    "PDFs are there": ".cache/site-*/pdf/**/*.pdf",
}


@pytest.mark.long
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_build_that_is_killed_leaves_the_last_good_site_and_nothing_at_work(other, moment):
    """`make drill` kills builds at random moments."""
    before = builds.contents(other / "site")
    build = subprocess.Popen(drill.BUILD, cwd=other, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not list(other.glob(MOMENTS[moment])):
            assert build.poll() is None, "the build ended before"
    finally:
        build.kill()
        build.wait()
    assert build.returncode == -signal.SIGKILL
    assert builds.contents(other / "site") == before
    drill.until_gone(other)


PAGES_WITH_A_CARD = {path.stem for path in (ROOT / "docs/en").glob("*.md")} - {"index"}
CARDS = (*PAGES_WITH_A_CARD, "factsheet", "states", "updates")
FAULTS = {
    "status": ("data/states/{}.yaml", "status: specific_law", "status: specific law", "data/states/{}.yaml:"),
    "source": ("data/states/fiji.yaml", "    as_of:", "    as-of:", "data/states/fiji.yaml:"),
    "macro": ("docs/en/index.md", "{{ tile_map() }}", "{{ tilemap() }}", "docs/en/index.md:"),
    "link": ("docs/ar/index.md", "](what-it-entails.md)", "](javascript:alert(1))", "docs/ar/index.md:"),
    "yaml": ("data/tools.yaml", "  icrc-model-law:", "  icrc-model-law", "data/tools.yaml:"),
}


@pytest.fixture(scope="module")
def faulty(tmp_path_factory, site):
    """Another such project, for builds that a fault stops; what they cost is the check of all data and pages."""
    folder = builds.copy_tried(tmp_path_factory.mktemp("faulty") / "project", site.parent)
    shutil.copytree(site, folder / "site")
    return folder


@pytest.mark.parametrize("names", [("status", "source", "yaml"), ("macro", "link")], ids=["data", "pages"])
def test_a_fault_stops_the_build_and_keeps_the_last_good_site(faulty, site, facts, capfd, names):
    """Those of data in one build, those of pages in another: while data are wrong, pages are judged in part."""
    places, good = [], {}
    for name in names:
        file, old, new, place = (words.replace("{}", specimen(facts)) for words in FAULTS[name])
        good[faulty / file] = (faulty / file).read_bytes()
        builds.replace(faulty / file, old, new)
        places.append(place)
    try:
        assert main(faulty) == 1
    finally:
        for path, text in good.items():
            path.write_bytes(text)
    said = capfd.readouterr().err
    assert [place for place in places if place not in said] == []
    assert "the last good site is unchanged" in said
    assert builds.contents(faulty / "site") == builds.contents(site)
    assert not list((faulty / ".cache").glob("site-*"))


PAGES = (
    *("", "about/", "changes/", "statement/", "work-plan/", "work-plan/working-paper/"),
    *("states/", "states/compare/", "states/in-force/", "states/to-confirm/"),
)
DATA = (
    "counts.json",
    "datapackage.json",
    *(f"{of}.{kind}" for of in ("regions", "states") for kind in ("csv", "json")),
    "states.xlsx",
)
PAPER = re.compile("pdf/working-paper-(.*)-en.pdf")
PDFS = ("handout-{}.pdf", "handout-{}-letter.pdf", "factsheet-{}.pdf", "workshop-slides-{}.pdf")


def shows_the_status_of(slug, region, meetings, counting):
    """Every file in which the status of a State stands, or is counted, those of other States among them."""
    codes, own = LANGUAGES, f"states/{slug}"
    return {
        *(f"data/{folder}{name}" for folder in ("", "v1/") for name in (*DATA, f"{own}.json")),
        *(f"{code}/{page}index.html" for code in ALL for page in (*PAGES, f"{own}/", stategroups.address(region))),
        *(f"data/states-{code}.xlsx" for code in codes if code != SOURCE),
        *(f"data/{folder}provisions.xlsx" for folder in ("", "v1/")),
        *(f"{kind}/requests/{slug}-{code}.{kind}" for kind in ("docx", "txt") for code in codes),
        *(f"pptx/workshop-slides-{code}.pptx" for code in codes),
        *(f"lite/{code}/{name}.html" for code in codes for name in (slug, "index")),
        *counting,
        *(
            f"{kind}/working-paper-{meeting}-{code}.{kind}"
            for kind in ("docx", "pdf")
            for meeting in meetings
            for code in codes
        ),
        *(f"{code}/search/search_index.json" for code in ALL),
        *(f"cards/{name}-{code}.png" for code in codes for name in CARDS),
        *(f"pdf/{name.format(code)}" for code in codes for name in (*PDFS, f"{own}-{{}}.pdf")),
        "offline.zip",
        *(f"offline-{code}.{kind}" for code in codes for kind in ("zip", "zim")),
    }


def counts_anew(before, after):
    """If a page of text differs in what can be said in a meeting alone, which counts the States like this one."""
    old, new = before.decode().split("\n"), after.decode().split("\n")
    heads = [old[at - 1] for at, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
    return heads in [[f"<h2>{edition_in(code).language.label('Say it in a meeting')}</h2>"] for code in LANGUAGES]


@pytest.mark.long
def test_one_changed_status_changes_what_shows_it_and_nothing_else(tmp_path, site, facts):
    slug = specimen(facts)
    project = builds.copy_tried(tmp_path / "project", site.parent)
    builds.replace(project / f"data/states/{slug}.yaml", "  status: specific_law", "  status: in_progress")
    assert builds.run_build(project).returncode == 0
    before, after = builds.contents(site), builds.contents(project / "site")
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    meetings = {match[1] for match in map(PAPER.match, before) if match}
    assert meetings
    counting = {name for name in changed if name.startswith("lite/") and counts_anew(before[name], after[name])}
    assert counting
    assert changed == shows_the_status_of(slug, facts.states[slug].region, meetings, counting)
