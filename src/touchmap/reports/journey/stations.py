"""The rows of the journey map: a chain under its letter, and its stations."""

from dataclasses import dataclass

from touchmap.language.speech import Speech
from touchmap.model.touchpoint import Reaction, State


@dataclass(frozen=True, slots=True)
class StationWay:
    """One of several touchpoints of a station, of which each customer takes one."""

    touchpoint: str
    name: str
    score: float | None
    reaction: Reaction | None


@dataclass(frozen=True, slots=True)
class Lane:
    """What the inventory knows of a station in one respect, such as `owner`; its label and its lines."""

    name: str
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Station:
    """A link of a chain on the map.

    Attributes:
        number: Its number in the chain, from 1.
        touchpoint: The id of its touchpoint.
        name: The touchpoint's name; of several ways all, with the word for or between them.
        stage: The id of its stage.
        stage_name: The stage's name.
        score: Today's score; None without one.
        reaction: Positive, neutral or negative.
        weak: Whether it is the chain's weak link.
        breaks: Whether the chain breaks here.
        beyond: Whether the chain breaks before it.
        reached: How many customers got here; None if nobody counted.
        lost: How many of those counted before did not get here.
        most_lost: Whether at no other link of the chain more are lost.
        state: Whether the touchpoint is live.
        rank: Its place on the watchlist; None if it is not on it.
        tied: Whether others share that place.
        end: Whether it is the end link.
        starts: The letter of the chain that it starts.
        ways: Its touchpoints, if there are several.
        lanes: What else is shown of it.
    """

    number: int
    touchpoint: str
    name: str
    stage: str | None
    stage_name: str | None
    score: float | None
    reaction: Reaction | None
    weak: bool
    breaks: bool
    beyond: bool
    reached: int | None
    lost: int | None
    most_lost: bool
    state: State
    rank: int | None
    tied: bool
    end: bool
    starts: str | None
    ways: tuple[StationWay, ...]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class JourneyChain:
    """A chain on the map.

    Attributes:
        letter: Its letter: A to Z, then AA.
        id: Its id.
        name: Its name.
        segment: The name of the segment by whose eyes it is shown, or that passes it.
        finding: What is most worth knowing of it.
        stations: Its links in order.
    """

    letter: str
    id: str
    name: str
    segment: str | None
    finding: str
    stations: tuple[Station, ...]

    @property
    def whole_name(self) -> str:
        """Its name, with that of the segment."""
        return f"{self.name} ({self.segment})" if self.segment else self.name


@dataclass(frozen=True, slots=True)
class JourneyStage:
    """A stage at which something stands, with the share of its customers that it loses."""

    id: str
    name: str
    share_lost: float | None


@dataclass(frozen=True, slots=True)
class LoosePoint:
    """A touchpoint that is in no chain."""

    touchpoint: str
    name: str
    score: float | None
    reaction: Reaction | None


def state_word(state: State, say: Speech) -> str:
    """What a station says of a touchpoint that is not live; empty for one that is."""
    return {"live": "", "planned": say("planned"), "retired": say("retired")}[state]


def letter_of(number: int) -> str:
    """The letter of a chain by its number from 0: A to Z, AA, AB."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
