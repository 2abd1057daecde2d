"""What standards say of a language: which way it runs (CLDR), its code of three letters (ISO 639-3)."""

import langcodes
from babel import Locale


def direction_of(code: str) -> str:
    """ "ltr" or "rtl"."""
    return str(Locale.parse(code).text_direction)


def three_letters(code: str) -> str:
    """The code of a language in ISO 639-3, which for these is that of ISO 639-2: eng, fra, zho.

    As it is where the registry of languages knows none.
    """
    try:
        return langcodes.Language.get(code).to_alpha3()
    except LookupError:
        return code
