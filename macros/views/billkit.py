"""The papers that go with a draft law: where the files of the site are, and what is filled in."""

from typing import Literal

from ..language.labels import N_
from ..language.languages import Language
from ..records import DRAFT_TRADITIONS, KitPaper
from ..records.choices import Choices
from ..register.edition import Edition
from ..register.loading import Facts

FORMATS = {"common": N_("Word, common law"), "civil": N_("Word, civil law")}
NAMED: dict[str, tuple[str, Literal["state", "short_title", "ministry"]]] = {
    "State": (N_("State"), "state"),
    "Ministry": (N_("Ministry"), "ministry"),
    "short title": (N_("short title"), "short_title"),
}  # blanks that choices fill in, and which do


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


def filled_in(language: Language) -> dict[str, Literal["state", "short_title", "ministry"]]:
    """Which choice fills in a blank, by what blanks are called in English and in the language."""
    known = {name: choice for name, (_, choice) in NAMED.items()}
    return known | {language.label(label): choice for label, choice in NAMED.values()}


def kit_kinds(facts: Facts) -> dict[str, str]:
    """By kind of file, as a browser and `make draft` ask for it, the title of each paper."""
    return {kind(slug): one.title for slug, one in facts.billkit.items()}


def kind(slug: str) -> str:
    """What a paper is called among the kinds of files that are made of choices."""
    return f"kit-{slug}"
