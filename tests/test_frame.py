"""What the frame knows of a page: where it stands, what stands on it, and what of the theme it uses."""

import json
import re
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html as lxml_html

from macros.language.inenglish import unmarked
from macros.pages.contents import Heading, headings
from macros.pages.generated import above, generated
from macros.register.edition import edition
from macros.site import assets, navigation, pageframe, scriptparts, theme
from macros.site.lean import lean
from macros.templating.themefolder import theme_templates
from macros.views import stategroups
from tests.builds import MkDocs, give_mkdocs


def page(title: str = "", menu: str = "") -> Any:
    return SimpleNamespace(title=title, meta={"menu": menu}, parent=None, is_page=True, is_section=False)


def section(*children: Any) -> Any:
    return SimpleNamespace(title="", children=list(children), parent=None, is_page=False, is_section=True)


def test_the_headings_of_a_page_are_listed_in_its_words():
    html = '<h1 id="x">Top</h1><h2 id="a">One <em>and</em> a half<sup><a href="#s">1</a></sup></h2>'
    html += '<h3 id="b">Under</h3>'
    html += '<h2>No id</h2><template><h2 id="t">Hidden</h2></template><section><h2 class="y" id="c">A &amp; B</h2>'
    assert headings(html) == [Heading("a", "One and a half"), Heading("c", "A & B")]


def test_every_page_made_from_data_stands_below_a_page(facts):
    places = above(facts)
    made = {address for address, _, _ in generated(facts)}
    assert places.keys() == made
    for slug, state in facts.states.items():
        assert places[f"states/{slug}/"] == stategroups.address(state.region)
    written = {"states/", *(f"model-legislation/{name}/" for name in ("template", "obligations", "laws"))}
    written |= {f"model-legislation/{name}/" for name in ("questions", "chooser")}
    assert set(places.values()) <= made | written


def test_a_page_that_the_menu_lists_keeps_its_place():
    listed, made, higher = page(), page(), page()
    listed.parent = section()
    before = listed.parent
    navigation.hang({"a/": listed, "b/": made, "c/": higher}, {"a/": "c/", "b/": "c/", "gone/": "c/"})
    assert listed.parent is before
    assert made.parent is higher


def test_a_section_is_named_after_its_first_page_and_a_page_as_its_head_says():
    first, second = page("Register of States", "States"), page("Compare")
    states = section(first, second)
    navigation.retitle([page("Home"), states])
    assert [first.title, second.title, states.title] == ["States", "Compare", "States"]


def test_a_section_made_from_data_comes_last_and_not_without_pages():
    region, register = page("Africa"), page("Register")
    states, regions = section(register), section()
    register.parent = states
    pages = {"states/": register, "states/regions/african/": region}
    navigation.add(pages, "states/", regions, ["states/regions/african/", "states/regions/gone/"])
    navigation.add(pages, "states/", section(), [])
    navigation.add(pages, "nowhere/", section(), ["states/regions/african/"])
    assert states.children[1:] == [regions]
    assert regions.children == [region]
    assert region.parent is regions
    assert regions.parent is states


def placed(title: str, *children: Any, active: bool = False, top: bool = False) -> Any:
    """A page or, with children, a section, as MkDocs hands it over while a page is built."""
    kind = {"is_page": not children, "is_section": bool(children), "is_top_level": top, "url": f"{title}/"}
    return SimpleNamespace(title=title, children=list(children), active=active, ancestors=[], **kind)


def test_the_menu_opens_the_section_of_the_page_and_no_other():
    shown, region = placed("samoa", active=True), placed("africa")
    first, groups = placed("register"), placed("groups", region)
    menu = navigation.menu(
        [
            placed("home"),
            placed("states", first, shown, groups, active=True),
            placed("laws", placed("a"), placed("b")),
        ],
        shown,
    )
    assert [(entry.title, entry.address, entry.open, entry.here) for entry in menu] == [
        ("home", "home/", False, False),
        ("states", "register/", True, False),
        ("laws", "a/", False, False),
    ]
    assert [len(entry.below) for entry in menu] == [0, 2, 0]
    page, words = menu[1].below
    assert (page.title, page.here) == ("samoa", True)
    assert (words.address, [entry.address for entry in words.below]) == (None, ["africa/"])


def test_the_way_to_a_page_leads_from_its_section_and_never_to_itself():
    register, shown = placed("register"), placed("samoa")
    section_of_it = placed("states", register, shown, top=True)
    nested = placed("groups", placed("africa"))
    shown.ancestors = [register, nested, section_of_it]
    assert [(step.title, step.address) for step in navigation.way(shown)] == [
        ("states", "register/"),
        ("register", "register/"),
    ]
    register.ancestors = [section_of_it]
    assert navigation.way(register) == []


def test_of_the_themes_styles_those_of_the_frame_are_used_and_no_picture():
    styles = theme.styles()
    assert styles.startswith("@layer theme {")
    assert styles.count("{") == styles.count("}")
    for part in (".md-tabs__list", ".md-sidebar--primary", ".md-header", ".md-skip:focus", "@media print"):
        assert part in styles
    assert not re.findall(r"data:|https?:|\.md-typeset|\.highlight|@import", styles)
    assert len(styles) < 40_000


def test_what_is_mended_in_the_themes_page_is_wrong_there_still(facts):
    """Once this fails, the theme has mended it itself: take it out of MENDED."""
    base = (theme_templates() / "base.html").read_text("utf-8")
    for wrong, _ in theme.MENDED:
        assert base.count(wrong) == 1, wrong
    [html] = re.findall(r"<html [^>]*>", base)
    assert "dir=" not in html
    arabic = edition(facts, "ar").language
    whole = theme.mended(base.replace("{{ lang.t('language') }}", "ar"), arabic)
    assert '<html lang="ar" dir="rtl" class="no-js">' in whole
    assert not [wrong for wrong, _ in theme.MENDED if wrong in whole]


def test_a_number_keeps_clear_of_a_link_and_close_to_words(facts):
    """Their places to touch may not overlap; else nothing parts a number from what it is of."""
    number = '<sup class="cite"><a href="#source-1">1</a></sup>'
    page = f'<p><a href="law/">Law</a>{number}, <a href="law/">Law</a> of 2009.{number}</p>'
    numbers = lxml_html.fromstring(pageframe.finished(page, edition(facts, "en").language)).findall(".//sup")
    assert [number.get("class") for number in numbers] == ["cite after-link", "cite"]


def test_the_themes_scripts_in_a_page_are_the_same_on_each():
    scripts = theme.inline_scripts()
    assert len(scripts) == len(theme.INLINE)
    assert theme.SCOPE in scripts[0]
    assert not [script for script in scripts if "{{" in script or "{%" in script]


SITE = """repository: https://github.com/x/y
announcement: "The meeting & its days: 16 to 20 November."
"""


@pytest.mark.slow
def test_what_the_site_says_of_itself_stands_in_the_frame(english):
    project = english
    give_mkdocs(project, "about.md")
    (project / "docs/en/about.md").write_text("---\ntitle: About\ndescription: Why.\n---\n# About\n", "utf-8")
    path = project / "data/site.yaml"
    text = re.sub(r"^(repository|announcement): null\n", "", path.read_text("utf-8"), flags=re.M)
    path.write_text(text + SITE, "utf-8")
    done = MkDocs(project).build()
    assert done.returncode == 0, done.stdout
    about, state = (
        lxml_html.parse(project / "site" / name / "index.html").getroot() for name in ("about", "states/samoa")
    )
    for document in (about, state):
        (banner,) = document.find_class("md-banner")
        assert banner.text_content().strip() == "The meeting & its days: 16 to 20 November."
    assert [link.get("href") for link in about.find_class("actions")[0].iter("a")] == [
        "https://github.com/x/y/edit/main/docs/en/about.md",
        "https://github.com/x/y/blob/main/docs/en/about.md",
    ]
    assert not state.find_class("actions")  # its file is linked to on the page itself


def test_a_page_is_sent_without_what_nobody_needs():
    page = (
        '<ul data-search-exclude>\n  <li>One</li>\n  <li><svg xmlns="http://www.w3.org/2000/svg"></svg></li>\n</ul>'
        "    <p>\n  <b>a</b> <i>b</i></p><pre>\n  kept</pre><dl><dt>T</dt><dd>D</dd></dl>"
        "\n\n \n<hr> \n<hr>\u2003a"
    )
    assert lean(page, english=False, direction="rtl") == (
        "<ul>\n<li>One\n<li><svg></svg>\n</ul> <p>\n<b>a</b> <i>b</i></p><pre>\n  kept</pre><dl><dt>T<dd>D</dl>"
        "\n<hr>\n<hr>\u2003a"
    )


def test_words_are_kept_apart_where_one_of_them_runs_the_other_way():
    """Between letters of one direction an isolate shows nothing (Unicode Bidirectional Algorithm, X5c)."""
    page = '<bdi>{0}</bdi>, <cite dir="auto">{0}</cite>, <span dir="auto">{0}</span>, <bdi dir="ltr">1</bdi>'
    latin, arabic = page.format("Act No. 5"), page.format("قانون 5")
    said = 'Act No. 5, <cite>Act No. 5</cite>, Act No. 5, <bdi dir="ltr">1</bdi>'
    assert lean(latin, english=True, direction="ltr") == said
    assert lean(arabic, english=True, direction="ltr") == arabic
    assert lean(latin, english=False, direction="rtl") == latin
    assert lean(latin, english=False, direction="ltr") == latin.replace('<cite dir="auto">', "<cite>")
    spoken = '<cite dir="auto" lang="fr">Loi</cite>'
    assert lean(spoken, english=True, direction="ltr") == "<cite lang=fr>Loi</cite>"


def test_the_script_brings_along_what_of_the_frame_needs_it(facts):
    for code in facts.site.languages:
        language = edition(facts, code).language
        first, *rest = assets.joined(scriptparts.script(language))["site.js"].splitlines()
        parts = json.loads(first.removeprefix("const frame = ").removesuffix(";"))
        assert parts.keys() == {"search", "palette", "share"}
        assert f"<span>{unmarked(language.label('Search'))}</span>" in parts["search"]
        assert parts["palette"].count("<svg") == len(theme.SCHEMES)
        assert rest
    assert assets.version("one") != assets.version("other")


def test_comments_of_a_script_are_not_sent_and_its_texts_are(tmp_path):
    (tmp_path / "overrides" / "scripts").mkdir(parents=True)
    texts = 'const a = "x // y";\nconst b = ["https://z", "// "];'
    script = f"// Why.\n{texts} // what it is\n"
    (tmp_path / "overrides" / "scripts" / "00-a.js").write_text(script, "utf-8")
    assert assets.joined(root=tmp_path)["site.js"].strip() == texts
