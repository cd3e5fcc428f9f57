"""What `touchmap check` shows: every finding with its place, worst first, and how many there are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from touchmap.language.speech import ENGLISH, Speech
from touchmap.load import Loaded
from touchmap.reports.findings.finding import WORST_FIRST, Finding, arranged, findings_of
from touchmap.reports.kinds import Kind
from touchmap.rules.catalogue import BY_CODE
from touchmap.rules.run import RunResult

if TYPE_CHECKING:
    from touchmap.reports.findings.baseline import Known
    from touchmap.reports.findings.rules import RulePage

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class Summary:
    """How many there are of each.

    Attributes:
        error: Findings of level error; those that are waived, baselined or earlier are not among them.
        warning: Findings of level warning.
        info: Findings of level info.
        waived: Findings that their entry accepts.
        baselined: Findings that the baseline has.
        mended: Findings of the baseline that are fixed.
        earlier: Findings that the state at the revision of `--since` had.
        touchpoints: Touchpoints that loaded.
        chains: Chains that loaded.
        files: Files that were read.
    """

    error: int
    warning: int
    info: int
    waived: int
    baselined: int
    mended: int
    earlier: int
    touchpoints: int
    chains: int
    files: int


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """All findings of an inventory.

    Attributes:
        shape: The name and the version of the JSON document.
        root: The client folder, relative to the current folder where it is inside it.
        findings: Worst first, then by place.
        summary: How many there are.
        skipped: The codes of the rules that could not be sure, since something did not load.
        failing: How many findings are at or above the level that fails.
        fail_on: The level from which a finding fails: error, warning, info or never.
        since: The revision beside which only new findings are shown, if any.
        compared_with: The id of the commit whose findings are left out, if any: where that revision was left.
        from_top: The client folder relative to the top of its git repository; empty if it is the top, or
            where there is no repository.
        pages: The page of each rule that found something, in the order of their codes, where they are asked for.
        language: The language of the sentences.
    """

    kind: ClassVar[Kind] = "check"

    shape: Literal["touchmap.findings/1"]
    root: str
    findings: tuple[Finding, ...]
    summary: Summary
    skipped: tuple[str, ...]
    compared_with: str | None
    failing: int = field(default=0, metadata=_HIDDEN)
    fail_on: str = field(default="error", metadata=_HIDDEN)
    since: str | None = field(default=None, metadata=_HIDDEN)
    from_top: str = field(default="", metadata=_HIDDEN)
    pages: "tuple[RulePage, ...]" = field(default=(), metadata=_HIDDEN)
    language: str = field(default="en", metadata=_HIDDEN)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding is at or above the level that fails."""
        return WORST_FIRST[finding.level] <= WORST_FIRST.get(self.fail_on, -1)


class Before(NamedTuple):
    """What does not fail, since it was there before.

    Attributes:
        baseline: The findings of a baseline.
        earlier: The fingerprints of what an earlier state had.
        since: The revision that the state belongs to, as the caller named it.
        commit: The commit that has the state: where the branch checked out left that revision.
        loosened: What holds less than it did in that state; new, whatever a baseline has.
    """

    baseline: "tuple[Known, ...]" = ()
    earlier: frozenset[str] = frozenset()
    since: str | None = None
    commit: str | None = None
    loosened: tuple[Finding, ...] = ()


_NOTHING_BEFORE = Before()


def findings_report(
    loaded: Loaded,
    verdict: RunResult,
    root: str,
    fail_on: str = "error",
    *,
    before: Before = _NOTHING_BEFORE,
    from_top: str = "",
    with_pages: bool = False,
    say: Speech = ENGLISH,
) -> FindingsReport:
    """The findings as they are shown.

    Args:
        loaded: The inventory and its texts.
        verdict: What the rules say of it.
        root: The client folder as it is to be named.
        fail_on: The level from which a finding fails: error, warning, info or never.
        before: What is counted and not shown, since it was there before.
        from_top: The client folder relative to the top of its git repository.
        with_pages: Whether the pages of the rules that found something are shown too.
        say: The language of the sentences; what machines read is always English.
    """
    everything = findings_of(loaded, verdict, say)
    baselined, new = _apart((one for one in everything if loaded.shown in (None, one.file)), before)
    loose = tuple(one for one in before.loosened if loaded.shown in (None, one.file))
    twice = {(one.rule, one.file, one.line, one.column) for one in loose}
    fresh = (one for one in new if one.fingerprint not in before.earlier)
    findings = arranged((*loose, *(one for one in fresh if (one.rule, one.file, one.line, one.column) not in twice)))
    report = FindingsReport(
        shape="touchmap.findings/1",
        root=root,
        findings=findings,
        summary=replace(
            _summary(findings, loaded, verdict),
            baselined=len(baselined),
            mended=len(mended(before.baseline, everything, loaded, verdict)),
            earlier=sum(one.fingerprint in before.earlier for one in new),
        ),
        skipped=tuple(rule.code for rule in verdict.skipped),
        compared_with=before.commit,
        fail_on=fail_on,
        since=before.since,
        from_top=from_top,
        pages=_pages(findings) if with_pages else (),
        language=say.language,
    )
    return replace(report, failing=sum(map(report.fails, findings)))


def _pages(findings: Iterable[Finding]) -> "tuple[RulePage, ...]":
    from touchmap.reports.findings.rules import rule_page

    return tuple(rule_page(BY_CODE[code]) for code in sorted({finding.rule for finding in findings}))


def _apart(found: Iterable[Finding], before: Before) -> tuple[list[Finding], list[Finding]]:
    """The findings that a baseline accepts, and the others."""
    known = {one.fingerprint for one in before.baseline}
    accepted: list[Finding] = []
    others: list[Finding] = []
    for finding in found:
        (accepted if finding.fingerprint in known and can_be_known(finding) else others).append(finding)
    return accepted, others


def _summary(findings: Iterable[Finding], loaded: Loaded, verdict: RunResult) -> Summary:
    """How many findings of each level are shown, and what was read; nothing was there before."""
    counts = Counter(finding.level for finding in findings)
    return Summary(
        error=counts["error"],
        warning=counts["warning"],
        info=counts["info"],
        waived=sum(one.waived and loaded.shown in (None, one.problem.where.file) for one in verdict.judged),
        baselined=0,
        mended=0,
        earlier=0,
        touchpoints=len(loaded.inventory.touchpoints),
        chains=len(loaded.inventory.chains),
        files=len(loaded.inventory.files),
    )


def can_be_known(finding: Finding) -> bool:
    """Whether a baseline may hold a finding: what could not be read is never taken for granted."""
    return not BY_CODE[finding.rule].fixed


def mended(
    baseline: "Iterable[Known]", findings: Iterable[Finding], loaded: Loaded, verdict: RunResult
) -> "tuple[Known, ...]":
    """The findings of a baseline that are gone.

    What this run did not look for is not gone: rules that were not selected or could not be sure, and
    anything at all as long as some of the files did not load.
    """
    if loaded.problems:
        return ()
    found = {finding.fingerprint for finding in findings}
    return tuple(one for one in baseline if one.rule in verdict.ran and one.fingerprint not in found)
