"""An edit as text: a line for each change, or the difference that it would make."""

from touchmap.formats.visible import visible
from touchmap.reports.edits import EditReport


def write(report: EditReport) -> str:
    """What changed, one line each; of a dry run the difference, as patch programs take it."""
    if report.diff is not None:
        return report.diff
    return "".join(f"{visible(line)}\n" for line in report.lines)
