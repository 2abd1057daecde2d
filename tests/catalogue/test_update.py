"""A translation is never shown for a text that it does not translate: what an update of a catalogue keeps."""

import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from macros.commands.translations import summary
from macros.faults.fault import Faults
from macros.language.languages import STATE
from macros.language.pofile import read_catalogue, translated
from macros.paths import ROOT
from macros.register.edition import checked_facts
from macros.register.loading import Facts
from macros.site.validation import editions
from macros.translation.catalogue import state_names, update_all, updated

from .conftest import ANSWER, FORMS, NAME, OTHER, arabic, translate


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


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_new_catalogue_begins_with_the_short_names_of_the_united_nations(facts: Facts, texts):
    known = facts.names.names
    for code in ("ar", "es", "fr", "pt", "ru", "zh"):
        catalogue = updated(None, texts, code, state_names(facts, code))
        named = {entry.msgid: entry for entry in catalogue if entry.msgctxt == STATE}
        for slug, state in facts.states.items():
            entry = named[state.name]
            name = getattr(known[state.iso3], code) if state.iso3 in known else None
            assert entry.msgstr == (name or ""), slug
            assert not entry.fuzzy


def test_a_name_that_a_translator_chose_stays(project: Path):
    update_all(checked_facts(project), project)
    catalogue = polib.pofile(str(project / NAME))
    catalogue.find("Samoa", msgctxt=STATE).msgstr = "ساموا المستقلة"
    catalogue.save()
    update_all(checked_facts(project), project)
    assert read_catalogue(project / "data", "ar").find("Samoa", msgctxt=STATE).msgstr == "ساموا المستقلة"


def test_a_state_without_a_name_in_a_language_is_a_fault(facts: Facts, real_project: Path):
    """Of one State the name is empty, of another the entry is not there."""
    path = real_project / NAME
    text = path.read_text("utf-8")
    empty, absent = (state.name for state in list(facts.states.values())[1:3])
    entry = r'msgctxt "State"\nmsgid "{}"\nmsgstr ".+"\n'
    first, second = (re.search(entry.format(re.escape(name)), text)[0] for name in (empty, absent))
    text = text.replace(second, "").replace(first, re.sub('msgstr ".+"', 'msgstr ""', first))
    path.write_text(text, "utf-8")
    line = text[: text.index(f'msgctxt "State"\nmsgid "{empty}"\n')].count("\n") + 2
    with pytest.raises(Faults) as caught:
        editions(real_project)
    assert [str(fault) for fault in caught.value.faults] == [
        f'{NAME}:1: lacks the State "{absent}". Run `make translations`, then write its UN short name.',
        f'{NAME}:{line}: has no UN short name for the State "{empty}". Write it after msgstr.',
    ]


def test_a_misspelt_name_of_a_state_is_told_once_and_not_sought_in_every_catalogue(real_project: Path):
    path = real_project / "data/states/zambia.yaml"
    path.write_text(path.read_text("utf-8").replace("name: Zambia", "name: Zambie", 1), "utf-8")
    with pytest.raises(Faults) as caught:
        editions(real_project)
    assert [(fault.path, fault.line) for fault in caught.value.faults] == [("data/states/zambia.yaml", 3)]
