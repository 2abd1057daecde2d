"""Macros that show what may be reused, what changed and which dates come."""

from markupsafe import Markup

from ..register import deadlines
from ..templating.environment import json_for_script
from ..views import datafiles, downloads, keeping
from ..views.changes import newest_first
from ..views.datewords import words
from ..views.templates.ofsite import (
    CarriedView,
    ChangesView,
    DataColumnsView,
    DataExamplesView,
    DataFilesView,
    DatasetView,
    DatesView,
    KeepView,
)
from .core import Page, block


@block
def data_files(page: Page) -> Markup:
    """Every file for programs and spreadsheets, with its formats."""
    names = {code: page.edition.language.language_name(code) for code in page.facts.site.in_full}
    return page.show(
        DataFilesView(
            files=datafiles.data_files(),
            books=[(code, name, downloads.workbook_file(code)) for code, name in names.items()],
            carried=[(code, name, downloads.carried(code)) for code, name in names.items()],
            schemas=datafiles.SCHEMAS,
        )
    )


@block
def carried(page: Page) -> Markup:
    """The site in one file and its States as text, in each language."""
    language = page.edition.language
    rows = [
        (code, language.language_name(code), downloads.carried(code), downloads.lite(code))
        for code in page.facts.site.in_full
    ]
    return page.show(CarriedView(rows=rows, draft=language.draft))


@block
def keep(page: Page) -> Markup:
    """What can be kept on a device for a meeting, and what is kept."""
    everyone, regions = keeping.everyone(page.url), keeping.regions(page.edition, page.url)
    return page.show(KeepView(script=keeping.SCRIPT, everyone=everyone, regions=regions))


@block
def data_columns(page: Page) -> Markup:
    """What each column of each table holds."""
    return page.show(DataColumnsView(files=[file for file in datafiles.data_files() if file.columns]))


@block
def data_examples(page: Page) -> Markup:
    """How to read the files with common tools."""
    name, addresses = datafiles.examples(page.edition)
    return page.show(DataExamplesView(name=name, addresses=addresses))


@block
def dataset(page: Page) -> Markup:
    """A description of the data for search engines; readers do not see it."""
    return page.show(DatasetView(data=json_for_script(datafiles.dataset(page.edition))))


@block
def changes(page: Page) -> Markup:
    """What changed in the register, newest first, and where to subscribe."""
    code = page.edition.language.files
    return page.show(ChangesView(log=newest_first(page.edition), feed=downloads.feed(code)))


@block
def dates(page: Page) -> Markup:
    """The dates of Article 7 and announced meetings, with their calendar."""
    listed = [(deadline, *words(page.edition, deadline)) for deadline in deadlines.deadlines(page.facts)]
    return page.show(DatesView(dates=listed, calendar=downloads.calendar(page.edition.language.files)))
