"""Rules on what the status of a State under Article 9 rests on: texts, laws, a judgement."""

from collections.abc import Iterator

from ...faults.fault import Choice, Fault, Named
from ...faults.kinds import Code
from ...records import year_of
from ..loading import Facts


def status_is_as_old_as_its_source(facts: Facts) -> Iterator[Fault]:
    """article9.as_of is the year of a source that the section cites, unless one of these is undated."""
    for slug, state in facts.states.items():
        if not state.sources.keys() >= set(state.article9.sources):
            continue
        cited = [state.sources[name].as_of for name in state.article9.sources]
        years = {year_of(when) for when in cited if when}
        if years and None not in cited and state.article9.as_of not in years:
            listed = ", ".join(str(year) for year in sorted(years))
            key = ("article9", "as_of")
            message = (
                f" is {state.article9.as_of}, but the sources it cites are of {listed}. "
                "Write the year of the text on which the status rests, or add that text to the sources."
            )
            yield facts.fault(f"states/{slug}", key, (Named(key), message), Code.CONTRADICTION)


def laws_are_named(facts: Facts) -> Iterator[Fault]:
    """A State with the status specific_law, or with an investment ban by law, names a law or its year."""
    for slug, state in facts.states.items():
        if state.article9.status == "specific_law" and not state.article9.laws:
            key = ("article9", "laws")
            status = Choice(("article9", "status"), state.article9.status)
            words = (Named(key), " is empty, but the status is ", status, ". Name the law, with its source.")
            yield facts.fault(f"states/{slug}", key, words, Code.CONTRADICTION)
        if state.investment.position != "none_found" and state.investment.year is None:
            key = ("investment", "year")
            position = Choice(("investment", "position"), state.investment.position)
            words = (Named(key), " is empty, but the position is ", position, ". Add the year.")
            yield facts.fault(f"states/{slug}", key, words, Code.CONTRADICTION)


def judgements_are_explained(facts: Facts) -> Iterator[Fault]:
    """A status that is a judgement of the register is explained in the State's notes."""
    for slug, state in facts.states.items():
        if state.article9.judgement and not state.notes:
            key = ("article9", "judgement")
            message = " is true, but the State has no notes. Say there why, with a source."
            yield facts.fault(f"states/{slug}", key, (Named(key), message), Code.CONTRADICTION)


def statuses_on_repealed_law_say_so(facts: Facts) -> Iterator[Fault]:
    """A status that rests only on laws that have ended says why it stands; another has no such words."""
    for slug, state in facts.states.items():
        rests, why = state.article9.rests_on_repealed, state.article9.stands_because
        if rests and not why:
            words = (
                Named(("article9", "status")),
                " is ",
                Choice(("article9", "status"), state.article9.status),
                ", but every law that it names has ended. Say in ",
                Named(("article9", "stands_because")),
                " why it stands, or correct the status.",
            )
            yield facts.fault(f"states/{slug}", ("article9", "status"), words, Code.CONTRADICTION)
        if why and not rests:
            key = ("article9", "stands_because")
            message = " is not needed: a law that the State names has not ended. Delete it."
            yield facts.fault(f"states/{slug}", key, (Named(key), message), Code.NOT_NEEDED)


RULES = {
    status_is_as_old_as_its_source: (),
    laws_are_named: (),
    judgements_are_explained: (),
    statuses_on_repealed_law_say_so: (),
}
