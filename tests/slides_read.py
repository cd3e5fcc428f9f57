"""A file of slides read back, as whoever opens it sees it."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from pptx import Presentation


def opened(made: bytes) -> Any:
    return Presentation(BytesIO(made))


def tables(deck: Any) -> list[Any]:
    return [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]


def charts(deck: Any) -> list[Any]:
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def cells(table: Any) -> list[list[str]]:
    return [[cell.text_frame.text for cell in row.cells] for row in table.rows]


def texts(deck: Any) -> str:
    """All that stands on slides, in tables, in charts and in notes."""
    said = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    said += [text for table in tables(deck) for row in cells(table) for text in row]
    said += [str(name) for chart in charts(deck) for name in chart.plots[0].categories]
    said += [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
    return "\n".join(said)


def parts(made: bytes) -> dict[str, bytes]:
    """The files inside, those of the charts' sheets too."""
    found: dict[str, bytes] = {}
    with ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            found[name] = archive.read(name)
            if name.endswith(".xlsx"):
                found |= {f"{name}/{inner}": content for inner, content in parts(found[name]).items()}
    return found
