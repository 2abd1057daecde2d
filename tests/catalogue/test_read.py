"""A broken catalogue is named by line, whichever program wrote it; a right one gives each number its form."""

from pathlib import Path

import pytest

from macros.faults.fault import Faults
from macros.language.languages import Language
from macros.language.pofile import read_catalogue
from macros.translation.catalogue import updated

from .conftest import FORMS, HEAD, LABEL, NAME, RIGHT


def faults_of(data: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        read_catalogue(data, "ar")
    return [str(fault) for fault in caught.value.faults]


QUOTES = 'needs a text in "quotes", closed on the same line. A quote inside it is written \\".'
PAIR = "is not an entry: after msgid stands a msgstr, after msgid_plural as many as the language has."
CHANGED = 'changes the placeholders of "{}". Use these, as they are: {}.'


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
        (LABEL.format("Kept: {title}", "محفوظ: {العنوان}"), "7: " + CHANGED.format("Kept: {title}", "{title}")),
        (LABEL.format("Kept: {title}", "محفوظ: {title"), "7: " + CHANGED.format("Kept: {title}", "{title}")),
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
        ('msgid "Text"\nmsgstr " "\n', '6: has spaces alone for a translation of "Text". Write it.'),
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


def test_a_catalogue_of_another_language_is_one_fault(po):
    wrong = 'msgid "c"\nmsgid_plural "cs"\nmsgstr[0] "d"\nmsgstr[1] "e"\n'
    message = "4: is the catalogue of fr, as its head says. Put that of ar here, or correct the head."
    assert faults_of(po(wrong, HEAD.replace("ar", "fr"))) == [f"{NAME}:{message}"]


@pytest.mark.parametrize("language", ["ar_EG", "ar", ""])
def test_a_region_or_no_language_in_the_head_is_no_fault(language: str, po):
    assert read_catalogue(po(RIGHT, HEAD.replace("Language: ar", f"Language: {language}")), "ar")


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
    """Read by polib it would take long: each line copies all that came before it."""
    before = '#| msgid ""\n' if "|" in line else 'msgid "c"\nmsgstr "d"\n' if line[0] == '"' else ""
    lines = line.format(filling) * (400_000 // len(line.format(filling)))
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
    assert faults_of(path.parents[1]) == [f"{NAME}:1: is a link to another place. Put the file itself here."]


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
