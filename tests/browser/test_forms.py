"""What the forms of `make admin` make of the real files, and what they write back."""

import difflib

import pytest
from playwright.sync_api import Error

from macros.commands import adminform
from macros.register.datafolder import SCHEMAS
from macros.yamltext.yamlstyle import STYLE, written
from tests.browser.conftest import serving, until
from tests.browser.forms import forms, open_state, show
from tests.conftest import ROOT

ADMIN = ROOT / "deploy" / "admin"
LIBRARY = ADMIN / "node_modules" / "yaml" / "browser"
installed = pytest.mark.skipif(not LIBRARY.is_dir(), reason="needs npm: run make admin once")


@pytest.fixture(scope="module")
def page(browser):
    """A page that can load the scripts of deploy/admin."""
    with serving(ADMIN) as address:
        opened = browser.new_page()
        opened.goto(f"{address}package.json")
        yield opened
        opened.close()


def kind(name):
    """The schema of a file of data/."""
    return SCHEMAS.get(name.partition("/")[0], name)


def said(value):
    """A value without keys that say nothing: a form may leave out what has no value."""
    if isinstance(value, dict):
        kept = {key: said(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner not in (None, [])}
    return [said(inner) for inner in value] if isinstance(value, list) else value


def test_every_file_comes_back_from_its_form_as_it_was(page, facts):
    schemas = adminform.schemas()
    files = {name: [document.data, schemas[kind(name)]] for name, document in facts.documents.items()}
    back = page.evaluate(
        """async (files) => { const { toForm, fromForm } = await import("/shape.js");
          return Object.fromEntries(Object.entries(files).map(([name, [data, schema]]) =>
            [name, fromForm(toForm(data, schema), schema)])); }""",
        files,
    )
    wrong = [name for name, document in facts.documents.items() if said(back[name]) != said(document.data)]
    assert not wrong


CHANGE = """async ([text, schema, change, style]) => {
  const yaml = await import("/node_modules/yaml/browser/index.js");
  const { toForm, fromForm } = await import("/shape.js");
  const { yamlText } = await import("/text.js");
  const form = toForm(yaml.parse(text), schema);
  (0, eval)(change)(form);
  return yamlText(yaml, style, text, fromForm(form, schema));
}"""


TEXT_CHANGE = """async ([text, change, style]) => {
  const yaml = await import("/node_modules/yaml/browser/index.js");
  const { yamlText } = await import("/text.js");
  const data = yaml.parse(text);
  (0, eval)(change)(data);
  return yamlText(yaml, style, text, data);
}"""
PAGE_CHANGE = """async ([text, style]) => {
  const yaml = await import("/node_modules/yaml/browser/index.js");
  const { pageText, readPage } = await import("/text.js");
  const form = readPage(yaml, text);
  return [pageText(yaml, style, form), pageText(yaml, style, { ...form, title: "C" })];
}"""
TWICE = """async ([data, schema, path]) => {
  const { toForm, fromForm } = await import("/shape.js");
  const form = toForm(data, schema);
  form[path].push({ ...form[path][0] });
  fromForm(form, schema);
}"""


def changed(page, path, name, change):
    """(lines taken out, lines put in) when a form of a file is changed by some JavaScript."""
    text = path.read_text("utf-8")
    after = page.evaluate(CHANGE, [text, adminform.schemas()[name], change, STYLE])
    lines = [line for line in difflib.ndiff(text.splitlines(), after.splitlines()) if line[0] in "+-"]
    return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


@installed
def test_a_form_that_was_not_changed_changes_no_byte(page, facts):
    for name, document in facts.documents.items():
        assert changed(page, ROOT / document.path, kind(name), "() => {}") == ([], []), name


@installed
@pytest.mark.parametrize(
    ("change", "out", "put"),
    [
        ("f => { f.article9.status = 'in_progress' }", ["  status: specific_law"], ["  status: in_progress"]),
        ("f => { f.article9.penal_sanctions = '' }", ["  penal_sanctions: true"], ["  penal_sanctions: null"]),
        ("f => { f.convention.dates_because = 'so: it is' }", [], ['  dates_because: "so: it is"']),
        ("f => { f.article9.as_of = 2016 }", ["  as_of: 2015"], ["  as_of: 2016"]),
        (
            "f => { f.sources.push({ key: 'new', title: 'T', publisher: 'P', as_of: '', url: '' }) }",
            [],
            ["  new:", "    title: T", "    publisher: P", "    as_of: null"],
        ),
    ],
)
def test_a_change_in_a_form_changes_its_own_lines_only(page, change, out, put):
    assert changed(page, ROOT / "data/states/samoa.yaml", "state", change) == (out, put)


WRITTEN = """async ([all, style]) => {
  const yaml = await import("/node_modules/yaml/browser/index.js");
  const { yamlText } = await import("/text.js");
  return all.map((data) => yamlText(yaml, style, "", data));
}"""
ODD = {
    "summary": "word " * 40 + "end",
    "note": "two\nlines",
    "text": " begins with a space, so that it cannot be folded",
    "title": "A title that is longer than a line, but is no text that may be folded: " + "it stays on one " * 3,
    "citation": "2012-08",
    "off": "off",
    "plain": "yes",
    "number": "2012",
    "day": "2012-09-07",
    "sign": "a\u200eb",
    "hash": "one # two",
    "url": "https://example.org/",
    "ids": ["a", "b-2"],
    "lines": ["One sentence.", "Another: with a colon"],
    "none": [],
    "empty": {},
    "null": None,
    "yes": True,
    "count": 3,
    "map": {"one": {"note": "x " * 60 + "y"}, "two": [{"title": "T", "sources": ["a"]}]},
}


@installed
def test_the_forms_write_a_file_as_the_commands_do(page, facts):
    """Long and short texts, lists, ids, quotes: both editors write the same lines."""
    data = [ODD, *(document.data for document in facts.documents.values())]
    after = page.evaluate(WRITTEN, [data, STYLE])
    for one, text in zip(data, after, strict=True):
        assert text.splitlines() == written(one).splitlines()


LISTS = """\
laws:
  # first law, checked by Ana
  - title: A
    year: 2012  # of the Act
  # second law
  - title: B
    year: 2013
ids: [a, b]  # as read
none: []  # looked for
to_confirm:
  - one  # why one
  # why two
  - two
"""


@installed
@pytest.mark.parametrize(
    ("change", "out", "put"),
    [
        ("d => { d.laws.push({ title: 'C', year: 2014 }) }", [], ["  - title: C", "    year: 2014"]),
        ("d => { d.laws.shift() }", ["  - title: A", "    year: 2012  # of the Act"], []),
        ("d => { d.laws.pop() }", ["  - title: B", "    year: 2013"], []),
        ("d => { d.laws[0].year = 2011 }", ["    year: 2012  # of the Act"], ["    year: 2011  # of the Act"]),
        ("d => { d.ids.push('c') }", ["ids: [a, b]  # as read"], ["ids: [a, b, c]  # as read"]),
        ("d => { d.none.push('as-read') }", ["none: []  # looked for"], ["none: [as-read]  # looked for"]),
        (
            "d => { d.none.push('so: it is') }",
            ["none: []  # looked for"],
            ["none:  # looked for", '  - "so: it is"'],
        ),
        ("d => { d.to_confirm[0] = 'uno' }", ["  - one  # why one"], ["  - uno  # why one"]),
        ("d => { d.to_confirm.unshift('zero') }", [], ["  - zero"]),
        ("d => { d.to_confirm.pop() }", ["  - two"], []),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
def test_comments_in_a_list_that_changed_stay(page, change, out, put, ends):
    after = page.evaluate(TEXT_CHANGE, [LISTS.replace("\n", ends), change, STYLE])
    assert after.count("\n") == after.count(ends)
    lines = [line for line in difflib.ndiff(LISTS.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert [line[2:] for line in lines if line[0] == "-"] == out
    assert [line[2:] for line in lines if line[0] == "+"] == put


@installed
def test_comments_go_with_the_item_that_was_moved(page):
    after = page.evaluate(TEXT_CHANGE, [LISTS, "d => { d.laws.reverse() }", STYLE])
    moved = LISTS[LISTS.index("  # second") : LISTS.index("ids:")] + LISTS[6 : LISTS.index("  # second")]
    assert after.startswith(f"laws:\n{moved}ids:")


@installed
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["unix", "windows"])
def test_a_page_comes_back_from_its_form_with_its_line_ends(page, ends):
    text = "---\ntitle: A\ndescription: B\n---\n# A\n\nWords.\n---\n".replace("\n", ends)
    same, other = page.evaluate(PAGE_CHANGE, [text, STYLE])
    assert same == text
    assert other == text.replace("title: A", "title: C")


@installed
def test_a_page_without_a_head_is_refused_in_words(page):
    with pytest.raises(Error, match="must begin with a head"):
        page.evaluate(PAGE_CHANGE, ["# A\n\n---\ntitle: A\n---\n", STYLE])


@pytest.mark.parametrize(
    ("name", "path"),
    [("state", "sources"), ("tools", "tools"), ("needs", "needs"), ("clauses", "clauses"), ("changes", "changes")],
)
def test_an_id_that_is_there_twice_is_refused(page, facts, name, path):
    document = facts.documents["states/samoa" if name == "state" else name]
    schema = adminform.schemas()[name]
    with pytest.raises(Error, match="is there twice"):
        page.evaluate(TWICE, [document.data, schema, path])


@installed
def test_a_status_that_is_chosen_in_a_form_is_one_changed_line_of_the_file(browser, facts, tmp_path):
    """The whole way of the guide: open the folder, open the State, choose, save."""
    path = "data/states/samoa.yaml"
    before = (ROOT / path).read_text("utf-8")
    with forms(browser, facts, tmp_path / "admin") as page:
        open_state(page, "samoa")
        show(page, "Article 9")
        page.get_by_role("radio", name="In progress").click()
        page.get_by_role("button", name="Save").click()
        changed = before.replace("status: specific_law", "status: in_progress")
        until(page, lambda: page.evaluate("(path) => text_of(path)", path) == changed)
