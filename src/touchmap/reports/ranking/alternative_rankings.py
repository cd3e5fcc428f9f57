"""What `touchmap rank --by` shows: the touchpoints in the order of another rule, with what that order is by."""

from dataclasses import dataclass
from typing import ClassVar

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.alternative_rankings import Formula, reading
from touchmap.reports.figures import plain
from touchmap.reports.ranking.ranking import Filters, RankingReport, RankRow, ranking_report
from touchmap.reports.values import same_values


@dataclass(frozen=True, slots=True)
class OpportunityRow(RankRow):
    """A touchpoint with its opportunity, 0 to 20: importance + max(importance − satisfaction, 0)."""

    opportunity: float


@dataclass(frozen=True, slots=True)
class WeakestRow(RankRow):
    """A touchpoint with the sum of the priorities that it holds up; None where it limits and breaks no chain."""

    holds_up: float | None


@dataclass(frozen=True, slots=True)
class OpportunityReport(RankingReport):
    """The ranking by opportunity."""

    adds: ClassVar = "opportunity"

    touchpoints: tuple[OpportunityRow, ...]


@dataclass(frozen=True, slots=True)
class WeakestReport(RankingReport):
    """The ranking by what limits the chains."""

    adds: ClassVar = "holds_up"

    touchpoints: tuple[WeakestRow, ...]


def reading_report(facts: Facts, filters: Filters, segment: str | None, formula: Formula) -> RankingReport:
    """The ranking by one of three rules.

    Args:
        facts: The inventory.
        filters: What of it is asked for; ranks stay those of the whole.
        segment: Rank by this segment's weights among what it meets, and by the chains that it passes.
        formula: `product`, `opportunity` or `weakest`.
    """
    found = reading(facts, formula, segment)
    report = ranking_report(facts, filters, segment, found)
    rows = [(same_values(row), plain(found.values.get(row.id))) for row in report.touchpoints]
    same = same_values(report)
    if formula == "opportunity":
        given = tuple(OpportunityRow(**row, opportunity=value or 0) for row, value in rows)
        return OpportunityReport(**same | {"touchpoints": given})
    if formula == "weakest":
        held_up = tuple(WeakestRow(**row, holds_up=value) for row, value in rows)
        return WeakestReport(**same | {"touchpoints": held_up})
    return report
