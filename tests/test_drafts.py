"""A language that is only begun: it is shown with English in between, says so, and stops no other."""

import hashlib
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from polib import POEntry, POFile

from macros.commands import check, translations
from macros.faults.fault import Faults
from macros.language import inenglish
from macros.language.languages import Language
from macros.pages import prose
from macros.pages.prose import Prose
from macros.register.coverage import Share, coverage
from macros.register.edition import checked_facts, edition
from macros.site import keptpages, offline
from macros.site.filesigns import signs
from macros.site.jobs import jobs
from macros.site.validation import behind, editions
from macros.templating.addresses import target
from macros.translation import draft
from macros.views import sitefiles
from macros.vocabulary.core import Page
from tests import foreignwords, recipes
from tests.builds import ROOT, languages, replace
from tests.catalogues import give_labels
from tests.conftest import specimen

GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
RECIPE = recipes.steps(GUIDE[GUIDE.index("### Add a language") : GUIDE.index("#### For translators")])
DRAFT = "languages: [en, pt]\ndrafts: [pt]\n"
PRIVATE = re.compile("[\ue000-\uf8ff]")
COMMANDS = {"make translations": translations.main, "make check": check.main}


@pytest.fixture
def whole(project: Path) -> Path:
    """The small project in the languages from which the recipe begins, with Arabic complete."""
    languages(project, RECIPE[0].text)
    (project / "data/translations").mkdir()
    shutil.copyfile(ROOT / "data/translations/ar.po", project / "data/translations/ar.po")
    for folder in ("macros", "overrides"):  # whose labels there are to translate
        (project / folder).symlink_to(ROOT / folder)
    assert translations.main([], project) == 0
    return project


@pytest.fixture
def begun(english: Path) -> Path:
    """The small project in English, with a draft that has nothing yet."""
    languages(english, DRAFT)
    (english / "data/translations").mkdir()
    return english


def contents(project: Path) -> dict[str, str]:
    files = [path for folder in ("data", "docs") for path in (project / folder).rglob("*") if path.is_file()]
    return {path.relative_to(project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Reader(recipes.Reader):
    """Follows the recipe in the small project, whose commands are those of this process."""

    def __init__(self, project: Path, said: Callable[[], str]):
        super().__init__(project)
        self.heard = said

    def _ends(self, command: str) -> int:
        if command in COMMANDS:
            status = COMMANDS[command]([], self.clone)
            self.said = self.heard()
            return status
        return subprocess.run(command.split(), cwd=self.clone, check=False).returncode


def test_a_language_is_added_by_the_recipe_and_no_file_of_another_changes(whole, capsys):
    assert RECIPE[0].kind == "find"
    earlier = checked_facts(whole).site
    before, reader = contents(whole), Reader(whole, lambda: capsys.readouterr().out)
    for step in RECIPE:
        reader.follow(step)
    assert [step.kind for step in RECIPE].count("says") == 1
    after = contents(whole)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    own = {"data/translations/sw.po", "data/translations/sw.yaml", "docs/sw/index.md"}
    assert changed == own | {"data/site.yaml"}
    assert checked_facts(whole).site.languages == [*earlier.languages, "sw"]
    assert checked_facts(whole).site.in_full == earlier.in_full
    new = editions(whole)[-1].language
    assert (new.own_name, new.label("Specific law")) == ("Kiswahili", "Sheria mahususi")
    assert new.state(checked_facts(whole).states["samoa"]) == inenglish.marked("Samoa")  # no UN name in Kiswahili


def test_a_draft_without_a_single_file_stops_nothing(begun):
    [english, new] = editions(begun)
    assert (english.language.draft, new.language.draft) == (False, True)
    assert draft(new, begun).english == {"index.md", "states/index.md"}
    [notice] = behind([english, new], begun)
    assert str(notice).startswith("data/translations/pt.po:1: is missing. Run `make translations` to begin it")


def test_what_is_no_draft_still_needs_every_label(begun):
    replace(begun / "data/site.yaml", "drafts: [pt]", "drafts: []")
    with pytest.raises(Faults):
        editions(begun)


HEAD = "---\ntitle: {0}\ndescription: {0}\n---\n# {0}\n\n"
BAD = {
    "a page with a macro that there is not": ("docs/pt/index.md", HEAD.format("Um") + "{{ counts() }}\n"),
    "a page without a head": ("docs/pt/index.md", "# Um\n"),
    "a broken link": ("docs/pt/index.md", HEAD.format("Um") + "[Dois](dois.md)\n"),
    "a page that is not in English": ("docs/pt/dois.md", HEAD.format("Dois")),
    "a drawing": ("docs/pt/um.svg", "<svg/>"),
    "a record of pages that is none": ("data/translations/pt.yaml", "pages: 3\n"),
    "a catalogue that is none": ("data/translations/pt.po", "msgid\n"),
    "an update without a head": ("docs/pt/updates/posts/um.md", "# Um\n"),
}


@pytest.mark.parametrize(("name", "text"), BAD.values(), ids=BAD)
def test_a_fault_in_a_draft_is_named_and_stops_nothing(begun, name, text):
    if name.endswith(".yaml"):
        (begun / "docs/pt").mkdir()
        shutil.copyfile(begun / "docs/en/index.md", begun / "docs/pt/index.md")
    (begun / name).parent.mkdir(parents=True, exist_ok=True)
    (begun / name).write_text(text, "utf-8")
    english, new = editions(begun)
    assert any(str(notice).startswith(f"{name}:") for notice in behind([english, new], begun))
    assert draft(new, begun).english == {"index.md", "states/index.md"}


@pytest.mark.parametrize("name", ["docs/pt", "data/translations/pt.po"])
def test_a_link_in_place_of_what_a_draft_has_is_named_and_stops_nothing(begun, name):
    (begun / name).symlink_to(begun / "docs/en")
    assert any(str(notice).startswith(f"{name}:1: is ") for notice in behind(editions(begun), begun))


def test_a_folder_without_a_page_leaves_a_record_that_can_be_read(begun):
    (begun / "docs/pt").mkdir()
    give_labels(begun)
    for _ in range(2):
        assert translations.main([], begun) == 0
    shutil.copyfile(begun / "docs/en/index.md", begun / "docs/pt/index.md")
    assert translations.main([], begun) == 0
    assert draft(editions(begun)[-1], begun).english == {"states/index.md"}


def test_while_the_site_file_is_wrong_a_draft_lacks_no_label(begun):
    replace(begun / "data/site.yaml", "official: false", "official: maybe")
    shutil.copytree(begun / "docs/en", begun / "docs/pt")
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: pt\\n"\n'
    (begun / "data/translations/pt.po").write_text(head, "utf-8")
    with pytest.raises(Faults) as caught:
        editions(begun)
    assert [fault.path for fault in caught.value.faults] == ["data/site.yaml"]


def test_one_wrong_entry_of_a_catalogue_takes_no_other_along(begun):
    text = 'msgid "Specific law"\nmsgstr "Lei específica"\n\nmsgid "%(n)s States"\nmsgstr "Estados"\n'
    (begun / "data/translations/pt.po").write_text(text, "utf-8")
    new = editions(begun)[-1].language
    assert new.label("Specific law") == "Lei específica"
    assert [str(fault) for fault in new.faults] == [
        'data/translations/pt.po:4: changes the placeholders of "%(n)s States". Use these, as they are: %(n)s.'
    ]


def test_a_page_of_a_draft_may_lead_to_one_that_it_has_not(begun):
    (begun / "docs/pt").mkdir()
    page = shutil.copyfile(begun / "docs/en/index.md", begun / "docs/pt/index.md")
    assert "](states/index.md)" in page.read_text("utf-8")
    one = draft(editions(begun)[-1], begun)
    assert one.english == {"states/index.md"}
    assert {fault.path for fault in one.faults} == {"data/translations/pt.po"}


def test_a_draft_has_pages_only_and_lends_the_english_files(begun):
    facts = checked_facts(begun)
    assert not [address for address in sitefiles.addresses(facts) if re.search(r"-pt\b", address)]
    assert edition(facts, "pt", begun).language.files == "en"
    read = editions(begun)
    made_of = keptpages.made_of(read, begun, signs(begun))
    listed = [job.args[1] for job in jobs(read, begun, made_of, dict.fromkeys(made_of, "")) if len(job.args) > 1]
    assert listed.count("pt") == 1


def test_the_site_to_carry_leaves_a_draft_on_the_web(begun, tmp_path):
    for name, other in (("en", "pt"), ("pt", "en")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(f'<a href="../{other}/">x</a>', "utf-8")
    site = checked_facts(begun).site
    book = zipfile.ZipFile(io.BytesIO(offline.bundle(offline.held(tmp_path, "en", site), "en", site.data_as_of)))
    [name] = book.namelist()
    assert book.read(name).decode() == f'<a href="{site.base_address.rstrip("/")}/pt/">x</a>'


def test_where_the_sites_to_carry_are_a_draft_says_that_it_has_none(begun):
    for one in editions(begun):
        page = Page(one, "take-along/")
        shown = html.fromstring(page.slots.fill(page.macros()["carried"]()))
        assert shown.xpath(".//a/@href") == [
            f"../../{name}" for name in ("offline-en.zip", "offline-en.zim", "lite/en/index.html")
        ]
        assert ("partly translated" in shown.text_content()) == one.language.draft


def test_what_is_missing_is_counted():
    entries = [
        POEntry(msgid="Specific law", msgstr="Lei", occurrences=[("macros/language/labels.py", "")]),
        POEntry(msgid="Unclear", occurrences=[("macros/language/labels.py", "")]),
        POEntry(msgid="Old", msgstr="Velho", flags=["fuzzy"], occurrences=[("data/tools.yaml:x", "")]),
        POEntry(msgid="Samoa", msgstr="Samoa", msgctxt="State"),
        POEntry(msgid="May", msgctxt="month"),
    ]
    catalogue = POFile()
    catalogue.extend(entries)
    told = coverage(Language("pt", catalogue, draft=True), ROOT / "tests/data/project")
    assert (told.labels, told.texts, told.pages) == (Share(1, 2), Share(1, 2), Share(0, 2))
    assert [Share(199, 200).percent, Share(0, 0).percent, Share(3, 3).percent] == [99, 0, 100]


def test_english_in_a_page_is_marked_and_an_attribute_or_script_holds_no_mark():
    words = Language("pt", POFile(), draft=True)
    label = words.label("Specific law")
    page = inenglish.shown(
        f'<title>{label}</title><p title="{label}">Um {label}, dois</p>'
        f'<script>["{label}", "\\ue010a\\ue011"]</script><svg><text>{label}</text></svg>'
        f"<p>{inenglish.marked(f'One <b>{label}</b> more')}</p>"
    )
    english = '<span class="english" lang="en" dir="ltr">{}</span>'
    assert page == (
        f'<title>Specific law</title><p title="Specific law">Um {english.format("Specific law")}, dois</p>'
        '<script>["Specific law", "a"]</script><svg><text>Specific law</text></svg>'
        f"<p>{english.format('One ')}<b>{english.format('Specific law')}</b>{english.format(' more')}</p>"
    )
    assert words.label(", ") == ", "
    assert Language("pt", POFile()).label("Unclear") == "Unclear"


def test_a_page_that_is_lent_is_marked_as_a_whole_though_a_macro_begins_a_paragraph(begun):
    """Also where notes stand at its foot; what a block of a macro shows is in the language of the page."""
    text = '# One\n\n{{ count("specific_law") }} State[^1] has a law.\n\n{{ publisher() }}\n\n[^1]: Note.\n'
    page = Prose("docs/pt/index.md", "One", "One", text, 1, behind=frozenset({"_top"}))
    body = html.fragment_fromstring(prose.html(page, editions(begun)[-1]), "div")
    assert [(one.tag, one.get("lang")) for one in body][:2] == [("h1", "en"), ("p", "en")]
    assert [one.get("lang") for one in body.xpath("section")] == ["en"]
    assert [one.get("lang") for one in body[2:-1]] == [None] * len(body[2:-1])


@pytest.mark.parametrize(
    ("drafts", "told"),
    [
        ("[en]", "drafts names en, in which data/ is written and drafts show what they lack. Take it out."),
        ("[fr]", 'drafts names "fr", which languages does not. Add it there too, or take it out here.'),
    ],
)
def test_a_draft_is_one_of_the_languages_and_not_english(begun, drafts, told):
    replace(begun / "data/site.yaml", "drafts: [pt]", f"drafts: {drafts}")
    with pytest.raises(Faults) as caught:
        checked_facts(begun)
    assert told in str(caught.value.faults[0])


@pytest.mark.long
def test_the_pages_of_a_draft_say_what_is_in_english_and_lead_to_english_files(mkdocs, facts):
    """One page of its own, some labels; all else as it comes."""
    project = mkdocs.project
    languages(project, DRAFT)
    (project / "data/translations/pt.po").write_text('msgid "Search"\nmsgstr "Pesquisar"\n', "utf-8")
    page = project / "docs/pt/joining.md"
    shutil.rmtree(page.parent)
    page.parent.mkdir()
    text = (project / "docs/en/joining.md").read_text("utf-8")
    page.write_text(re.sub("^(title: |menu: |# ).*$", r"\1Aderir", text, flags=re.M), "utf-8")
    done = mkdocs.build("pt")
    assert done.returncode == 0, done.stderr
    site = project / "site"
    assert all((site / target("state", slug) / "index.html").is_file() for slug in facts.states)
    for name in ("index.html", "states/index.html", target("state", specimen(facts)) + "index.html", "404.html"):
        text = (site / name).read_text("utf-8")
        document = html.document_fromstring(text)
        assert document.get("lang") == "pt"
        assert document.xpath("//aside[@class='partly']"), name
        assert document.xpath("//nav//a[contains(@href, 'joining/')][normalize-space() = 'Aderir']")
        assert not PRIVATE.search(text), name
        assert not [link for link in document.xpath("//@href") if re.search(r"-pt\.\w+$", link)], name
        for words in document.xpath("//*[self::h1 or self::h2 or self::th or self::label]//text()"):
            if words.getparent().xpath("not(ancestor-or-self::*[@lang='en'] or ancestor::template)"):
                assert not re.search("[A-Za-z]{4}", words), (name, words)
    own = html.document_fromstring((site / "joining/index.html").read_text("utf-8")).xpath("//h1")[0]
    assert (own.text, own.get("lang")) == ("Aderir", None)
    script = (site / "assets/site.js").read_text("utf-8")
    assert "<span>Pesquisar</span>" in script.splitlines()[0]
    assert not PRIVATE.search(script)
    assert not PRIVATE.search((site / "search/search_index.json").read_text("utf-8"))
    for path in {*site.rglob("*.html")} - {site / "joining/index.html"}:
        page = html.document_fromstring(path.read_text("utf-8"))
        assert list(foreignwords.english(page, Language("pt"))) == [], path
