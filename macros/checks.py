"""Rules that span several values or files. Each function's docstring is its rule."""

from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import urlsplit

from .faults import Fault, suggest
from .loading import Facts
from .records import Source, State, year_of

TREATY_IN_FORCE = date(2010, 8, 1)
Rule = Callable[[Facts], Iterator[Fault]]


def entry_into_force(deposited: date) -> date:
    """First day of the sixth month after the deposit (Article 17(2)).

    Never before 1 August 2010, when the Convention itself entered into force (Article 17(1)).
    """
    months = deposited.month - 1 + 6
    first = date(deposited.year + months // 12, months % 12 + 1, 1)
    return max(first, TREATY_IN_FORCE)


def cited_in(state: State) -> dict[str, list[str]]:
    """The sections of a State's file and the sources each of them cites."""
    sections = ("convention", "article9", "investment", "transparency", "assistance", "notes")
    return {name: getattr(state, name).sources for name in sections if getattr(state, name)}


def sources_of_states(facts: Facts) -> Iterator[Fault]:
    """Every source that a State's file cites is in it, and every source in it is cited."""
    for slug, state in facts.states.items():
        cited = cited_in(state)
        for section, ids in cited.items():
            for i, source in enumerate(ids):
                if source not in state.sources:
                    message = (
                        f'{section}.sources names "{source}", which is not among the sources of this '
                        f"file. Add it under sources.{suggest(source, state.sources)}"
                    )
                    yield facts.fault(f"states/{slug}", (section, "sources", i), message)
        for source in state.sources.keys() - set().union(*cited.values()):
            message = f'source "{source}" supports nothing. Name it in the section it supports, or delete it.'
            yield facts.fault(f"states/{slug}", ("sources", source), message)


def facts_have_sources(facts: Facts) -> Iterator[Fault]:
    """A section of a State's file that says something names at least one source."""
    for slug, state in facts.states.items():
        says = {
            "convention": True,
            "article9": state.article9.status != "unclear"
            or bool(state.article9.laws)
            or state.article9.penal_sanctions is not None
            or state.article9.extraterritorial is not None,
            "investment": state.investment.position != "none_found" or bool(state.investment.note),
            "transparency": bool(state.transparency.initial_report or state.transparency.latest_report),
            "assistance": state.assistance.requested is not None,
        }
        for section, needed in says.items():
            if needed and not getattr(state, section).sources:
                message = (
                    f"{section} states a fact without a source. Add the id of a source to "
                    f"{section}.sources, or set the facts to null (status: unclear)."
                )
                yield facts.fault(f"states/{slug}", (section, "sources"), message)


def membership(facts: Facts) -> Iterator[Fault]:
    """The dates fit the membership: a State Party is bound, a signatory is not yet, a withdrawn State left."""
    for slug, state in facts.states.items():
        convention = state.convention

        def fault(key: str, message: str, slug: str = slug, kind: str = convention.membership) -> Fault:
            return facts.fault(f"states/{slug}", ("convention", key), f"convention.{key} {message} ({kind}).")

        bound = convention.membership != "signatory"
        for key in ("consent_date", "in_force"):
            if bound and getattr(convention, key) is None:
                yield fault(key, "is empty; a State that is or was bound has this date")
            if not bound and getattr(convention, key) is not None:
                yield fault(key, "is set; a signatory has not consented to be bound. Change membership?")
        if not bound and convention.signed is None:
            yield fault("signed", "is empty; a signatory has signed")
        if convention.consent == "accession" and convention.signed:
            yield fault("signed", "is set; a State that signed ratifies, accepts or approves, it does not accede")
        if convention.consent in ("ratification", "acceptance", "approval") and not convention.signed:
            yield fault("signed", f"is empty; {convention.consent} follows signature. Is it an accession?")
        if (convention.membership == "withdrawn") != (convention.withdrawal_effective is not None):
            yield fault("withdrawal_effective", "is set for a withdrawn State and for no other")


def dates(facts: Facts) -> Iterator[Fault]:
    """signed ≤ consent ≤ in force ≤ withdrawal, in force by Article 17(2), and nothing in the future."""
    for slug, state in facts.states.items():
        name, convention = f"states/{slug}", state.convention
        order = ("signed", "consent_date", "in_force", "withdrawal_effective")
        given = [(key, getattr(convention, key)) for key in order if getattr(convention, key)]
        for (early, first), (late, second) in zip(given, given[1:], strict=False):
            if second < first:
                message = f"convention.{late} ({second}) is before convention.{early} ({first}). Check both dates."
                yield facts.fault(name, ("convention", late), message)
        if convention.consent_date and convention.in_force:
            rule = entry_into_force(convention.consent_date)
            follows, excused = convention.in_force == rule, bool(convention.dates_because)
            if not follows and not excused:
                message = (
                    f"convention.in_force is {convention.in_force}, but Article 17(2) gives {rule} for a "
                    f"deposit on {convention.consent_date}. Correct a date, or say why in dates_because."
                )
                yield facts.fault(name, ("convention", "in_force"), message)
            if follows and excused:
                message = "convention.dates_because is not needed: the dates follow Article 17(2). Delete it."
                yield facts.fault(name, ("convention", "dates_because"), message)
        limit = facts.site.data_as_of
        if convention.consent_date and convention.consent_date > limit:
            message = f"convention.consent_date is after the day of the data, {limit} (data/site.yaml)."
            yield facts.fault(name, ("convention", "consent_date"), message)
        for section, key in (
            ("article9", "as_of"),
            ("investment", "year"),
            ("transparency", "latest_report"),
            ("transparency", "initial_report"),
        ):
            value = getattr(getattr(state, section), key)
            if value and int(str(value)[:4]) > limit.year:
                message = f"{section}.{key} is {value}, after the day of the data, {limit} (data/site.yaml)."
                yield facts.fault(name, (section, key), message)
        reports = state.transparency
        if reports.initial_report and reports.latest_report:
            if year_of(reports.latest_report) < year_of(reports.initial_report):
                message = "transparency.latest_report is before transparency.initial_report. Check both."
                yield facts.fault(name, ("transparency", "latest_report"), message)


def laws_are_named(facts: Facts) -> Iterator[Fault]:
    """A State with the status specific_law, or with an investment ban by law, names a law or its year."""
    for slug, state in facts.states.items():
        if state.article9.status == "specific_law" and not state.article9.laws:
            message = "article9.laws is empty, but the status is specific_law. Name the law, with its source."
            yield facts.fault(f"states/{slug}", ("article9", "laws"), message)
        if state.investment.position != "none_found" and state.investment.year is None:
            message = f"investment.year is empty, but the position is {state.investment.position}. Add the year."
            yield facts.fault(f"states/{slug}", ("investment", "year"), message)


def states_are_distinct(facts: Facts) -> Iterator[Fault]:
    """No two files stand for the same State."""
    for key in ("name", "iso3"):
        first: dict[str, str] = {}
        for slug, state in facts.states.items():
            value = getattr(state, key)
            if value in first:
                message = f'{key} is "{value}", as in data/states/{first[value]}.yaml. One State, one file.'
                yield facts.fault(f"states/{slug}", (key,), message)
            first.setdefault(value, slug)


def links(facts: Facts) -> Iterator[Fault]:
    """A link goes to a host in data/hosts.yaml; a source says how it was read."""
    for name, key, source in _all_sources(facts):
        if (source.access == "online") != (source.url is not None):
            message = (
                f'url of source "{key[-1]}" is {"empty" if source.url is None else "set"}, but access is '
                f"{source.access}. online needs a url; copy and document have none (url: null)."
            )
            yield facts.fault(name, (*key, "url"), message)
        if source.url:
            yield from _host(facts, name, (*key, "url"), source.url)
    for slug, tool in facts.tools.tools.items():
        if tool.url:
            yield from _host(facts, "tools", ("tools", slug, "url"), tool.url)
    for slug, state in facts.states.items():
        for i, law in enumerate(state.article9.laws):
            if law.url:
                yield from _host(facts, f"states/{slug}", ("article9", "laws", i, "url"), law.url)


def _all_sources(facts: Facts) -> Iterator[tuple[str, tuple[str, ...], Source]]:
    for source_id, source in facts.sources.items():
        yield "sources", ("sources", source_id), source
    for slug, state in facts.states.items():
        for source_id, source in state.sources.items():
            yield f"states/{slug}", ("sources", source_id), source


def _host(facts: Facts, name: str, key: tuple, url: str) -> Iterator[Fault]:
    host = urlsplit(url).hostname or ""
    if host not in facts.hosts:
        message = (
            f"the link goes to {host}, which data/hosts.yaml does not list. Add the host there with a "
            f"reason, or set url: null and access: copy.{suggest(host, facts.hosts)}"
        )
        yield facts.fault(name, key, message)


def law_references(facts: Facts) -> Iterator[Fault]:
    """Groups, obligations, tools and States named by another entry exist."""
    law, tools = facts.law, facts.tools.tools
    for slug, obligation in law.obligations.items():
        yield from _known(
            facts, "obligations", ("obligations", slug, "group"), [obligation.group], law.groups, "group"
        )
    for slug, tool in tools.items():
        key = ("tools", slug, "covers")
        yield from _known(facts, "tools", key, tool.covers, law.obligations, "obligation")
    for slug, need in facts.needs.needs.items():
        yield from _known(facts, "needs", ("needs", slug, "tools"), need.tools, tools, "tool")
    plan = facts.work_plan
    yield from _known(facts, "workplan", ("coordinator",), [plan.coordinator], facts.states, "State")
    for i, term in enumerate(plan.coordinators):
        if term.state:
            key = ("coordinators", i, "state")
            yield from _known(facts, "workplan", key, [term.state], facts.states, "State")
    figures = facts.figures
    yield from _known(facts, "figures", ("work_plan",), [figures.work_plan], figures.published, "figure")


def _known(facts: Facts, name: str, key: tuple, given: list[str], allowed: dict, what: str) -> Iterator[Fault]:
    for item in given:
        if item not in allowed:
            message = f'{".".join(map(str, key))} names the {what} "{item}", which does not exist.'
            yield facts.fault(name, key, message + suggest(item, allowed))


def law_sources(facts: Facts) -> Iterator[Fault]:
    """Every source named by a law file is in data/sources.yaml, and every source there is used."""
    used: set[str] = set()
    for name, key, ids in _cited_in_law(facts):
        used.update(ids)
        yield from _known(facts, name, (*key, "sources"), ids, facts.sources, "source")
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
    ]
    for name, block, items in blocks:
        for key, item in items:
            yield name, (block, key), item.sources


RULES: tuple[Rule, ...] = (
    sources_of_states,
    facts_have_sources,
    membership,
    dates,
    laws_are_named,
    states_are_distinct,
    links,
    law_references,
    law_sources,
)


def check(facts: Facts) -> list[Fault]:
    """Every fault that any rule finds, in file and line order."""
    return sorted(fault for rule in RULES for fault in rule(facts))
