"""How people are told of faults: the line with its mark, the page, the annotations of a forge."""

import json
import re
from pathlib import Path

import pytest
from lxml import html

from macros.commands import adminform, check, citation, diff, exchange, stale, translations, updatesheets
from macros.faults import jsonlines, report
from macros.faults.fault import Fault, Faults, Finding
from macros.faults.kinds import Code
from macros.faults.marks import Rows
from macros.register.edition import checked_facts
from macros.site.validation import editions
from tests.builds import replace

SAMOA = "data/states/samoa.yaml"
ODD = Code.CONTRADICTION
GOOD_NEWS = "Nothing was published; the last good site is unchanged."


def told(project: Path) -> str:
    with pytest.raises(Faults) as caught:
        checked_facts(project)
    return report.text(caught.value.faults, project)


def test_each_fault_is_its_sentence_then_its_line_with_a_mark_and_last_their_number(project: Path):
    replace(project / SAMOA, "status: specific_law", "status: specific law")
    replace(project / "data/tools.yaml", "penal-sanctions]", "penal-sanction]")
    assert told(project) == (
        f'{SAMOA}:13: article9.status is "specific law". It must be one of specific_law, existing_law, '
        "in_progress, unclear. Did you mean specific_law?\n"
        "   13 |   status: specific law\n"
        "      |           ^^^^^^^^^^^^\n"
        "\n"
        'data/tools.yaml:14: tools.nz-model-law.covers names the obligation "penal-sanction", which does not '
        "exist. Did you mean penal-sanctions?\n"
        "   14 |     covers: [prohibition-use, penal-sanction]\n"
        "      |                               ^^^^^^^^^^^^^^\n"
        "\n"
        f"2 faults in 2 files. {GOOD_NEWS}"
    )


# (a file, right words, wrong words, what the mark is under)
MARKS = [
    (SAMOA, "iso3: WSM", "iso3: wsm", "wsm"),
    (SAMOA, "iso3: WSM", "iso3: wsm  # of Samoa", "wsm"),
    (SAMOA, "status: specific_law", 'status: "specific # law"  # new', "specific # law"),
    (SAMOA, "      year: 2012", "      year: 'it''s'  # of the Act", "'it''s'"),
    (SAMOA, "note: The prohibition on investment is", "note: The prohibition # is", "#"),
    (SAMOA, "status: specific_law", "status:\u00a0specific_law", "<U+00A0>"),
    (SAMOA, "penal_sanctions: true", "penal_sanction: true", "penal_sanction"),
    (SAMOA, "sources: [monitor-2015, cmc-2010]", "sources: [monitor-2015, cmc-2011]", "cmc-2011"),
    (SAMOA, "      year: 2012", "      year: 20120", "20120"),
    (SAMOA, "name: Samoa", "name: Sa\u202emoa", "<U+202E>"),
    (SAMOA, 'citation: "2012, No. 11"', 'citation: "2012\\Act 11"', "\\Act"),
    (SAMOA, "note: The prohibition", "note: *The prohibition", "*The"),
    (SAMOA, "  - Look for Article 7 reports", "  - Look for: Article 7: reports", ":"),
    ("data/needs.yaml", "answer: New Zealand's", "answer: New\x07 Zealand's", "<U+0007>"),
    ("docs/en/index.md", '{{ count("specific_law") }}', '{{ counts("specific_law") }}', "counts"),
    ("docs/en/index.md", '{{ count("specific_law") }}', "{{ count.name }}", "{{ count.name }}"),
    ("docs/en/index.md", "(states/index.md)", "(states/register.md)", "states/register.md"),
    ("docs/en/index.md", "(states/index.md)", "(https://www.the-monitor.com/)", "www.the-monitor.com"),
]


@pytest.mark.parametrize(("name", "old", "new", "marked"), MARKS)
def test_the_mark_is_under_the_wrong_word(name: str, old: str, new: str, marked: str, project: Path):
    replace(project / name, old, new)
    with pytest.raises(Faults) as caught:
        editions(project)
    fault = next(fault for fault in caught.value.faults if fault.path == name)
    assert report.excerpt(fault, (project / name).read_text("utf-8").split("\n")).marked == marked


def test_a_byte_that_is_not_utf_8_is_marked(project: Path):
    (project / SAMOA).write_bytes(
        (project / SAMOA).read_bytes().replace(b"Cluster Munition Coalition", b"\xe0 la")
    )
    assert "\ufffd la\n" in told(project)
    assert told(project).splitlines()[2].endswith(" ^")


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (Fault(SAMOA, 1, "has 4,000,000 bytes; at most 400,000 fit.", Code.TOO_LARGE), "name: x"),
        (Rows.of("# Arabic", "ar.po").fault(1, Finding('lacks the label "Take".', ODD, "Take")), "# Arabic"),
        (Fault(SAMOA, 9, "is odd.", ODD, column=1), "name: x"),
        (Fault(SAMOA, 2, "is odd.", ODD, column=1), "   "),
    ],
)
def test_no_line_is_shown_for_what_is_not_about_one(fault: Fault, line: str):
    assert report.excerpt(fault, [line] * 2) is None


def test_of_a_long_line_the_part_around_the_mark_is_shown():
    lines = ["", f"{'a ' * 300}nowhere.md{' b' * 300}"]
    wrong = Finding('links to "nowhere.md".', Code.BROKEN_LINK, "nowhere.md")
    found = report.excerpt(Rows("x.md", lines).fault(2, wrong), lines)
    assert found.marked == "nowhere.md"
    assert found.before.startswith("…")
    assert found.after.endswith("…")
    assert len(found.before + found.marked + found.after) < report.WIDEST + 3


def test_the_mark_counts_the_columns_of_wide_and_of_combining_characters(project: Path):
    text = "名前: e\u0301 wrong\n"
    (project / "x.yaml").write_text(text, "utf-8")
    fault = Rows.of(text, "x.yaml").fault(1, Finding('name is "wrong".', ODD, "wrong"))
    _, line, marks, *_ = report.text([fault], project).split("\n")
    assert marks.index("^") == line.index("wrong") + 2 - 1


def test_lines_are_counted_as_yaml_counts_them(project: Path):
    text = (project / SAMOA).read_text("utf-8").replace("WSM", "wsm").replace("\n", "\r\n")
    (project / SAMOA).write_bytes(text.encode())
    assert "    3 | iso3: wsm\n      |       ^^^\n" in told(project)


def test_nothing_outside_the_project_is_shown(project: Path, tmp_path: Path):
    (tmp_path / "secret").write_text("iso3: secret\n")
    (project / SAMOA).unlink()
    (project / SAMOA).symlink_to(tmp_path / "secret")
    for path in (SAMOA, "../secret", "data/nowhere.yaml", "data"):
        assert "secret" not in report.text([Fault(path, 1, "iso3 is odd.", ODD, 1)], project).replace(path, "")


def test_of_very_many_faults_the_lines_stay_away_but_not_the_sentences(project: Path):
    faults = [Fault(SAMOA, 3, f"iso3 is odd {number}.", ODD, 1) for number in range(report.SHOWN + 50)]
    lines = report.text(faults, project).splitlines()
    assert sum(line.startswith(SAMOA) for line in lines) == report.SHOWN + 50
    assert sum("|" in line for line in lines) == 2 * report.SHOWN


def test_no_name_of_a_file_breaks_the_line(project: Path):
    fault = Fault("data/states/to\nnga.yaml", 1, "is odd.", ODD)
    assert report.text([fault], project).splitlines()[0] == "data/states/to<U+000A>nga.yaml:1: is odd."


WRITTEN, UNCHANGED = "Nothing was written.", "Nothing was changed."
COMMANDS = [
    (check, "signs", [], GOOD_NEWS),
    (stale, "checked_facts", [[]], WRITTEN),
    (translations, "checked_facts", [[]], WRITTEN),
    (citation, "checked_facts", [], WRITTEN),
    (adminform, "checked_facts", [], WRITTEN),
    (updatesheets, "checked_facts", [[]], "Nothing was written."),
    (exchange, "checked_facts", [["export"]], WRITTEN),
    (exchange, "checked_facts", [["import", "register.xlsx"]], UNCHANGED),
    (diff, "checked_facts", [[]], "Nothing was compared."),
]


@pytest.mark.parametrize(("command", "reads", "arguments", "closing"), COMMANDS)
def test_every_command_tells_faults_alike_and_what_it_did_not_do(
    command, reads, arguments, closing, capsys, monkeypatch
):
    def fail(*_: object) -> None:
        raise Faults([Fault("data/x.yaml", 1, "is odd.", ODD)])

    monkeypatch.setattr(command, reads, fail)
    monkeypatch.setattr(report, "keep", lambda faults, root, closing: report.PAGE)
    monkeypatch.setattr(report, "forget", lambda root: None)
    assert command.main(*arguments) == 1
    told = ["data/x.yaml:1: is odd.", "The same as a page: .cache/faults.html", f"1 fault in 1 file. {closing}"]
    assert capsys.readouterr().err.splitlines() == told


def test_the_page_says_what_was_not_done_as_well(project: Path):
    page = project / report.keep([Fault(SAMOA, 3, "is odd.", ODD)], project, "Nothing was written.")
    document = html.document_fromstring(page.read_text("utf-8"))
    assert "1 fault in 1 file. Nothing was written." in document.text_content()


# As annotations.


def test_what_is_only_worth_a_word_is_said_and_on_a_forge_beside_its_line(capsys):
    notice = Fault("docs/ar/about.md", 7, "is behind.", Code.BEHIND)
    report.remark([notice], {})
    assert capsys.readouterr().out.split("\n") == ["docs/ar/about.md:7: is behind.", "", ""]
    report.remark([notice], {"GITHUB_ACTIONS": "true"})
    assert capsys.readouterr().out.startswith("::notice file=docs/ar/about.md,line=7::is behind.\n")
    report.remark([], {"GITHUB_ACTIONS": "true"})
    assert capsys.readouterr().out == ""


def test_on_a_forge_each_fault_is_an_annotation_and_no_line_of_a_file_a_command(project: Path, capsys):
    (project / "x,y.md").write_text("::set-env name=PATH::evil\n##[add-path]evil\n")
    faults = [Fault("x,y.md", 1, "is 100 % odd:\n\x1b[2Jvery.", ODD), Fault("x,y.md", 2, "is odd.", ODD)]
    report.tell(faults, project, {"GITHUB_ACTIONS": "true"})
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "::error file=x%2Cy.md,line=1::is 100 %25 odd:<U+000A><U+001B>[2Jvery."
    assert lines[1] == "::error file=x%2Cy.md,line=2::is odd."
    end = re.fullmatch(r"::stop-commands::([0-9a-f]{32})", lines[2])[1]
    assert lines[-1] == f"::{end}::"
    assert lines[-2] == f"2 faults in 1 file. {GOOD_NEWS}"


def test_elsewhere_there_are_none(project: Path, capsys):
    report.tell([Fault(SAMOA, 3, "is odd.", ODD)], project, {})
    lines = capsys.readouterr().err.splitlines()
    assert not [line for line in lines if line.startswith("::")]
    assert lines[-2:] == ["The same as a page: .cache/faults.html", f"1 fault in 1 file. {GOOD_NEWS}"]


# As a page.


def test_the_page_shows_each_fault_by_file_with_its_mark_and_runs_nothing(project: Path):
    replace(project / SAMOA, "name: Samoa", 'name: "<script>alert(1)</script>"')
    replace(project / SAMOA, "iso3: WSM", "iso3: wsm")
    replace(project / "data/needs.yaml", "answer: New", "answer: <b>New\u202e")
    with pytest.raises(Faults) as caught:
        checked_facts(project)
    document = html.document_fromstring((project / report.keep(caught.value.faults, project)).read_text("utf-8"))
    assert [head.text_content() for head in document.iter("h2")] == ["data/needs.yaml", SAMOA]
    assert [mark.text for mark in document.iter("mark")] == ["<U+202E>", "<script>alert(1)</script>", "wsm"]
    assert GOOD_NEWS in document.text_content()
    assert not list(document.iter("script", "b", "link", "img")) or all(
        b.text[:4] == "Line" for b in document.iter("b")
    )
    policy = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_a_page_that_cannot_be_written_is_no_new_fault(project: Path, capsys):
    (project / ".cache").write_text("a file where a folder should be")
    report.tell([Fault(SAMOA, 3, "is odd.", ODD)], project, {})
    assert capsys.readouterr().err.endswith(f"\n1 fault in 1 file. {GOOD_NEWS}\n")


def test_a_check_without_a_fault_takes_the_page_of_old_faults_away(english: Path):
    kept = english / report.keep([Fault(SAMOA, 3, "is odd.", ODD)], english)
    assert check.main([], english) == 0
    assert not kept.exists()


def test_what_is_worth_a_word_in_several_languages_alike_is_said_once():
    said = "is behind. Run `make translations DONE=docs/{0}/about.md` (or change data/translations/{0}.yaml)."
    notices = [
        Fault(f"docs/{code}/about.md", line, said.format(code), Code.BEHIND)
        for code, line in (("ar", 7), ("fr", 9))
    ]
    other = Fault("docs/fr/index.md", 9, said.format("fr"), Code.BEHIND)
    text = report.remarks([notices[0], other, notices[1]], {})
    assert text == f"{notices[0]} The same in docs/fr/about.md:9.\n\n{other}\n\n"


# As lines of JSON, for editors and forms.


def test_a_check_says_each_fault_as_a_line_of_json(english: Path, capsys):
    replace(english / SAMOA, "status: specific_law", "status: specific law")
    replace(english / "docs/en/index.md", '{{ count("specific_law") }}', '{{ counts("specific_law") }}')
    (english / "data/needs.yaml").unlink()
    assert check.main(["json"], english) == 1
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["path"], one["line"], one["column"], one["length"]) for one in said] == [
        ("data/needs.yaml", 1, 0, 0),
        (SAMOA, 13, 11, 12),
        ("docs/en/index.md", 7, 4, 6),
    ]
    assert [one["code"] for one in said] == ["missing-file", "not-a-choice", "unknown-macro"]
    assert said[1] == {
        "level": "error",
        "path": SAMOA,
        "line": 13,
        "column": 11,
        "length": 12,
        "key": ["article9", "status"],
        "code": "not-a-choice",
        "sentence": 'article9.status is "specific law". It must be one of specific_law, existing_law, '
        "in_progress, unclear.",
        "suggestion": "specific_law",
    }
    assert said[2]["sentence"] == 'there is no macro "counts". The editor’s guide lists them all.'


def test_what_is_only_worth_a_word_is_a_notice_in_json():
    notice = Fault("docs/ar/about.md", 7, "is behind.", Code.BEHIND, 1)
    assert json.loads(jsonlines.lines([notice], "notice"))["level"] == "notice"


def test_a_check_without_a_fault_says_nothing_in_json_and_refuses_another_form(english: Path, capsys):
    assert check.main(["json"], english) == 0
    assert capsys.readouterr().out == ""
    assert check.main(["xml"], english) == 2
    assert capsys.readouterr().err == "FORMAT is json, or is left out.\n"
