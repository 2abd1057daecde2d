"""The draft law that fits an answer of the chooser, and where its files are."""

from ..language.languages import SOURCE
from ..records import DRAFT_TRADITIONS
from ..records.choices import SITUATIONS, Choices
from .chooser import answers_of, pages

FORMATS = (("DOCX", "docx"), ("PDF", "pdf"), ("Markdown", "md"), ("Akoma Ntoso", "xml"))
# By the ending of the file.
FOLDERS = {"docx": "docx/answers", "pdf": "pdf/answers", "md": "md/answers", "xml": "akn/answers"}


def answer_drafts() -> dict[str, Choices]:
    """By id of the answer, what it chooses: the clauses that such a State needs, and nothing besides.

    An answer for a mixed legal system has none of its own: it is given those for both traditions.
    """
    choices = {}
    for slug in pages():
        tradition, situation = _parted(slug)
        if tradition in DRAFT_TRADITIONS:
            choices[slug] = Choices.model_validate({"tradition": tradition, "situation": situation})
    return choices


def _parted(slug: str) -> tuple[str, list[str]]:
    """The legal tradition of an answer, and what such a State has on which clauses depend."""
    tradition, *rest = answers_of(slug)
    return tradition, [value for value in rest if value in SITUATIONS]


def file(slug: str, code: str, law: str, ending: str) -> str:
    """Address of a draft in a language, from the root above the languages; `law` is that of the law's words."""
    if ending == "xml":  # all in the language of the law
        return f"/{FOLDERS[ending]}/draft-law-{slug}{'' if law == SOURCE else f'-{law}'}.xml"
    if ending == "pdf":  # the same for all that have the law in this language
        return f"/{FOLDERS[ending]}/draft-law-{slug}-{law}.pdf"
    english = "" if code == law else "english-text-"
    return f"/{FOLDERS[ending]}/draft-law-{slug}-{english}{code}.{ending}"


def answer_files(slug: str, code: str, law: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """(tradition, [(format, address)]) of the drafts of an answer's page."""
    tradition, situation = _parted(slug)
    own = (tradition,) if tradition in DRAFT_TRADITIONS else DRAFT_TRADITIONS
    drafts = {one: "-".join([one, *situation]) for one in own}
    return [
        (one, [(name, file(draft, code, law, ending)) for name, ending in FORMATS])
        for one, draft in drafts.items()
    ]
