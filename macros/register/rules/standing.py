"""Rules on whether a law is in force, on what replaced one that is not, and on statuses that rest on it."""

from collections.abc import Iterator

from ...faults.fault import Fault, Key, Named, closest, place, shown
from ...faults.kinds import Code
from ...records.common import NOTHING_KNOWN, SLUG
from ..loading import Facts
from .dates import after, not_yet


def standings_have_a_source(facts: Facts) -> Iterator[Fault]:
    """That a law is in force or repealed is said with the date and the source of a text; unknown has neither."""
    for slug, law in facts.laws.items():
        for key in ("standing_as_of", "standing_source"):
            value, name = getattr(law, key), f"laws/{slug}"
            if law.standing == "unknown" and value:
                message = f"{key} is {shown(value)}, but standing is unknown. Delete it, or correct standing."
                yield facts.fault(name, (key,), message, Code.CONTRADICTION, str(value))
            elif law.standing != "unknown" and not value:
                message = f"standing is {law.standing}, but {key} is missing. Add it, or write standing: unknown."
                yield facts.fault(name, (key,), message, Code.MISSING_KEY, at=("standing",), mark="nothing")
        if law.standing_source and law.standing_source not in law.sources:
            message = (
                f"standing_source is {shown(law.standing_source)}, which is not among the sources of the law. "
                "Add it there, or correct it."
            )
            yield facts.fault(
                f"laws/{slug}",
                ("standing_source",),
                message,
                Code.UNKNOWN_NAME,
                law.standing_source,
                suggestion=closest(law.standing_source, law.sources),
            )


def ends_are_told(facts: Facts) -> Iterator[Fault]:
    """A law that is not in force names its end and what replaced it, or says that nothing known did."""
    for slug, law in facts.laws.items():
        name = f"laws/{slug}"
        if law.is_repealed:
            if not law.ended:
                message = "standing is repealed, but ended is missing. Write when the law ceased to be in force."
                yield facts.fault(name, ("ended",), message, Code.MISSING_KEY, at=("standing",), mark="nothing")
            if not law.replaced_by:
                yield facts.fault(
                    name,
                    ("replaced_by",),
                    f"standing is repealed, but replaced_by{UNSAID}",
                    Code.MISSING_KEY,
                    at=("standing",),
                    mark="nothing",
                )
            continue
        for key in ("ended", "replaced_by"):
            if getattr(law, key):
                message = (
                    f"{key} is {shown(getattr(law, key))}, but standing is {law.standing}. Correct one of them."
                )
                yield facts.fault(name, (key,), message, Code.CONTRADICTION, str(getattr(law, key)))


def _unsourced(facts: Facts, slug: str, i: int) -> Fault:
    """The end of a law that a State's file names, without a source of the section."""
    article9, key = facts.states[slug].article9, ("article9", "laws", i)
    source = article9.laws[i].ended_source or ""
    words = (
        Named((*key, "ended_source")),
        f" is {shown(source) if source else 'missing'}. It must be one of ",
        Named(("article9", "sources")),
        ", the one that says when the law ended.",
    )
    where, at = (*key, "ended_source"), (*key, "ended")
    if not source:
        return facts.fault(f"states/{slug}", where, words, Code.MISSING_KEY, at=at, mark="nothing")
    meant = closest(source, article9.sources)
    return facts.fault(f"states/{slug}", where, words, Code.UNKNOWN_NAME, source, meant, at=at, mark="line")


NOT_SAID_WHEN = " is not. Write when the law ended."
UNSAID = " is missing. Write the file name in data/laws/ or the title of what replaced it, or nothing_known."


def ends_of_named_laws_are_told(facts: Facts) -> Iterator[Fault]:
    """A law that a State's file names as ended has a source of the section, and says what replaced it."""
    for slug, state in facts.states.items():
        for i, law in enumerate(state.article9.laws):
            name, key = f"states/{slug}", ("article9", "laws", i)
            if not law.ended:
                for field in ("ended_source", "replaced_by"):
                    if getattr(law, field):
                        ended = Named((*key, "ended"), short=True)
                        words = (Named((*key, field)), " is given, but ", ended, NOT_SAID_WHEN)
                        yield facts.fault(name, (*key, field), words, Code.CONTRADICTION)
                continue
            if law.ended_source not in state.article9.sources:
                yield _unsourced(facts, slug, i)
            if not law.replaced_by:
                replaced = Named((*key, "replaced_by"), short=True)
                words = (Named(key), " has ended, but ", replaced, UNSAID)
                yield facts.fault(name, (*key, "ended"), words, Code.MISSING_KEY, mark="nothing")
            if after(law.year, law.ended):
                message = f" ({law.ended}) is before its year ({law.year}). Check both."
                yield facts.fault(name, (*key, "ended"), (Named((*key, "ended")), message), Code.DATE_ORDER)


def replacements_exist(facts: Facts) -> Iterator[Fault]:
    """What replaced a law is another law of the same State in data/laws/, or a title, which has a space."""
    known = facts.slugs("laws")
    for name, key, by, own, state in _replaced(facts):
        if by != NOTHING_KNOWN and closest(by, [NOTHING_KNOWN], likeness=1):
            words = (Named(key), f" is {shown(by)}. Write {NOTHING_KNOWN}, or the title of what replaced the law.")
            yield facts.fault(name, key, words, Code.UNKNOWN_NAME, by)
            continue
        if not SLUG.fullmatch(by):
            continue
        if by not in known:
            message = f" is {shown(by)}, but there is no data/laws/{by}.yaml. Correct it, or give its title."
            meant = closest(by, known)
            yield facts.fault(name, key, (Named(key), message), Code.UNKNOWN_NAME, by, suggestion=meant)
        elif by == own:
            words = (Named(key), " is the law itself. Name what replaced it.")
            yield facts.fault(name, key, words, Code.CONTRADICTION)
        elif by in facts.laws and facts.laws[by].state != state:
            message = f" is {shown(by)}, a law of another State. Name one of {state}."
            yield facts.fault(name, key, (Named(key), message), Code.CONTRADICTION, by)
    for slug in facts.laws:
        if slug in _line(facts, slug):
            message = "replaced_by leads back to this law by way of others. Correct one of them."
            yield facts.fault(f"laws/{slug}", ("replaced_by",), message, Code.CONTRADICTION)


def _replaced(facts: Facts) -> Iterator[tuple[str, Key, str, str | None, str]]:
    """(file, key, what replaced it, its own id, State) of every law that names what replaced it."""
    for slug, law in facts.laws.items():
        if law.replaced_by:
            yield f"laws/{slug}", ("replaced_by",), law.replaced_by, slug, law.state
    for slug, state in facts.states.items():
        for i, known in enumerate(state.article9.laws):
            if known.replaced_by:
                yield f"states/{slug}", ("article9", "laws", i, "replaced_by"), known.replaced_by, None, slug


def _line(facts: Facts, slug: str) -> set[str]:
    """The laws that followed one another after `slug`; with itself if it does so again, by way of others."""
    followers: set[str] = set()
    at = facts.laws[slug].replaced_by
    while at in facts.laws and at not in followers:
        followers.add(at)
        at = facts.laws[at].replaced_by
    return followers if facts.laws[slug].replaced_by != slug else set()


def ends_are_in_order(facts: Facts) -> Iterator[Fault]:
    """A law ends after it took effect, no later than the text that says so, and nothing is after the data."""
    for slug, law in facts.laws.items():
        name = f"laws/{slug}"
        if after(law.in_force, law.ended):
            message = f"ended ({law.ended}) is before in_force ({law.in_force}). Check both dates."
            yield facts.fault(name, ("ended",), message, Code.DATE_ORDER)
        for field in ("ended", "standing_as_of"):
            yield from not_yet(facts, name, (field,), getattr(law, field))
    for slug, state in facts.states.items():
        for i, known in enumerate(state.article9.laws):
            yield from not_yet(facts, f"states/{slug}", ("article9", "laws", i, "ended"), known.ended)


def changed_provisions_are_in_order(facts: Facts) -> Iterator[Fault]:
    """An answer that was another before says since when, and each earlier one ended before the next began."""
    for slug, law in facts.laws.items():
        name = f"laws/{slug}"
        for obligation, provision in law.provisions.items():
            key = ("provisions", obligation)
            if provision.earlier and not provision.since:
                message = f"{place(key)} has an earlier answer, but since is missing. Write when it changed."
                yield facts.fault(
                    name, (*key, "since"), message, Code.MISSING_KEY, at=(*key, "earlier"), mark="nothing"
                )
            next_began = provision.since
            for i, before in enumerate(provision.earlier):
                if after(before.until, next_began):
                    at = (*key, "earlier", i, "until")
                    message = f"{place(at)} ({before.until}) is after what followed it ({next_began}). Check both."
                    yield facts.fault(name, at, message, Code.DATE_ORDER)
                next_began = before.until
                if before.covered == "not_covered" and before.section:
                    at = (*key, "earlier", i, "section")
                    yield facts.fault(
                        name,
                        at,
                        f"{place(at)} is given, but covered is not_covered. Correct one.",
                        Code.CONTRADICTION,
                    )


def repealed_laws_are_told_of_states(facts: Facts) -> Iterator[Fault]:
    """A State's file says of a law that data/laws/ knows as repealed that it ended, on the same day."""
    for slug, law in facts.laws.items():
        state = facts.states.get(law.state)
        if not law.is_repealed or not law.ended or not state:
            continue
        if law.ended not in [named.ended for named in state.article9.laws]:
            key = ("article9", "laws")
            ended, source, by = (
                Named((*key, 0, name), short=True) for name in ("ended", "ended_source", "replaced_by")
            )
            message = f" has none that ended on {law.ended}, but data/laws/{slug}.yaml says that this State's law "
            words = (Named(key), message, "did. Write ", ended, ", ", source, " and ", by, " below that law.")
            yield facts.fault(f"states/{law.state}", key, words, Code.CONTRADICTION)


def ended_laws_are_not_in_force_elsewhere(facts: Facts) -> Iterator[Fault]:
    """A law that a State's file says has ended is not in force by its own file, known by its year."""
    for slug, law in facts.laws.items():
        state = facts.states.get(law.state)
        laws = enumerate(state.article9.laws) if state else ()
        named = [(i, one) for i, one in laws if one.year and one.year in law.years]
        if law.standing == "in_force" and named and all(one.ended for _, one in named):
            key = ("article9", "laws", named[0][0], "ended")
            message = f" is {named[0][1].ended}, but data/laws/{slug}.yaml says that the law is in force. "
            words = (Named(key), message, "Correct one of them.")
            yield facts.fault(f"states/{law.state}", key, words, Code.CONTRADICTION)


RULES = {
    standings_have_a_source: (),
    ends_are_told: (),
    ends_of_named_laws_are_told: (),
    replacements_exist: ("laws",),
    ends_are_in_order: ("site",),
    changed_provisions_are_in_order: (),
    repealed_laws_are_told_of_states: (),
    ended_laws_are_not_in_force_elsewhere: (),
}
