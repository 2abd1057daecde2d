"""Rules on obligations, tools, needs, figures, work plan and timeline, and on the sources they name."""

from collections.abc import Iterator

from ..faults import Fault, place, shown, suggest
from ..loading import Facts
from .dates import after


def law_references(facts: Facts) -> Iterator[Fault]:
    """Groups, obligations, tools and States named by another entry exist."""
    law, tools = facts.law, facts.tools.tools
    for slug, obligation in law.obligations.items():
        yield from known(
            facts, "obligations", ("obligations", slug, "group"), [obligation.group], law.groups, "group"
        )
    for slug, tool in tools.items():
        key = ("tools", slug, "covers")
        yield from known(facts, "tools", key, tool.covers, law.obligations, "obligation")
    for slug, need in facts.needs.needs.items():
        yield from known(facts, "needs", ("needs", slug, "tools"), need.tools, tools, "tool")
    plan = facts.work_plan
    yield from known(facts, "workplan", ("coordinator",), [plan.coordinator], facts.states, "State")
    for i, term in enumerate(plan.coordinators):
        if term.state:
            key = ("coordinators", i, "state")
            yield from known(facts, "workplan", key, [term.state], facts.states, "State")
    figures = facts.figures
    yield from known(facts, "figures", ("work_plan",), [figures.work_plan], figures.published, "figure")


def known(
    facts: Facts, name: str, key: tuple, given: list[str], allowed: dict, what: str, by_key: bool = False
) -> Iterator[Fault]:
    """A fault for each of the words `given` at `key` that is not one of `allowed`.

    With `by_key` the words are the keys of a block, else the items of a list or the one value.
    """
    for i, item in enumerate(given):
        if item not in allowed:
            message = f"{place(key)} names the {what} {shown(item)}, which does not exist.{suggest(item, allowed)}"
            yield facts.fault(name, (*key, item if by_key else i), message)


def law_sources(facts: Facts) -> Iterator[Fault]:
    """Every source named by a law file is in data/sources.yaml, and every source there is used."""
    used: set[str] = set()
    for name, key, ids in _cited_in_law(facts):
        used.update(ids)
        yield from known(facts, name, (*key, "sources"), ids, facts.sources, "source")
    for change in facts.changes.values():
        used.update(change.sources)
    for source in facts.sources.keys() - used:
        message = f'source "{source}" is used nowhere. Name it where it is used, or delete it.'
        yield facts.fault("sources", ("sources", source), message)


def _cited_in_law(facts: Facts) -> Iterator[tuple[str, tuple, list[str]]]:
    plan = facts.work_plan
    yield "workplan", (), plan.sources
    blocks = [
        ("obligations", "obligations", facts.law.obligations.items()),
        ("tools", "tools", facts.tools.tools.items()),
        ("figures", "published", facts.figures.published.items()),
        ("workplan", "actions", plan.actions.items()),
        ("workplan", "lausanne_actions", plan.lausanne_actions.items()),
        ("workplan", "coordinators", enumerate(plan.coordinators)),
        ("timeline", "events", enumerate(facts.events)),
        ("interpretations", "issues", facts.interpretations.issues.items()),
        ("interpretations", "positions", enumerate(facts.interpretations.positions)),
    ]
    for slug, law in facts.laws.items():
        yield f"laws/{slug}", (), law.sources
    for slug, clause in facts.template.clauses.items():
        for i, example in enumerate(clause.examples):
            yield "clauses", ("clauses", slug, "examples", i), example.sources
    for name, block, items in blocks:
        for key, item in items:
            yield name, (block, key), item.sources


def events_in_order(facts: Facts) -> Iterator[Fault]:
    """An event does not end before it begins."""
    for i, event in enumerate(facts.events):
        if event.end and event.end.isoformat()[: len(event.date)] < event.date:
            message = f"events.{i + 1}.end ({event.end}) is before its date ({event.date}). Check both dates."
            yield facts.fault("timeline", ("events", i, "end"), message)


def plan_has_sources(facts: Facts) -> Iterator[Fault]:
    """An outcome or a coordinator of the work plan that is stated names a source."""
    plan = facts.work_plan
    for letter, action in plan.actions.items():
        if action.outcome != "not_found" and not action.sources:
            message = (
                f"actions.{letter}.outcome is {action.outcome} without a source. Name it, or write not_found."
            )
            yield facts.fault("workplan", ("actions", letter, "outcome"), message)
    for i, term in enumerate(plan.coordinators):
        if term.state and not term.sources:
            message = f"coordinators.{i + 1}.state is stated without a source. Name it, or write state: null."
            yield facts.fault("workplan", ("coordinators", i, "state"), message)


def tools_were_checked(facts: Facts) -> Iterator[Fault]:
    """A tool was looked at on or before the day of the data."""
    limit = facts.site.data_as_of
    for slug, tool in facts.tools.tools.items():
        for key in ("checked", "year"):
            if after(getattr(tool, key), limit):
                message = f"tools.{slug}.{key} is {getattr(tool, key)}, after the day of the data, {limit}"
                yield facts.fault(
                    "tools", ("tools", slug, key), f"{message} (data/site.yaml). Correct one of them."
                )


RULES = (law_references, law_sources, events_in_order, plan_has_sources, tools_were_checked)
