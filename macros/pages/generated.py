"""Pages made from data, for instance one a State: Markdown like any other page, with one macro call."""

import json
from collections.abc import Callable, Iterator

from ..language.labels import REGION_SHORT
from ..records import REGIONS
from ..register.edition import Edition
from ..register.loading import Facts
from ..templating.addresses import target
from ..views import modelpages, stategroups, workplan
from ..views.state import description

FOR_EDITORS = ("editing.md",)  # readers do not search for what stands here
WIDE = ("state_page", "region_page")  # in two columns of its own; a table of nine columns
MADE_FROM = ("states", "laws", "clauses", "obligations", "interpretations", "workplans")


def known(facts: Facts) -> bool:
    """Whether `generated` can tell every page: which there are follows from MADE_FROM."""
    return facts.unread.isdisjoint(MADE_FROM)


def generated(facts: Facts) -> Iterator[tuple[str, str, str]]:
    """(address, macro, its value) of every page made from data, also from files that could not be read."""
    for slug in facts.slugs("states"):
        yield target("state", slug), "state_page", slug
    for region in REGIONS:
        if not facts.read("states") or any(state.region == region for state in facts.states.values()):
            yield stategroups.address(region), "region_page", region
    yield from modelpages.generated(facts)
    for slug in workplan.older(facts):
        yield target("work_plan", slug), "work_plan_page", slug


def above(facts: Facts) -> dict[str, str]:
    """Address of each page made from data -> that of the page above it, from which a reader comes."""
    upper = {address: f"{address.rstrip('/').rpartition('/')[0]}/" for address, _, _ in generated(facts)}
    upper |= {stategroups.address(region): "states/" for region in REGIONS}
    upper |= {target("state", slug): stategroups.address(state.region) for slug, state in facts.states.items()}
    return upper


def markdown(edition: Edition) -> Iterator[tuple[str, str]]:
    """(path below docs/<language>, Markdown) of every page made from data."""
    for address, macro, value in generated(edition.facts):
        title, sentence = HEADS[macro](edition, value)
        head = {"title": title, "description": sentence}
        if macro == "region_page":
            head["menu"] = edition.language.label(REGION_SHORT[value])
        lines = [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in head.items()]
        if macro in WIDE:
            lines.append("hide: [navigation, toc]")
        if macro in modelpages.UNSEARCHED:
            lines.append("search: {exclude: true}")
        text = "\n".join(["---", *lines, "---", "", f'{{{{ {macro}("{value}") }}}}', ""])
        yield address.rstrip("/") + ".md", text


# The title and the description of a page, by the macro that makes it.
HEADS: dict[str, Callable[[Edition, str], tuple[str, str]]] = {
    "state_page": lambda edition, slug: (
        edition.language.state(edition.facts.states[slug]),
        description(edition, slug),
    ),
    "region_page": stategroups.head,
    "work_plan_page": workplan.head,
    **modelpages.HEADS,
}
