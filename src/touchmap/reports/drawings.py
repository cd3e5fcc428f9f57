"""What is drawn beside figures: values and shares, never looks; the figures stand in the same row or card."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from 0: its share of the longest, 0 to 1."""

    form: ClassVar = "bar"
    part: float


@dataclass(frozen=True, slots=True)
class Steps:
    """A mark as a row of small blocks: how many of how many, with its text, since it stands in no other cell."""

    form: ClassVar = "steps"
    value: float
    of: int
    text: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Customers on their way from one link to the next, as shares of those who set out.

    Attributes:
        before: How wide the ribbon begins, 0 to 1.
        here: How wide it ends, 0 to 1.
        counted: Whether somebody counted here; if not, it goes on as wide as before.
    """

    form: ClassVar = "ribbon"
    before: float
    here: float
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Axis:
    """The months above a column of periods: where each begins, 0 to 1, with its name; and where today is."""

    form: ClassVar = "axis"
    months: tuple[tuple[float, str], ...]
    today: float


@dataclass(frozen=True, slots=True)
class Period:
    """A piece of work on an axis of time.

    Attributes:
        axis: The axis.
        start: Where it begins, 0 to 1.
        end: Where it ends.
        done: Where its reported progress ends; None if none is reported.
        late: Whether it is overdue.
    """

    form: ClassVar = "period"
    axis: Axis
    start: float
    end: float
    done: float | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class ScoreScale:
    """A score on its scale.

    Attributes:
        least: The lowest mark.
        most: The highest mark.
        score: The score.
        said: The score as text.
        reaction: Positive, neutral or negative.
        target: The score that it should have.
        interval: The interval of its evidence at 95 %; None without one.
        rivals: The scores of competitors.
    """

    form: ClassVar = "scale"
    least: int
    most: int
    score: float
    said: str
    reaction: str
    target: float
    interval: tuple[float, float] | None = None
    rivals: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class CurvePiece:
    """A piece of a curve: from left to right and from the top down, each 0 to 1; dotted beyond a break."""

    x1: float
    y1: float
    x2: float
    y2: float
    beyond: bool


@dataclass(frozen=True, slots=True)
class PlotMark:
    """A score on a curve: how high it stands, its text, its reaction, what is read aloud, and whether it is weak."""

    height: float
    text: str
    style: str
    aloud: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """A link on its chain's curve.

    Attributes:
        marks: Its score; of several ways each one's.
        curve: The pieces of the curve around it.
        breaks: Whether the chain breaks here.
        planned: Whether it is not live.
    """

    form: ClassVar = "plot"
    marks: tuple[PlotMark, ...]
    curve: tuple[CurvePiece, ...]
    breaks: bool = False
    planned: bool = False

    @property
    def text(self) -> str:
        """The scores as text."""
        return ", ".join(mark.text for mark in self.marks)


Drawing = Bar | Steps | Ribbon | Axis | Period | ScoreScale | Plot
