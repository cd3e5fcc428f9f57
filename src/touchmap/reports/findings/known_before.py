"""What does not fail, since it was there before: the findings of a baseline, or of an earlier state in git."""

from collections.abc import Iterable
from shlex import quote
from typing import NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.reports.findings.finding import findings_of
from touchmap.reports.findings.findings import Before
from touchmap.rules.rule import Rule
from touchmap.rules.run import RunResult, check, judge_loosened
from touchmap.workspace import Workspace


class EarlierFindings(NamedTuple):
    """What an earlier state is asked for with.

    Attributes:
        revision: The revision that the branch left.
        accepted: Whether what was loosened since is a warning, and no error.
    """

    revision: str
    accepted: bool


def known_before(
    workspace: Workspace, baseline: str | None, since: EarlierFindings | None, rules: Iterable[Rule]
) -> Before:
    """What does not fail: the findings of a baseline, and those of the commit at which a revision was left.

    Raises:
        TouchmapError: There is no such baseline, revision or common commit, or it cannot be read.
    """
    before = Before()
    if baseline is not None:
        from touchmap.reports.findings.baseline import baseline_at

        known = baseline_at(baseline)
        if known is None:
            raise TouchmapError(
                phrase("baseline not found: {baseline}", baseline=baseline),
                phrase("create it with `--write-baseline {baseline}`", baseline=quote(baseline)),
            )
        before = before._replace(baseline=known.findings)
    return before if since is None else _beside(workspace, since, before, rules)


def _beside(workspace: Workspace, since: EarlierFindings, before: Before, rules: Iterable[Rule]) -> Before:
    """What the state at the merge base has, on the same day as the state of now, and what was loosened since."""
    commit = workspace.branch_point(since.revision)
    before = before._replace(since=since.revision, commit=commit)
    then = workspace.at(commit, partly=True)
    if not then.is_there:
        return before
    found = findings_of(then.loaded, check(then.facts, then.loaded.problems, rules))
    judged = judge_loosened(workspace.facts, then.facts, "warning" if since.accepted else "error")
    return before._replace(
        earlier=frozenset(finding.fingerprint for finding in found),
        loosened=findings_of(workspace.loaded, RunResult(judged, ())),
    )
