"""Findings for people: the place, what is wrong, the line it stands on, and how to mend it."""

from rich.cells import cell_len

from touchmap.formats.visible import visible
from touchmap.reports.finding import Finding
from touchmap.reports.findings import FindingsReport

_LONGEST = 160


def write(report: FindingsReport, *, with_info: bool = False) -> str:
    """All findings with excerpts, and a last line that counts them."""
    shown = [finding for finding in report.findings if with_info or finding.level != "info"]
    blocks = [_block(finding, report.root) for finding in shown]
    return "\n".join([*blocks, _summary(report, with_info=with_info)]) + "\n"


def place(finding: Finding, root: str) -> str:
    """A finding's place as file:line:column, relative to the current folder."""
    folder = "" if root in ("", ".") or finding.file == "-" else root.rstrip("/") + "/"
    return f"{visible(folder + finding.file)}:{finding.line}:{finding.column}"


def _block(finding: Finding, root: str) -> str:
    lines = [f"{place(finding, root)}: {finding.level} {finding.rule} {visible(finding.message)}"]
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
        f"      | {' ' if cut else ''}{' ' * cell_len(before)}{'^' * max(cell_len(marked.rstrip()), 1)}",
    ]


def _summary(report: FindingsReport, *, with_info: bool) -> str:
    summary = report.summary
    counts = [_count(summary.error, "error"), _count(summary.warning, "warning")]
    if with_info:
        counts.append(f"{summary.info} info")
    elif summary.info:
        counts.append(f"{summary.info} info (`--all` shows them)")
    if summary.waived:
        counts.append(f"{summary.waived} waived")
    if summary.baselined:
        counts.append(f"{summary.baselined} in the baseline")
    looked = [
        _count(summary.touchpoints, "touchpoint"),
        _count(summary.chains, "chain"),
        _count(summary.files, "file"),
    ]
    lines = [f"{', '.join(counts)} in {', '.join(looked)}"]
    if report.skipped:
        lines.append(f"not checked, since not everything could be read: {', '.join(report.skipped)}")
    return "\n".join(lines)


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
