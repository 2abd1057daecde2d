"""Rules on the States' files: membership, dates, sources."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ...faults.fault import Choice, Fault, Key, Named, Phrase, Piece, Words, choices, closest
from ...faults.kinds import Code
from ...records import Convention, State
from ..loading import Facts
from ..treatydates import entry_into_force
from .dates import Date, after, not_yet

CONSENT = ("convention", "consent")
RATIFIED = ("ratification", "acceptance", "approval")  # forms of consent that follow signature


def cited_in(state: State) -> dict[str, list[str]]:
    """The sections of a State's file and the sources each of them cites."""
    sections = ("convention", "article9", "investment", "transparency", "assistance", "notes", "reply")
    return {name: getattr(state, name).sources for name in sections if getattr(state, name)}


def cited_sources_are_there(facts: Facts) -> Iterator[Fault]:
    """Every source that a State's file cites is in it."""
    for slug, state in facts.states.items():
        for section, ids in cited_in(state).items():
            for i, source in enumerate(ids):
                if source not in state.sources:
                    words = (
                        Named((section, "sources")),
                        f' names "{source}", which is not among the sources ',
                        Phrase.OF_FILE,
                        ". Add it ",
                        Phrase.UNDER_SOURCES,
                        ".",
                    )
                    yield facts.fault(
                        f"states/{slug}",
                        (section, "sources", i),
                        words,
                        Code.UNKNOWN_NAME,
                        source,
                        closest(source, state.sources),
                    )


def sources_support_something(facts: Facts) -> Iterator[Fault]:
    """Every source in a State's file is cited, there or by a change."""
    for slug, state in facts.states.items():
        cited = cited_in(state)
        if not state.sources.keys() >= set().union(*cited.values()):
            continue  # what is misspelt elsewhere is meant here
        logged = [change.sources for change in facts.changes.values() if slug in change.states]
        for source in state.sources.keys() - set().union(*cited.values(), *logged):
            message = f'source "{source}" supports nothing. Name it in the section it supports, or delete it.'
            yield facts.fault(
                f"states/{slug}", ("sources", source), message, Code.UNUSED_SOURCE, source, mark="key"
            )


WITHOUT_SOURCE: dict[str, tuple[str, ...]] = {
    "convention": ("The membership always has one.",),
    "article9": ("Without one ", Phrase.UNCLEAR, "."),
    "investment": ("Without one ", Phrase.NO_POSITION, "."),
    "transparency": ("Without one ", Phrase.NULL, " for both reports."),
    "assistance": ("Without one ", Phrase.NO_REQUEST, "."),
    "reply": ("What the State said must be there to read.",),
}


def facts_have_sources(facts: Facts) -> Iterator[Fault]:
    """A section of a State's file that says something names at least one source."""
    for slug, state in facts.states.items():
        for section in _stating(state):
            if not getattr(state, section).sources:
                key = (section, "sources")
                message = f" is empty, but {section} states a fact. Name the id of a source. "
                words: Words = (Named(key), message, *WITHOUT_SOURCE[section])
                yield facts.fault(f"states/{slug}", key, words, Code.MISSING_SOURCE)


def _stating(state: State) -> list[str]:
    """The sections of a State's file that state a fact."""
    law, reports = state.article9, state.transparency
    says = {
        "convention": True,
        "article9": law.status != "unclear"
        or bool(law.laws)
        or law.penal_sanctions is not None
        or law.extraterritorial is not None,
        "investment": state.investment.position != "none_found" or bool(state.investment.note),
        "transparency": reports.initial_known or bool(reports.latest_report),
        "assistance": state.assistance.requested is not None,
        "reply": state.reply is not None,
    }
    return [section for section, stated in says.items() if stated]


def membership(facts: Facts) -> Iterator[Fault]:
    """The dates fit the membership: a State Party is bound, a signatory is not yet, a withdrawn State left."""
    for slug, state in facts.states.items():
        for name, words in _misfits(state.convention, facts.site.data_as_of):
            key = ("convention", name)
            yield facts.fault(f"states/{slug}", key, (Named(key), " ", *words), Code.CONTRADICTION)


def _misfits(convention: Convention, today: date) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """(key, what is wrong with it, in pieces) for each date that does not fit the membership or the consent.

    A State Party may have announced its withdrawal: the day on which it takes effect is then still to come.
    """
    kind, consent, signed = convention.membership, convention.consent, convention.signed
    membership = (Named(("convention", "membership"), short=True), " is ", _membership(kind))
    correct = (". Add the date, or correct ", membership[0], ".")
    for key in ("consent_date", "in_force"):
        day = getattr(convention, key)
        if kind == "signatory" and day:
            once = ". Once a State has deposited its instrument, its "
            party = (membership[0], " is ", _membership("state_party"))
            yield key, (f"is {day}, but ", *membership, once, *party, "; until then ", Phrase.NULL, ".")
        if kind != "signatory" and not day:
            yield key, ("is empty, but ", *membership, *correct)
    if kind == "signatory" and not signed:
        yield "signed", ("is empty, but a signatory has signed", *correct)
    if consent == "accession" and signed:
        ratifies = f", but the State signed on {signed}; a State that signed ratifies, it does not accede. Write "
        yield (
            "consent",
            ("is ", _consent(consent), ratifies, *choices(CONSENT, RATIFIED, " or "), ", or correct that date."),
        )
    if kind != "signatory" and consent is None:
        yield (
            "consent",
            ("is empty, but ", *membership, ". Write ", *choices(CONSENT, (*RATIFIED, "accession"), " or "), "."),
        )
    if consent in RATIFIED and not signed:
        accession = (Named(CONSENT, short=True), ": ", _consent("accession"), ".")
        follows = " follows signature. Add the date, or write "
        yield "signed", ("is empty, but ", _consent(consent), follows, *accession)
    left = convention.withdrawal_effective
    if kind == "withdrawn" and not left:
        yield "withdrawal_effective", ("is empty, but ", *membership, *correct)
    if left and (kind == "signatory" or (kind == "state_party" and left <= today)):
        delete = (". Delete it, or write ", _membership("withdrawn"), " there.")
        yield "withdrawal_effective", (f"is {left}, but ", *membership, *delete)


def _membership(word: str) -> Choice:
    return Choice(("convention", "membership"), word)


def _consent(word: str) -> Choice:
    return Choice(CONSENT, word)


def dates_in_order(facts: Facts) -> Iterator[Fault]:
    """signed ≤ consent ≤ in force ≤ withdrawal, and an initial report before the latest."""
    for slug, state in facts.states.items():
        convention, reports = state.convention, state.transparency
        order = ("signed", "consent_date", "in_force", "withdrawal_effective")
        days = [(key, getattr(convention, key)) for key in order if getattr(convention, key)]
        for (early, first), (late, second) in pairwise(days):
            if second < first:
                yield _not_in_order(facts, slug, "convention", (late, second), (early, first))
        if after(reports.initial_report, reports.latest_report):
            latest, initial = ("latest_report", reports.latest_report), ("initial_report", reports.initial_report)
            yield _not_in_order(facts, slug, "transparency", latest, initial)


def _not_in_order(
    facts: Facts, slug: str, section: str, late: tuple[str, object], early: tuple[str, object]
) -> Fault:
    key = (section, late[0])
    before = Named((section, early[0]))
    words = (Named(key), f" ({late[1]}) is before ", before, f" ({early[1]}). Check both dates.")
    return facts.fault(f"states/{slug}", key, words, Code.DATE_ORDER)


def article_17(facts: Facts) -> Iterator[Fault]:
    """The Convention enters into force for a State on the day that Article 17(2) gives."""
    for slug, state in facts.states.items():
        convention = state.convention
        if not (convention.consent_date and convention.in_force):
            continue
        rule = entry_into_force(convention.consent_date)
        follows, excused = convention.in_force == rule, bool(convention.dates_because)
        if not follows and not excused:
            key = ("convention", "in_force")
            message = (
                f" is {convention.in_force}, but Article 17(2) gives {rule} for a deposit on "
                f"{convention.consent_date}. Correct a date, or say why in "
            )
            words: Words = (Named(key), message, Named(("convention", "dates_because"), short=True), ".")
            yield facts.fault(f"states/{slug}", key, words, Code.ENTRY_INTO_FORCE)
        if follows and excused:
            key = ("convention", "dates_because")
            words = (Named(key), " is not needed: the dates follow Article 17(2). Delete it.")
            yield facts.fault(f"states/{slug}", key, words, Code.NOT_NEEDED)


def nothing_in_the_future(facts: Facts) -> Iterator[Fault]:
    """What has happened is not dated after the day of the data; entry into force and a withdrawal may be."""
    for slug, state in facts.states.items():
        dates: list[tuple[Key, Date]] = [
            (("convention", "signed"), state.convention.signed),
            (("convention", "consent_date"), state.convention.consent_date),
            (("article9", "as_of"), state.article9.as_of),
            (("investment", "year"), state.investment.year),
            (("transparency", "initial_report"), state.transparency.initial_report),
            (("transparency", "latest_report"), state.transparency.latest_report),
            (("reply", "date"), state.reply.date if state.reply else None),
            *((("article9", "laws", i, "year"), law.year) for i, law in enumerate(state.article9.laws)),
            *((("sources", name, "as_of"), source.as_of) for name, source in state.sources.items()),
        ]
        for key, value in dates:
            yield from not_yet(facts, f"states/{slug}", key, value)


def states_are_distinct(facts: Facts) -> Iterator[Fault]:
    """No two files stand for the same State."""
    for key in ("name", "iso3"):
        first: dict[str, str] = {}
        for slug, state in facts.states.items():
            value = getattr(state, key)
            if value in first:
                message = f'{key} is "{value}", as in data/states/{first[value]}.yaml. One State, one file.'
                yield facts.fault(f"states/{slug}", (key,), message, Code.TWICE, value)
            first.setdefault(value, slug)


RULES = {
    cited_sources_are_there: (),
    sources_support_something: ("changes",),
    facts_have_sources: (),
    membership: ("site",),
    dates_in_order: (),
    article_17: (),
    nothing_in_the_future: ("site",),
    states_are_distinct: (),
}
