"""What is said below the watchlist: what it is compared with, what moved, what is late, who is to report."""

from typing import TYPE_CHECKING

from touchmap.analysis.scoring.rounding import brief
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed, named
from touchmap.reports.speech import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.reports.week.rows import LeftRow, WatchedRow, WeekReport


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
    rows: list[WatchedRow | LeftRow] = [*_whole(report), *report.left]
    moved, unsure = (_scores(rows, kinds, inventory, say) for kinds in (("up", "down"), ("too_few", "not_comparable")))
    lines = [
        remark,
        say("week.entered", names=listed(entered, inventory, say)) if entered else say("week.entered.none"),
        say("week.left", names=listed(report.left, inventory, say)) if report.left else say("week.left.none"),
        say("week.scores", scores="; ".join(moved)) if moved else say("week.scores.none"),
        say("week.scores.unsure", scores="; ".join(unsure)) if unsure else "",
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


def _scores(
    rows: "Sequence[WatchedRow | LeftRow]", kinds: tuple[str, ...], inventory: Inventory, say: Words
) -> list[str]:
    """The scores that moved in one of some ways, each with what it was and what it is."""
    return [
        say(
            f"week.{one.moved}", name=named(one, inventory, say), before=brief(one.score_before), after=brief(one.score)
        )
        for one in rows
        if one.moved in kinds
    ]
