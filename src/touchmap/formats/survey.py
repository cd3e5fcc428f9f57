"""A survey as text: the rule, a line for each touchpoint, or the difference that it would make."""

from touchmap.formats.visible import visible
from touchmap.reports.survey import SurveyReport


def write(report: SurveyReport) -> str:
    """What a survey brought, one line each; of a dry run the difference, as patch programs take it."""
    if report.diff is not None:
        return report.diff
    return "".join(f"{visible(line)}\n" for line in report.lines)
