"""The fewest one-step changes of ratings that put somebody new into the top, or somebody out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchmap.analysis.robustness.reversal.cut_line import inside
from touchmap.analysis.robustness.reversal.family_outcomes import after
from touchmap.analysis.robustness.reversal.fewest_changes import fewest, most_steps
from touchmap.analysis.robustness.reversal.reachable_priorities import DOWN, UP
from touchmap.analysis.robustness.reversal.top_n_search import Contest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.analysis.robustness.reversal.rating_changes import RatingChange
    from touchmap.analysis.scoring.ratings import Ratings


@dataclass(frozen=True, slots=True)
class Turn:
    """A shortest answer: its changes, who enters and leaves (in today's order), how many others."""

    changes: tuple[RatingChange, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    alternatives: int


def overturn(points: Sequence[Ratings], top: int) -> Turn | None:
    """Find the fewest one-step changes of ratings entered by hand after which someone who was not in is in.

    Takes the touchpoints in today's order, those without a rank last. In is who has a rank of at most `top` and a
    priority above 0. A part's score changes that of the whole that takes it. Of equally short answers the one whose
    entrant is first today, then the one whose changes are first; None if none.
    """
    return _answer(Contest(points, top, UP))


def unseat(points: Sequence[Ratings], top: int) -> Turn | None:
    """Find the fewest one-step changes after which someone who was in is not (see `overturn`)."""
    return _answer(Contest(points, top, DOWN))


def _answer(contest: Contest) -> Turn | None:
    """Look for answers of more and more steps, from the fewest that can be, and write down the first."""
    least = fewest(contest)
    if least is None:
        return None
    for steps in range(least, most_steps(contest) + 1):
        found = contest.first(steps)
        if found is not None:
            return _turn(contest, found[1], contest.answers(steps))
    return None


def _turn(contest: Contest, changes: tuple[RatingChange, ...], answers: int) -> Turn:
    now = inside(after(contest.points, contest.families, changes), contest.top)
    ids = [(point.id, was, is_in) for point, was, is_in in zip(contest.points, contest.is_in, now, strict=True)]
    return Turn(
        changes,
        tuple(name for name, was, is_in in ids if is_in and not was),
        tuple(name for name, was, is_in in ids if was and not is_in),
        answers - 1,
    )
