"""Spaces that no line breaks at: between "article" and its number, a day and its month.

A catalogue need not write them, and what is put together of parts has them too.
"""

import re
from functools import cache

from babel.dates import get_month_names

from ..records.tongue import UNBROKEN

# What stands before a number and is read with it, by language.
BEFORE = {
    "ar": "مادة المواد المادتان المادتين للمواد الفقرة الفقرات فقرة الإجراء البند رقم الإصدار",
    "es": "artículo artículos art. arts. sec. secs. párrafo párrafos medida edición apartado núm. núms. n.º",
    "fr": "article articles art. paragraphe paragraphes par. alinéa action édition n° n°s",
    "pt": "artigo artigos art. arts. sec. secs. secção secções parágrafo parágrafos edição n.º n.os ação",
    "ru": "статья статьи статье статью статьей статей статьям статьями статьях ст. разд. разделы раздел разделе "
    "раздела пункт пункта пункту пунктом пункте пункты пунктов пунктам пунктах п. пп. части часть № "
    "издание действие действия действию действии",
}
# What stands after a number and is read with it, beside the names of months.
AFTER = {
    "ar": "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين",
    "fr": "ans jours mois",
    "ru": "год года году годов г. лет дней дня",
}
OF = {"es": "de ", "pt": "de "}  # 1 de agosto
# Texts whose every sign counts.
_EXACT = re.compile(r"<(script|style|textarea|pre|code)\b.*?</\1\s*>", re.DOTALL)


def unbroken(html: str, language: str) -> str:
    """A whole page that breaks no line between what is read as one; one of another language as it is."""
    if language not in BEFORE:
        return html
    parts, done = [], 0
    for exact in _EXACT.finditer(html):
        parts += [_bound(html[done : exact.start()], language), exact[0]]
        done = exact.end()
    return "".join([*parts, _bound(html[done:], language)])


def _bound(html: str, language: str) -> str:
    before, after = _spaces(language)
    return after.sub(UNBROKEN, before.sub(UNBROKEN, html))


@cache
def _spaces(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Each begins with a space and what is next to it, so that few spaces of a page need a second look."""
    words = BEFORE[language].split()
    words += [word.capitalize() for word in words if word.capitalize() != word]
    # In Arabic a word may have "and" or "for" before it.
    begins = "" if language == "ar" else r"(?<!\w)"
    behind = "|".join(rf"(?<={begins}{re.escape(word)} )" for word in words)
    months = get_month_names("wide", "format", language).values()
    ahead = "|".join(map(re.escape, [*months, *AFTER.get(language, "").split()]))
    return (
        re.compile(rf' (?=(?:<bdi dir="ltr">)?\d)(?:{behind})'),
        re.compile(rf" (?:(?<=\d )|(?<=\d(?:er) ))(?={OF.get(language, '')}(?:{ahead})(?!\w))"),
    )
