"""What is said below the watchlist: what it is compared with, what moved, what is late, who is to report."""

from typing import TYPE_CHECKING

from touchmap.analysis.figures import brief
from touchmap.reports.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.reports.week import LeftRow, WatchedRow, WeekReport


def week_notes(report: "WeekReport", say: Words) -> tuple[str, ...]:
    """The sentences of a week, as far as there is something to say.

    Args:
        report: The week.
        say: The sentences of the report's language.
    """
    entered = [row.name for row in report.watchlist if row.entered]
    unowned = [row.name for row in report.watchlist if row.owner is None]
    moved = _moved([*report.watchlist, *report.left], say)
    lines = [
        say("week.source.git", since=report.since, commit=report.source)
        if report.source != "records"
        else say("week.source.records", since=report.since),
        say("week.beyond", report.beyond) if report.beyond else "",
        say("week.entered", names=", ".join(entered)) if entered else say("week.entered.none"),
        say("week.left", names=", ".join(row.name for row in report.left)) if report.left else say("week.left.none"),
        say("week.scores", scores="; ".join(moved)) if moved else say("week.scores.none"),
        say("week.late", len(report.late), names=", ".join(report.late)) if report.late else "",
        say("week.to_report", names=", ".join(report.to_report)) if report.to_report else "",
        say("week.unowned", len(unowned), names=", ".join(unowned)) if unowned else "",
    ]
    return tuple(line for line in lines if line)


def _moved(rows: "Sequence[WatchedRow | LeftRow]", say: Words) -> list[str]:
    """The scores that are others than they were."""
    return [
        say("week.moved", name=row.name, before=brief(row.score_before), after=brief(row.score))
        for row in rows
        if row.score_before is not None and row.score is not None and row.score != row.score_before
    ]
