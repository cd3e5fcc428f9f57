"""Findings as GitHub's workflow commands, which become annotations of a pull request.

The escapes are those of GitHub's toolkit: `%`, CR and LF in a message, also `:` and `,` in a property. A
step shows ten annotations of a kind; the worst come first, and the rest is counted here and carried by
the step's summary, which is the Markdown of the same report. The log shows of a command its message alone,
which therefore begins with the place and the rule.
"""

from collections import Counter
from collections.abc import Iterable

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.findings.locations import from_top
from touchmap.formats.findings.summary_line import remarks, totals
from touchmap.language.phrase import noted_plural
from touchmap.language.speech import ENGLISH
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport
from touchmap.reports.findings.together import together

_LEVELS = {
    "error": noted_plural("{count} error", "{count} errors"),
    "warning": noted_plural("{count} warning", "{count} warnings"),
    "info": noted_plural("{count} info", "{count} info"),
}

MOST = 10
"""How many annotations of a kind one step shows."""

_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: FindingsReport) -> str:
    """One command for each finding that has room, a notice about the rest, and a line that counts all."""
    findings = together(report.findings, ENGLISH)
    annotated = _with_room(findings, MOST)
    if len(annotated) < len(findings):
        annotated = _with_room(findings, MOST, notices=MOST - 1)
    lines = [_command(finding, report) for finding in annotated]
    rest = Counter(finding.level for finding in findings) - Counter(finding.level for finding in annotated)
    if rest:
        levels = ", ".join(ENGLISH.plural(*_LEVELS[level], count) for level, count in rest.items())
        notice = ENGLISH("More findings in the step summary: {count} ({levels})", count=rest.total(), levels=levels)
        lines.append(f"::notice title={_property('touchmap check')}::{_data(notice)}")
    return "\n".join([*lines, totals(report), *remarks(report)]) + "\n"


def write_refusal(message: str, hint: str) -> str:
    """Why nothing was checked, as one annotation of the whole run, and what to do about it.

    Args:
        message: What is wrong.
        hint: What to do about it; empty if there is nothing to add.
    """
    said = "%0A".join(_data(visible(text)) for text in (message, hint) if text)
    return f"::error title={_property('touchmap check')}::{said}\n"


def _with_room(findings: Iterable[Finding], most: int, notices: int = MOST) -> list[Finding]:
    """As many of each level as there is room for, in their order, which is worst first."""
    used: Counter[str] = Counter()
    kept = []
    for finding in findings:
        used[finding.level] += 1
        if used[finding.level] <= (notices if finding.level == "info" else most):
            kept.append(finding)
    return kept


def _command(finding: Finding, report: FindingsReport) -> str:
    file = visible(from_top(finding, report))
    place = {"file": file, "line": str(finding.line), "endLine": str(finding.end_line)}
    if finding.line == finding.end_line:
        place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    place["title"] = f"{finding.rule} {finding.name}"
    said = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    shown = f"{file}:{finding.line}:{finding.column}: {finding.rule} {visible(finding.message)}"
    return f"::{_KINDS[finding.level]} {said}::{_data(shown)}%0A{_data(visible(finding.help))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
