"""Every fault in data/ is named by file, line and a sentence that says what to do.

The faults and their sentences stand in tests/data/bad/*.txt.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from pathlib import Path

import polib
import pytest

from macros.faults.fault import Faults, shown
from macros.pages.generated import generated
from macros.register.datafolder import FILES, MAY_BE_EMPTY, ONE_EACH
from macros.register.edition import checked_facts
from macros.register.loading import load
from macros.register.rules import RULES
from macros.site.validation import editions
from macros.views.state import HEADLINE
from macros.yamltext.yamlfile import LARGEST, read_yaml
from tests import badfile, builds, readonce
from tests.badfile import Case, cases
from tests.readonce import PROJECT

TABLES = ("yaml", "records", "rules", "model")
CASES = [pytest.param(case, id=case.slug) for table in TABLES for case in cases(table)]
SAMOA = "data/states/samoa.yaml"
faults_of = partial(badfile.faults_of, look=checked_facts)


@pytest.fixture(scope="module")
def one_project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the small project for all entries of the tables: to copy it takes as long as to try an entry."""
    folder = tmp_path_factory.mktemp("tables") / "project"
    yield shutil.copytree(PROJECT, folder, copy_function=shutil.copyfile)
    assert builds.contents(folder) == builds.contents(PROJECT)  # no entry was tried on what another left


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_named_with_its_line_and_what_to_do(case: Case, one_project: Path):
    with case.undone(one_project):
        case.hold(one_project, checked_facts)


def test_a_source_of_a_state_that_only_a_change_cites_is_no_fault(project: Path):
    path = project / "data/states/samoa.yaml"
    source = (
        "  more:\n    title: Gazette\n    publisher: Samoa\n    as_of: 2012\n    url: null\n    access: copy\n"
    )
    path.write_text(path.read_text("utf-8") + source, "utf-8")
    assert any('source "more" supports nothing' in fault for fault in faults_of(project))
    log = project / "data/changes.yaml"
    change = "  gazette:\n    date: 2026-11-23\n    states: [samoa]\n    what: Read again.\n    sources: [more]\n"
    log.write_text(log.read_text("utf-8").replace("changes:\n", f"changes:\n{change}"), "utf-8")
    assert checked_facts(project)


def test_the_table_holds_each_fault_once():
    slugs = [row.id for row in CASES]
    assert len(slugs) == len(set(slugs)) >= 60


def test_the_project_that_the_faults_are_put_into_is_right(project: Path):
    assert checked_facts(project).states.keys() == {"iraq", "kenya", "lithuania", "samoa"}


def test_a_run_ends_with_the_count_and_the_good_news(state_file: Callable):
    state_file("iso3: WSM", "iso3: wsm")
    with pytest.raises(Faults) as caught:
        checked_facts(state_file().parents[2])
    assert str(caught.value).splitlines() == [
        f'{SAMOA}:3: iso3 is "wsm": it must be three capital letters, like FJI. Did you mean WSM?',
        "1 fault in 1 file. Nothing was published; the last good site is unchanged.",
    ]


def test_slips_in_the_real_register_and_its_pages_are_all_told_in_one_run(real_project: Path):
    slips = [
        ("data/states/norway.yaml", "iso3: NOR", "iso3: NO"),
        ("data/states/fiji.yaml", "membership: state_party", "membership: party"),
        ("data/tools.yaml", "kind: model_law", "kind: model law"),
        ("docs/en/about.md", "title: ", "titel: "),
        ("docs/ar/about.md", "description: ", "descripton: "),
    ]
    for name, old, new in slips:
        builds.replace(real_project / name, old, new)
    with pytest.raises(Faults) as caught:
        editions(real_project)
    assert [fault.path for fault in caught.value.faults] == sorted(name for name, _, _ in slips)


# While a file cannot be read, the others are judged as far as that goes without it, and no further.


@pytest.mark.parametrize("case", [pytest.param(case, id=case.slug) for case in cases("partly")])
def test_what_can_be_judged_is_told_in_the_same_run_and_nothing_else(case: Case, english: Path):
    case.hold(english, editions)


@pytest.mark.long
def test_no_two_files_that_cannot_be_read_make_another_look_wrong(english: Path):
    right = {path: path.read_bytes() for path in sorted((english / "data").rglob("*.yaml"))}
    for pair in combinations(right, 2):
        for path in pair:
            path.write_bytes(b"x: [")
        names = {path.relative_to(english).as_posix() for path in pair}
        assert {fault.split(":")[0] for fault in faults_of(english, look=editions)} == names
        for path in pair:
            path.write_bytes(right[path])


@pytest.mark.parametrize(
    "name",
    [
        *("site", "sources", "states/iraq"),
        *(
            pytest.param(name, marks=pytest.mark.long)
            for name in ("changes", "hosts", "obligations", "laws/nz-2009")
        ),
    ],
)
def test_no_file_of_the_real_data_that_cannot_be_read_makes_another_look_wrong(name: str, real_project: Path):
    path = real_project / "data" / f"{name}.yaml"
    path.write_bytes(path.read_bytes() + b"x: [")
    assert {fault.split(":")[0] for fault in faults_of(real_project, look=editions)} == {f"data/{name}.yaml"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_needs_no_other_files_than_it_says(rule: Callable, project: Path):
    for path in (project / "data").glob("*.yaml"):
        if path.stem not in RULES[rule]:
            path.unlink()
    facts = load(project / "data").facts()
    assert not list(rule(facts))


def test_a_catalogue_that_cannot_be_read_does_not_hide_the_faults_of_its_pages(project: Path):
    (project / "data" / "translations").mkdir()
    (project / "data" / "translations" / "ar.po").write_text('msgid "', "utf-8")
    page = project / "docs" / "ar" / "index.md"
    page.write_text(page.read_text("utf-8").replace("count(", "counts("), "utf-8")
    assert [fault.split(" ")[0] for fault in faults_of(project, look=editions)] == [
        "data/translations/ar.po:1:",
        "docs/ar/index.md:7:",
    ]


def test_a_link_to_a_page_that_a_language_lacks_is_no_second_fault(project: Path):
    page = "---\ntitle: More\ndescription: More.\n---\n# More\n"
    (project / "docs/en/more.md").write_text(page, "utf-8")
    for code in ("en", "ar"):
        path = project / "docs" / code / "index.md"
        path.write_text(path.read_text("utf-8").replace("(states/index.md)", "(more.md#x)"), "utf-8")
    assert [fault for fault in faults_of(project, look=editions) if "more" in fault] == [
        "docs/ar/more.md:1: is missing. Translate docs/en/more.md and save it here.",
        "docs/en/index.md:9: links to #x, but docs/en/more.md has no place of that name. "
        "Name the id of a heading there, or give the heading one: { #id }.",
    ]


def test_labels_without_translation_are_told_while_the_data_are_wrong(real_project: Path):
    for name, old, new in (
        ("data/states/norway.yaml", "iso3: NOR", "iso3: NO"),
        ("data/translations/ar.po", 'msgid "Unclear"\nmsgstr "غير واضح"', 'msgid "Unclear"\nmsgstr ""'),
    ):
        builds.replace(real_project / name, old, new)
    told = faults_of(real_project, look=editions)
    assert [fault.split(":")[0] for fault in told] == ["data/states/norway.yaml", "data/translations/ar.po"]
    assert told[1].endswith('has no translation of the label "Unclear". Write it after msgstr.')


def test_a_label_that_one_catalogue_has_lost_is_told_though_no_page_shows_it(real_project: Path):
    """The other catalogues have it: so it is one of the site."""
    builds.languages(real_project, "languages: [en, ar, fr]\n")
    path = real_project / "data/translations/ar.po"
    text = path.read_text("utf-8")
    entry = '#: macros/exports/aboutsheet.py\nmsgid "About"\n'
    assert entry in text
    path.write_text(text.replace(entry, entry.replace("About", "Abouts"), 1), "utf-8")
    others = [path.name for path in (real_project / "data/translations").glob("*.po")]
    assert len(others) > 1
    message = 'data/translations/ar.po:1: lacks the label "About". Run `make translations`, then translate it.'
    assert message in faults_of(real_project, look=editions)


def test_a_catalogue_that_is_a_link_is_told_once(project: Path):
    path = project / "data/translations/ar.po"
    path.parent.mkdir()
    path.symlink_to("/etc/hostname")
    told = [fault for fault in faults_of(project, look=editions) if "ar.po" in fault]
    assert told == ["data/translations/ar.po:1: is a link to another place. Put the file itself here."]


def test_a_catalogue_that_is_empty_is_one_fault(real_project: Path):
    (real_project / "data/translations/ar.po").write_text("", "utf-8")
    assert faults_of(real_project, look=editions) == [
        "data/translations/ar.po:1: is empty. Put it back as it was, or run `make translations` to begin it anew."
    ]


def test_a_catalogue_that_has_lost_a_part_is_not_told_state_by_state(real_project: Path):
    path = real_project / "data/translations/ar.po"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index('msgctxt "State"')].rpartition("\n\n")[0] + "\n", "utf-8")
    told = [fault for fault in faults_of(real_project, look=editions) if "State" in fault]
    assert [re.sub(r"\d+ States, .* among", "… States, … among", fault) for fault in told] == [
        "data/translations/ar.po:1: lacks … States, … among them. Put back what is gone from it, or run "
        "`make translations`, then write their UN short names."
    ]


# What a text table cannot hold: bytes, links, folders.


def test_a_file_that_is_not_utf_8_is_named_with_the_line_of_the_character(project: Path):
    path = project / SAMOA
    path.write_bytes(path.read_bytes().replace(b"Cluster Munition Coalition", b"Coalition contre les armes \xe0"))
    message = "holds a character that is not UTF-8. Save the file with the encoding UTF-8."
    assert faults_of(project) == [f"{SAMOA}:48: {message}"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_that_notepad_saved_as_unicode_is_named_without_showing_its_bytes(encoding: str, project: Path):
    path = project / SAMOA
    path.write_bytes(("\ufeff" + path.read_text("utf-8")).encode(encoding))
    with pytest.raises(Faults) as caught:
        checked_facts(project)
    message = "is saved as UTF-16, which Notepad calls Unicode. Save the file with the encoding UTF-8."
    assert [(str(fault), fault.column) for fault in caught.value.faults] == [(f"{SAMOA}:1: {message}", 0)]


def test_of_thousands_of_faults_in_a_file_as_many_are_told_as_a_person_reads(project: Path):
    with (project / SAMOA).open("a") as file:
        file.writelines(f"k{number}: 1\n" for number in range(20_000))
    told = faults_of(project)
    assert len(told) == 201
    assert told[-1].endswith(": has more than 200 faults. Mend those above; the next run tells more.")


def test_a_binary_file_is_refused(project: Path):
    (project / SAMOA).write_bytes(b"PK\x03\x04\x00\x00\x08\x00")
    assert faults_of(project) == [f"{SAMOA}:1: holds a control character or half a character. Delete it."]


def test_a_byte_order_mark_is_no_fault(project: Path):
    path = project / SAMOA
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert checked_facts(project).states["samoa"].name == "Samoa"


def test_line_ends_of_windows_are_no_fault_and_keep_the_lines(project: Path):
    path = project / SAMOA
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert checked_facts(project).states["samoa"].name == "Samoa"
    path.write_bytes(path.read_bytes().replace(b"WSM", b"wsm"))
    assert faults_of(project) == [
        f'{SAMOA}:3: iso3 is "wsm": it must be three capital letters, like FJI. Did you mean WSM?'
    ]


def test_an_empty_file_is_named(project: Path):
    (project / SAMOA).write_bytes(b"")
    assert faults_of(project) == [f"{SAMOA}:1: is empty. Fill it in, or delete the file."]


def test_a_file_that_is_too_large_is_not_read(project: Path):
    path = project / SAMOA
    with path.open("ab") as file:
        file.truncate(10 * LARGEST)
    message = "has 4,000,000 bytes; at most 400,000 fit. Split or shorten it."
    assert faults_of(project) == [f"{SAMOA}:1: {message}"]


@pytest.mark.parametrize("text", ["- " * 100_000, "[" * 100_000, "? " * 100_000, "{a: " * 50_000])
def test_no_depth_of_nesting_brings_the_program_down(text: str, project: Path):
    (project / SAMOA).write_text(text)
    assert all(fault.startswith(f"{SAMOA}:1: ") for fault in faults_of(project))


@pytest.mark.parametrize("target", ["/etc/hostname", "kenya.yaml", "/nowhere"])
def test_a_link_to_another_file_is_not_followed(target: str, project: Path):
    path = project / "data" / "states" / "tonga.yaml"
    path.symlink_to(target)
    assert faults_of(project) == ["data/states/tonga.yaml:1: is a link to another file. Put the file itself here."]


def test_a_data_file_that_is_a_link_is_not_followed(project: Path):
    path = project / "data" / "needs.yaml"
    path.rename(project / "needs.yaml")
    path.symlink_to(project / "needs.yaml")
    assert faults_of(project) == ["data/needs.yaml:1: is a link to another file. Put the file itself here."]


def test_a_data_file_that_is_a_link_to_nowhere_is_named(project: Path):
    path = project / "data" / "needs.yaml"
    path.unlink()
    path.symlink_to("/nowhere")
    assert faults_of(project) == ["data/needs.yaml:1: is a link to another file. Put the file itself here."]


@pytest.mark.parametrize("name", sorted(ONE_EACH))
def test_a_file_in_place_of_a_folder_is_named(name: str, project: Path):
    shutil.rmtree(project / "data" / name)
    (project / "data" / name).write_text("x")
    [fault] = faults_of(project)
    assert fault.startswith(f"data/{name}:1: is a file where a folder should be. ")


def test_a_folder_that_is_a_link_is_not_followed(project: Path):
    states = project / "data" / "states"
    states.rename(project / "states")
    (project / "states" / "samoa.yaml").write_text("not to be read: [")
    states.symlink_to(project / "states")
    assert faults_of(project) == ["data/states:1: is a link to another place. Put the file itself here."]


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "samoa.yaml")
    with pytest.raises(Faults) as caught:
        read_yaml(tmp_path / "samoa.yaml", SAMOA)
    assert str(caught.value.faults[0]) == f"{SAMOA}:1: is not a file that can be read. Put the file itself here."


def test_a_file_that_is_gone_meanwhile_is_named(tmp_path: Path):
    with pytest.raises(Faults) as caught:
        read_yaml(tmp_path / "samoa.yaml", SAMOA)
    message = "is not there. Check its name, and the folder in which it lies."
    assert str(caught.value.faults[0]) == f"{SAMOA}:1: {message}"


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_file_is_refused_unread(make: Callable, project: Path):
    make(project / "data" / "states" / "tonga.yaml")
    message = "is not a file that can be read. Put the file itself here."
    assert faults_of(project) == [f"data/states/tonga.yaml:1: {message}"]


def test_a_project_without_data_is_told_every_file_it_needs(tmp_path: Path):
    faults = faults_of(tmp_path)
    assert "data/site.yaml:1: is missing. Every edition needs this file." in faults
    assert "data/states:1: has no file. Each State has one, like data/states/fiji.yaml." in faults
    assert len(faults) == len({*FILES, *ONE_EACH} - MAY_BE_EMPTY)


def test_hidden_files_of_the_system_are_passed_over(project: Path):
    (project / "data" / ".DS_Store").write_bytes(b"\x00")
    (project / "data" / "states" / ".samoa.yaml.swp").write_bytes(b"\x00")
    checked_facts(project)


def test_labels_that_only_some_pages_made_from_data_show_are_told_too(real_project: Path):
    """`make check` renders a page of each kind made from data, and of States' pages each kind too."""
    path = real_project / "data/translations/ar.po"
    catalogue = polib.pofile(str(path))
    own = {macro: [f"overrides/macros/{macro}.html"] for _, macro, _ in generated(readonce.facts())}
    labels = {
        macro: [entry for entry in catalogue if [name for name, _ in entry.occurrences] == template]
        for macro, template in own.items()
    }
    of_kinds = {macro: entries for macro, entries in labels.items() if entries}
    assert len(of_kinds) > 5
    removed = [entry for entries in of_kinds.values() for entry in entries]
    removed += [one for label in HEADLINE.values() if (one := catalogue.find(label)) not in removed]
    for entry in removed:
        catalogue.remove(entry)
    catalogue.save()
    told = faults_of(real_project, look=editions)
    lacking = "data/translations/ar.po:1: lacks the label {}. Run `make translations`, then translate it."
    assert set(told) <= {lacking.format(shown(entry.msgid)) for entry in removed}
    assert {lacking.format(shown(label)) for label in HEADLINE.values()} <= set(told)
    words = "\n".join(told)
    silent = [
        macro for macro, entries in of_kinds.items() if not any(shown(one.msgid) in words for one in entries)
    ]
    assert silent == []
