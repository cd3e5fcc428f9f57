"""Findings on one line each, for people and for editors that jump to file:line:column."""

from touchmap.formats.findings.summary_line import remarks, totals
from touchmap.formats.findings.text import headline, shown
from touchmap.reports.findings.findings import FindingsReport


def write(report: FindingsReport, *, with_info: bool = False) -> str:
    """One line for each finding, and last lines that count them."""
    lines = [headline(finding, report) for finding in shown(report, with_info=with_info)]
    return "\n".join([*lines, totals(report, with_info=with_info), *remarks(report)]) + "\n"
