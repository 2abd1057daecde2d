"""A chart of PowerPoint's own, with its numbers in a sheet within, which the user of the slide can change."""

from datetime import datetime
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.series import BarSeries
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.xmlchemy import OxmlElement
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Emu, Pt

from ..exports.packages import members, stamped
from ..views.deckparts import ChartView, Fill
from .blank import Box

COLOURS: dict[Fill, MSO_THEME_COLOR] = {
    "strong": MSO_THEME_COLOR.ACCENT_1,
    "middle": MSO_THEME_COLOR.ACCENT_2,
    "warm": MSO_THEME_COLOR.ACCENT_3,
    "empty": MSO_THEME_COLOR.BACKGROUND_1,
}
KINDS = {"bars": XL_CHART_TYPE.BAR_STACKED, "columns": XL_CHART_TYPE.COLUMN_STACKED}
FEW = 6  # categories up to which the type is large
LARGE, SMALL, SMALLEST = Pt(20), Pt(14), Pt(11)
NOT_ZERO = "0;;;"  # a number, and nothing for none
CREATED = "docProps/core.xml"


def chart(slide: Slide, view: ChartView, box: Box, rtl: bool, when: datetime) -> GraphicFrame:
    """A chart on a slide; `when` is the day that its sheet bears."""
    frame = _added(slide, view, box)
    drawn = frame.chart
    _sheet(drawn, when)
    for named in drawn.element.xpath(".//c:axId | .//c:crossAx"):  # the library's are negative, which none may be
        named.set("val", named.get("val").lstrip("-"))
    drawn.has_title = False
    drawn.has_legend = bool(view.legend)
    if drawn.legend:
        drawn.legend.position = XL_LEGEND_POSITION.BOTTOM
        drawn.legend.include_in_layout = False
        drawn.legend.font.size = Pt(16)
    _axes(drawn, view, rtl)
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    for series, drawn_series in zip(view.series, plot.series, strict=True):
        _filled(drawn_series.format.fill, drawn_series.format.line, series.fill)
        for at, fill in enumerate(view.fills):
            point = drawn_series.points[at].format
            _filled(point.fill, point.line, fill)
        if view.numbers and series.fill != "none":
            _numbers(drawn_series, view, series.fill)
    return frame


def _added(slide: Slide, view: ChartView, box: Box) -> GraphicFrame:
    """The chart as the library makes it, whose types say of some of this what it is not."""
    data: Any = CategoryChartData(number_format="0")  # type: ignore[no-untyped-call]  # of python-pptx
    data.categories = view.labels
    for series in view.series:
        data.add_series(series.name, series.values)
    shapes: Any = slide.shapes
    frame: GraphicFrame = shapes.add_chart(KINDS[view.kind], *map(Emu, box), data)
    return frame


def _axes(drawn: Chart, view: ChartView, rtl: bool) -> None:
    """Names beside the bars, first ones on top; from right to left the bars begin at the right."""
    names, numbers = drawn.category_axis, drawn.value_axis
    many = len(view.categories) > FEW
    columns = view.kind == "columns"
    drawn.font.size = LARGE if not many else SMALLEST if columns else SMALL
    drawn.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    names.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_6
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.has_major_gridlines = False
    numbers.maximum_scale, numbers.minimum_scale = view.longest, 0
    numbers.has_major_gridlines = columns and not view.numbers
    numbers.major_tick_mark = XL_TICK_MARK.NONE
    numbers.format.line.fill.background()
    if numbers.has_major_gridlines:
        numbers.major_gridlines.format.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
    else:
        numbers.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    names.format.line.width = Pt(1)
    [axis] = drawn.element.xpath(".//c:catAx")
    every = OxmlElement("c:tickLblSkip")  # else each other name is left out where room is scarce
    every.set("val", "1")
    axis.get_or_add_lblOffset().addnext(every)
    if not columns:
        names.reverse_order = True
        numbers.reverse_order = rtl


def _filled(fill: FillFormat, line: LineFormat, kind: Fill) -> None:
    """Fill and outline of a part; one that only takes room has neither."""
    if kind == "none":
        fill.background()  # type: ignore[no-untyped-call]  # of python-pptx
        line.fill.background()
        return
    fill.solid()  # type: ignore[no-untyped-call]  # of python-pptx
    fill.fore_color.theme_color = COLOURS[kind]
    line.color.theme_color = MSO_THEME_COLOR.ACCENT_6
    line.width = Pt(0.75)


def _numbers(drawn: BarSeries, view: ChartView, kind: Fill) -> None:
    """The numbers within the parts of a series, light on dark."""
    drawn.data_labels.show_value = True
    drawn.data_labels.number_format, drawn.data_labels.number_format_is_linked = NOT_ZERO, False
    drawn.data_labels.font.color.theme_color = _ink(kind)
    for at, fill in enumerate(view.fills):
        drawn.points[at].data_label.font.color.theme_color = _ink(fill)
        drawn.points[at].data_label.font.size = LARGE


def _ink(kind: Fill) -> MSO_THEME_COLOR:
    return MSO_THEME_COLOR.BACKGROUND_1 if kind == "strong" else MSO_THEME_COLOR.TEXT_1


def _sheet(drawn: Chart, when: datetime) -> None:
    """The sheet within, with the day of the data in place of this moment: the same facts give the same bytes."""
    part: Any = drawn.part  # a ChartPart, of which its type does not tell
    workbook = part.chart_workbook
    now = members(workbook.xlsx_part.blob)[CREATED]
    start, end = now.index(b'W3CDTF">') + 8, now.index(b"</dcterms:created>")
    dated = now.replace(now[start:end], f"{when:%Y-%m-%dT%H:%M:%SZ}".encode())
    workbook.update_from_xlsx_blob(stamped(workbook.xlsx_part.blob, when, {CREATED: dated}))
