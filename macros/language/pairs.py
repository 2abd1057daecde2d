"""A name and what is said of it, set apart as the language does."""

from .labels import N_
from .languages import Language

COLON = N_(": ")


def paired(language: Language, name: str, said: str) -> str:
    """The two with the colon of the language between them: French has a space before it, Chinese a wide one."""
    return name + language.label(COLON) + said
