"""How sure a ranking is, as it is shown: intervals of ranks, probabilities, and the smallest changes."""

from dataclasses import dataclass, replace
from dataclasses import field as described
from fractions import Fraction
from typing import ClassVar

from touchmap.analysis.facts import Facts
from touchmap.analysis.robustness.reversal.rank_reversal import Turn
from touchmap.analysis.robustness.robustness import Firmness, firmness, next_observations
from touchmap.language.numbers import percent, plain
from touchmap.language.speech import speech
from touchmap.reports.added import Added
from touchmap.reports.ranking.ranking import Filters, RankingReport, RankRow, ranking_report
from touchmap.reports.ranking.robustness_notes import MOST_NAMED, ask_note, firm_notes


@dataclass(frozen=True, slots=True)
class Certainty(Added):
    """How sure a place is.

    Attributes:
        best_rank: Its best rank under every rule that grows with weight, priority and gap.
        worst_rank: Its worst rank under every such rule.
        top_probability: The probability of rank N or better and a priority above 0 when ratings may be one
            off, 0 to 1.
    """

    adds: ClassVar = "certainty"

    best_rank: int
    worst_rank: int
    top_probability: float


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One rating changed; in JSON `to` and `from` are its values."""

    id: str
    field: str
    from_: float | None = described(metadata={"key": "from"})
    to: float | None


@dataclass(frozen=True, slots=True)
class TurnRow:
    """The fewest changes that bring somebody in or out, and how many other answers are as short."""

    changes: tuple[ChangeRow, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    alternatives: int


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """A score that would settle something if it were known.

    Attributes:
        id: The touchpoint's.
        expected_fall: How much the sum of p(1 − p) over all touchpoints would fall, p each one's `top_probability`.
        answers: How many answers the score rests on; null for a rating entered by hand, and for one answer.
    """

    id: str
    expected_fall: float
    answers: int | None


@dataclass(frozen=True, slots=True)
class Robustness(Added):
    """How sure a ranking is.

    Attributes:
        doubt: The probability that a rating entered by hand is one off.
        expected_to_stay: How many of today's watchlist are expected to be in: the sum of their probabilities.
        overturn: The fewest changes that put another touchpoint among the top.
        unseat: The fewest changes that make one of the top leave.
        ask: Ids of up to five scores, those first that would settle most if they were known; null unless asked for.
        observations: All scores that would settle something, in that order; null unless asked for.
    """

    adds: ClassVar = "outcome"

    doubt: float
    expected_to_stay: float
    overturn: TurnRow | None
    unseat: TurnRow | None
    ask: tuple[str, ...] | None
    observations: tuple[ObservationRow, ...] | None


def firm_report(
    facts: Facts, filters: Filters, segment: str | None, doubt: Fraction, *, ask: bool = False
) -> RankingReport:
    """A ranking with how sure it is.

    Args:
        facts: The inventory.
        filters: What of the ranking is asked for; how sure it is, is worked out over the whole.
        segment: Rank by this segment's weights among what it meets.
        doubt: The probability, 0 to 1, that a rating entered by hand is one off.
        ask: Say which scores would settle the most if they were known.
    """
    ranking = facts.ranking_of(segment)
    firm = firmness(facts, doubt, segment)
    plain_report = ranking_report(facts, filters, segment)
    place = {row.point.id: number for number, row in enumerate(ranking.ranked)}
    rows = tuple(_row(row, firm, place[row.id]) for row in plain_report.touchpoints)
    say = speech(facts.inventory.settings.client.language)
    notes = (*plain_report.notes, *firm_notes(firm, facts.inventory, ranking, doubt, say))
    asked = next_observations(facts, doubt, segment) if ask else None
    if asked is not None:
        notes += (ask_note(asked, facts.inventory, say),)
    more = Robustness(
        doubt=plain(doubt) or 0,
        expected_to_stay=round(firm.stays, 6),
        overturn=_turn(firm.overturn),
        unseat=_turn(firm.unseat),
        ask=None if asked is None else tuple(one.id for one in asked[:MOST_NAMED]),
        observations=None if asked is None else tuple(ObservationRow(one.id, one.fall, one.answers) for one in asked),
    )
    return replace(plain_report, touchpoints=rows, notes=notes, columns=Certainty, more=more)


def _row(row: RankRow, firm: Firmness, place: int) -> RankRow:
    best, worst = firm.intervals[place]
    probability = round(firm.probabilities[place], 6)
    return replace(row, more=Certainty(best_rank=best, worst_rank=worst, top_probability=probability))


def _turn(turn: Turn | None) -> TurnRow | None:
    if turn is None:
        return None
    changes = tuple(ChangeRow(c.id, c.field, plain(c.before), plain(c.after)) for c in turn.changes)
    return TurnRow(changes, turn.enters, turn.leaves, turn.alternatives)


def ranks_text(best: int, worst: int) -> str:
    """The ranks that a touchpoint could have, as a table shows them."""
    return str(best) if best == worst else f"{best}–{worst}"


def chance_text(probability: float) -> str:
    """A probability from 0 to 1 in whole per cent; what is not quite certain never reads as certain."""
    return "<1 %" if 0 < probability < 0.01 else ">99 %" if 0.99 < probability < 1 else percent(probability, 0)
