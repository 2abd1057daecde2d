"""Whether translations say the terms of the field as data/glossary.yaml has them."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..faults.fault import Fault, shown
from ..faults.kinds import Code
from ..folders import docs
from ..language.languages import SOURCE
from ..language.pofile import line_of, translated
from ..paths import ROOT
from ..records import GlossaryTerm
from ..register.edition import Edition


def other_words(edition: Edition, root: Path = ROOT) -> list[Fault]:
    """What is worth a word: texts and pages of a language that lack a term which their English has.

    Only terms with `stems` are looked for. One that is left in English, as in the title of a law, is said.
    """
    code = edition.language.code
    terms = [term for term in edition.facts.glossary.values() if code in term.stems] if code != SOURCE else []
    if not terms:
        return []
    name = f"data/translations/{code}.po"
    any_term = _beginning(tuple(stem for term in terms for stem in term.stems[SOURCE]))  # most texts have none
    told = [
        Fault(name, line_of(entry), message, Code.OTHER_WORD)
        for entry in edition.language.catalogue or ()
        if any_term.search(entry.msgid) and translated(entry)
        for message in _lacking(entry.msgid, " ".join([entry.msgstr, *entry.msgstr_plural.values()]), terms, code)
    ]
    for path in docs.listed(code, root):
        english = root / "docs" / SOURCE / path.relative_to(root / "docs" / code)
        if english.is_file():
            page, where = path.read_text("utf-8"), path.relative_to(root).as_posix()
            of_page = _lacking(english.read_text("utf-8"), page, terms, code)
            told += [Fault(where, 1, message, Code.OTHER_WORD) for message in of_page]
    return told


def _lacking(english: str, translation: str, terms: list[GlossaryTerm], code: str) -> Iterator[str]:
    for term in terms:
        theirs, ours = tuple(term.stems[SOURCE]), tuple(term.stems[code])
        if _beginning(theirs).search(english) and not _beginning(ours + theirs).search(translation):
            wanted = shown(term.words[code])
            yield f"lacks {shown(term.words[SOURCE])}, which its English has. The glossary has {wanted}."


@cache
def _beginning(stems: tuple[str, ...]) -> re.Pattern[str]:
    """What finds a word that begins with a stem; Chinese and Arabic put other words before it."""
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
