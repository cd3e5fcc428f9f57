"""Tables in a Word document: as wide as the text, each column as wide as what stands in it needs."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from touchmap.formats.office.word_markup import element
from touchmap.formats.office.word_paper import MEASURE
from touchmap.formats.office.word_text import in_words, say
from touchmap.formats.palette import LINE, SOFT
from touchmap.reports.document import TableBlock, TableColumn
from touchmap.reports.text import Cell, Lines, Text, on_one_line

_SIZE = Pt(9)
_LETTER = 0.54 * _SIZE
"""How wide a letter is, all in all; figures and capitals are wider, and most letters narrower."""

_PADDING = 4
"""The blank on both sides of a cell, in letters, and some to spare."""

_SHORT, _LONG = 21, 70
"""How many letters wide a column is at most that is better not wrapped, and from how many on a column gets no wider."""

_WHOLE = 10
"""Up to so many rows a table is kept on one page."""


def table(document: WordDocument, block: TableBlock, own_language: str) -> None:
    """A table with its caption above it; columns that are drawn are left out, since their figures stand beside them."""
    _keep_last(document)
    if block.caption:
        say(document.add_paragraph(style="Caption"), block.caption, own_language)
    drawn = [column.drawn for column in block.columns]
    columns = [column for column in block.columns if not column.drawn]
    rows = [[_lines(one) for one, left_out in zip(row, drawn, strict=True) if not left_out] for row in block.rows]
    titles: list[tuple[Text, ...]] = [(column.title,) for column in columns]
    made = _ruled(document, len(rows) + 1, shares(columns, rows))
    for at, (row, texts) in enumerate(zip(made.rows, [titles, *rows], strict=True)):
        _whole(row._tr, heads=at == 0)  # noqa: SLF001 - python-docx has no name for it
        for cell, column, lines in zip(row.cells, columns, texts, strict=True):
            for line in _fill(cell, lines, own_language, right=column.align == "right"):
                line.paragraph_format.keep_with_next = at == 0 or (len(rows) <= _WHOLE and at < len(rows))
                if at == 0:
                    _head(cell, line)
    _gap(document)


def to_write_in(document: WordDocument, questions: Iterable[Text], own_language: str) -> None:
    """Questions, each with an empty cell on its right."""
    _keep_last(document)
    asked = tuple(questions)
    made = _ruled(document, len(asked), [0.62, 0.38])
    for row, question in zip(made.rows, asked, strict=True):
        _whole(row._tr)  # noqa: SLF001 - python-docx has no name for it
        say(row.cells[0].paragraphs[0], question, own_language)
        row.height = Pt(24)
    _gap(document)


def shares(columns: Sequence[TableColumn], rows: Sequence[Sequence[tuple[Text, ...]]]) -> list[float]:
    """The share of the whole width that each column gets: what it needs at least, then by the length of its lines.

    Short lines are not wrapped while there is room, and figures last of all.

    Args:
        columns: The columns.
        rows: What stands in the cells, line by line.
    """
    needs = [_need(column, [line for row in rows for line in row[at]]) for at, column in enumerate(columns)]
    room = MEASURE / _LETTER
    if sum(need.whole for need in needs) < room:
        least, grows = [need.whole for need in needs], [0 if need.figures else need.whole for need in needs]
    else:
        tries = (
            [need.whole if need.whole <= _SHORT else need.word for need in needs],
            [need.whole if need.figures and need.whole <= _SHORT else need.word for need in needs],
        )
        least = next((one for one in tries if sum(one) < room), [need.word for need in needs])
        grows = [min(need.whole, _LONG) - min(small, _LONG) for need, small in zip(needs, least, strict=True)]
    rest = max(room - sum(least), 0)
    widths = [small + rest * grow / (sum(grows) or 1) for small, grow in zip(least, grows, strict=True)]
    return [width / sum(widths) for width in widths]


class _Need(NamedTuple):
    """How many letters wide a column has to be for its longest word and its longest line; whether it holds figures."""

    word: int
    whole: int
    figures: bool


def _need(column: TableColumn, lines: Iterable[Text]) -> _Need:
    """What a column needs; the title above figures may take several lines."""
    said, title, figures = [in_words(line) for line in lines], column.title, column.align == "right"
    word = max((len(word) for text in (title, *said) for word in text.split()), default=0)
    whole = max(map(len, said if figures else (title, *said)), default=0)
    return _Need(_PADDING + word, _PADDING + max(word, whole), figures)


def _lines(cell: Cell) -> tuple[Text, ...]:
    return cell.lines if isinstance(cell, Lines) else (on_one_line(cell),)


def _fill(cell: _Cell, lines: tuple[Text, ...], own_language: str, *, right: bool) -> list[Paragraph]:
    """Write lines into a cell, a paragraph each."""
    written = []
    for paragraph, line in zip_longest(cell.paragraphs, lines, fillvalue=None):
        into = paragraph or cell.add_paragraph()
        say(into, line or "", own_language)
        into.paragraph_format.space_after = Pt(0)
        for run in into.runs:
            run.font.size = _SIZE
        if right:
            into.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        written.append(into)
    return written


def _head(cell: _Cell, line: Paragraph) -> None:
    for run in line.runs:
        run.bold = True
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=SOFT))  # noqa: SLF001 - python-docx has no name for it


def _ruled(document: WordDocument, rows: int, parts: Sequence[float]) -> Table:
    """An empty table of fixed widths, with a hairline under each row."""
    made: Table = document.add_table(rows, len(parts))
    made.autofit = False
    properties: Any = made._tblPr  # noqa: SLF001 - python-docx has no name for borders
    edges = [element(f"w:{edge}", val="single", sz=4, space=0, color=LINE) for edge in ("top", "bottom", "insideH")]
    around = [element(f"w:{edge}", w=40, type="dxa") for edge in ("top", "bottom")]
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(element("w:tblInd", w=108, type="dxa"))  # the margin of a cell, by which Word moves a table left
    layout.addprevious(element("w:tblBorders", *edges))
    layout.addnext(element("w:tblCellMar", *around))
    for column, part in zip(made.columns, parts, strict=True):
        column.width = Emu(int(MEASURE * part))
    for row in made.rows:
        for cell, part in zip(row.cells, parts, strict=True):
            cell.width = Emu(int(MEASURE * part))
    return made


def _whole(row: Any, *, heads: bool = False) -> None:
    """Keep a row on one page; the one of the titles stands on each page."""
    properties = row.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if heads:
        properties.append(element("w:tblHeader"))


def _keep_last(document: WordDocument) -> None:
    """Keep the line before a table on its page, unless that is the room below another."""
    last = next((one for one in reversed(document.element.body) if one.tag != qn("w:sectPr")), None)
    if last is not None and last.tag == qn("w:p") and last.findall(qn("w:r")):
        Paragraph(last, document._body).paragraph_format.keep_with_next = True  # noqa: SLF001 - the same


def _gap(document: WordDocument) -> None:
    """A little room below a table, without which two tables are one."""
    line = document.add_paragraph()
    line.paragraph_format.space_after = Pt(0)
    line.paragraph_format.line_spacing = Pt(8)
