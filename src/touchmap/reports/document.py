"""A report as a document: sections of plain blocks, its text said in the report's language, for every writer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.reports.drawings import Axis, ScoreScale
from touchmap.reports.text import Cell, Text

Medium = Literal["page", "text"]
"""What a document is laid out for: a page that is drawn, or plain text, which has less room and no colour."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list, and the points below it, which have none themselves."""

    text: Text
    below: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A label with its value, and the points below them; the label can be empty, and so can the value."""

    label: Text
    value: Text
    below: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    form: ClassVar = "paragraph"
    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `loose` where each point is as long as a paragraph, `numbered` where their order counts."""

    form: ClassVar = "bullets"
    points: tuple[Point, ...]
    title: str = ""
    loose: bool = False
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions to be answered in a meeting, each with room to write in."""

    form: ClassVar = "questions"
    title: str
    points: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column.

    Attributes:
        title: Its title.
        align: The alignment of its cells.
        drawn: Whether they are drawings.
        axis: The axis of these, if they have one.
        share: How many parts of the table's width it takes, where that matters; 0 where it does not.
    """

    title: str
    align: Literal["left", "right"] = "left"
    drawn: bool = False
    axis: Axis | None = None
    share: int = 0


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: as many cells in each row as there are columns.

    Attributes:
        columns: Its columns.
        rows: Its rows.
        caption: What stands above it.
        label: What it is called where it is read aloud.
        kind: What it shows, such as `watchlist`; a page gives each kind its widths.
    """

    form: ClassVar = "table"
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""
    label: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: the figures in it by name, and what is said where nothing is drawn, if anything has to be."""

    form: ClassVar = "chart"
    title: str
    facts: tuple[LabelledValue, ...]
    text: Text = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What belongs together about one thing.

    Attributes:
        title: Its title; empty if the section's heading says it.
        rank: Its rank as text, such as `2=`; empty without one.
        facts: Its facts by name, in order.
        notes: The client's own notes, of several lines.
        blocks: What follows; no cards among it.
    """

    form: ClassVar = "card"
    title: Text
    rank: str = ""
    facts: Mapping[str, LabelledValue] = field(default_factory=dict)
    notes: str = ""
    blocks: tuple[Paragraph | Bullets | TableBlock | Chart | Questions | ScoreScale, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """What only a page draws, from plain values: the name says which drawing it is; text leaves it out."""

    form: ClassVar = "picture"
    name: str
    drawn: object


Block = Picture | Paragraph | Bullets | TableBlock | Chart | Card | Questions | ScoreScale


@dataclass(frozen=True, slots=True)
class Section:
    """A section.

    Attributes:
        name: Its name, which never changes.
        heading: Its heading: what was found, if it is a finding; it can be empty.
        blocks: Its blocks.
        label: What it is called in the contents; the heading, where it is empty.
    """

    name: str
    heading: Text
    blocks: tuple[Block, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """The client's look: a colour as `#` and six digits, fonts, who prepared it, the logo as an address, the client."""

    color: str = ""
    font: str = ""
    prepared_by: str = ""
    logo: str = ""
    client: str = ""


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """A document.

    Attributes:
        title: Its whole title.
        language: The language of its sentences.
        client_language: The language of the client's own words.
        sections: Its sections in order.
        kicker: On a page, the small line above the heading.
        heading: On a page, its heading; the title where it is empty.
        lines: The lines below the title.
        footer: The last line of a page.
        running: On paper, what stands at the head of each page but the first.
        look: On a page, the client's look.
    """

    title: Text
    language: str
    client_language: str
    sections: tuple[Section, ...]
    kicker: Text = ""
    heading: Text = ""
    lines: tuple[Text, ...] = ()
    footer: str = ""
    running: str = ""
    look: Look = Look()
