"""Findings as Markdown: the summary of a CI step, or a comment."""

from touchmap.formats.escape.markdown import cell
from touchmap.formats.findings.locations import from_top
from touchmap.formats.findings.summary_line import remarks, totals
from touchmap.language.phrase import noted
from touchmap.language.speech import ENGLISH, speech
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport
from touchmap.reports.findings.together import together

_COLUMNS = (noted("Level"), noted("Rule"), noted("Place"), noted("What is wrong"), noted("How to fix it"))


def write(report: FindingsReport, *, room: int | None = None) -> str:
    """A title, a line that counts, and a table with all findings.

    Args:
        report: The findings.
        room: How many bytes there are; what has no room is left out whole, worst first, and counted.
    """
    say = speech(report.language)
    head = ["## touchmap check", "", cell(totals(report)), *(f"\n{cell(line)}" for line in remarks(report)), ""]
    rows = [_row(finding, report) for finding in together(report.findings, say)]
    kept = rows if room is None else _fitting(rows, room - _size(head) - 500)
    if kept:
        head += [_line(tuple(say(key) for key in _COLUMNS)), _line(("---",) * len(_COLUMNS))]
    left = len(rows) - len(kept)
    tail = (
        [
            "",
            cell(
                say.plural(
                    "{count} more finding did not fit here; `touchmap check` lists it.",
                    "{count} more findings did not fit here; `touchmap check` lists them.",
                    left,
                )
            ),
        ]
        if left
        else []
    )
    return "\n".join([*head, *kept, *tail]).rstrip("\n") + "\n"


def write_refusal(message: str, hint: str) -> str:
    """Why nothing was checked, and what to do about it, in English.

    Args:
        message: What is wrong.
        hint: What to do about it; empty if there is nothing to add.
    """
    said = [cell(ENGLISH("Nothing was checked: {message}", message=message)), *([cell(hint)] if hint else [])]
    return "\n\n".join(["## touchmap check", *said]) + "\n"


def _row(finding: Finding, report: FindingsReport) -> str:
    rule, place = f"{finding.rule} {finding.name}", f"{from_top(finding, report)}:{finding.line}:{finding.column}"
    texts = (finding.level, rule, place, finding.message, finding.help)
    return _line(tuple(map(cell, texts)))


def _line(texts: tuple[str, ...]) -> str:
    return f"| {' | '.join(texts)} |"


def _fitting(rows: list[str], room: int) -> list[str]:
    """The rows from the top that have room."""
    for number, row in enumerate(rows):
        room -= _size([row])
        if room < 0:
            return rows[:number]
    return rows


def _size(lines: list[str]) -> int:
    return sum(len(line.encode("utf-8", "backslashreplace")) + 1 for line in lines)
