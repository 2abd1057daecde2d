"""Macros that say whose site this is, and where its readers can turn."""

from markupsafe import Markup

from ..faults.kinds import Code
from ..language.languages import SOURCE
from ..register import coverage
from ..views import downloads
from ..views.glossary import side_by_side
from ..views.templates.ofsite import (
    AddressView,
    CorrectionsView,
    DoorsView,
    GlossaryView,
    LanguagesView,
    PublisherView,
    TranslationView,
)
from .calls import MacroError
from .core import Page, block, inline, known


@block
def publisher(page: Page) -> Markup:
    """Who publishes this site and whether it is official, from data/site.yaml."""
    return page.show(PublisherView(site=page.facts.site))


@block
def corrections(page: Page) -> Markup:
    """Where corrections go: the contact, else the project on a forge, else that no address is named yet."""
    return page.show(CorrectionsView(site=page.facts.site, unit=page.facts.tools.tools.get("isu")))


@block
def languages(page: Page) -> Markup:
    """How much of each language is translated."""
    language = page.edition.language
    listed = coverage.of_all(page.facts.site, language, page.edition.root)
    return page.show(
        LanguagesView(
            original=language.language_name(SOURCE),
            translations=[
                TranslationView(
                    language.language_name(one.language.code),
                    one.language.draft,
                    *(part.percent for part in one.parts.values()),
                )
                for one in listed
            ],
        )
    )


@block
def glossary(page: Page) -> Markup:
    """The terms of data/glossary.yaml in each language, with where they were read."""
    tongues, terms = side_by_side(page.edition)
    return page.show(GlossaryView(tongues=tongues, terms=terms))


@inline
def address(page: Page, tool: str) -> Markup:
    """The web address that a tool of data/tools.yaml gives, as a link."""
    tools = page.facts.tools.tools
    url = tools[known("tool in data/tools.yaml", tool, tools)].url
    if url is None:
        message = f'"{tool}" has no address in data/tools.yaml. Name another tool, or add its url.'
        raise MacroError(message, Code.MACRO_VALUE, tool)
    return page.show(AddressView(url_of_tool=url))


@block
def doors(page: Page) -> Markup:
    """Where a reader goes first: their State, a draft, the handout, what changed."""
    (_, address), *_ = downloads.factsheet_files(page.edition.language.files)
    return page.show(DoorsView(handout=address))
