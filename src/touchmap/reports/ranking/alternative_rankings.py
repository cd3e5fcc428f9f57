"""What `touchmap rank --by` shows: the touchpoints in the order of another rule, with what that order is by."""

from dataclasses import dataclass, replace
from typing import ClassVar

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.alternative_rankings import Formula, reading
from touchmap.language.numbers import plain
from touchmap.reports.added import Added
from touchmap.reports.ranking.ranking import Filters, RankingReport, ranking_report


@dataclass(frozen=True, slots=True)
class Opportunity(Added):
    """How much there is to gain.

    Attributes:
        opportunity: From 0 to 20: importance + max(importance − satisfaction, 0).
    """

    adds: ClassVar = "opportunity"

    opportunity: float


@dataclass(frozen=True, slots=True)
class HoldsUp(Added):
    """What waits for the touchpoint.

    Attributes:
        holds_up: The sum of the priorities that it holds up; None if it limits and breaks no chain.
    """

    adds: ClassVar = "holds_up"

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
    if formula == "product":
        return report
    values = {row.id: plain(found.values.get(row.id)) for row in report.touchpoints}
    if formula == "opportunity":
        rows = (replace(row, more=Opportunity(values[row.id] or 0)) for row in report.touchpoints)
        return replace(report, touchpoints=tuple(rows), columns=Opportunity)
    rows = (replace(row, more=HoldsUp(values[row.id])) for row in report.touchpoints)
    return replace(report, touchpoints=tuple(rows), columns=HoldsUp)
