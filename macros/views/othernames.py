"""The names and codes of a State besides the one that is shown, by which readers look for it."""

from ..records.names import ShortName
from ..register.edition import Edition


def other_names(edition: Edition, slug: str) -> list[str]:
    """ISO codes, names in six languages and others (data/names.yaml), without the one shown in the edition."""
    state, known = edition.facts.states[slug], edition.facts.names.names
    listed: list[str | None] = [state.iso3, state.name]
    if state.iso3 in known:
        listed += [known[state.iso3].iso2, *all_names(known[state.iso3])]
    shown = edition.language.state(state)
    return [one for one in dict.fromkeys(listed) if one and one != shown]


def all_names(name: ShortName) -> list[str]:
    """A State's names in the official languages of the United Nations, and others."""
    return [name.en, name.ar, name.es, name.fr, name.ru, name.zh, *name.also]
