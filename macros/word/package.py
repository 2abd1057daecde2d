"""A Word file: an empty one to begin with, what it says of itself, and the same bytes each time."""

import io
import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Mm
from jinja2 import Environment

from ..exports.packages import worded
from ..language.languages import Language
from ..records.tongue import Tongue
from .parts import put_before, refill, text

STATE = "State"  # the blank that is filled in once for the whole file


@dataclass(frozen=True)
class StoreView:
    """Data inside a file to which content controls are bound."""

    namespace: str
    id: str


_NAMESPACE = "urn:ccm:drafting-template"
STORE = StoreView(_NAMESPACE, f"{{{str(uuid5(NAMESPACE_URL, _NAMESPACE)).upper()}}}")
STATE_PATH = "/t:draft[1]/t:state[1]"
XML = "application/xml"
PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
PROPERTIES_OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps"
SAID = re.compile(r"word/(?:document|footnotes|header\d*|footer\d*)\.xml")  # the parts that a reader reads
# What the library's own empty file holds and ours need not: a picture of its page, a bibliography, old styles;
# colours and fonts that our styles, which name their own, never ask for.
OF_THE_LIBRARY = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)


def blank(templates: Environment, rtl: bool, store: bool = True, state: str = STATE) -> Document:
    """A file without content: A4, its settings, with the store for the name of the State or without it.

    `state` is what stands there until a name is filled in.
    """
    document = docx.Document()
    without(document, OF_THE_LIBRARY)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(26)
    section.top_margin, section.bottom_margin = Mm(25), Mm(25)
    section.header_distance = section.footer_distance = Mm(12)
    section.different_first_page_header_footer = True
    if rtl:
        put_before(section._sectPr, "w:bidi", {}, "w:rtlGutter", "w:docGrid")
    refill(document.settings.element, templates, "settings.xml")
    if store:
        _store(document, templates, state)
    return document


def margins(document: Document, beside: float, above: float) -> None:
    """Margins of every page, in millimetres: the first has no head of its own."""
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(beside)
    section.top_margin = section.bottom_margin = Mm(above)
    section.different_first_page_header_footer = False


def without(document: Document, kinds: Container[str]) -> None:
    """Take parts out of a file, by what relates it to them."""
    for relations in (document.part.package.rels, document.part.rels):
        for name in [name for name, relation in relations.items() if relation.reltype in kinds]:
            del relations[name]


def _store(document: Document, templates: Environment, state: str) -> None:
    package = document.part.package
    content = text(templates, "store.xml", store=STORE, state=state)
    item = Part(PackURI("/customXml/item1.xml"), XML, content.encode(), package)
    about = text(templates, "store_properties.xml", store=STORE)
    properties = Part(PackURI("/customXml/itemProps1.xml"), PROPERTIES, about.encode(), package)
    item.relate_to(properties, PROPERTIES_OF)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def describe(document: Document, when: datetime, **properties: str) -> None:
    """What the file says of itself; `properties` as python-docx names them."""
    core = document.core_properties
    for name, value in properties.items():
        setattr(core, name, value[:255])  # longer ones the format refuses
    core.created = core.modified = when.replace(tzinfo=None)
    core.last_modified_by = core.author
    core.revision = 1
    core.content_status = "Draft"


def state_blank(language: Language, tongue: Tongue) -> str:
    """What the blank for the name of the State is called in words of the law that are in `tongue`."""
    return STATE if tongue.is_english else language.label(STATE)


def core_language(language: Language) -> str:
    """The language of a file's words as Word knows it: English is that of the United Kingdom."""
    return "en-GB" if language.code == "en" else language.code


def content(document: Document, language: Language, when: datetime) -> bytes:
    """The file, with the marks of the language. The same document gives the same bytes: all parts bear one day."""
    written = io.BytesIO()
    document.save(written)
    return worded(written.getvalue(), when, SAID, language.typeset)
