"""What is said below the watchlist: what it is compared with, what moved, what is late, who is to report."""

from typing import TYPE_CHECKING

from touchmap.analysis.figures import brief
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed, named
from touchmap.reports.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.reports.week import LeftRow, WatchedRow, WeekReport


def week_notes(report: "WeekReport", remark: str, inventory: Inventory, say: Words) -> tuple[str, ...]:
    """The sentences of a week, as far as there is something to say; each is about the whole watchlist.

    Args:
        report: The week.
        remark: What is said of the earlier state.
        inventory: The inventory today.
        say: The sentences of the report's language.
    """
    if report.source == "none":
        return (remark,)
    entered = [row for row in _whole(report) if row.entered]
    moved = _moved([*_whole(report), *report.left], inventory, say)
    lines = [
        remark,
        say("week.entered", names=listed(entered, inventory, say)) if entered else say("week.entered.none"),
        say("week.left", names=listed(report.left, inventory, say)) if report.left else say("week.left.none"),
        say("week.scores", scores="; ".join(moved)) if moved else say("week.scores.none"),
    ]
    return tuple(line for line in lines if line)


def open_points(report: "WeekReport", inventory: Inventory, say: Words) -> tuple[str, ...]:
    """What has to be seen to: who ties with the last row, what is late, who is to report, what has no owner."""
    unowned = [row for row in _whole(report) if row.owner_name is None]
    tied, late, elsewhere = report.tied, report.late, report.late_elsewhere
    lines = [
        say("week.beyond", len(tied), names=listed(tied, inventory, say)) if tied else "",
        say("week.late", len(late), names=say.joined(late)) if late else "",
        say("week.to_report", names=", ".join(report.to_report)) if report.to_report else "",
        say("week.unowned", len(unowned), names=listed(unowned, inventory, say)) if unowned else "",
        say("week.late_elsewhere", len(elsewhere), names=say.joined(elsewhere)) if elsewhere else "",
    ]
    return tuple(line for line in lines if line)


def _whole(report: "WeekReport") -> "tuple[WatchedRow, ...]":
    """The whole watchlist: the rows that are shown, and those that tie with the last of them."""
    return report.watchlist + report.tied


def _moved(rows: "Sequence[WatchedRow | LeftRow]", inventory: Inventory, say: Words) -> list[str]:
    """The scores that are others than they were."""
    return [
        say("week.moved", name=named(row, inventory, say), before=brief(row.score_before), after=brief(row.score))
        for row in rows
        if row.score_before is not None and row.score is not None and row.score != row.score_before
    ]
