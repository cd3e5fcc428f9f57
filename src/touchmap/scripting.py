"""What scripts do with an open client folder: rank, check, plan it and see its week, as the commands show it."""

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from touchmap.analysis.questions.alternative_rankings import Formula
    from touchmap.model.touchpoint import State
    from touchmap.reports.findings.findings import FindingsReport
    from touchmap.reports.kinds import Report
    from touchmap.reports.plan.plan import PlanReport
    from touchmap.reports.ranking.ranking import RankingReport
    from touchmap.reports.week.rows import WeekReport
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
    state: "State" = "live",
    by: "Formula" = "product",
    what_if: Sequence[str] = (),
    uncertainty: "float | Fraction | None" = None,
    next_observation: bool = False,
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
        state: Rank the touchpoints in this state among themselves: live, planned or retired.
        by: The formula: product, opportunity or weakest.
        what_if: Rank as it would be with changes such as `phone-booking.score=4`; the inventory stays as it is.
        uncertainty: Say how sure the ranking is, where each rating may be another with this probability, 0 to 1.
        next_observation: Name the observations that would settle most, with an uncertainty of 0.25 unless given.

    Raises:
        TouchmapError: The inventory has no touchpoints, or no such stage, segment, owner or chain; a change cannot be
            made; the uncertainty is no probability; or two of the last three are given.
    """
    from touchmap.reports.ranking.ranking import Filters, checked
    from touchmap.reports.ranking.request import RankingRequest, probability, requested_ranking

    facts = workspace.require_touchpoints().in_state(state).facts
    filters = checked(Filters(top, stage, owner, unowned, chain), facts.inventory, segment)
    doubt = uncertainty if uncertainty is not None or not next_observation else 0.25
    asked = RankingRequest(by, what_if, None if doubt is None else probability(doubt), next_observation)
    return requested_ranking(facts, filters, segment, asked)


def check(
    workspace: "Workspace",
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: Literal["error", "warning", "info", "never"] = "error",
    baseline: str | os.PathLike[str] | None = None,
    since: str | None = None,
    accept_loosened: bool = False,
) -> "FindingsReport":
    """What the rules find, as `touchmap check` shows it; a folder that was opened in part shows what does not load.

    Args:
        workspace: The client folder.
        select: Only these rules: codes, names, or families such as TM2; all unless given.
        ignore: All but these rules.
        fail_on: The lowest level of finding that counts as failing.
        baseline: A file whose findings are counted, and neither shown nor failing.
        since: A git revision; what was found where the branch left it is counted, and neither shown nor failing.
        accept_loosened: Whether gates loosened since then are warnings, not errors.

    Raises:
        TouchmapError: There is no such rule, or it cannot be ignored; or there is no such baseline or revision.
    """
    from touchmap.reports.findings.findings import findings_report
    from touchmap.reports.findings.known_before import EarlierFindings, known_before
    from touchmap.rules.run import check as held_to_rules
    from touchmap.rules.select import selected

    loaded, rules = workspace.loaded, selected(_words(select), _words(ignore))
    verdict = held_to_rules(workspace.facts, loaded.problems, rules)
    beside = None if since is None else EarlierFindings(since, accept_loosened)
    before = known_before(workspace, None if baseline is None else os.fspath(baseline), beside, rules)
    return findings_report(loaded, verdict, loaded.shown_root, fail_on, before=before)


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


def week(workspace: "Workspace", *, since: "date | None" = None) -> "WeekReport":
    """The watchlist beside a week ago, as `touchmap week` shows it.

    Args:
        workspace: The client folder.
        since: The day to compare with; a week before the workspace's by default.

    Raises:
        TouchmapError: The inventory has no touchpoints, the day is not before the workspace's, or its history does not
            reach back to it.
    """
    from touchmap.reports.week.week import week_since

    return week_since(workspace.require_touchpoints(), since)


def as_json(report: "Report") -> str:
    """A report as its command prints it with `--format json`."""
    from touchmap.formats.data.as_json import write

    return write(report)


def _words(rules: Iterable[str]) -> list[str]:
    """Rules as a list, also where one text names them."""
    return [rules] if isinstance(rules, str) else list(rules)
