"""Names, numbers, dates and articles as each language writes them."""

from datetime import date

import pytest
from polib import POEntry, POFile

from macros.language import labels, lawlabels
from macros.language.completeness import without_label
from macros.language.languages import Language
from macros.paths import ROOT
from macros.register.loading import Facts


@pytest.fixture(scope="module")
def english() -> Language:
    return Language("en")


@pytest.fixture(scope="module")
def arabic() -> Language:
    """Arabic as the site has it."""
    return Language.load(ROOT / "data", "ar")


@pytest.fixture
def bare() -> Language:
    """Arabic with a catalogue that translates nothing."""
    return Language("ar", POFile())


def made(*entries: POEntry) -> POFile:
    """A catalogue of these entries alone."""
    catalogue = POFile()
    catalogue.extend(entries)
    return catalogue


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (date(2026, 11, 23), "23 November 2026"),
        ("2010-08-01", "1 August 2010"),
        ("2014-05", "May 2014"),
        ("2016", "2016"),
    ],
)
def test_a_date_is_as_exact_in_english_as_its_source(when: date | str, shown: str, english: Language):
    assert english.date(when) == shown


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (date(2026, 11, 23), "23 تشرين الثاني/نوفمبر 2026"),
        ("2010-08-01", "1 آب/أغسطس 2010"),
        ("2014-05", "أيار/مايو 2014"),
        ("2016", "2016"),
    ],
)
def test_arabic_months_have_both_names_as_the_united_nations_writes_them(
    when: date | str, shown: str, arabic: Language
):
    assert arabic.date(when) == shown


def test_a_month_that_is_not_translated_is_cldrs_and_not_english(bare: Language):
    assert bare.date("2014-05") == "مايو 2014"


@pytest.mark.parametrize(
    ("code", "day", "first", "month"),
    [
        ("en", "23 November 2026", "1 August 2010", "August 2014"),
        ("ar", "23 نوفمبر 2026", "1 أغسطس 2010", "أغسطس 2014"),
        ("es", "23 de noviembre de 2026", "1 de agosto de 2010", "agosto de 2014"),
        ("fr", "23 novembre 2026", "1er août 2010", "août 2014"),
        ("ru", "23 ноября 2026", "1 августа 2010", "август 2014"),
        ("zh", "2026年11月23日", "2010年8月1日", "2014年8月"),
    ],
)
def test_a_date_follows_the_grammar_of_the_language(code: str, day: str, first: str, month: str):
    """No entry of a catalogue is needed, and none ends with a full stop, which a sentence would double."""
    language = Language(code, None if code == "en" else POFile())
    dates = [language.date(when) for when in ("2026-11-23", "2010-08-01", "2014-08")]
    assert dates == [day, first, month]


@pytest.mark.parametrize("catalogue", [None, POFile()], ids=["no catalogue yet", "an empty one"])
@pytest.mark.parametrize(
    ("when", "shown"),
    [
        ("2010-08-01", "1er août 2010"),
        ("2012-03-11", "11 mars 2012"),
        ("2013-05-21", "21 mai 2013"),
        ("2011-12-31", "31 décembre 2011"),
        ("2021-01", "janvier 2021"),
        ("2021", "2021"),
    ],
)
def test_french_has_an_ordinal_on_the_first_of_a_month_and_no_other_day(when: str, shown: str, catalogue):
    assert Language("fr", catalogue).date(when) == shown


def test_a_month_of_the_catalogue_is_not_put_beside_a_day_where_the_language_inflects_it():
    catalogue = made(POEntry(msgid="November", msgstr="ноябрь", msgctxt="month"))
    assert Language("ru", catalogue).date("2026-11-23") == "23 ноября 2026"


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru", "zh"])
def test_digits_are_the_same_in_every_language(code: str):
    """The United Nations writes 0-9 in Arabic too, and a delegate compares numbers across languages."""
    language = Language(code, None if code == "en" else POFile())
    assert "112" in language.number(112)
    assert "2026" in language.date("2026-11-23")


def test_thousands_are_set_apart(english: Language):
    assert english.number(1000) == "1,000"


def test_an_article_has_the_paragraph_letters_of_the_language(english: Language, arabic: Language):
    assert english.article("1(1)(c)") == "1(1)(c)"
    assert arabic.article("1(1)(c)") == "1(1)(ج)"


def test_every_state_has_an_arabic_name(facts: Facts, arabic: Language):
    names = {slug: arabic.state(state) for slug, state in facts.states.items()}
    assert not [slug for slug, name in names.items() if any("a" <= char.lower() <= "z" for char in name)]
    assert len(set(names.values())) == len(names)


def test_a_state_that_the_catalogue_lacks_never_has_the_name_of_another_list(facts: Facts, bare: Language):
    """CLDR calls the State of Palestine "Palestinian Territories"."""
    for slug in ("palestine", "holy-see", "samoa"):
        assert bare.state(facts.states[slug]) == facts.states[slug].name


def test_an_english_name_is_the_files_own(facts: Facts, english: Language):
    assert english.state(facts.states["czechia"]) == "Czechia"


def test_names_are_sorted_without_accents_or_article(english: Language, arabic: Language):
    assert sorted(["Denmark", "Côte d'Ivoire", "Croatia"], key=english.sort_key) == [
        "Côte d'Ivoire",
        "Croatia",
        "Denmark",
    ]
    assert sorted(["العراق", "بلجيكا", "غانا"], key=arabic.sort_key) == ["بلجيكا", "العراق", "غانا"]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("es", ["Níger", "Nigeria", "Ñandú", "Omán"]),
        ("fr", ["Égypte", "El Salvador", "Équateur", "Espagne"]),
        ("ru", ["Ирак", "Италия", "Йемен", "Кабо-Верде"]),
        ("zh", ["阿富汗", "贝宁", "秘鲁", "圭亚那", "加拿大", "乍得"]),
    ],
)
def test_names_are_sorted_by_the_alphabet_of_the_language(code: str, names: list[str]):
    """A letter of its own after the one that it is made of; Chinese names by how they are said (pinyin)."""
    assert sorted(set(names), key=Language(code, POFile()).sort_key) == names


def test_a_direction_comes_with_each_language(english: Language, arabic: Language):
    assert (english.direction, arabic.direction) == ("ltr", "rtl")


def test_a_label_without_a_translation_is_noted(bare: Language):
    assert bare.label("Specific law") == "Specific law"
    assert bare.plural("%(num)s State", "%(num)s States", 2) == "%(num)s States"
    assert bare.missing == {"Specific law", "%(num)s State"}


def test_english_notes_nothing(english: Language):
    assert english.label("Specific law") == "Specific law"
    assert english.plural("one", "many", 1) == "one"
    assert english.plural("one", "many", 0) == "many"
    assert not english.missing


def test_a_text_of_the_data_cannot_become_markup(english: Language, bare: Language):
    text = "<script>alert(1)</script> & 'x'"
    assert "<script" not in english.text(text)
    assert "<script" not in bare.text(text)


def test_a_translation_cannot_become_markup():
    catalogue = made(POEntry(msgid="Text", msgstr="<b>نص</b>"))
    assert Language("ar", catalogue).text("Text") == "&lt;b&gt;نص&lt;/b&gt;"


def test_a_fuzzy_translation_is_never_shown():
    catalogue = made(POEntry(msgid="Text", msgstr="نص", flags=["fuzzy"]))
    language = Language("ar", catalogue)
    assert language.plain("Text") == "Text"
    assert language.text("Text").startswith('<span lang="en" dir="ltr">Text</span>')
    assert language.label("Text") == "Text"
    assert language.missing == {"Text", "translation being updated"}


def test_a_word_of_one_context_is_not_taken_for_another(bare: Language):
    catalogue = made(POEntry(msgid="May", msgstr="أيار", msgctxt="month"))
    language = Language("ar", catalogue)
    assert language.in_context("month", "May") == "أيار"
    assert language.label("May") == "May"


def test_the_parts_of_a_number_keep_their_order_in_a_right_to_left_line():
    catalogue = made(POEntry(msgid="Law", msgstr="القانون 2010-819"))
    assert Language("ar", catalogue).text("Law") == 'القانون <bdi dir="ltr">2010-819</bdi>'


@pytest.mark.parametrize(
    ("module", "name", "word"), [(labels, "OUTCOME", "partly"), (lawlabels, "ACTS", "lesser")]
)
def test_a_word_that_data_may_hold_and_that_has_no_label_is_named_with_its_table(monkeypatch, module, name, word):
    assert list(without_label()) == []
    monkeypatch.delitem(getattr(module, name), word)
    file = f"{module.__name__.replace('.', '/')}.py"
    said = f'{name} has no words for "{word}". Add a line for it: legends show it.'
    assert list(without_label()) == [(file, said)]
