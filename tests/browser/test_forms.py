"""What the forms of `make admin` make of the real files, and what they write back."""

import difflib

import pytest

from macros import adminform
from macros.loading import SCHEMAS
from tests.browser.conftest import serving
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


CHANGE = """async ([text, schema, change]) => {
  const yaml = await import("/node_modules/yaml/browser/index.js");
  const { toForm, fromForm } = await import("/shape.js");
  const { yamlText } = await import("/text.js");
  const form = toForm(yaml.parse(text), schema);
  (0, eval)(change)(form);
  return yamlText(yaml, text, fromForm(form, schema));
}"""


def changed(page, path, name, change):
    """(lines taken out, lines put in) when a form of a file is changed by some JavaScript."""
    text = path.read_text("utf-8")
    after = page.evaluate(CHANGE, [text, adminform.schemas()[name], change])
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
        page.wait_for_function("async ([path, text]) => (await text_of(path)) === text", arg=[path, changed])
