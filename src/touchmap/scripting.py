"""What scripts do with an open client folder: rank it, check it and plan it, with the values that the commands show."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from touchmap.reports.findings.findings import FindingsReport
    from touchmap.reports.kinds import Report
    from touchmap.reports.plan.plan import PlanReport
    from touchmap.reports.ranking.ranking import RankingReport
    from touchmap.workspace import Workspace


def rank(
    workspace: "Workspace",
    *,
    top: int | None = None,
    stage: str | None = None,
    segment: str | None = None,
    owner: str | None = None,
    unowned: bool = False,
    chain: str | None = None,
) -> "RankingReport":
    """The touchpoints by priority, as `touchmap rank` shows them.

    Filters leave rows out and keep the ranks of the whole inventory.

    Args:
        workspace: The client folder.
        top: Ranks up to this one, ties included.
        stage: Touchpoints of this stage.
        segment: Rank the touchpoints of this segment by its own weights.
        owner: Touchpoints of this owner, by id or name.
        unowned: Touchpoints without an owner.
        chain: Touchpoints of this chain.

    Raises:
        TouchmapError: The inventory has no touchpoints, or no such stage, segment, owner or chain.
    """
    from touchmap.reports.ranking.ranking import Filters, checked, ranking_report

    inventory = workspace.require_touchpoints().inventory
    filters = checked(Filters(top, stage, owner, unowned, chain), inventory, segment)
    return ranking_report(workspace.facts, filters, segment)


def check(
    workspace: "Workspace",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: Literal["error", "warning", "info", "never"] = "error",
) -> "FindingsReport":
    """What the rules find, as `touchmap check` shows it; a folder that was opened in part shows what does not load.

    Args:
        workspace: The client folder.
        select: Only these rules: codes, names, or families such as TM2; all unless given.
        ignore: All but these rules.
        fail_on: The lowest level of finding that counts as failing.

    Raises:
        TouchmapError: There is no such rule, or it cannot be ignored.
    """
    from touchmap.reports.findings.findings import findings_report
    from touchmap.rules.run import check as held_to_rules
    from touchmap.rules.select import selected

    loaded = workspace.loaded
    verdict = held_to_rules(workspace.facts, loaded.problems, selected(_words(select), _words(ignore)))
    return findings_report(loaded, verdict, loaded.shown_root, fail_on)


def plan(workspace: "Workspace", *, top: int | None = None, segment: str | None = None) -> "PlanReport":
    """The improvement plan, as `touchmap plan` writes it.

    Args:
        workspace: The client folder.
        top: Show the ranking up to this rank only, ties included.
        segment: Rank the touchpoints of this segment by its own weights.

    Raises:
        TouchmapError: The inventory has no touchpoints, or no such segment.
    """
    from touchmap.reports.plan.plan import plan_report
    from touchmap.reports.ranking.ranking import Filters, checked

    checked(Filters(), workspace.require_touchpoints().inventory, segment)
    return plan_report(workspace.loaded, workspace.facts, top, segment)


def as_json(report: "Report") -> str:
    """A report as its command prints it with `--format json`."""
    from touchmap.formats.data.as_json import write

    return write(report)


def _words(rules: Iterable[str]) -> list[str]:
    """Rules as a list, also where one text names them."""
    return [rules] if isinstance(rules, str) else list(rules)
