"""Rules on the sources that files name by id."""

from collections.abc import Iterator
from functools import partial

from ...faults.fault import Fault, Key
from ...faults.kinds import Code
from ..loading import Facts
from .references import known


def sources_are_known(facts: Facts) -> Iterator[Fault]:
    """Every source that a file other than a State's names is in data/sources.yaml.

    One that is nowhere may be that of a State whose file could not be read, unless it is like another.
    """
    elsewhere, whole = partial(_of_states, facts), facts.read("states")
    for name, key, ids in _cited(facts):
        for fault in known(facts, name, (*key, "sources"), ids, facts.sources, "source", elsewhere=elsewhere):
            if whole or fault.suggestion or elsewhere(fault.value):
                yield fault


def _of_states(facts: Facts, source: str) -> str:
    """What is said of an id that only files of States have; nothing of one that no file has."""
    owners = [slug for slug, state in facts.states.items() if source in state.sources]
    if not owners:
        return ""
    whose = f"data/states/{owners[0]}.yaml" if len(owners) == 1 else "files of States"
    return f"which only {whose} may name. Copy it to the end of data/sources.yaml."


def sources_are_used(facts: Facts) -> Iterator[Fault]:
    """Every source of data/sources.yaml is used. A law or plan that could not be read may use any of them."""
    if not (facts.read("laws") and facts.read("workplans")):
        return
    used = {source for _, _, ids in _cited(facts) for source in ids}
    used.update(source for term in facts.glossary.values() for source in term.read_in.values())
    used.update(facts.clauses.annex.texts.values() if facts.clauses.annex else ())
    used.update(source for change in facts.changes.values() for source in change.sources)
    for source in facts.sources.keys() - used:
        message = f'source "{source}" is used nowhere. Name it where it is used, or delete it.'
        yield facts.fault("sources", ("sources", source), message, Code.UNUSED_SOURCE, source, mark="key")


CITING = (
    ("obligations", "obligations"),
    ("tools", "tools"),
    ("figures", "published"),
    ("coordinators", "coordinators"),
    ("timeline", "events"),
    ("instruments", "instruments"),
    ("billkit", "papers"),
    ("interpretations", "issues"),
    ("interpretations", "positions"),
)


def _cited(facts: Facts) -> Iterator[tuple[str, Key, list[str]]]:
    """(file, key, ids of sources) wherever a file that could be read, but no State's, names sources."""
    for slug, plan in facts.workplans.items():
        yield f"workplans/{slug}", (), [*plan.sources, *plan.coordinator_sources]
        for number, asked in plan.action_plan.actions.items():
            yield f"workplans/{slug}", ("action_plan", "actions", number), asked.sources
        for letter, action in plan.actions.items():
            yield f"workplans/{slug}", ("actions", letter), action.sources
    if facts.read("names"):
        yield "names", (), facts.names.sources
    for slug, law in facts.laws.items():
        yield f"laws/{slug}", (), law.sources
        if law.quotable:
            yield f"laws/{slug}", ("quotable",), law.quotable.sources
    for slug, clause in facts.clauses.clauses.items() if facts.read("clauses") else ():
        for i, example in enumerate(clause.examples):
            yield "clauses", ("clauses", slug, "examples", i), example.sources
    for name, block in CITING:
        items = getattr(facts.records[name], block) if name in facts.records else {}
        for key, item in items.items() if isinstance(items, dict) else enumerate(items):
            yield name, (block, key), item.sources


RULES = {
    sources_are_known: ("sources",),
    sources_are_used: (
        "sources",
        "changes",
        "clauses",
        "glossary",
        "laws",
        "names",
        "workplans",
        *(name for name, _ in CITING),
    ),
}
