"""Findings as a GitLab Code Quality report: a list of objects, each with a fingerprint of its own."""

import json
from typing import Any

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.findings.locations import from_top, printable
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport

_SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}


def write(report: FindingsReport) -> str:
    """One object a line for each finding; the paths are relative to the top of the repository."""
    lines = [json.dumps(_issue(finding, report), ensure_ascii=False) for finding in report.findings]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def _issue(finding: Finding, report: FindingsReport) -> dict[str, Any]:
    return {
        "description": f"{visible(finding.message)}; {visible(finding.help)}",
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.level],
        "location": {
            "path": printable(from_top(finding, report)),
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }
