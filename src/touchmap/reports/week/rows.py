"""The rows of the weekly page, and the page, as plain values."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.questions.score_changes import Move
from touchmap.model.action import Status
from touchmap.model.touchpoint import Reaction
from touchmap.reports.document import Look
from touchmap.reports.kinds import Kind

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class WeekActionRow:
    """An action on a watchlist touchpoint; dates are texts such as 2026-11-22, progress is in per cent."""

    id: str
    title: str
    status: Status
    owner: str | None
    owner_name: str | None
    due: str | None
    progress: int | None
    progress_before: int | None
    last_check_in: str | None
    last_note: str | None
    late: bool
    silent: bool


@dataclass(frozen=True, slots=True)
class WeekEvidenceRow:
    """What was observed since; the score is on the client's scale."""

    date: str
    method: str
    score: float | None
    answers: int
    by: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class WatchedRow:
    """A touchpoint of the watchlist, today and then; `moved` is up, down, too_few, not_comparable or null."""

    rank: int
    id: str
    name: str
    priority: float
    tied: bool
    rank_before: int | None
    entered: bool
    score: float
    score_before: float | None
    owner: str | None
    owner_name: str | None
    evidence: tuple[WeekEvidenceRow, ...]
    actions: tuple[WeekActionRow, ...]
    question: str
    moved: Move | None
    next_step: str = field(metadata=_HIDDEN)
    reaction: Reaction = field(metadata=_HIDDEN)


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A touchpoint that was on the watchlist then, and its rank and score today if it is ranked."""

    id: str
    name: str
    rank_before: int
    rank: int | None
    score_before: int | float
    score: int | float | None
    moved: Move | None


@dataclass(frozen=True, slots=True)
class WeekReport:
    """The watchlist today beside an earlier day's.

    Attributes:
        shape: The name and the version of the JSON document.
        today: The day of the report.
        since: The day that is compared with.
        source: Where the earlier state is from: a commit's short id, `records`, or `none` where nothing tells.
        watchlist: As many rows as the watchlist has places.
        beyond: How many more tie with the last of them; all that follows counts them too.
        left: Who left it.
        late: Ids of actions on the watchlist that are past their due dates.
        late_elsewhere: Ids of actions off the watchlist that are past their due dates.
        to_report: Names of those whose actions on the watchlist nobody reported on in time.
        unowned: Ids of watchlist touchpoints without an owner.
        tied: The rows of those beyond.
        notes: Notes below the table.
        open_points: Those of the notes that somebody has to see to.
        client: The client's name.
        language: The language of its words.
        client_language: The language of what the inventory says.
        look: The client's look, for a page.
    """

    kind: ClassVar[Kind] = "week"

    shape: Literal["touchmap.week/1"]
    today: str
    since: str
    source: str
    watchlist: tuple[WatchedRow, ...]
    beyond: int
    left: tuple[LeftRow, ...]
    late: tuple[str, ...]
    late_elsewhere: tuple[str, ...]
    to_report: tuple[str, ...]
    unowned: tuple[str, ...]
    tied: tuple[WatchedRow, ...] = field(metadata=_HIDDEN)
    notes: tuple[str, ...] = field(metadata=_HIDDEN)
    open_points: tuple[str, ...] = field(metadata=_HIDDEN)
    client: str = field(metadata=_HIDDEN)
    language: str = field(metadata=_HIDDEN)
    client_language: str = field(metadata=_HIDDEN)
    look: Look = field(default=Look(), metadata=_HIDDEN)

    @property
    def clean(self) -> bool:
        """Whether nothing on the watchlist is late, nobody is silent, and everything on it has an owner."""
        return not (self.late or self.to_report or self.unowned)
