"""The fewest one-step changes of marks that put somebody new into the top, or somebody out of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from touchmap.analysis.alternatives import answers
from touchmap.analysis.contest import Contest, inside
from touchmap.analysis.moves import DOWN, UP
from touchmap.analysis.steps import changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.marks import Marks
    from touchmap.analysis.steps import Change


@dataclass(frozen=True, slots=True)
class Turn:
    """A shortest answer: its changes, who enters and leaves (in today's order), how many others."""

    changes: tuple[Change, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    alternatives: int


def overturn(points: Sequence[Marks], top: int) -> Turn | None:
    """Find the fewest one-step changes of typed marks after which someone who was not in is in.

    Takes the scored touchpoints in today's order. In is who has a rank of at most `top` and a priority above
    0. Of equally short answers the one whose entrant is first today, then the one whose changes are first;
    None if none.
    """
    return _answer(Contest(points, top, UP))


def unseat(points: Sequence[Marks], top: int) -> Turn | None:
    """Find the fewest one-step changes after which someone who was in is not (see `overturn`)."""
    return _answer(Contest(points, top, DOWN))


def _answer(contest: Contest) -> Turn | None:
    """Write the answer of a contest: its first shortest set of changes, and what it does."""
    best = contest.shortest()
    if best == inf:
        return None
    steps = int(best)
    mover = next(index for index in contest.candidates if any(contest.starts(index, steps)))
    changes = contest.first(mover, steps)
    before = inside([point.priority for point in contest.points], contest.top)
    after = inside([changed(point, changes).priority for point in contest.points], contest.top)
    ids = [(point.id, was, now) for point, was, now in zip(contest.points, before, after, strict=True)]
    return Turn(
        tuple(changes),
        tuple(name for name, was, now in ids if now and not was),
        tuple(name for name, was, now in ids if was and not now),
        answers(contest, steps) - 1,
    )
