"""English sentences on a page of another language, where nothing says that they are English."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from macros.language.languages import SOURCE, Language

# Words without which no English sentence of some length does, and that other languages do not have.
WORDS = frozenset("the of and to is are was were with that which from this by for it its been or as an".split())  # noqa: SIM905
# What holds no sentence of the page, or no mark; a name, a title or the words of a source, which stay as they are.
NAMES = "ancestor::script|ancestor::style|ancestor::template|ancestor::svg|ancestor::code|ancestor::pre"
NAMES += "|ancestor::cite|ancestor::bdi|ancestor::q|ancestor::textarea|ancestor::option"
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|《[^》]*》|\u2068[^\u2069]*\u2069")
WORD = re.compile(r"[^\W\d_]+")


def english(document: HtmlElement, language: Language) -> Iterator[str]:
    """Each text of a page in a language that reads like English: three such words, and a fifth of all.

    Not one that is marked as in another language or says so in words, nor names and titles.
    """
    name = language.language_name(SOURCE).casefold()
    for text in document.xpath(f"//body//text()[not({NAMES})]"):
        words = WORD.findall(QUOTED.sub("", text))
        signs = [word for word in words if word.lower() in WORDS]
        if len(signs) >= 3 and 5 * len(signs) > len(words) and name not in text.casefold():
            if _is_told_apart(text, language.code):
                continue
            yield " ".join(text.split())


def _is_told_apart(text: object, code: str) -> bool:
    around = text.getparent().getparent() if text.is_tail else text.getparent()
    for element in (around, *around.iterancestors()):
        if element.tag == "body":
            return False
        if element.get("lang", code) != code or (element.get("dir") and not element.get("lang")):
            return True
    return False
