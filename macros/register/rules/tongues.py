"""Rules on languages that data/ names, and on words that stand under the code of one."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from ...faults.fault import Fault, Key, place, shown
from ...faults.kinds import Code
from ...language.languages import is_known
from ...records import EnactedLaw, Names, Record, Source, Tool
from ...records.common import ENGLISH, LanguageCode
from ...records.fieldtype import read, values
from ...records.state import Law
from ...yamltext.document import Mark
from ..loading import Facts

CODE = read(LanguageCode).pattern
TITLED = (EnactedLaw, Law, Source, Tool)  # what has a title in a language of its own
# Letters of which a word of the language has one; of other languages none is asked.
LETTERS = {
    "ar": (re.compile("[\u0620-\u06ff]"), "Arabic"),
    "ru": (re.compile("[\u0400-\u04ff]"), "Cyrillic"),
    "zh": (re.compile("[\u3400-\u9fff]"), "Chinese"),
    **{code: (re.compile("[A-Za-z\u00c0-\u024f]"), "Latin") for code in ("en", "es", "fr", "pt")},
}


def languages_exist(facts: Facts) -> Iterator[Fault]:
    """Each code of a language is one that Unicode CLDR knows; another rule looks at those of the site."""
    for name, record in facts.records.items():
        for key, code, mark in _codes(record) if name != "site" else ():
            if not is_known(code):
                where = place(key[:-1] if mark == "key" else key)
                message = f'{where} names "{code}", which is no language that Unicode CLDR knows. Write a code '
                yield facts.fault(name, key, f"{message}like fr.", Code.NOT_A_CHOICE, code, mark=mark)


def _codes(record: Record) -> Iterator[tuple[Key, str, Mark]]:
    """(where it stands, the code, whether that is a key or a value) of every language that a file names."""
    for key, value, kind in values(record):
        if kind.keys and kind.keys.pattern == CODE:
            yield from ((((*key, code), code, "key")) for code in value)
        elif kind.pattern == CODE:
            yield key, value, "value"


def words_are_in_their_letters(facts: Facts) -> Iterator[Fault]:
    """Names of States, and terms, have letters of the language under whose code they stand."""
    for name, key, word in chain(_names(facts.names), _terms(facts)):
        letters, called = LETTERS.get(str(key[-1]), (None, ""))
        if letters and not letters.search(word):
            message = f"{place(key)} is {shown(word)}, which has no {called} letter. Write it in its language."
            yield facts.fault(name, key, message, Code.WRONG_FORM, word)


def titles_name_their_language(facts: Facts) -> Iterator[Fault]:
    """A title that begins in other letters than Latin ones has a language other than English."""
    for name, record in facts.records.items():
        for key, one, _ in values(record):
            if isinstance(one, TITLED) and one.language == ENGLISH and not _is_latin(one.title):
                where = (*key, "title")
                message = (
                    f"{place(where)} is {shown(one.title)}, which is not in English. Write its language below "
                )
                yield facts.fault(name, where, f"{message}it, like language: ru.", Code.WRONG_FORM, one.title)


def _is_latin(title: str) -> bool:
    """Whether the first letter is a Latin one, or there is none."""
    first = next(filter(str.isalpha, title), "a")
    return unicodedata.name(first, "").startswith("LATIN")


def _names(names: Names) -> Iterator[tuple[str, Key, str]]:
    for iso3, name in names.names.items():
        for code in LETTERS.keys() & type(name).model_fields.keys():
            if word := getattr(name, code):  # the register's States have their Portuguese name in the catalogue
                yield "names", ("names", iso3, code), word
        for code, word in name.adjective.items():
            yield "names", ("names", iso3, "adjective", code), word


def _terms(facts: Facts) -> Iterator[tuple[str, Key, str]]:
    for slug, term in facts.glossary.items():
        for code, word in term.words.items():
            yield "glossary", ("terms", slug, "words", code), word


RULES = {languages_exist: (), titles_name_their_language: (), words_are_in_their_letters: ("names", "glossary")}
