"""Text as a report says it: whole, or in runs that know what they are."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from touchmap.reports.drawings import Drawing, Plot, Steps

Style = Literal[
    "plain",
    "lead",
    "strong",
    "figure",
    "code",
    "place",
    "quiet",
    "help",
    "missing",
    "late",
    "kept",
    "missed",
    "negative",
    "neutral",
    "positive",
    "unscored",
    "rank",
    "tag",
    "lost",
    "most-lost",
    "break",
    "dots",
    "empty",
]
"""What a run is, never how it looks: `place` is a file and a line, `missing` what nobody has done or named yet.

`negative`, `neutral`, `positive` and `unscored` are scores by the reaction to them, `rank` is a place on the watchlist,
`lost` and `most-lost` are customers, `break` is where a chain breaks, `dots` are so many things without a name, `empty`
is a cell in which nothing stands.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text.

    Attributes:
        text: The text.
        style: What it is.
        own: Whether it is the client's words, in the client's language.
        aloud: What is read aloud in its place, if that is more.
        weak: Whether it is the score of a weak link.
    """

    text: str
    style: Style = "plain"
    own: bool = False
    aloud: str = ""
    weak: bool = False


Text = str | tuple[Run, ...]
"""Text on one line, whole or in runs."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Text of several lines in one cell of a table; `mark` says what the cell is, if anything."""

    form: ClassVar = "lines"
    lines: tuple[Text, ...]
    mark: Literal["", "fix-first", "keep"] = ""


SIGNS: dict[Style, str] = {"negative": "▼", "neutral": "●", "positive": "▲"}
"""What stands before a score in plain text, by the reaction to it."""

Cell = Text | Lines | Drawing
"""What stands in a cell of a table."""


def runs(*pieces: str | Run) -> Text:
    """Text of several pieces, the empty ones left out."""
    made = tuple(Run(piece) if isinstance(piece, str) else piece for piece in pieces)
    return tuple(run for run in made if run.text)


def runs_in(text: Text) -> tuple[Run, ...]:
    """The runs of a text; one if it is whole."""
    return (Run(text),) if isinstance(text, str) else text


def own(text: str | None) -> Text:
    """The client's own words."""
    return (Run(text, own=True),) if text else ""


def styled(text: str, style: Style) -> Text:
    """Text in one style."""
    return (Run(text, style),)


def on_one_line(cell: Cell) -> Text:
    """What stands in a cell as one line of text; nothing for a drawing whose figures stand in the same row."""
    if isinstance(cell, Lines):
        pieces: list[str | Run] = []
        for line in cell.lines:
            pieces += ["; "] if pieces else []
            pieces += runs_in(line)
        return runs(*pieces)
    if isinstance(cell, Steps | Plot):
        return cell.text
    return cell if isinstance(cell, str | tuple) else ""


def plain(cell: Cell) -> str:
    """What stands in a cell as text without its styles."""
    return "".join(run.text for run in runs_in(on_one_line(cell)))
