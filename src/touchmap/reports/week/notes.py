"""What is said below the watchlist: what it is compared with, what moved, what is late, who is to report."""

from typing import TYPE_CHECKING

from touchmap.language.numbers import brief
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from touchmap.reports.week.rows import LeftRow, WatchedRow, WeekReport

_WEEK = {
    "down": noted("{name} {before} → {after}"),
    "not_comparable": noted("{name} {before} → {after} (not asked in the same way before and since)"),
    "too_few": noted("{name} {before} → {after} (too few answers to tell)"),
    "up": noted("{name} {before} → {after}"),
}


def week_notes(report: "WeekReport", remark: str, inventory: Inventory, say: Speech) -> tuple[str, ...]:
    """The sentences of a week, as far as there is something to say; each is about the whole watchlist.

    Args:
        report: The week.
        remark: Remarks on the earlier state.
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
        say("New on the watchlist: {names}.", names=listed(entered, inventory, say))
        if entered
        else say("No touchpoint joined the watchlist."),
        say("Off the watchlist: {names}.", names=listed(report.left, inventory, say))
        if report.left
        else say("No touchpoint left the watchlist."),
        say("Scores that moved: {scores}.", scores="; ".join(moved)) if moved else say("No score moved."),
        say("Scores that may have moved: {scores}.", scores="; ".join(unsure)) if unsure else "",
    ]
    return tuple(line for line in lines if line)


def open_points(report: "WeekReport", inventory: Inventory, say: Speech) -> tuple[str, ...]:
    """What has to be seen to: who ties with the last row, what is late, who is to report, what has no owner."""
    unowned = [row for row in _whole(report) if row.owner_name is None]
    titles = {action.id: action.title for action in inventory.actions}
    tied = report.tied
    late, elsewhere = ([titles.get(one, one) for one in ids] for ids in (report.late, report.late_elsewhere))
    lines = [
        say(
            "Touchpoints tied with the last one shown, and counted here too ({count}): {names}.",
            count=len(tied),
            names=listed(tied, inventory, say),
        )
        if tied
        else "",
        say("Overdue actions ({count}): {names}.", count=len(late), names=say.listed(late)) if late else "",
        say("Check-in awaited from: {names}.", names=report.to_report) if report.to_report else "",
        say(
            "Touchpoints without an owner ({count}): {names}.",
            count=len(unowned),
            names=listed(unowned, inventory, say),
        )
        if unowned
        else "",
        say("Overdue actions off the watchlist ({count}): {names}.", count=len(elsewhere), names=say.listed(elsewhere))
        if elsewhere
        else "",
    ]
    return tuple(line for line in lines if line)


def _whole(report: "WeekReport") -> "tuple[WatchedRow, ...]":
    """The whole watchlist: the rows that are shown, and those that tie with the last of them."""
    return report.watchlist + report.tied


def _scores(
    rows: "Sequence[WatchedRow | LeftRow]", kinds: tuple[str, ...], inventory: Inventory, say: Speech
) -> list[str]:
    """The scores that moved in one of some ways, each with what it was and what it is."""
    return [
        say(_WEEK[one.moved], name=named(one, inventory, say), before=brief(one.score_before), after=brief(one.score))
        for one in rows
        if one.moved in kinds
    ]
