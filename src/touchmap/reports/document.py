"""A report as a document: sections of plain blocks, its text said in the report's language, for every writer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

Style = Literal[
    "plain", "lead", "strong", "figure", "code", "place", "quiet", "help", "missing", "late", "kept", "missed"
]
"""What a run is, never how it looks: `place` is a file and a line, `missing` what nobody has done or named yet."""

Medium = Literal["page", "text"]
"""What a document is laid out for: a page that is drawn, or plain text, which has less room and no colour."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text; `own` says that it is the client's words, in the client's language."""

    text: str
    style: Style = "plain"
    own: bool = False


Text = str | tuple[Run, ...]
"""Text on one line, whole or in runs."""


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
    """A list; `loose` where each point is as long as a paragraph."""

    form: ClassVar = "bullets"
    points: tuple[Point, ...]
    title: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its title, and the alignment of its cells."""

    title: str
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: as many cells in each row as there are columns; `label` names it where it is read aloud."""

    form: ClassVar = "table"
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Text, ...], ...]
    caption: str = ""
    label: str = ""


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
    blocks: tuple[Paragraph | Bullets | TableBlock | Chart, ...] = ()


Block = Paragraph | Bullets | TableBlock | Chart | Card


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its name, which never changes, its heading, which can be empty, and its blocks."""

    name: str
    heading: Text
    blocks: tuple[Block, ...]


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
    """

    title: Text
    language: str
    client_language: str
    sections: tuple[Section, ...]
    kicker: Text = ""
    heading: Text = ""
    lines: tuple[Text, ...] = ()
    footer: str = ""


def runs(*pieces: str | Run) -> Text:
    """Text of several pieces, the empty ones left out."""
    made = tuple(Run(piece) if isinstance(piece, str) else piece for piece in pieces)
    return tuple(run for run in made if run.text)


def own(text: str | None) -> Text:
    """The client's own words."""
    return (Run(text, own=True),) if text else ""


def styled(text: str, style: Style) -> Text:
    """Text in one style."""
    return (Run(text, style),)


def plain(text: Text) -> str:
    """Text without its styles."""
    return text if isinstance(text, str) else "".join(run.text for run in text)
