"""A presentation without slides: its size, its layouts and its colours, from the templates of overrides/slides."""

from typing import Any

from jinja2 import Environment
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as File
from pptx.slide import SlideLayout
from pptx.util import Emu, Inches

FOLDER = "slides"
WIDTH, HEIGHT = Inches(40 / 3), Inches(7.5)  # 16:9
SIDE = Inches(0.6)  # the margin on either side
TEXT = Emu(WIDTH - 2 * SIDE)
HALF, BETWEEN = Inches(4.6), Inches(0.5)  # of points beside a figure, from these to it
TOP, LOW = Inches(1.55), Inches(6.1)  # of what stands below the title, without the line on its source
# Where each place of a slide is; what stands beside a figure, at which side the words begin, is mirrored.
Box = tuple[int, int, int, int]
BOXES: dict[str, Box] = {
    "title": (SIDE, Inches(0.4), TEXT, Inches(0.8)),
    "line": (SIDE, Inches(1.3), TEXT, 0),
    "points": (SIDE, TOP, TEXT, Inches(4.7)),
    "beside": (SIDE, TOP, HALF, Inches(4.5)),
    "figure": (SIDE, TOP, TEXT, Emu(LOW - TOP)),
    "half": (Emu(SIDE + HALF + BETWEEN), TOP, Emu(TEXT - HALF - BETWEEN), Emu(LOW - TOP)),
    "source": (SIDE, Inches(6.15), TEXT, Inches(0.6)),
    "foot": (SIDE, Inches(6.95), Inches(9), Inches(0.3)),
    "number": (Emu(WIDTH - SIDE - Inches(1.5)), Inches(6.95), Inches(1.5), Inches(0.3)),
    "opening": (SIDE, Inches(1.6), TEXT, Inches(1.9)),
    "under": (SIDE, Inches(3.8), TEXT, Inches(2.2)),
}
# Name of a layout -> its kind in the format, the places that it has.
LAYOUTS = {
    "Opening": ("title", ("opening",)),
    "Points": ("tx", ("points",)),
    "Figure": ("titleOnly", ("source",)),
    "Points and figure": ("obj", ("beside", "source")),
}
# Of the library's own file: what it says of a printer.
PRINTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings"


def boxes(rtl: bool) -> dict[str, Box]:
    """Where each place is; from right to left all is the other way round."""
    if not rtl:
        return BOXES
    return {name: (WIDTH - x - width, y, width, height) for name, (x, y, width, height) in BOXES.items()}


def element(templates: Environment, template: str, **view: Any) -> BaseOxmlElement:
    """A template of overrides/slides as an element."""
    parsed: BaseOxmlElement = parse_xml(text(templates, template, **view))
    return parsed


def text(templates: Environment, template: str, **view: Any) -> str:
    """A template of overrides/slides filled with a view."""
    return templates.get_template(f"{FOLDER}/{template}").render(**view).strip()


def blank(templates: Environment, foot: str, locale: str, rtl: bool) -> tuple[File, dict[str, SlideLayout]]:
    """The file and its layouts by name; `foot` stands at the foot of each slide."""
    file = Presentation()
    file.slide_width, file.slide_height = WIDTH, HEIGHT
    size = file.element.find("p:sldSz", file.element.nsmap)
    size.attrib.pop("type", None)  # that of the library's file is 4:3
    relations = file.part.rels
    for name in [name for name, relation in relations.items() if relation.reltype == PRINTER]:
        relations.pop(name)
    layouts = list(file.slide_layouts)
    for spare in layouts[len(LAYOUTS) :]:
        file.slide_layouts.remove(spare)
    view = {"boxes": boxes(rtl), "foot": foot, "locale": locale, "rtl": rtl}
    master = file.slide_master
    listed = [(one.get("id"), one.rId) for one in master.element.sldLayoutIdLst]
    _refill(master.element, element(templates, "master.xml", layouts=listed, **view))
    for layout, (name, (kind, places)) in zip(layouts, LAYOUTS.items(), strict=False):
        _refill(layout.element, element(templates, "layout.xml", name=name, kind=kind, places=places, **view))
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = text(templates, "theme.xml").encode()
    return file, {layout.name: layout for layout in file.slide_layouts}


def _refill(held: BaseOxmlElement, new: BaseOxmlElement) -> None:
    """Put what an element of a template has in place of what one of the library's file has."""
    held.attrib.clear()
    held.attrib.update(new.attrib)
    held[:] = list(new)
