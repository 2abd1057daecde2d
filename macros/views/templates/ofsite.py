"""What the templates that show the site itself, its files and its dates are filled with."""

from dataclasses import dataclass

from markupsafe import Markup

from ...records.site import Site
from ...records.tools import Tool
from ...register.deadlines import Deadline
from ...templating.view import View
from ..changes import ChangeView
from ..datafiles import DataFileView
from ..glossary import TermWordView, TongueView
from ..keeping import KeptRegionView


@dataclass(frozen=True)
class PublisherView(View):
    """Who publishes the site."""

    template = "publisher.html"

    site: Site


@dataclass(frozen=True)
class TranslationView:
    """A language, whether it is a draft, and how many percent of its labels, texts and pages are translated."""

    name: str
    draft: bool
    labels: int
    texts: int
    pages: int


@dataclass(frozen=True)
class LanguagesView(View):
    """The language of the original, and the others."""

    template = "languages.html"

    original: str
    translations: list[TranslationView]


@dataclass(frozen=True)
class GlossaryView(View):
    """The languages of the glossary, and the id of each term with its words in these."""

    template = "glossary.html"

    tongues: list[TongueView]
    terms: list[tuple[str, list[TermWordView]]]


@dataclass(frozen=True)
class CorrectionsView(View):
    """Where corrections go; the Implementation Support Unit, if it is among the tools."""

    template = "corrections.html"

    site: Site
    unit: Tool | None


@dataclass(frozen=True)
class AddressView(View):
    """The web address of a tool."""

    template = "address.html"

    url_of_tool: str


@dataclass(frozen=True)
class DoorsView(View):
    """Where a reader goes first; address of the handout."""

    template = "doors.html"

    handout: str


@dataclass(frozen=True)
class CiteView(View):
    """Ids of sources to cite."""

    template = "cite.html"

    ids: list[str]


@dataclass(frozen=True)
class SourcesView(View):
    """The sources that the page cites."""

    template = "sources.html"


@dataclass(frozen=True)
class FilesView(View):
    """(label, address) of the files to take away."""

    template = "handout.html"

    files: list[tuple[str, str]]


@dataclass(frozen=True)
class DataFilesView(View):
    """Every file for programs; (code, language, address) of the workbook, of the site to carry; schemas."""

    template = "data_files.html"

    files: list[DataFileView]
    books: list[tuple[str, str, str]]
    carried: list[tuple[str, str, list[tuple[str, str]]]]
    schemas: tuple[str, ...]


@dataclass(frozen=True)
class CarriedView(View):
    """Where the files to carry are: (code, language, [(format, address)], address of its pages of text).

    `draft` says that the language of the page has none.
    """

    template = "carried.html"

    rows: list[tuple[str, str, list[tuple[str, str]], str]]
    draft: bool


@dataclass(frozen=True)
class KeepView(View):
    """What can be kept on a device: addresses of what belongs to all States, each region, the script."""

    template = "keep.html"

    script: str
    everyone: str
    regions: list[KeptRegionView]


@dataclass(frozen=True)
class DataColumnsView(View):
    """The files that have columns."""

    template = "data_columns.html"

    files: list[DataFileView]


@dataclass(frozen=True)
class DataExamplesView(View):
    """What a State is called; full addresses by name, some of that State."""

    template = "data_examples.html"

    name: str
    addresses: dict[str, str]


@dataclass(frozen=True)
class DatasetView(View):
    """The data as search engines read them, as JSON."""

    template = "dataset.html"

    data: Markup


@dataclass(frozen=True)
class ChangesView(View):
    """What changed, newest first, with the address of the feed."""

    template = "changes.html"

    log: list[ChangeView]
    feed: str


@dataclass(frozen=True)
class DatesView(View):
    """(deadline, title, rule or detail), and the address of the calendar."""

    template = "dates.html"

    dates: list[tuple[Deadline, str, str]]
    calendar: str


@dataclass(frozen=True)
class MacroListView(View):
    """Every macro: (call as it is written in a page, label of what it gives)."""

    template = "macro_list.html"

    examples: list[tuple[str, str]]
