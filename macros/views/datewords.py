"""How a date of the calendar is said, on the page of dates and in the calendar's file."""

from datetime import date

from ..language.labels import N_
from ..register.deadlines import Deadline, of_state
from ..register.edition import Edition

ANNUAL = N_("Annual transparency reports due (Article 7)")
ANNUAL_RULE = N_(
    "Due by 30 April of each year, for the calendar year before (Article 7(2)). For every State Party."
)
INITIAL = N_("%(state)s: initial transparency report due (Article 7)")
INITIAL_RULE = N_(
    "Due 180 days after entry into force for the State (Article 7(1)). No report was known on %(day)s."
)


OF_STATE = {
    "initial-report": (INITIAL, INITIAL_RULE),
    "in-force": (
        N_("%(state)s: the Convention enters into force (Article 17)"),
        N_("From that day the Convention binds the State. The facts are as of %(day)s."),
    ),
    "withdrawal": (
        N_("%(state)s: the withdrawal takes effect (Article 20)"),
        N_("Until that day the Convention binds the State. The facts are as of %(day)s."),
    ),
    "two-years": (
        N_("%(state)s: two years since entry into force (Action 47)"),
        N_(
            "The Lausanne Action Plan asks new States Parties for national measures within two years. A date to "
            "plan by; the facts are as of %(day)s."
        ),
    ),
}

# What follows from a deposit, by the names in register/treatydates.py: its short head, and the rule.
OF_DEPOSIT = {
    "in_force": (
        N_("Entry into force, Article 17"),
        N_("The first day of the sixth month after the deposit (Article 17(2)); never before 1 August 2010."),
    ),
    "initial_report": (
        N_("Initial transparency report, Article 7(1)"),
        N_("At the latest 180 days after entry into force for the State (Article 7(1))."),
    ),
    "annual_report": (
        N_("First annual report, Article 7(2)"),
        N_(
            "By 30 April of each year, for the calendar year before (Article 7(2)); here the first 30 April after "
            "the day of the initial report."
        ),
    ),
    "two_years": (
        N_("End of the two years of Action 47"),
        N_("The Lausanne Action Plan does not say from which day; here from entry into force. A date to plan by."),
    ),
    "stockpile": (
        N_("Destruction of stockpiles, Article 3"),
        N_("As soon as possible, and at the latest eight years after entry into force (Article 3(2))."),
    ),
    "clearance": (
        N_("Clearance, Article 4"),
        N_(
            "As soon as possible, and at the latest ten years after entry into force, of areas contaminated "
            "before it (Article 4(1)(a))."
        ),
    ),
}


def words(edition: Edition, deadline: Deadline) -> tuple[str, str]:
    """(title, rule or detail) of a deadline in the edition's language."""
    language, facts = edition.language, edition.facts
    if deadline.event:
        return language.plain(deadline.event.title), language.plain(deadline.event.detail)
    if deadline.slug:
        title, rule = OF_STATE[deadline.kind]
        named = language.label(title) % {"state": language.state(facts.states[deadline.slug])}
        return named, language.label(rule) % {"day": language.date(facts.site.data_as_of)}
    return language.label(ANNUAL), language.label(ANNUAL_RULE)


def coming(edition: Edition) -> list[tuple[date, tuple[str, str]]]:
    """The days that come next, of every State Party and of single ones: each once, with its title and its rule."""
    facts = edition.facts
    days = {
        (one.first, one.key): words(edition, one)
        for slug in facts.states
        for one in of_state(facts, slug)
        if one.first >= facts.site.data_as_of
    }
    return [(day, said) for (day, _), said in sorted(days.items())]
