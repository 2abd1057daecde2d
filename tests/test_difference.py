"""Before publishing, a person reads what will change: each fact, count, page and PDF, and nothing else."""

import dataclasses
import json
from pathlib import Path

import pytest

from macros.commands.diff import main
from macros.difference import statelists, states
from macros.difference.looks import hosts
from macros.difference.otherfiles import differences
from macros.exports.jsonfile import states_json
from macros.register.edition import checked_facts
from tests.builds import contents, git, replace
from tests.catalogues import give_arabic


@pytest.fixture
def project(project: Path) -> Path:
    """The small project with its Arabic catalogue: its pages are made."""
    give_arabic(project)
    return project


@pytest.fixture
def versioned(project: Path) -> Path:
    """The small project with one commit."""
    git(project, "init", "-q")
    git(project, "add", ".")
    git(project, "commit", "-qm", "First")
    return project


def said(capsys, project: Path, *arguments: str) -> list[str]:
    assert main(list(arguments), project) == 0
    return capsys.readouterr().out.splitlines()


def samoa(project: Path) -> Path:
    return project / "data" / "states" / "samoa.yaml"


def test_nothing_will_change(versioned, capsys):
    assert said(capsys, versioned) == ["Compared with HEAD:", "Nothing will change."]


def test_a_status_is_told_with_its_counts_pages_and_pdfs(versioned, capsys):
    replace(samoa(versioned), "status: specific_law", "status: in_progress")
    lines = said(capsys, versioned)
    assert lines[:9] == [
        "Compared with HEAD:",
        "Samoa",
        "  Article 9 status: Specific law → In progress",
        "Counts",
        "  Specific law: 1 → 0",
        "  In progress: 0 → 1",
        "Lists",
        "  Out of Specific law: Samoa",
        "  Into In progress: Samoa",
    ]
    pages, pdfs = lines[lines.index("PDFs (8)") - 1], lines[-1]
    assert pages.startswith("  en, ar: home, ")
    assert {"states/regions/asia-pacific/", "states/samoa/"} <= set(pages.split(": ")[1].split(", "))
    assert "states/kenya/" not in pages
    for name in ("factsheet-en", "handout-en", "handout-ar-letter", "states/samoa-en", "states/samoa-ar"):
        assert f"pdf/{name}.pdf" in pdfs
    assert "kenya" not in pdfs


def test_pdfs_that_carry_the_data_change_with_any_fact(versioned, capsys):
    """The day of signature stands on no page but the State's, and in the table inside each factsheet."""
    replace(samoa(versioned), "signed: 2008-12-03", "signed: 2008-12-04")
    lines = said(capsys, versioned)
    assert "home" not in lines[lines.index("PDFs (8)") - 1]
    assert "pdf/factsheet-en.pdf" in lines[-1]
    assert "pdf/handout-ar.pdf" in lines[-1]


def test_a_sentence_of_a_page_changes_that_page_in_its_language_only(versioned, capsys):
    page = versioned / "docs" / "en" / "states" / "index.md"
    page.write_text(page.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    assert said(capsys, versioned) == ["Compared with HEAD:", "Pages (1)", "  en: states/"]


def test_an_older_revision_is_compared_without_touching_the_work_tree(versioned, capsys):
    replace(samoa(versioned), "latest_report: 2012", "latest_report: 2013")
    replace(samoa(versioned), "    as_of: 2015", "    as_of: 2015-06-11")
    git(versioned, "commit", "-qam", "Second")
    replace(samoa(versioned), "penal_sanctions: true", "penal_sanctions: null")
    before = contents(versioned / "data")
    lines = said(capsys, versioned, "HEAD~1")
    assert lines[1:5] == [
        "Samoa",
        "  Penal sanctions known: Yes → empty",
        "  Latest report: 2012 → 2013",
        "  Source monitor-2015, as of: 2015 → 11 June 2015",
    ]
    assert contents(versioned / "data") == before
    assert lines[0] == "Compared with HEAD~1:"


def test_a_state_that_came_and_one_that_went_are_told(versioned, capsys):
    states = versioned / "data" / "states"
    text = (states / "lithuania.yaml").read_text("utf-8").replace("LTU", "FJI").replace("Lithuania", "Fiji")
    (states / "fiji.yaml").write_text(text, "utf-8")
    (states / "lithuania.yaml").unlink()
    lines = said(capsys, versioned)
    assert "Fiji (new in the register)" in lines
    assert "Lithuania: removed from the register" in lines
    assert {"  Out of Withdrawn: Lithuania", "  Into Withdrawn: Fiji"} <= set(lines)
    assert not [line for line in lines if line.startswith("  Withdrawn:")]  # one came, one went


def test_laws_in_another_order_are_told_and_so_is_nothing_else_of_them(versioned, capsys):
    first = (
        '    - title: Cluster Munitions Prohibition Act 2012\n      year: 2012\n      citation: "2012, No. 11"\n'
    )
    second = "    - title: Arms Act\n      year: 2013\n      citation: null\n"
    replace(samoa(versioned), first, first + second)
    git(versioned, "commit", "-qam", "Two laws")
    replace(samoa(versioned), first + second, second + first)
    lines = said(capsys, versioned)
    assert lines[1:4] == ["Samoa", "  Laws: in another order", lines[3]]
    assert lines[3].startswith("Pages (")


def test_other_files_are_told_by_their_entries(versioned, capsys):
    replace(versioned / "data" / "site.yaml", 'edition: "1"', 'edition: "2"')
    replace(versioned / "data" / "hosts.yaml", "hosts:\n", "hosts:\n  un.example: The United Nations.\n")
    lines = said(capsys, versioned)
    assert lines[1:5] == [
        "data/hosts.yaml",
        "  now accepts links to un.example (The United Nations.)",
        "data/site.yaml",
        "  edition: 1 → 2",
    ]


def test_data_of_another_time_are_compared_as_far_as_they_go(versioned, capsys):
    replace(samoa(versioned), "region: asia_pacific\n", "region: asia_pacific\nanthem: x\n")
    git(versioned, "commit", "-qam", "With a key of then")
    replace(samoa(versioned), "anthem: x\n", "")
    replace(samoa(versioned), "status: specific_law", "status: in_progress")
    lines = said(capsys, versioned)
    assert "  Article 9 status: Specific law → In progress" in lines
    assert lines[-1].startswith("Counts and pages are not compared")


@pytest.mark.parametrize("name", ["data/states.json", ""])
def test_a_published_site_is_compared_by_its_states(project, tmp_path, capsys, name):
    site = tmp_path / "site"
    (site / "data").mkdir(parents=True)
    (site / "data" / "states.json").write_text(states_json(checked_facts(project)), "utf-8")
    only = "Only the facts of the States were compared: a published site holds no more of the data."
    head = f"Compared with {site / name}, data as of 2026-11-23:"
    replace(samoa(project), "to_confirm:\n", "to_confirm:\n  - Ask.\n")  # not published
    assert said(capsys, project, str(site / name)) == [head, "Nothing will change.", only]
    replace(samoa(project), "status: specific_law", "status: in_progress")
    lines = said(capsys, project, str(site / name))
    assert lines[1:3] == ["Samoa", "  Article 9 status: Specific law → In progress"]
    assert "  Specific law: 1 → 0" in lines
    assert lines[-1] == only


@pytest.mark.parametrize("against", ["nosuch", "-x", "--output=x", "HEAD:data"])
def test_what_is_no_revision_is_refused_with_a_sentence(versioned, capsys, against):
    assert main([against], versioned) == 1
    assert "make diff AGAINST=HEAD~1" in capsys.readouterr().err


def test_a_folder_without_a_site_and_a_project_without_git_are_refused(project, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    assert main([str(tmp_path / "empty")], project) == 1
    (tmp_path / "states.json").write_text(json.dumps({"states": 3}), "utf-8")
    assert main([str(tmp_path / "states.json")], project) == 1
    assert capsys.readouterr().err.count("holds no states.json of this site") == 2
    assert main(["HEAD"], project) == 1
    assert "git" in capsys.readouterr().err


def test_faults_of_today_come_first(versioned, capsys):
    replace(samoa(versioned), "status: specific_law", "status: law")
    assert main([], versioned) == 1
    assert capsys.readouterr().err == (
        'data/states/samoa.yaml:13: article9.status is "law". It must be one of specific_law, existing_law, '
        "in_progress, unclear.\n"
        "   13 |   status: law\n"
        "      |           ^^^\n"
        "\n"
        "The same as a page: .cache/faults.html\n"
        "1 fault in 1 file. Nothing was compared.\n"
    )


def test_entries_of_a_file_are_told_by_what_changed_in_them():
    before = {
        "tools": {"a": {"title": "A", "year": 1}, "b": {"title": "B"}},
        "list": [{"title": "x", "n": 1}],
        "t": 1,
    }
    after = {"tools": {"a": {"title": "A", "year": 2}, "c": {}}, "list": [{"title": "x", "n": 2}], "t": "y" * 90}
    assert list(differences(before, after)) == [
        "tools.b: removed",
        "tools.a: year 1 → 2",
        "tools.c: added",
        "list.x: n 1 → 2",
        "t: changed",
    ]


def test_an_entry_that_another_moved_down_has_not_changed():
    first, second = {"state": "fiji", "issue": "transit", "year": 2010}, {"state": "kenya", "issue": "transit"}
    third = {"state": "samoa", "issue": "investment"}
    assert list(differences({"positions": [first, second]}, {"positions": [third, first, second]})) == [
        "positions.1 (samoa, investment): added"
    ]
    assert list(differences({"positions": [first, second]}, {"positions": [second]})) == [
        "positions.1 (fiji, transit): removed"
    ]
    later = {**first, "year": 2011}
    assert list(differences({"positions": [first, second]}, {"positions": [later, second]})) == [
        "positions.1 (fiji, transit): year 2010 → 2011"
    ]


def test_what_pages_are_made_with_is_told_file_by_file(versioned, capsys):
    """A template or script that somebody adds is the one thing that a reader of the list must not miss."""
    (versioned / "overrides" / "scripts").mkdir(parents=True)
    (versioned / "overrides" / "main.html").write_text("<p>")
    (versioned / "overrides" / "old.css").write_text("p {}")
    git(versioned, "add", ".")
    git(versioned, "commit", "-qm", "Second")
    (versioned / "overrides" / "main.html").write_text("<p>changed")
    (versioned / "overrides" / "old.css").unlink()
    (versioned / "overrides" / "evil.html").write_text("<script>")
    (versioned / "overrides" / "scripts" / "evil.js").write_text("alert(1)")
    assert said(capsys, versioned) == [
        "Compared with HEAD:",
        "Templates, styles or code have changed as well: every page and PDF may look different.",
        "  overrides/evil.html: new template",
        "  overrides/old.css: removed style",
        "  overrides/scripts/evil.js: new script that runs in every reader's browser",
        "  Changed (1)",
        "  overrides/main.html",
    ]


def test_what_a_source_says_and_that_it_went_are_told():
    before = {"sources": {"a": {"title": "A", "publisher": "P"}, "b": {"title": "B", "publisher": "P"}}}
    after = {"sources": {"a": {"title": "A of 2015", "publisher": "P"}}}
    assert list(states.differences(before, after)) == ["Source removed: b", "Source a, title: “A” → “A of 2015”"]


def test_a_law_that_went_while_two_came_is_no_correction():
    before = {"article9": {"laws": [{"title": "Old Act"}]}}
    after = {"article9": {"laws": [{"title": "New Act"}, {"title": "Other Act"}]}}
    assert list(states.differences(before, after)) == [
        "Law removed: “Old Act”",
        "Law added: “New Act”",
        "Law added: “Other Act”",
    ]
    after["article9"]["laws"].pop()
    assert list(states.differences(before, after)) == ["Law “Old Act”, title: “Old Act” → “New Act”"]


def test_of_a_long_text_only_what_differs_is_told_with_the_words_around_it():
    long = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen here."
    [told] = states.differences(
        {"article9": {"summary": long}}, {"article9": {"summary": long.replace("nine", "NINE")}}
    )
    around = "“… six seven eight {} ten eleven twelve …”"
    assert told == f"Article 9 summary: {around.format('nine')} → {around.format('NINE')}"


def test_the_reason_for_a_host_is_told_when_it_changed():
    before, after = {"hosts": {"un.example": "The UN."}}, {"hosts": {"un.example": "The United Nations."}}
    assert list(hosts(before, after)) == ["accepts links to un.example for another reason: The United Nations."]
    assert list(hosts(before, {"hosts": {}})) == ["no longer accepts links to un.example"]


@pytest.mark.parametrize(("most", "named"), [(3, "Iraq, Kenya, Samoa"), (2, "Iraq, Kenya, and 1 more")])
def test_the_states_of_a_list_are_named_as_far_as_they_fit(small, most, named):
    """Also of a list that no count but its own follows: who asked for assistance."""
    asked = {
        slug: small.states["samoa"].model_copy(
            update={
                "name": small.states[slug].name,
                "assistance": small.states["samoa"].assistance.model_copy(update={"requested": True}),
            }
        )
        for slug in ("iraq", "kenya", "samoa")
    }
    before = {
        slug: state.model_copy(update={"assistance": state.assistance.model_copy(update={"requested": None})})
        for slug, state in asked.items()
    }
    now, then = (dataclasses.replace(small, states={**small.states, **states}) for states in (asked, before))
    assert list(statelists.differences(then, now, most)) == [f"Into Assistance requested: {named}"]
