"""The plan's open findings: by level and rule, the long lists cut."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from touchmap.language.speech import Speech, speech

if TYPE_CHECKING:  # a plan without findings does not load the rules
    from touchmap.reports.findings.finding import Finding
    from touchmap.reports.findings.findings import FindingsReport

Level = Literal["info", "warning", "error"]
"""How bad a finding is."""

_MOST = {"error": 100, "warning": 25, "info": 10}


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding: what is wrong, how to fix it (empty if the group says it), and its place."""

    message: str
    help: str
    place: str


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one rule.

    Attributes:
        rule: The rule's code.
        title: What it finds.
        help: How to fix it, where that is the same for all.
        count: How many there are.
        findings: The first of them.
        more: How many are not among these.
    """

    rule: str
    title: str
    help: str
    count: int
    findings: tuple[FindingLine, ...]
    more: int


@dataclass(frozen=True, slots=True)
class FindingLevel:
    """The findings of one level: error, warning or info."""

    level: Level
    count: int
    groups: tuple[FindingGroup, ...]


def finding_levels(report: "FindingsReport") -> tuple[FindingLevel, ...]:
    """The findings by level, worst first, and by rule."""
    by_level = groupby(report.findings, key=lambda finding: finding.level)
    say = speech(report.language)
    return tuple(_level(level, list(findings), say) for level, findings in by_level)


def _level(level: Level, findings: "list[Finding]", say: Speech) -> FindingLevel:
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    groups = tuple(_group(rule, by_rule[rule], _MOST[level], say) for rule in sorted(by_rule))
    return FindingLevel(level, len(findings), groups)


def _group(rule: str, findings: "list[Finding]", most: int, say: Speech) -> FindingGroup:
    from touchmap.reports.findings.rules import title_of
    from touchmap.reports.findings.together import together
    from touchmap.rules.catalogue import BY_CODE

    told = together(findings, say)
    helps = {finding.help for finding in told}
    shared = helps.pop() if len(helps) == 1 else ""
    lines = tuple(
        FindingLine(finding.message, "" if shared else finding.help, f"{finding.file}:{finding.line}")
        for finding in told[:most]
    )
    return FindingGroup(rule, title_of(BY_CODE[rule], say), shared, len(findings), lines, max(0, len(told) - most))
