"""A translation is never shown for a text that it does not translate; a broken catalogue is named by line."""

import ast
import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from macros.commands.translations import summary
from macros.faults.fault import Faults
from macros.language.languages import STATE, Language
from macros.language.pofile import is_label, key, read_catalogue, translated
from macros.paths import ROOT
from macros.register.edition import checked_facts
from macros.register.loading import Facts
from macros.site.validation import editions
from macros.translation.catalogue import state_names, template, update_all, updated

NAME = "data/translations/ar.po"
HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: ar\\n"

"""
LABEL = '#: macros/language/labels.py\nmsgid "{}"\nmsgstr "{}"\n'
FORMS = ["لا دول", "دولة واحدة", "دولتان", "%(num)s دول", "%(num)s دولة حقاً", "%(num)s دولة"]


@pytest.fixture
def po(tmp_path: Path):
    """Write the Arabic catalogue: a right head, then `text`; return the folder data/."""

    def write(text: str, head: str = HEAD) -> Path:
        folder = tmp_path / "data" / "translations"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ar.po").write_text(head + text, "utf-8")
        return folder.parent

    return write


def faults_of(data: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        read_catalogue(data, "ar")
    return [str(fault) for fault in caught.value.faults]


QUOTES = 'needs a text in "quotes", closed on the same line. A quote inside it is written \\".'
PAIR = "is not an entry: after msgid stands a msgstr, after msgid_plural as many as the language has."
CHANGED = 'changes the placeholders of "{}". Use these, as they are: {}.'
RIGHT = 'msgid "a"\nmsgstr "b"\n\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (RIGHT + 'msgid "c"\nmsgstr "d\n', f"10: {QUOTES}"),
        (RIGHT + 'msgid "c\nmsgstr "d"\n', f"9: {QUOTES}"),
        (RIGHT + 'msgid "c"\nmsgstr "say "d""\n', f"10: {QUOTES}"),
        (RIGHT + 'msgid "c"\nmsgstr "d\\"\n', f"10: {QUOTES}"),
        (RIGHT + 'msgid "c"\nmsgstr d\n', f"10: {QUOTES}"),
        (RIGHT + "hello\n", f"9: {QUOTES}"),
        (RIGHT + 'msgid "c"\nmsgid "e"\nmsgstr "d"\n', f"9: {PAIR}"),
        (RIGHT + 'msgid "c"\n', f"9: {PAIR}"),
        (
            RIGHT + 'msgid "c"\nmsgid_plural "cs"\n' + "".join(f'msgstr[{i}] "d"\n' for i in range(7)),
            f"9: {PAIR}",
        ),
        (
            RIGHT + 'msgid "a"\nmsgstr "d"\n',
            "9: has the same English text as the entry on line 6. Delete one of them.",
        ),
        (
            RIGHT + 'msgid ""\n"a"\nmsgstr "d"\n',
            "9: has the same English text as the entry on line 6. Delete one of them.",
        ),
        (RIGHT + 'msgid "c"\n# a comment\nmsgstr "d"\n', f"9: {PAIR}"),
        (RIGHT + 'msgstr "d"\n', f"6: {PAIR}"),
        (RIGHT + '"d"\n\nmsgid "c"\nmsgstr "d"\n"e"\n\n# f\n"g"\n', f"16: {PAIR}"),
        (RIGHT + 'msgid "c"\nmsgid_plural "cs"\nmsgstr[0] "d"\n', f"9: {PAIR}"),
        (
            RIGHT + 'msgid ""\nmsgstr "d"\n',
            "9: has no English text after msgid. Write it there, or delete the entry.",
        ),
        (RIGHT + '#| msgid "c\nmsgid "c"\nmsgstr "d"\n', f"9: {QUOTES}"),
        (RIGHT + '#| "was" "so"\nmsgid "c"\nmsgstr "d"\n', f"9: {QUOTES}"),
        (RIGHT + 'msgid "c"\nmsgstr "d\u2028e"\n', "10: has a hidden line end (U+2028). Delete it."),
        (
            "<<<<<<< ours\n" + RIGHT,
            "6: has a mark of a merge that was not finished. Keep one of the two versions.",
        ),
        (
            LABEL.format("As of %(year)s.", "منذ ."),
            '7: changes the placeholders of "As of %(year)s.". Use these, as they are: %(year)s.',
        ),
        (
            LABEL.format("As of %(year)s.", "منذ %(سنة)s."),
            '7: changes the placeholders of "As of %(year)s.". Use these, as they are: %(year)s.',
        ),
        (
            LABEL.format("Yes", "نعم %(name)s"),
            '7: changes the placeholders of "Yes". Use these, as they are: none.',
        ),
        ('msgid "a %(b)s"\nmsgstr "%(b)200000000s"\n', "6: " + CHANGED.format("a %(b)s", "%(b)s")),
        ('#: data/x.yaml:a\nmsgid "a %(b)s"\nmsgstr "%(b)9s"\n', "7: " + CHANGED.format("a %(b)s", "%(b)s")),
        ('#: data/x.yaml:a\nmsgid "a %(b)s"\nmsgstr "x %(c)s"\n', "7: " + CHANGED.format("a %(b)s", "%(b)s")),
        ('#:\nmsgid "a %(b)s"\nmsgstr "%s"\n', "7: " + CHANGED.format("a %(b)s", "%(b)s")),
        (
            '#: data/x.yaml:a\nmsgid "a %(b)s"\nmsgstr "%(b)s %(b)900s"\n',
            '7: has a % in the translation of "a %(b)s". Write %% for a percent sign.',
        ),
        (
            '#: data/x.yaml:a\nmsgid "Half"\nmsgstr "%d"\n',
            '7: has a % in the translation of "Half". Write %% for a percent sign.',
        ),
        (LABEL.format("Half", "50%"), '7: has a % in the translation of "Half". Write %% for a percent sign.'),
        (
            LABEL.format("As of %(year)s.", "منذ %(year)d."),
            '7: changes the placeholders of "As of %(year)s.". Use these, as they are: %(year)s.',
        ),
        (
            'msgid "Text"\nmsgstr "‮نص"\n',
            '6: has a hidden character (U+202E) in the translation of "Text". Delete it.',
        ),
        (
            'msgid "Text"\nmsgstr "<b>نص</b>"\n',
            '6: has a translation of "Text" that has "<b>", a tag of HTML, which would be shown as it stands; '
            "delete it.",
        ),
        (
            'msgid "Text"\nmsgstr "**نص**"\n',
            '6: has a translation of "Text" that has "**", a mark of Markdown, which would be shown as it stands; '
            "delete it.",
        ),
        (
            'msgid "Text"\nmsgstr "نص &amp; نص"\n',
            '6: has a translation of "Text" that has "&amp;", a sign as HTML writes it; type the sign itself.',
        ),
        (
            'msgid "Text"\nmsgstr "Ù†Øµ"\n',
            '6: has a translation of "Text" that has "Ù†Øµ", which a program made of another sign; '
            "type the word again.",
        ),
    ],
)
def test_what_gettext_would_pass_over_is_a_fault_with_its_line(text: str, message: str, po):
    assert faults_of(po(text)) == [f"{NAME}:{message}"]


FIT = "has a rule for plurals that does not fit. Write Plural-Forms: nplurals=6;"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Content-Type: text/plain; charset=nonsense", "names another encoding in its head. Write charset=utf-8."),
        ("Content-Type: text/plain; charset=iso-8859-6", "names another encoding in its head."),
        ("Plural-Forms: nplurals=many", FIT),
        ("Plural-Forms: nplurals=999999999; plural=(n != 1);", FIT),
        (f"Plural-Forms: nplurals=6; plural={'(' * 400}n{')' * 400};", FIT),
        (f"Plural-Forms: nplurals=6; plural={'n*' * 5000}n;", FIT),
        ("Plural-Forms: nplurals=2; plural=(n != 1);", FIT),
        ("Plural-Forms: nplurals=6; plural=n;", FIT),
        ("Plural-Forms: nplurals=6; plural=n/0;", FIT),
        ("Plural-Forms: nplurals=6; plural=__import__('os').abort();", FIT),
    ],
)
def test_a_head_that_cannot_be_used_is_named(line: str, start: str, po):
    faults = faults_of(po(RIGHT, f'msgid ""\nmsgstr ""\n"{line}\\n"\n\n'))
    assert len(faults) == 1
    assert faults[0].startswith(f"{NAME}:3: {start}")


@pytest.mark.parametrize(
    "line",
    [
        "PO-Revision-Date: ",
        "PO-Revision-Date: 2026-11-27T10:00:05+03:00",
        "PO-Revision-Date: 2026-11-27 10:00:05 +03:00",
        "POT-Creation-Date: ",
        "POT-Creation-Date: yesterday",
        "X-Generator: Poedit 3.4",
    ],
)
def test_a_head_as_translators_programs_write_it_is_kept(line: str, po):
    catalogue = read_catalogue(po(RIGHT, f'msgid ""\nmsgstr ""\n"{line}\\n"\n\n'), "ar")
    assert f'"{line}\\n"' in str(updated(catalogue, list(catalogue), "ar"))


def test_comments_and_left_overs_as_programs_write_them_are_read(po):
    text = '#no space\n#,fuzzy\n#:a.html\nmsgid "c"\nmsgstr "d"\n\n#~ msgid "gone\n#~| x\n#,\n'
    entry = read_catalogue(po(RIGHT + text), "ar")[-1]
    assert (entry.msgid, entry.fuzzy, entry.occurrences, entry.tcomment) == (
        "c",
        True,
        [("a.html", "")],
        "no space",
    )


LONG = "belongs to a text of more than 20,000 characters. Something is in it that does not belong."


@pytest.mark.parametrize("line", ['"{}"\n', '#| "{}"\n', "#{}\n", "# {}\n", "#: {}\n"], ids=repr)
@pytest.mark.parametrize("filling", ["", "a", "a" * 30_000], ids=len)
def test_a_text_without_end_is_named_once(line: str, filling: str, po):
    """Read by polib it would take hours: each line copies all that came before it."""
    before = '#| msgid ""\n' if "|" in line else 'msgid "c"\nmsgstr "d"\n' if line[0] == '"' else ""
    lines = line.format(filling) * (2_000_000 // len(line.format(filling)))
    after = 'msgid "e"\nmsgstr "f"\n' if line[0] == "#" else ""
    faults = faults_of(po(RIGHT + before + lines + after))
    assert [fault.split(": ", 1)[1] for fault in faults] == [LONG]


def test_a_catalogue_that_is_missing_says_how_to_begin_it(tmp_path: Path):
    message = "is missing. Run `make translations` to begin it, or take the language out of data/site.yaml."
    assert faults_of(tmp_path) == [f"{NAME}:1: {message}"]


def test_a_catalogue_that_is_not_utf_8_is_named_with_its_line(po):
    path = po(RIGHT) / "translations" / "ar.po"
    path.write_bytes(path.read_bytes() + b'msgid "c"\nmsgstr "\xe9"\n')
    message = "holds a character that is not UTF-8. Save the file with the encoding UTF-8."
    assert faults_of(path.parents[1]) == [f"{NAME}:10: {message}"]


def test_a_catalogue_that_is_a_link_is_not_followed(po):
    path = po(RIGHT) / "translations" / "ar.po"
    path.rename(path.with_name("other.po"))
    path.symlink_to("other.po")
    assert faults_of(path.parents[1])[0].startswith(f"{NAME}:1: is missing.")


def test_direction_marks_and_percent_signs_of_texts_are_no_faults(po):
    text = 'msgid "64% of States"\nmsgstr "‏64% من الدول"\n' + LABEL.format("50%%", "50%%")
    assert {entry.msgstr for entry in read_catalogue(po(text), "ar")} == {"‏64% من الدول", "50%%"}


CLDR = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
BABEL = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=0 && n%100<=2 ? 4 : 5"


@pytest.mark.parametrize(("rule", "many", "hundreds"), [(CLDR, 4, 5), (BABEL, 5, 4)], ids=["weblate", "babel"])
def test_arabic_takes_each_of_its_six_forms_by_the_rule_of_the_file(rule: str, many: int, hundreds: int, po):
    """Translators' programs number the forms for 11-99 and for 100-102 differently: the file says how."""
    head = f'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=6; plural=({rule});\\n"\n\n'
    text = '#: a.html\nmsgid "%(num)s State"\nmsgid_plural "%(num)s States"\n'
    text += "".join(f'msgstr[{i}] "{form}"\n' for i, form in enumerate(FORMS))
    catalogue = read_catalogue(po(text, head), "ar")
    expected = {0: 0, 1: 1, 2: 2, 3: 3, 10: 3, 11: many, 99: many, 100: hundreds, 102: hundreds, 103: 3, 112: many}
    for language in (Language("ar", catalogue), Language("ar", updated(catalogue, catalogue, "ar"))):
        shown = {number: language.plural("%(num)s State", "%(num)s States", number) for number in expected}
        assert shown == {number: FORMS[form] for number, form in expected.items()}
        assert not language.missing


def test_a_plural_with_an_empty_form_is_not_shown_but_missing(po):
    text = '#: a.html\nmsgid "%(num)s State"\nmsgid_plural "%(num)s States"\n'
    text += "".join(f'msgstr[{i}] "{form if i != 4 else ""}"\n' for i, form in enumerate(FORMS))
    language = Language("ar", read_catalogue(po(text), "ar"))
    assert language.plural("%(num)s State", "%(num)s States", 11) == "%(num)s States"
    assert language.missing == {"%(num)s State"}


# Bringing a catalogue up to date.


def translate(project: Path, pairs: dict[str, str]) -> None:
    """Fill in the Arabic catalogue of a project as a translator does: in the file."""
    update_all(checked_facts(project), project)
    path = str(project / NAME)
    catalogue = polib.pofile(path)
    for english, arabic in pairs.items():
        entry = catalogue.find(english)
        assert entry, english  # else a mistyped text would test nothing
        entry.msgstr = arabic
        entry.fuzzy = False
    catalogue.save(path)


ANSWER, OTHER = "The ISU gives advice.", "New Zealand's model act."


def arabic(project: Path) -> Language:
    update_all(checked_facts(project), project)
    return Language.load(project / "data", "ar")


def test_a_text_that_has_changed_is_shown_in_english_until_its_translation_is_checked(project: Path):
    translate(project, {ANSWER: "تقدم الوحدة المشورة.", OTHER: "القانون النموذجي."})
    needs = project / "data" / "needs.yaml"
    needs.write_text(needs.read_text("utf-8").replace(ANSWER, "The ISU no longer gives advice."), "utf-8")
    language = arabic(project)
    assert language.text("The ISU no longer gives advice.") == (
        '<span lang="en" dir="ltr">The ISU no longer gives advice.</span> '
        '<small class="pending">(translation being updated)</small>'
    )
    assert language.plain("The ISU no longer gives advice.") == "The ISU no longer gives advice."
    assert language.text(OTHER) == "القانون النموذجي."


LONGER = (
    'The ISU gives "advice" – on the choice of a law, on its first draft and on its review, in writing, '
    "to whoever asks for it, and it answers within days."
)


@pytest.mark.parametrize("after", ["The ISU no longer gives advice.", LONGER])
def test_the_translator_sees_both_texts_of_a_change_after_any_number_of_runs(after: str, project: Path):
    translate(project, {ANSWER: "تقدم الوحدة المشورة."})
    needs = project / "data" / "needs.yaml"
    first = needs.read_text("utf-8")
    needs.write_text(first.replace(ANSWER, f"'{after}'"), "utf-8")
    arabic(project)
    text = (project / NAME).read_text("utf-8")
    entry = polib.pofile(text).find(after)
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("تقدم الوحدة المشورة.", True, ANSWER)
    for _ in range(3):
        arabic(project)
        assert (project / NAME).read_text("utf-8") == text
    needs.write_text(first.replace(ANSWER, "Once more it is another."), "utf-8")  # before anyone has translated
    arabic(project)
    entry = polib.pofile(str(project / NAME)).find("Once more it is another.")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("تقدم الوحدة المشورة.", True, ANSWER)
    needs.write_text(first, "utf-8")  # the English is what the translation says
    assert arabic(project).text(ANSWER) == "تقدم الوحدة المشورة."


def test_gettext_reads_what_is_written_also_of_texts_of_several_lines(project: Path):
    what = checked_facts(project).changes["first-edition"].what
    translate(project, {what: "سطر\n" * 3})
    log = project / "data" / "changes.yaml"
    several = "what: |-\n      " + "\n\n      ".join([LONGER, "A, b: 50%.", LONGER])
    log.write_text(re.sub(r"what: >-\n( {6}.*\n)+", f"{several}\n", log.read_text("utf-8"), count=1), "utf-8")
    translate(project, {})
    log.write_text(log.read_text("utf-8").replace("50%", "60%"), "utf-8")
    for _ in range(3):
        arabic(project)
    entry = next(e for e in polib.pofile(str(project / NAME)) if "60%" in e.msgid)
    assert entry.previous_msgid == what
    if msgfmt := shutil.which("msgfmt"):
        run = subprocess.run([msgfmt, "--check", "-o", "-", project / NAME], capture_output=True, check=False)
        assert (run.returncode, run.stderr.decode()) == (0, "")


def test_a_run_without_a_change_leaves_the_catalogues_of_the_site_as_they_are(facts: Facts):
    for code in facts.site.languages[1:]:
        path = ROOT / "data" / "translations" / f"{code}.po"
        catalogue = read_catalogue(ROOT / "data", code)
        kept = str(updated(catalogue, list(catalogue), code))
        assert kept == path.read_text("utf-8"), f"run: make translations ({code}.po)"


def test_a_run_names_what_is_not_translated_by_its_line(project: Path):
    translate(project, {ANSWER: "نص"})
    needs = project / "data" / "needs.yaml"
    needs.write_text(needs.read_text("utf-8").replace(ANSWER, "The ISU no longer gives advice."), "utf-8")
    written = update_all(checked_facts(project), project)["ar"]
    waiting = [entry for entry in written if not translated(entry)]
    first, *told, last = summary("ar", written)
    assert first == f"{NAME}: {len(written) - len(waiting)} of {len(written)} texts translated."
    assert last == f"… and {len(waiting) - 20} more. Poedit lists them all."
    lines = (project / NAME).read_text("utf-8").splitlines()
    for place, entry in zip(told, waiting, strict=False):
        line = int(place.removeprefix(f"{NAME}:").split(":")[0])
        assert lines[line - 1].startswith(f'msgid "{entry.msgid[:40]}' if len(entry.msgid) < 80 else "msgid"), (
            place
        )
    changed = [entry for entry in written if entry.fuzzy]
    assert list(summary("ar", changed))[1:] == [
        f"{NAME}:{changed[0].linenum}: to be checked, since its English has changed: "
        '"The ISU no longer gives advice."'
    ]


def test_a_changed_text_of_a_state_stays_with_that_state(project: Path):
    """Two States with the same text: only the one that changed loses its translation."""
    translate(project, {"The Act gives effect to the Convention.": "ينفذ القانون الاتفاقية."})
    samoa = project / "data" / "states" / "samoa.yaml"
    iraq = project / "data" / "states" / "iraq.yaml"
    old = "No statement was found on whether existing law is sufficient."
    iraq.write_text(iraq.read_text("utf-8").replace(old, "The Act gives effect to the Convention."), "utf-8")
    samoa.write_text(samoa.read_text("utf-8").replace("The Act gives", "The Act of 2012 gives"), "utf-8")
    language = arabic(project)
    assert language.text("The Act gives effect to the Convention.") == "ينفذ القانون الاتفاقية."
    assert "pending" in language.text("The Act of 2012 gives effect to the Convention.")


def test_a_new_text_before_others_does_not_take_their_translations(project: Path):
    translate(project, {"Adoption in Dublin": "الاعتماد في دبلن"})
    timeline = project / "data" / "timeline.yaml"
    first = "events:\n"
    event = (
        "  - date: 2007-02-23\n    title: Oslo Declaration\n    kind: treaty\n"
        "    detail: A declaration.\n    sources: [ccm-text]\n"
    )
    timeline.write_text(timeline.read_text("utf-8").replace(first, first + event), "utf-8")
    language = arabic(project)
    assert language.text("Adoption in Dublin") == "الاعتماد في دبلن"
    entry = language.catalogue.find("Oslo Declaration")
    assert (entry.msgstr, entry.fuzzy) == ("", False)


def test_a_label_with_a_new_plural_text_is_checked_again():
    def of(many: str, forms: list[str]) -> polib.POFile:
        label = polib.POEntry(msgid="%(num)s State", msgid_plural=many, msgstr_plural=dict(enumerate(forms)))
        return updated(None, [label], "ar")

    old = of("%(num)s States", [])
    old[0].msgstr_plural = dict(enumerate(FORMS))
    entry = updated(old, of("%(num)s countries", []), "ar")[0]
    assert (entry.msgid_plural, entry.previous_msgid_plural) == ("%(num)s countries", "%(num)s States")
    assert not translated(entry)


def test_what_a_translator_wrote_about_an_entry_is_kept(project: Path):
    translate(project, {ANSWER: "نص"})
    path = project / NAME
    text = path.read_text("utf-8")
    place = "#: data/needs.yaml:needs.legal-advice.answer"
    path.write_text(
        text.replace(place, f"# Ask the ISU.\n{place}").replace("Translator: ", "Translator: Amal"), "utf-8"
    )
    arabic(project)
    assert f"# Ask the ISU.\n{place}" in path.read_text("utf-8")
    assert "Last-Translator: Amal" in path.read_text("utf-8")


def test_a_new_catalogue_begins_with_the_short_names_of_the_united_nations(facts: Facts):
    known = facts.names.names
    for code in ("ar", "es", "fr", "ru", "zh"):
        catalogue = updated(None, template(facts), code, state_names(facts, code))
        named = {entry.msgid: entry for entry in catalogue if entry.msgctxt == STATE}
        for slug, state in facts.states.items():
            entry = named[state.name]
            assert entry.msgstr == (getattr(known[state.iso3], code) if state.iso3 in known else ""), slug
            assert not entry.fuzzy


def test_a_name_that_a_translator_chose_stays(project: Path):
    update_all(checked_facts(project), project)
    catalogue = polib.pofile(str(project / NAME))
    catalogue.find("Samoa", msgctxt=STATE).msgstr = "ساموا المستقلة"
    catalogue.save()
    update_all(checked_facts(project), project)
    assert read_catalogue(project / "data", "ar").find("Samoa", msgctxt=STATE).msgstr == "ساموا المستقلة"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", 'has no UN short name for the State "{}". Write it after msgstr.'),
        (None, 'lacks the State "{}". Run `make translations`, then write its UN short name.'),
    ],
)
def test_a_state_without_a_name_in_a_language_is_a_fault(
    name: str | None, told: str, facts: Facts, real_project: Path
):
    english = list(facts.states.values())[1].name
    path = real_project / NAME
    text = path.read_text("utf-8")
    entry = re.search(rf'msgctxt "State"\nmsgid "{re.escape(english)}"\nmsgstr ".+"\n', text)[0]
    emptied = re.sub('msgstr ".+"', 'msgstr ""', entry)
    path.write_text(text.replace(entry, "" if name is None else emptied), "utf-8")
    line = 1 if name is None else text[: text.index(entry)].count("\n") + 2
    with pytest.raises(Faults) as caught:
        editions(real_project)
    assert [str(fault) for fault in caught.value.faults] == [f"{NAME}:{line}: {told.format(english)}"]


def test_every_kind_of_text_is_in_the_template(small: Facts, project: Path):
    entries = {key(entry): {place for place, _ in entry.occurrences} for entry in template(small, project)}
    for place, text in {
        "data/site.yaml:title": "National implementation of the Convention on Cluster Munitions",
        "data/needs.yaml:needs.legal-advice.answer": ANSWER,
        "data/obligations.yaml:obligations.prohibition-use.entails.1": "Bring weapons manuals into line.",
        "data/obligations.yaml:groups.penal.title": "Penal sanctions and jurisdiction",
        "data/tools.yaml:tools.isu.audience": "All States",
        "data/figures.yaml:work_plan_note": "The plan sums up transparency reports as they stood in 2023.",
        "data/figures.yaml:published.monitor-2010.method": "As a campaign reports the Monitor.",
        "data/workplan.yaml:quarters.0.activities.0": "Meet with partners.",
        "data/workplan.yaml:lausanne_actions.47.summary": "States Parties bring in measures in full.",
        "data/timeline.yaml:events.1.title": "Eleventh Meeting of States Parties",
        "data/states/samoa.yaml:notes.text": "Dates differ between the sources.",
    }.items():
        assert place in entries[None, text]
    assert "data/changes.yaml:changes.first-edition.what" in set().union(*entries.values())
    assert entries["State", "Samoa"] == {"data/states/samoa.yaml:name"}
    assert ("month", "May") in entries
    assert ("paragraph", "c") in entries


def test_texts_that_are_not_translated_are_not_in_the_template(small: Facts, project: Path):
    texts = {entry.msgid for entry in template(small, project)}
    for text in (
        "Cluster Munitions Prohibition Act 2012",  # titles of laws and sources stay as they are
        "Samoa: Cluster Munition Ban Policy",
        "never under any circumstances",  # the treaty's own words
        "Look for Article 7 reports after 2012.",  # for the coordinator only
        "2012, No. 11",
    ):
        assert text not in texts


def test_every_label_of_templates_and_python_is_found(facts: Facts):
    found = {entry.msgid for entry in template(facts) if is_label(entry)}
    assert {"Specific law", "translation being updated"} <= found


def test_the_catalogues_of_the_site_hold_every_label(facts: Facts):
    """Run: make translations. Texts of the data may wait for it: they are shown in English, and marked."""
    fresh = {(entry.msgid, entry.msgid_plural) for entry in template(facts) if is_label(entry)}
    for code in facts.site.languages[1:]:
        catalogue = read_catalogue(ROOT / "data", code)
        held = {(entry.msgid, entry.msgid_plural) for entry in catalogue if is_label(entry)}
        assert not fresh ^ held, f"run: make translations ({code}.po: {list(fresh ^ held)[:3]} …)"


def test_no_label_of_ours_has_a_lone_percent_sign(facts: Facts):
    """Python would take it for the beginning of a placeholder; and a translation may then have one as well."""
    labels = [entry.msgid_plural or entry.msgid for entry in template(facts) if is_label(entry)]
    assert not [label for label in labels if "%" in re.sub(r"%\(\w+\)s|%%", "", label)]


def test_no_label_stands_inside_an_f_string():
    """Before Python 3.12 no label is found there, so that it would never be translated."""
    found = [
        f"{path.name}:{call.lineno}"
        for path in (ROOT / "macros").rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "N_"
    ]
    assert not found
