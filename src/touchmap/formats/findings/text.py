"""Findings for people: the place, what is wrong, the line it is on, and how to fix it."""

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.findings.locations import from_here
from touchmap.formats.findings.summary_line import remarks, totals
from touchmap.formats.layout.display_width import cells
from touchmap.language.speech import speech
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport
from touchmap.reports.findings.together import together

_LONGEST = 160


def write(report: FindingsReport, *, with_info: bool = False) -> str:
    """All findings with excerpts, many of one kind at once, and last lines that count them."""
    found = together(shown(report, with_info=with_info), speech(report.language))
    blocks = [_block(finding, report) for finding in found]
    return "\n".join([*blocks, totals(report, with_info=with_info), *remarks(report)]) + "\n"


def shown(report: FindingsReport, *, with_info: bool) -> list[Finding]:
    """The findings that people get to see: those of level info only where they are asked for."""
    return [finding for finding in report.findings if with_info or finding.level != "info"]


def headline(finding: Finding, report: FindingsReport) -> str:
    """A finding on one line, which begins with its place relative to the current folder."""
    return f"{from_here(finding, report)}: {finding.level} {finding.rule} {visible(finding.message)}"


def _block(finding: Finding, report: FindingsReport) -> str:
    lines = [headline(finding, report)]
    lines += _excerpt(finding)
    lines.append(f"      = {visible(finding.help)}")
    return "\n".join([*lines, ""])


def _excerpt(finding: Finding) -> list[str]:
    """The line, cut around the place where it is very long, with carets under the place."""
    start = finding.column - 1
    cut = max(0, start - 40) if len(finding.excerpt) > _LONGEST else 0
    line = finding.excerpt[cut : cut + _LONGEST]
    if not line.strip():
        return []
    end = finding.end_column - 1 if finding.end_line == finding.line else len(finding.excerpt)
    before = visible(line[: start - cut].replace("\t", " "))
    marked = visible(line[start - cut : max(end, start + 1) - cut].replace("\t", " "))
    text = visible(line.replace("\t", " "))
    return [
        f"{finding.line:>5} | {'…' if cut else ''}{text.rstrip()}",
        f"      | {' ' if cut else ''}{' ' * cells(before)}{'^' * max(cells(marked.rstrip()), 1)}",
    ]
