"""Rules on the codes of States: ISO 3166-1, as CLDR has it and data/names.yaml gives it to each State."""

from collections.abc import Iterator

from ...faults.fault import Fault, Named, Words, closest
from ...faults.kinds import Code
from ...language.territories import TO_USERS, territories
from ...records import Names
from ..loading import Facts

ISO3 = Named(("iso3",))


def codes_of_states(facts: Facts) -> Iterator[Fault]:
    """A State's file has the code that data/names.yaml gives to its name, and no code of another."""
    listed = facts.names.names
    by_name = _by_name(facts.names)
    for slug, state in facts.states.items():
        code, wanted = state.iso3, by_name.get(state.name)
        wrong: tuple[Words, Code, str] | None = None
        if wanted and code != wanted:
            message = f' is "{code}", but the code of {state.name} is {wanted} (data/names.yaml). Correct it.'
            wrong = (ISO3, message), Code.CONTRADICTION, ""
        elif not wanted and code in listed:
            words = (
                ISO3,
                f' is "{code}", the code of {listed[code].en} (data/names.yaml), but ',
                Named(("name",)),
                f' is "{state.name}". Correct one of them; of a State with a new name, correct it there too.',
            )
            wrong = words, Code.CONTRADICTION, ""
        elif not wanted and code not in territories() and not TO_USERS.fullmatch(code):
            near = closest(state.name, by_name)
            message = f' is "{code}", which is the code of no State. Write that of ISO 3166-1.'
            wrong = (ISO3, message), Code.UNKNOWN_NAME, by_name[near] if near else ""
        if wrong:
            sentence, kind, meant = wrong
            yield facts.fault(f"states/{slug}", ("iso3",), sentence, kind, code, meant)


def listed_states_have_a_file(facts: Facts) -> Iterator[Fault]:
    """A State of data/names.yaml has a file, or its name in Portuguese there: then the register has it not.

    Of which State a file is must be sure: each has a code of its own, and data/names.yaml knows it.
    """
    listed, codes = facts.names.names, {state.iso3 for state in facts.states.values()}
    if not facts.read("states") or len(codes & listed.keys()) < len(facts.states):
        return
    for code in listed.keys() - codes:
        if listed[code].pt is None:
            message = (
                f"names has {code}, but no file of data/states/ is that of {listed[code].en}. Bring the file "
                "back; of a State that is not to have one, give its name in Portuguese, pt."
            )
            yield facts.fault("names", ("names", code), message, Code.MISSING_FILE, code, mark="key")


def _by_name(names: Names) -> dict[str, str]:
    """The code of each State by its English name, and by others that only one State has."""
    codes = {one.en: code for code, one in names.names.items()}
    for code, one in names.names.items():
        for name in one.also:
            codes.setdefault(name, code)
    return codes


def codes_of_names(facts: Facts) -> Iterator[Fault]:
    """data/names.yaml has codes of ISO 3166-1, beside each its own two letters, and no territory twice."""
    known = territories()
    first: dict[str, str] = {}
    for code, name in facts.names.names.items():
        two = known.get(code)
        if two is None:
            message = f"names has {code}, which is no code of ISO 3166-1."
            yield facts.fault(
                "names", ("names", code), message, Code.UNKNOWN_NAME, "", closest(code, known), mark="line"
            )
            continue
        if name.iso2 not in (None, two):
            message = f'names.{code}.iso2 is "{name.iso2}", but ISO 3166-1 has {two} beside {code}. Correct it.'
            yield facts.fault("names", ("names", code, "iso2"), message, Code.CONTRADICTION, name.iso2)
        if two in first:
            message = f"names has {code} and {first[two]} for one State. Keep the code that is in use."
            yield facts.fault("names", ("names", code), message, Code.TWICE, mark="line")
        first.setdefault(two, code)


RULES = {
    codes_of_states: ("names",),
    listed_states_have_a_file: ("names", "states"),
    codes_of_names: ("names",),
}
