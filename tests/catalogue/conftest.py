"""A catalogue to be written, and how one is brought up to date."""

from pathlib import Path

import polib
import pytest

from macros.language.languages import Language
from macros.register.edition import checked_facts
from macros.register.loading import Facts
from macros.translation.catalogue import template, update_all

NAME = "data/translations/ar.po"
HEAD = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: ar\\n"

"""
LABEL = '#: macros/language/labels.py\nmsgid "{}"\nmsgstr "{}"\n'
FORMS = ["لا دول", "دولة واحدة", "دولتان", "%(num)s دول", "%(num)s دولة حقاً", "%(num)s دولة"]
RIGHT = 'msgid "a"\nmsgstr "b"\n\n'


@pytest.fixture
def po(tmp_path: Path):
    """Write the Arabic catalogue: a right head, then `text`; return the folder data/."""

    def write(text: str, head: str = HEAD) -> Path:
        folder = tmp_path / "data" / "translations"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ar.po").write_text(head + text, "utf-8")
        return folder.parent

    return write


@pytest.fixture(scope="session")
def texts(facts: Facts) -> list[polib.POEntry]:
    """Everything there is to translate, read from the code and the data once."""
    return template(facts)


def translate(project: Path, pairs: dict[str, str]) -> None:
    """Fill in the Arabic catalogue of a project as a translator does: in the file."""
    update_all(checked_facts(project), project)
    path = str(project / NAME)
    catalogue = polib.pofile(path)
    for english, arabic in pairs.items():
        entry = catalogue.find(english)
        assert entry, english  # else a mistyped text would test nothing
        entry.msgstr = arabic
        entry.fuzzy = False
    catalogue.save(path)


ANSWER, OTHER = "The ISU gives advice.", "New Zealand's model act."


def arabic(project: Path) -> Language:
    update_all(checked_facts(project), project)
    return Language.load(project / "data", "ar")
