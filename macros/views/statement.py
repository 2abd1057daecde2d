"""What can be said of one State in half a minute and in a minute: two to four sentences, and their source."""

from collections.abc import Callable, Iterator

from ..language.labels import N_, P_
from ..records import State, year_of
from ..register import deadlines, figures
from ..register.edition import Edition
from ..templating.addresses import target
from . import membership
from .groupstatement import COUNTS, StatementView, among
from .leftopen import left_open
from .othernames import other_names
from .spokenwords import listed, named_source, named_status, quoted, spoken
from .statenames import in_sentence

PLACE = {
    "state_party": N_("%(state)s has been a State Party to the Convention on Cluster Munitions since %(date)s"),
    "joining": N_("%(state)s will be a State Party to the Convention on Cluster Munitions from %(date)s"),
    "leaving": N_(
        "%(state)s has been a State Party to the Convention on Cluster Munitions since %(since)s, and its "
        "announced withdrawal takes effect on %(date)s"
    ),
    "signatory": N_("%(state)s signed the Convention on Cluster Munitions on %(date)s and is not yet bound by it"),
    "withdrawn": N_(
        "%(state)s is no longer a State Party to the Convention on Cluster Munitions: its withdrawal took effect "
        "on %(date)s"
    ),
}
STATUS = {
    "specific_law": N_("it has enacted legislation to implement the Convention"),
    "existing_law": N_("it considers its existing law sufficient to implement the Convention"),
    "in_progress": N_("it is planning, drafting, reviewing or adopting legislation to implement the Convention"),
    "unclear": N_("no or insufficient information was found on its measures under Article 9"),
}
# Where the status is a judgement of the register.
JUDGED = N_("this register counts it under %(status)s, though no source says so in these words")
# Of a State that has withdrawn.
WAS = {
    "specific_law": N_("as a State Party, it had enacted legislation to implement the Convention"),
    "existing_law": N_("as a State Party, it considered its existing law sufficient to implement the Convention"),
    "in_progress": N_("as a State Party, it was planning, drafting, reviewing or adopting legislation"),
    "unclear": N_("no or insufficient information was found on its measures under Article 9"),
}
AGE = P_("text of %(year)s, %(num)s year old", "text of %(year)s, %(num)s years old")
NEW = N_("text of this year, %(year)s")
OLD = P_(
    "this text is more than %(num)s year old, and the State may have acted since",
    "this text is more than %(num)s years old, and the State may have acted since",
)
ENDED = N_("every law that this status was given for has ended")
LAWS = P_("the law named in the sources is %(laws)s", "the laws named in the sources are %(laws)s")
MANY_LAWS = P_("one law is named in the sources", "%(num)s laws are named in the sources")
NO_LAW = N_("the sources read name no law as its measure")
LONGEST = 110  # letters of titles that can be read out; of longer ones the number is said
SANCTION = {
    True: N_("a penal sanction is known"),
    False: N_("a source says that there is no penal sanction"),
    None: N_("no source read says whether there is a penal sanction"),
}
ABROAD = {
    True: N_("conduct abroad is covered"),
    False: N_("conduct abroad is not covered"),
}
OPEN = {
    "penal_sanctions": N_("penal sanctions are left open by the law compared"),
    "extraterritorial": N_("conduct abroad is left open by the law compared"),
}
INVESTMENT = {
    "law": N_("a law prohibits investment in producers, for everyone or for some investors"),
    "view_prohibited": N_(
        "the State has stated the view that investment in producers is prohibited, wholly or within limits"
    ),
    "view_not_prohibited": N_("the State has stated the view that investment in producers is not prohibited"),
    "none_found": N_("no law or view on investment in producers was found"),
}
REPORT = N_("the newest transparency report known is of %(date)s")
NO_REPORT = N_("no transparency report is known")
UNDATED = N_("a transparency report is known, but not its date")
ASKED = N_("a source says that the State asked for help with legislation")
NEXT = {
    "annual-reports": N_("the next annual transparency report is due by %(date)s"),
    "initial-report": N_("the initial transparency report is due by %(date)s"),
    "in-force": N_("the Convention enters into force for the State on %(date)s"),
    "withdrawal": N_("the withdrawal takes effect on %(date)s"),
    "two-years": N_("the two years that Action 47 gives a new State Party end on %(date)s"),
}
DEPOSIT = N_(
    "for a State that ratifies, the Convention enters into force on the first day of the sixth month after the "
    "deposit"
)
SOURCE = N_("Source of the status: %(source)s; of all else: the register as of %(day)s.")
NO_SOURCE = N_("Source: register as of %(day)s.")


def of_state(edition: Edition, slug: str) -> StatementView:
    """The statement of one State. Raises KeyError if there is no such State."""
    state, language = edition.facts.states[slug], edition.language
    coming, source = _coming(edition, slug, state), _source(edition, state)
    status = [_place(edition, state), _status(edition, state), *_ended(edition, state)]
    short = [status, _group(edition, state, full=False), coming]
    full = [
        [*status, *_age(edition, state)],
        list(_measures(edition, slug, state)),
        _group(edition, state, full=True),
        [*_reports(edition, state), *coming],
    ]
    return StatementView(
        key=slug,
        title=language.state(state),
        address=target("state", slug),
        names=other_names(edition, slug),
        short=spoken(language, short, source),
        full=spoken(language, full, source),
    )


def _place(edition: Edition, state: State) -> str:
    return membership.sentence(edition, state.convention, PLACE, in_sentence(edition, state))


def _status(edition: Edition, state: State) -> str:
    """What is known of its measures, with year and age of the text on which that rests."""
    language, article9 = edition.language, state.article9
    words = WAS if state.has_withdrawn else STATUS
    years = edition.facts.site.data_as_of.year - article9.as_of
    age = language.plural(*AGE, years) if years else language.label(NEW)
    dated = age % {"year": article9.as_of, "num": language.number(years)}
    text = language.label(JUDGED if article9.judgement else words[article9.status])
    return f"{text % {'status': named_status(language, article9.status)}} ({dated})"


def _ended(edition: Edition, state: State) -> list[str]:
    """That the law on which the status rests has ended, if so."""
    return [edition.language.label(ENDED)] if state.article9.rests_on_repealed else []


def _age(edition: Edition, state: State) -> Iterator[str]:
    """That the text is old; nothing of it after a withdrawal."""
    language, article9 = edition.language, state.article9
    old = figures.age_band(article9.as_of, edition.facts.site.data_as_of) == "old"
    if old and not state.has_withdrawn:
        yield language.plural(*OLD, figures.AGEING) % {"num": language.number(figures.AGEING)}


def _measures(edition: Edition, slug: str, state: State) -> Iterator[str]:
    """Laws, penal sanctions, conduct abroad, investment: what is known, and of the first two what is not."""
    label, article9 = edition.language.label, state.article9
    yield _laws(edition, state)
    told = left_open(edition.facts, slug)
    answers: dict[str, Callable[[bool | None], str | None]] = {
        "penal_sanctions": SANCTION.get,
        "extraterritorial": lambda known: None if known is None else ABROAD[known],
    }
    for fact, say in answers.items():
        words = OPEN[fact] if fact in told else say(getattr(article9, fact))
        if words and (article9.laws or getattr(article9, fact) is not None):
            yield label(words)
    yield label(INVESTMENT[state.investment.position])


def _laws(edition: Edition, state: State) -> str:
    """The laws named, or how many they are where their titles are too long to be read out."""
    language = edition.language
    titles = [quoted(language, law.title) for law in state.article9.laws]
    if not titles:
        return language.label(NO_LAW)
    if len("".join(titles)) > LONGEST:
        return language.plural(*MANY_LAWS, len(titles)) % {"num": language.number(len(titles))}
    return language.plural(*LAWS, len(titles)) % {"laws": listed(language, titles)}


def _group(edition: Edition, state: State, full: bool) -> list[str]:
    """Of the States Parties of its region, how many are recorded alike; in full, all of them by status."""
    status = state.article9.status if state.is_state_party else "specific_law"
    return among(edition, state.region, list(COUNTS) if full else [status], full)


def _reports(edition: Edition, state: State) -> Iterator[str]:
    language, latest = edition.language, state.transparency.latest_report
    if not state.is_signatory:
        none = UNDATED if state.transparency.undated else NO_REPORT
        yield language.label(REPORT) % {"date": language.date(latest)} if latest else language.label(none)
    if state.assistance.requested:
        yield language.label(ASKED)


def _coming(edition: Edition, slug: str, state: State) -> list[str]:
    """The next day that the Convention or Action 47 sets; for a signatory, what would set one."""
    language, coming = edition.language, deadlines.next_of_state(edition.facts, slug)
    if coming:
        return [language.label(NEXT[coming.kind]) % {"date": language.date(coming.last)}]
    return [language.label(DEPOSIT)] if state.is_signatory else []


def _source(edition: Edition, state: State) -> str:
    """The first source named of the year of which the status is, else the newest; and the day of the data."""
    language = edition.language
    sources = [state.sources[name] for name in state.article9.sources] or list(state.sources.values())
    day = language.date(edition.facts.site.data_as_of)
    if not sources:
        return language.label(NO_SOURCE) % {"day": day}
    of_year = (one for one in sources if year_of(one.as_of) == state.article9.as_of)
    source = next(of_year, max(sources, key=lambda one: one.as_of or ""))
    return language.label(SOURCE) % {"source": named_source(language, source), "day": day}
