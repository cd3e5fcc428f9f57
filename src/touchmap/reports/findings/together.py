"""Findings as people read them: many of one kind, which a new inventory has, as one that counts them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from touchmap.language.speech import Speech
from touchmap.reports.findings.finding import Finding

_NAMED = 3
"""How many entries are named if many are reported together."""


def together(findings: Iterable[Finding], say: Speech) -> tuple[Finding, ...]:
    """The findings in their order; several that belong together become one, in the place of the first.

    Args:
        findings: What was found.
        say: The language of the sentences.
    """
    alike: dict[tuple[str, int | tuple[str, str]], list[Finding]] = defaultdict(list)
    for number, finding in enumerate(findings):
        alike[finding.rule, finding.several or number].append(finding)
    return tuple(_as_one(group, say) if len(group) > 1 else group[0] for group in alike.values())


def _as_one(group: list[Finding], say: Speech) -> Finding:
    first = group[0]
    if not first.several:
        return first
    names = say.joined([finding.entry or finding.file for finding in group], _NAMED)
    return replace(first, message=say.plural(*first.several, len(group), names=names))
