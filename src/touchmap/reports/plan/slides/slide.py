"""A deck as plain values: slides of sentences, tables and charts, for whatever writes them."""

from dataclasses import dataclass
from typing import Literal

from touchmap.reports.document import Look
from touchmap.reports.text import Lines, Text

Layout = Literal["cover", "sentences", "picture", "table", "touchpoint", "steps"]


@dataclass(frozen=True, slots=True)
class SlideColumn:
    """A column of a table: its title, its share of the width, and the alignment of its cells."""

    title: str
    share: float
    align: Literal["left", "right", "center"] = "left"


@dataclass(frozen=True, slots=True)
class SlideTable:
    """A table.

    Attributes:
        columns: Its columns; no head is shown if none has a title.
        rows: Its rows, as many cells in each as there are columns.
        label: What it is called where it is read aloud.
        size: The size of its letters, in points.
        tall: How high a row is at least, in inches.
    """

    columns: tuple[SlideColumn, ...]
    rows: tuple[tuple[Text | Lines, ...], ...]
    label: str
    size: int = 12
    tall: float = 0.4


@dataclass(frozen=True, slots=True)
class BarSeries:
    """The bars of one name: a figure for each category, None for no bar; `means` says what its colour says."""

    name: str
    values: tuple[float | None, ...]
    means: Literal["accent", "flow", "loss"]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars from left to right, the first category on top; several series stand one behind the other."""

    categories: tuple[str, ...]
    series: tuple[BarSeries, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide.

    Attributes:
        layout: How it is laid out.
        title: What was found.
        measure: What was measured.
        sentences: Its paragraphs.
        table: Its table.
        chart: Its chart.
        map: The journey map, laid out; where it cannot be drawn, the table stands in its place.
        notes: What stands in the speaker's notes, one paragraph each.
        numbered: Whether its sentences have numbers.
    """

    layout: Layout
    title: Text
    measure: Text
    sentences: tuple[Text, ...] = ()
    table: SlideTable | None = None
    chart: BarChart | None = None
    map: object = None
    notes: tuple[str, ...] = ()
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Deck:
    """The slides of a report.

    Attributes:
        title: The title of the file.
        running: The line at the foot of each slide.
        language: The language of its sentences.
        client_language: The language of the client's own words.
        day: The day of the data, as an ISO date.
        slides: Its slides in order.
        look: The client's look.
    """

    title: str
    running: str
    language: str
    client_language: str
    day: str
    slides: tuple[Slide, ...]
    look: Look
