"""Macros that say what was when: since a meeting, on a day, in all; and where to subscribe."""

from datetime import date

from markupsafe import Markup

from ..faults.kinds import Code
from ..views import daybyday, downloads, events, periods, stategroups, states
from ..views.templates.ofhistory import DatedEventsView, RegisterOnView, SinceMeetingsView, SubscribeView
from .calls import MacroError
from .core import Page, block


@block
def since_meetings(page: Page) -> Markup:
    """What came since each of the last four meetings of States Parties and Review Conferences."""
    shown, coming = periods.since_meetings(page.edition)
    return page.show(SinceMeetingsView(periods=shown, coming=coming))


@block
def register_on(page: Page, *days: str) -> Markup:
    """The register as of some days and of the day of the data, beside the figures published until then."""
    until = page.facts.site.data_as_of
    shown = daybyday.day_views(page.edition, [_day(text, until) for text in days])
    return page.show(RegisterOnView(days=shown, heads=daybyday.HEADS))


def _day(text: object, until: date) -> date:
    try:
        day = date.fromisoformat(str(text))
    except ValueError:
        message = f'"{text}" is not a day of the calendar. Write YYYY-MM-DD, for example 2024-09-13.'
        raise MacroError(message, Code.MACRO_VALUE, str(text)) from None
    if day > until:
        message = f'"{text}" is after the day of the data, {until} (data/site.yaml). Name an earlier day.'
        raise MacroError(message, Code.MACRO_VALUE, str(text))
    return day


@block
def dated_events(page: Page) -> Markup:
    """Every dated event of States and laws, with a filter by time, subject and State."""
    return page.show(
        DatedEventsView(
            years=events.by_year(events.all_events(page.edition)),
            states=[(entry.slug, entry.name) for entry in states.entries(page.edition)],
            groups={group: words for group, (words, _) in events.GROUPS.items()},
            until=page.facts.site.data_as_of,
        )
    )


@block
def subscribe(page: Page) -> Markup:
    """Feeds and calendars: of all, of each region, of each State."""
    code, regions = page.edition.language.files, stategroups.addresses(page.edition)
    return page.show(
        SubscribeView(
            feed=downloads.feed(code),
            calendar=downloads.calendar(code),
            regions={region: downloads.region_feed(code, region) for region in regions},
            states=[
                (one.name, downloads.feed(code, one.slug), downloads.own_calendar(code, one.slug, one.state))
                for one in states.entries(page.edition)
            ],
        )
    )
