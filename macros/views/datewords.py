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


def words(edition: Edition, deadline: Deadline) -> tuple[str, str]:
    """(title, rule or detail) of a deadline in the edition's language."""
    language, facts = edition.language, edition.facts
    if deadline.event:
        return language.plain(deadline.event.title), language.plain(deadline.event.detail)
    if deadline.slug:
        title = language.label(INITIAL) % {"state": language.state(facts.states[deadline.slug])}
        return title, language.label(INITIAL_RULE) % {"day": language.date(facts.site.data_as_of)}
    return language.label(ANNUAL), language.label(ANNUAL_RULE)
