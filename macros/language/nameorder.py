"""The order of names: as the readers of a language expect it, by its own alphabet (Unicode CLDR, collation)."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from .inenglish import unmarked

# Letters that stand after the one that they are made of (CLDR); other accents make no difference.
LETTERS = {"es": "ñ", "ru": "й"}
ARTICLE = re.compile("^ال")
LAST = "\uffff"


def sort_key(code: str) -> Callable[[str], str]:
    """What orders names in a language: without accents, the Arabic article, capitals; Chinese ones by pinyin."""
    return _spelt if code == "zh" else lambda name: _plain(name, LETTERS.get(code, ""))


@cache
def _plain(name: str, letters: str) -> str:
    text = unicodedata.normalize("NFC", ARTICLE.sub("", unmarked(name)).casefold())
    return "".join(_unaccented(char) + (LAST if char in letters else "") for char in text)


def _unaccented(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


@cache
def _spelt(name: str) -> str:
    """A Chinese name by its syllables, each with its tone: 加拿大 is "jia1 na2 da4"."""
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(unmarked(name), style=Style.TONE3, neutral_tone_with_five=True)).casefold()
