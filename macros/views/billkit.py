"""The papers that go with a draft law: where the files of the site are, and what is filled in."""

from ..language.labels import N_
from ..language.languages import Language
from ..records import DRAFT_TRADITIONS, KitPaper
from ..records.choices import Choices
from ..register.edition import Edition

FORMATS = {"common": N_("Word, common law"), "civil": N_("Word, civil law")}
NAMED = {
    "State": N_("State"),
    "Ministry": N_("Ministry"),
    "short title": N_("short title"),
}  # blanks that choices fill in


def default_drafts() -> dict[str, Choices]:
    """By legal tradition, the choices of the draft that has the clauses which every State needs."""
    return {one: Choices.model_validate({"tradition": one}) for one in DRAFT_TRADITIONS}


def file(slug: str, tradition: str, code: str) -> str:
    """Address of a paper in a language, from the root above the languages."""
    return f"/docx/bill-kit-{slug}-{tradition}-{code}.docx"


def kit_papers(edition: Edition) -> list[tuple[str, KitPaper, list[tuple[str, str]]]]:
    """(id, paper, [(format, address)]) of each."""
    code = edition.language.files
    return [
        (slug, one, [(FORMATS[tradition], file(slug, tradition, code)) for tradition in DRAFT_TRADITIONS])
        for slug, one in edition.facts.billkit.items()
    ]


def filled(language: Language, choices: Choices) -> dict[str, str]:
    """The words for blanks by what they are called, in English and in the language."""
    known = {name: words for name, words in choices.named.items() if name in NAMED}
    return known | {language.label(NAMED[name]): words for name, words in known.items()}
