"""Bars as a native chart, which people can edit; its sheet holds text and numbers, and no formula."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches, Pt
from xlsxwriter import Workbook

from touchmap.formats import palette
from touchmap.formats.charts.text_width import text_width
from touchmap.formats.slides import tokens
from touchmap.formats.slides.tokens import Box
from touchmap.formats.slides.write_text import shown
from touchmap.reports.plan.slides.slide import BarChart, BarSeries

LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 - a sheet's date has no time zone
"""When the sheets inside of charts are said to be made."""

_PLOT = 0.5
"""How much of a chart's width its longest bar has at least."""

_LABEL = 12
"""The size of a figure beside a bar."""

_LONGEST = 200
"""How many characters of a name a label has."""


class _PlainSheet(CategoryWorkbookWriter):  # type: ignore[misc]
    """The chart's sheet, in which a text is never taken for a formula or an address."""

    @contextmanager
    def _open_worksheet(self, xlsx_file: Any) -> Iterator[tuple[Any, Any]]:
        plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        workbook = Workbook(xlsx_file, plain)
        workbook.set_properties({"created": LONG_AGO})
        yield workbook, workbook.add_worksheet()
        workbook.close()


class _PlainData(CategoryChartData):  # type: ignore[misc]
    """Categories and figures with a sheet of plain text."""

    @property
    def _workbook_writer(self) -> _PlainSheet:
        return _PlainSheet(self)


def add_chart(slide: Any, chart: BarChart, box: Box, accent: str) -> None:
    """Put a chart on a slide.

    Args:
        slide: The slide.
        chart: The chart.
        box: Where it stands.
        accent: The colour of its bars, if they mean nothing else.
    """
    stacked = len(chart.series) > 1
    data = _PlainData(number_format=_number_format(chart))
    data.categories = [_name(name) for name in chart.categories]
    for series in chart.series:
        data.add_series(shown(series.name), series.values)
    kind = XL_CHART_TYPE.BAR_STACKED if stacked else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *(Inches(length) for length in box), data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", shown(chart.label))  # noqa: SLF001 - it has no name for it
    drawn = frame.chart
    drawn.has_title = False
    drawn.font.size, drawn.font.name, drawn.font.color.rgb = Pt(12), tokens.FONT, _rgb(palette.INK)
    _legend(drawn, stacked=stacked)
    _axes(drawn)
    plot = drawn.plots[0]
    plot.gap_width, plot.vary_by_categories = 45, False
    if stacked:
        plot.overlap = 100
    for written, series in zip(plot.series, chart.series, strict=True):
        _bars(written, series, accent)
        _labels(written, stacked=stacked)
    if stacked:
        _crowded(plot, chart, 72 * _PLOT * box.width)


def _name(name: str) -> str:
    said = shown(name)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"


def _rgb(color: str) -> Any:
    return RGBColor.from_string(color)


def _number_format(chart: BarChart) -> str:
    whole = all(value is None or float(value).is_integer() for series in chart.series for value in series.values)
    return "#,##0" if whole else "#,##0.0"


def _legend(drawn: Any, *, stacked: bool) -> None:
    drawn.has_legend = stacked
    if stacked:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False


def _axes(drawn: Any) -> None:
    names, figures = drawn.category_axis, drawn.value_axis
    names.reverse_order, names.major_tick_mark = True, XL_TICK_MARK.NONE
    names.format.line.color.rgb = _rgb(palette.FRAME)
    names.has_major_gridlines = figures.has_major_gridlines = figures.visible = False
    figures.minimum_scale = 0


def _bars(written: Any, series: BarSeries, accent: str) -> None:
    ground = {"accent": accent, "flow": palette.FLOW_SOFT, "loss": palette.LOSS_SOFT}[series.means]
    edge = {"accent": accent, "flow": palette.FRAME, "loss": palette.LOSS}[series.means]
    written.invert_if_negative = False
    written.format.fill.solid()
    written.format.fill.fore_color.rgb = _rgb(ground)
    written.format.line.color.rgb = _rgb(edge)
    written.format.line.width = Pt(1)


def _labels(written: Any, *, stacked: bool) -> None:
    labels = written.data_labels
    labels.show_value = True
    labels.font.size, labels.font.bold = Pt(_LABEL), True
    labels.font.color.rgb = _rgb(palette.INK)
    labels.position = XL_LABEL_POSITION.INSIDE_BASE if stacked else XL_LABEL_POSITION.OUTSIDE_END


def _crowded(plot: Any, chart: BarChart, width: float) -> None:
    """Figures in red for what is lost, with a minus, and one label for two where the bars have no room for both."""
    labels = plot.series[1].data_labels
    labels.number_format, labels.number_format_is_linked = '"−"#,##0', False
    labels.font.color.rgb = _rgb(palette.LOSS)
    labels.position = XL_LABEL_POSITION.CENTER
    pairs = [(came or 0, lost or 0) for came, lost in zip(*(one.values for one in chart.series), strict=True)]
    unit = width / (max(came + lost for came, lost in pairs) or 1)
    for at, (came, lost) in enumerate(pairs):
        here, gone = f"{came:,.0f}", f"−{lost:,.0f}"
        middle = (came + lost / 2) * unit
        if lost and middle - text_width(gone, _LABEL, bold=True) / 2 < text_width(here, _LABEL, bold=True) + 4:
            _together(plot, at, here, gone)


def _together(plot: Any, at: int, here: str, gone: str) -> None:
    """Both figures of a category in the label of the second bar."""
    unsaid = plot.series[0].points[at].data_label._get_or_add_dLbl()  # noqa: SLF001 - it has no name for it
    unsaid[1:] = [parse_xml(f'<c:delete {nsdecls("c")} val="1"/>')]
    label = plot.series[1].points[at].data_label
    paragraph = label.text_frame.paragraphs[0]
    for text, color in ((f"{here}  ", palette.INK), (gone, palette.LOSS)):
        run = paragraph.add_run()
        run.text, run.font.size, run.font.bold = text, Pt(_LABEL), True
        run.font.color.rgb = _rgb(color)
    label.position = XL_LABEL_POSITION.INSIDE_BASE
