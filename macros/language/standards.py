"""What standards say of a language: which way it runs (CLDR), its code of three letters (ISO 639-2)."""

from babel import Locale
from babel.core import get_global

THREE = 3


def direction_of(code: str) -> str:
    """ "ltr" or "rtl"."""
    return str(Locale.parse(code).text_direction)


def three_letters(code: str) -> str:
    """The code of a language in ISO 639-2: eng, fra, ara; as it is where CLDR knows none."""
    known = get_global("language_aliases").items()
    return min((three for three, two in known if two == code and len(three) == THREE), default=code)
