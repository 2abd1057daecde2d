"""Rules on obligations, tools, needs, figures, work plan and timeline, and on the sources they name."""

from collections.abc import Collection, Iterator

from ...faults.fault import Fault, place, shown, suggest
from ..loading import Facts
from .dates import after


def obligations_have_groups(facts: Facts) -> Iterator[Fault]:
    """The group of an obligation exists."""
    law = facts.obligations
    for slug, obligation in law.obligations.items():
        key = ("obligations", slug, "group")
        yield from known(facts, "obligations", key, [obligation.group], law.groups, "group")


def tools_name_obligations(facts: Facts) -> Iterator[Fault]:
    """The obligations that a tool covers exist."""
    for slug, tool in facts.tools.tools.items():
        key = ("tools", slug, "covers")
        yield from known(facts, "tools", key, tool.covers, facts.obligations.obligations, "obligation")


def needs_name_tools(facts: Facts) -> Iterator[Fault]:
    """The tools that answer a need exist."""
    for slug, need in facts.needs.needs.items():
        yield from known(facts, "needs", ("needs", slug, "tools"), need.tools, facts.tools.tools, "tool")


def coordinators_are_states(facts: Facts) -> Iterator[Fault]:
    """The States that coordinate the work plan exist."""
    plan, states = facts.workplan, facts.slugs("states")
    yield from known(facts, "workplan", ("coordinator",), [plan.coordinator], states, "State")
    for i, term in enumerate(plan.coordinators):
        if term.state:
            yield from known(facts, "workplan", ("coordinators", i, "state"), [term.state], states, "State")


def a_published_figure_is_the_work_plans(facts: Facts) -> Iterator[Fault]:
    """The figure that the work plan publishes exists."""
    figures = facts.figures
    yield from known(facts, "figures", ("work_plan",), [figures.work_plan], figures.published, "figure")


def known(
    facts: Facts,
    name: str,
    key: tuple,
    given: list[str],
    allowed: Collection[str],
    what: str,
    by_key: bool = False,
) -> Iterator[Fault]:
    """A fault for each of the words `given` at `key` that is not one of `allowed`.

    With `by_key` the words are the keys of a block, else the items of a list or the one value.
    """
    for i, item in enumerate(given):
        if item not in allowed:
            message = f"{place(key)} names the {what} {shown(item)}, which does not exist.{suggest(item, allowed)}"
            yield facts.fault(name, (*key, item if by_key else i), message)


def sources_are_known(facts: Facts) -> Iterator[Fault]:
    """Every source that a file other than a State's names is in data/sources.yaml."""
    for name, key, ids in _cited(facts):
        yield from known(facts, name, (*key, "sources"), ids, facts.sources, "source")


def sources_are_used(facts: Facts) -> Iterator[Fault]:
    """Every source of data/sources.yaml is used. A law that could not be read may use any of them."""
    if not facts.whole("laws"):
        return
    used = {source for _, _, ids in _cited(facts) for source in ids}
    used.update(facts.clauses.annex.texts.values() if facts.clauses.annex else ())
    used.update(source for change in facts.changes.values() for source in change.sources)
    for source in facts.sources.keys() - used:
        message = f'source "{source}" is used nowhere. Name it where it is used, or delete it.'
        yield facts.fault("sources", ("sources", source), message)


CITING = (
    ("obligations", "obligations"),
    ("tools", "tools"),
    ("figures", "published"),
    ("workplan", "actions"),
    ("workplan", "lausanne_actions"),
    ("workplan", "coordinators"),
    ("timeline", "events"),
    ("interpretations", "issues"),
    ("interpretations", "positions"),
)


def _cited(facts: Facts) -> Iterator[tuple[str, tuple, list[str]]]:
    """(file, key, ids of sources) wherever a file that could be read, but no State's, names sources."""
    for name in ("workplan", "names"):
        if name in facts.records:
            yield name, (), facts.records[name].sources
    for slug, law in facts.laws.items():
        yield f"laws/{slug}", (), law.sources
    for slug, clause in facts.clauses.clauses.items() if facts.clauses else ():
        for i, example in enumerate(clause.examples):
            yield "clauses", ("clauses", slug, "examples", i), example.sources
    for name, block in CITING:
        items = getattr(facts.records[name], block) if name in facts.records else {}
        for key, item in items.items() if isinstance(items, dict) else enumerate(items):
            yield name, (block, key), item.sources


def events_in_order(facts: Facts) -> Iterator[Fault]:
    """An event does not end before it begins."""
    for i, event in enumerate(facts.timeline):
        if event.end and event.end.isoformat()[: len(event.date)] < event.date:
            message = f"events.{i + 1}.end ({event.end}) is before its date ({event.date}). Check both dates."
            yield facts.fault("timeline", ("events", i, "end"), message)


def plan_has_sources(facts: Facts) -> Iterator[Fault]:
    """An outcome or a coordinator of the work plan that is stated names a source."""
    plan = facts.workplan
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


RULES = {
    obligations_have_groups: ("obligations",),
    tools_name_obligations: ("tools", "obligations"),
    needs_name_tools: ("needs", "tools"),
    coordinators_are_states: ("workplan", "states"),
    a_published_figure_is_the_work_plans: ("figures",),
    sources_are_known: ("sources",),
    sources_are_used: ("sources", "changes", "clauses", "laws", "names", *(name for name, _ in CITING)),
    events_in_order: ("timeline",),
    plan_has_sources: ("workplan",),
    tools_were_checked: ("tools", "site"),
}
