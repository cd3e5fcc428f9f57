"""What `touchmap rank --by` shows: the touchpoints in the order of another rule, with what that order is by."""

from dataclasses import dataclass, replace

from touchmap.analysis.facts import Facts
from touchmap.analysis.readings import Formula, Reading, reading
from touchmap.reports.figures import plain
from touchmap.reports.ranking import Filters, RankingReport, RankRow, ranking_report
from touchmap.reports.values import same_values


@dataclass(frozen=True, slots=True)
class OpportunityRow(RankRow):
    """A touchpoint with its opportunity, 0 to 20: importance + max(importance − satisfaction, 0)."""

    opportunity: float


@dataclass(frozen=True, slots=True)
class WeakestRow(RankRow):
    """A touchpoint with the sum of the priorities that it holds up; None where it limits and breaks no chain."""

    holds_up: float | None


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
    return replace(report, touchpoints=tuple(_row(row, found) for row in report.touchpoints))


def _row(row: RankRow, found: Reading) -> RankRow:
    value = plain(found.values.get(row.id))
    if found.formula == "opportunity":
        return OpportunityRow(**same_values(row), opportunity=value or 0)
    return WeakestRow(**same_values(row), holds_up=value) if found.formula == "weakest" else row
