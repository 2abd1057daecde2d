"""How a date of the calendar is said, on the page of dates and in the calendar's file."""

from ..language.labels import N_
from ..register.deadlines import Deadline
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
