"""Macros that show how a State joins: days that follow from the deposit, papers, States that have not joined."""

from markupsafe import Markup

from ..register.treatydates import LAST, OPENED
from ..views import accession
from ..views.datewords import OF_DEPOSIT
from ..views.templates.ofjoining import InstrumentsView, JoiningDatesView, StatesNotPartyView
from .core import Page, block


@block
def joining_dates(page: Page) -> Markup:
    """Days that follow from the deposit of an instrument: a table of twelve months, and a calculator."""
    return page.show(
        JoiningDatesView(
            deposits=accession.next_deposits(page.edition),
            heads=OF_DEPOSIT,
            forms=accession.date_forms(page.edition),
            opened=OPENED,
            last=LAST,
        )
    )


@block
def instruments(page: Page) -> Markup:
    """The papers by which a State joins, as Word files."""
    return page.show(InstrumentsView(papers=accession.papers(page.edition)))


@block
def states_not_party(page: Page) -> Markup:
    """States that are neither States Parties nor signatories, by region."""
    regions = accession.outside(page.edition)
    return page.show(
        StatesNotPartyView(
            regions=regions,
            number=sum(len(region.states) for region in regions),
            as_of=page.facts.site.data_as_of,
            sources=page.facts.names.sources,
        )
    )
