"""What a value was probably meant to be that a record refuses: a day in the form wanted here, an id, null."""

import re
import unicodedata
from datetime import date

from ..records.common import FIRST_YEAR, LAST_YEAR, SLUG

NUMBERS = re.compile(r"(\d{1,4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,4})")
MONTH_OF_YEAR = re.compile(r"(\d{4})[-./](\d)")
IN_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
WORDS = 3  # of a name that is taken for an id
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")  # which programs put for a hyphen
AROUND = "[](){}. "
BETWEEN = re.compile(r"\s*[,;|/\uff0c\u060c\u3001]\s*")


def day(text: str, whole: bool) -> str:
    """The day, or unless it must be `whole` the month, that is written in another form; "" if that is not sure.

    3/12/2026 may be the third of December or the twelfth of March: nothing is said of it.
    """
    text = DASHES.sub("-", text.strip().rstrip(".,;"))
    if match := NUMBERS.fullmatch(text):
        first, sign, second, third = match[1], match[2], int(match[3]), match[4]
        if len(first) == 4:
            return _iso(int(first), second, int(third))
        if sign == "." or int(first) > 12 or int(first) == second:
            return _iso(int(third), second, int(first))
        return _iso(int(third), int(first), second) if second > 12 else ""
    if match := IN_WORDS.fullmatch(text):
        month = match[2].lower()[:3]
        if month not in MONTHS or (match[1] and match[3]):
            return ""
        number = match[1] or match[3]
        named = _iso(int(match[4]), MONTHS.index(month) + 1, int(number or 1))
        return named if number else "" if whole else named[:7]
    match = MONTH_OF_YEAR.fullmatch(text)
    return f"{match[1]}-0{match[2]}" if match and match[2] != "0" and not whole else ""


def year(text: str) -> str:
    """The one year that a text names, "" if it names none or several."""
    years = set(YEAR.findall(text))
    return years.pop() if len(years) == 1 else ""


def slug(text: str) -> str:
    """The id that a short name becomes: Côte d’Ivoire, cote-d-ivoire; "" if a name is too long for that."""
    hyphened = re.sub("[’‘]", "-", DASHES.sub("-", text.lower()))
    plain = unicodedata.normalize("NFKD", hyphened).encode("ascii", "ignore").decode()
    joined = "-".join(re.findall("[a-z0-9]+", plain))
    return joined if len(text.split()) <= WORDS and SLUG.fullmatch(joined) else ""


def formed(text: str, pattern: str | None) -> str:
    """The text in a form that one sign kept it from: a dash for a hyphen, a capital; "" if that is not it."""
    if pattern is None:
        return ""
    plain = DASHES.sub("-", text.strip())
    near = (plain, plain.lower(), plain.upper())
    return next((one for one in near if one != text and re.fullmatch(pattern, one)), "")


def ids(text: str) -> list[str]:
    """The ids that stand in a text which should be a list of them, however they are parted; [] if there are none.

    Of ids parted by spaces alone each must look like one: "costa rica" is the name of one State.
    """
    inner = text.strip(AROUND)
    parts = BETWEEN.split(inner)
    if len(parts) == 1:
        words = inner.split()
        parts = words if all(re.search("[0-9-]", word) for word in words) else parts
    return parts if all(map(SLUG.fullmatch, parts)) else []


def _iso(year_: int, month: int, day_: int) -> str:
    try:
        return date(year_, month, day_).isoformat() if FIRST_YEAR <= year_ <= LAST_YEAR else ""
    except ValueError:
        return ""
