"""Findings as people read them: many of one kind, which a new inventory has, as one that counts them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from touchmap.language.speech import speech
from touchmap.reports.findings.finding import Finding

_NAMED = 3
"""How many entries are named where many are told at once."""


def together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in their order, and in place of several that say so one, where the first of them stands."""
    alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for number, finding in enumerate(findings):
        alike[finding.several and finding.rule, finding.several or str(number)].append(finding)
    return tuple(_as_one(group) if len(group) > 1 else group[0] for group in alike.values())


def _as_one(group: list[Finding]) -> Finding:
    first, say = group[0], speech("en")
    names = [finding.entry or finding.file for finding in group[:_NAMED]]
    more = len(group) - len(names)
    listed = ", ".join(names) + (f" {say('(+{count})', count=more)}" if more else "")
    return replace(first, message=f"{first.several.format(count=len(group))}: {listed}")
