"""An edit or a survey as text: a line for each change, or the difference that it would make."""

from typing import TYPE_CHECKING

from touchmap.formats.escape.control_characters import visible

if TYPE_CHECKING:
    from touchmap.reports.edits.edits import EditReport
    from touchmap.reports.evidence.survey_rows import SurveyReport


def write(report: "EditReport | SurveyReport") -> str:
    """What changed, one line each; of a dry run the difference, as patch programs take it."""
    if report.diff is not None:
        return report.diff
    return "".join(f"{visible(line)}\n" for line in report.lines)
