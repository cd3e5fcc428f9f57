"""A table on a slide: hairlines, a soft head, and a score on the colour of the reaction to it."""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from touchmap.formats import palette
from touchmap.formats.slides import tokens
from touchmap.formats.slides.paging import PagedRow, head_height
from touchmap.formats.slides.tokens import Box
from touchmap.formats.slides.write_text import Pen, put, shown
from touchmap.reports.plan.slides.slide import SlideColumn, SlideTable
from touchmap.reports.text import Text

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The style of a table that has none."""

_ALIGN = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}
_MARKS = {"fix-first": palette.LOSS_SOFT, "keep": palette.SOFT}


def add_table(slide: Any, table: SlideTable, rows: list[PagedRow], box: Box, pen: Pen) -> None:
    """Put some rows of a table on a slide.

    Args:
        slide: The slide.
        table: The table.
        rows: The rows that this slide shows.
        box: Where it stands.
        pen: How its text is written.
    """
    head = head_height(table, box.width)
    heights = [*((head,) if head else ()), *(row.height for row in rows)]
    left, top, width, height = (Inches(length) for length in (box.left, box.top, box.width, sum(heights)))
    frame = slide.shapes.add_table(len(heights), len(table.columns), left, top, width, height)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", shown(table.label))  # noqa: SLF001 - it has no name for it
    drawn = frame.table
    drawn._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN  # noqa: SLF001
    drawn.first_row, drawn.horz_banding = bool(head), False
    for at, tall in enumerate(heights):
        drawn.rows[at].height = Inches(tall)
    for at, column in enumerate(table.columns):
        drawn.columns[at].width = Inches(column.share * box.width)
        if head:
            _write(drawn.cell(0, at), (column.title,), column, pen, ground=palette.SOFT, bold=True, color=palette.QUIET)
        for number, row in enumerate(rows, bool(head)):
            _body(drawn.cell(number, at), row.cells[at], row.marks[at], column, pen)


def _body(cell: Any, texts: tuple[Text, ...], mark: str, column: SlideColumn, pen: Pen) -> None:
    only = texts[0][0] if len(texts) == 1 and not isinstance(texts[0], str) and len(texts[0]) == 1 else None
    ground, color = tokens.CHIPS.get(only.style if only else "", ("", ""))
    _write(cell, texts, column, pen, ground=ground or _MARKS.get(mark, ""), bold=bool(color), color=color)


def _write(
    cell: Any, texts: tuple[Text, ...], column: SlideColumn, pen: Pen, *, ground: str, bold: bool, color: str
) -> None:
    cell.margin_left = cell.margin_right = Inches(0.08)
    cell.margin_top = cell.margin_bottom = Inches(0.05)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE if color else MSO_ANCHOR.TOP
    frame = cell.text_frame
    for at, text in enumerate(texts or ("",)):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment = _ALIGN[column.align]
        put(paragraph, text, pen, bold=bold, color=color)
        if not paragraph.runs:
            _sized(paragraph, pen)
    _lined(cell, ground, apart=bool(color) and color != palette.QUIET)


def _sized(paragraph: Any, pen: Pen) -> None:
    """An empty paragraph as high as one with text, so that what is typed into it has the same size."""
    paragraph._p.get_or_add_endParaRPr().set("sz", str(round(pen.size * 100)))  # noqa: SLF001


def _lined(cell: Any, ground: str, *, apart: bool) -> None:
    """A hairline below the cell, or a white line that keeps two scores apart, and its ground."""
    about = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    line = f'<a:solidFill><a:srgbClr val="{palette.PAGE if apart else palette.LINE}"/></a:solidFill>'
    for side in ("lnL", "lnR", "lnT"):
        about.append(parse_xml(f'<a:{side} {nsdecls("a")} w="0"><a:noFill/></a:{side}>'))
    about.append(parse_xml(f'<a:lnB {nsdecls("a")} w="{50800 if apart else 9525}">{line}</a:lnB>'))
    if ground:
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(ground)
