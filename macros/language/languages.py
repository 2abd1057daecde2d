"""Words, names, numbers and dates in one language, from its catalogue and from CLDR (Babel)."""

import datetime
import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup, escape
from polib import POFile

from ..faults.fault import Fault
from ..records import State
from .chinesemarks import in_chinese
from .inenglish import marked
from .labels import N_
from .nameorder import sort_key
from .places import NUMBERED, in_words
from .pofile import Words, read_catalogue, readable_catalogue
from .unbroken import unbroken

SOURCE = "en"  # the language of data/ and of the labels in templates
UPDATED = N_("translation being updated")
STATE, MONTH, PARAGRAPH, ORDINAL, LIST = "State", "month", "paragraph", "ordinal", "list"  # contexts in catalogues
COMMA = ", "  # in the context of a list: between its items

DAY_FIRST = Locale("en", "GB")
# "г." after a year in Russian: a sentence that ends with a date would end with two full stops.
YEAR_MARK = re.compile(r"\s*г\.$")
# Numbers with parts, whose parts a right-to-left line would put in the wrong order.
NUMBER = re.compile(r"\b[A-Z0-9]+(?:[-–./][A-Z0-9]+)+\b")


def is_known(code: str) -> bool:
    """Whether Unicode CLDR knows the language with this code, and how its numbers and dates are written."""
    return localedata.exists(code)


class Language:
    """One edition's language. `missing` gathers the labels that its catalogue does not translate.

    What a draft lacks it says in English, marked (inenglish.py); `faults` are those of its catalogue, whose
    faulty entries it does without.
    """

    def __init__(
        self, code: str, catalogue: POFile | None = None, *, draft: bool = False, faults: tuple[Fault, ...] = ()
    ) -> None:
        self.code = code
        self.draft, self.faults = draft, faults
        self.locale = Locale.parse(code)
        self.direction = self.locale.text_direction
        self.rtl = self.direction == "rtl"
        self.missing: set[str] = set()
        self.catalogue = catalogue
        self._words = None if catalogue is None else Words(catalogue, code)

    @classmethod
    def load(cls, data: Path, code: str, draft: bool = False) -> "Language":
        """The language with its catalogue; English needs none. Raises Faults, but not of a draft."""
        if not draft:
            return cls(code, None if code == SOURCE else read_catalogue(data, code))
        catalogue, faults = readable_catalogue(data, code)
        return cls(code, catalogue, draft=True, faults=tuple(faults))

    @property
    def files(self) -> str:
        """The language of the files to take away: a draft has none of its own, and offers the English ones."""
        return SOURCE if self.draft else self.code

    def in_english(self, text: str) -> str:
        """An English text as it stands where there is no other: in a draft it is marked."""
        return marked(text) if self.draft else text

    def label(self, text: str) -> str:
        """A label in this language; one that is not translated is noted in `missing`."""
        if self._words is None:
            return text
        translation = self._words.get(text)
        if translation is None:
            self.missing.add(text)
            return self.in_english(text)
        return translation

    def plural(self, one: str, many: str, number: int) -> str:
        """The form of a label for a number, by the language's own plural rule."""
        if self._words is None:
            return one if number == 1 else many
        form = self._words.plural(one, number)
        if form is None:
            self.missing.add(one)
            return self.in_english(one if number == 1 else many)
        return form

    def text(self, text: str) -> Markup:
        """A text of data/, escaped. Where its translation is missing or being updated, the
        English text, marked as English and as such."""
        if self._words is None:
            return escape(text)
        translation = self._words.get(text)
        if translation is not None:
            return self._isolated(translation)
        if self.draft:
            return escape(marked(text))
        return Markup('<span lang="en" dir="ltr">{}</span> <small class="pending">({})</small>').format(
            text, self.updated
        )

    def _isolated(self, text: str) -> Markup:
        """The text escaped; in a right-to-left language, with numbers like 2010-819 kept in order."""
        if not self.rtl:
            return escape(text)
        return Markup(NUMBER.sub(r'<bdi dir="ltr">\g<0></bdi>', str(escape(text))))

    def plain(self, text: str) -> str:
        """A text of data/ for places that hold no markup; English where it has no translation."""
        if self._words is None:
            return text
        return self._words.get(text) or self.in_english(text)

    @property
    def updated(self) -> str:
        """What stands beside an English text whose translation is being updated."""
        return self.label(UPDATED)

    def in_context(self, context: str, text: str) -> str | None:
        """The catalogue's word for `text` in a context, or None."""
        return None if self._words is None else self._words.get(text, context)

    def state(self, state: State) -> str:
        """UN short name of a State; one that the catalogue does not hold is a fault before anything is built."""
        return self.in_context(STATE, state.name) or self.in_english(state.name)

    def typeset(self, html: str) -> str:
        """HTML or XML with the marks of the language where templates have those of most others."""
        return in_chinese(html) if self.locale.language == "zh" else unbroken(html, self.locale.language)

    def punctuated(self, text: str) -> str:
        """A text without markup with the marks of the language: no line moves, and spaces stay plain."""
        return "\n".join(map(in_chinese, text.split("\n"))) if self.locale.language == "zh" else text

    def with_place(self) -> str:
        """The language with where most speak it, by CLDR: "fr" is "fr-FR"."""
        likely = get_global("likely_subtags").get(self.code, self.code).split("_")
        return f"{likely[0]}-{likely[-1]}"

    @cached_property
    def own_name(self) -> str:
        """The name of the language in itself, as it stands alone: "Français", "العربية" (CLDR)."""
        name = str(self.locale.get_display_name())
        return name[:1].upper() + name[1:]

    def language_name(self, code: str) -> str:
        """The name of a language in this one: "French", "الفرنسية"."""
        return str(self.locale.languages.get(code, code))

    def territory(self, code: str) -> str:
        """The name of a region of the world by its code in the UN's standard M49: "Africa", "أفريقيا" (CLDR)."""
        return str(self.locale.territories.get(code, code))

    def number(self, number: int) -> str:
        """A number as the language writes it; Arabic editions keep 0-9, as the United Nations does."""
        return _decimal(number, locale=self.locale)

    def percent(self, number: int) -> str:
        """A whole number of percent as the language writes it: "64%", "64 %"."""
        return format_percent(number / 100, locale=self.locale)

    def date(self, when: datetime.date | str) -> str:
        """A day, month or year as exact as it is given: '23 November 2026', 'May 2014', '2016'."""
        if isinstance(when, datetime.date):
            when = when.isoformat()
        year, *rest = (int(part) for part in when.split("-"))
        if not rest:
            return str(year)
        if len(rest) == 1:
            first = datetime.date(year, rest[0], 1)
            return self._month(first, format_skeleton("yMMMM", first, locale=self._dates))
        day = datetime.date(year, *rest)
        return self._month(day, _date(day, "long", self._dates))

    def _month(self, day: datetime.date, text: str) -> str:
        """A date of CLDR with the catalogue's name of its month, and as a sentence can hold it."""
        cldrs, inflected = (_date(day, form, self._dates) for form in ("LLLL", "MMMM"))
        if cldrs == inflected:  # else a catalogue's one form would be wrong beside a day
            text = text.replace(cldrs, self.in_context(MONTH, day.strftime("%B")) or cldrs, 1)
        if self.locale.language == "fr":
            return re.sub(r"^1(?= )", "1er", text)
        return YEAR_MARK.sub("", text)

    @property
    def _dates(self) -> Locale:
        """Whose dates are shown: in English with the day first, as the United Nations writes them."""
        return DAY_FIRST if self.code == SOURCE else self.locale

    @cached_property
    def between(self) -> str:
        """What stands between the items of a list: in Chinese another comma than that of a sentence."""
        return self.in_context(LIST, COMMA) or COMMA

    def article(self, article: str) -> str:
        """An article reference with the letters and the marks of the language: 1(1)(c); 9, 1(1)(ج)؛ 9."""
        listed = article.replace("; ", self.label(N_("; "))).replace(COMMA, self.between)
        return re.sub(r"[a-z]", lambda m: self.in_context(PARAGRAPH, m[0]) or m[0], listed)

    @staticmethod
    def articles(article: str) -> list[str]:
        """The articles that a reference names, one by one."""
        return article.split("; ")

    def letter(self, letter: str) -> str:
        """The letter of an Action as the language has it: A, أ."""
        return (self.in_context(PARAGRAPH, letter.lower()) or letter).upper()

    def ordinal(self, numeral: str) -> str:
        """A Roman numeral as the language says it: IV, الرابع."""
        return self.in_context(ORDINAL, numeral) or numeral

    def section(self, place: str) -> Markup:
        """A place in a law: art. 4(2)(a), المادة 4(2)(a), 第4(2)(a)条. With the title of a law it stays."""
        words = self.place(place)
        if words is None:
            return Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(place)
        said = str(escape(words))
        return Markup(NUMBERED.sub(r'<bdi dir="ltr">\g<0></bdi>', said) if self.rtl else said)

    def place(self, place: str) -> str | None:
        """A place in a law as plain words; None where it stays as it is, with the title of a law."""
        return place if self.code == SOURCE else in_words(place, self.label, self.between)

    @cached_property
    def sort_key(self) -> Callable[[str], str]:
        """Orders names as the language's readers expect."""
        return sort_key(self.locale.language)


# The same few hundred numbers and days stand on all pages.
_decimal = lru_cache(maxsize=4096)(format_decimal)
_date = lru_cache(maxsize=4096)(format_date)

ENGLISH = Language(SOURCE)
