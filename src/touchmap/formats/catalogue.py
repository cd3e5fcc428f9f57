"""Which report can be written in which format: a new one is a function and a line here."""

from collections.abc import Callable
from typing import Any

from touchmap.formats import as_csv, as_json, edits, firm, grid, ranking, rules, text, touchpoint, week
from touchmap.reports.edits import EditReport
from touchmap.reports.findings import FindingsReport
from touchmap.reports.firm import FirmReport, FirmRow
from touchmap.reports.ranking import RankingReport, RankRow
from touchmap.reports.rules import RulePage, RuleRow, RulesReport
from touchmap.reports.touchpoint import TouchpointReport
from touchmap.reports.week import WeekReport

Writer = Callable[[Any], str]

WRITERS: dict[type, dict[str, Writer]] = {
    RankingReport: {
        "table": lambda report: grid.write_plain(ranking.grid(report)),
        "json": as_json.write,
        "csv": lambda report: as_csv.write(RankRow, report.touchpoints),
        "markdown": lambda report: grid.write_markdown(ranking.grid(report)),
    },
    FirmReport: {
        "table": lambda report: grid.write_plain(firm.grid(report)),
        "json": as_json.write,
        "csv": lambda report: as_csv.write(FirmRow, report.touchpoints),
        "markdown": lambda report: grid.write_markdown(firm.grid(report)),
    },
    FindingsReport: {
        "text": text.write,
        "json": as_json.write,
    },
    EditReport: {
        "text": edits.write,
        "json": as_json.write,
    },
    WeekReport: {
        "table": lambda report: grid.write_plain(week.grid(report)),
        "markdown": week.write_page,
        "agenda": week.write_agenda,
        "json": as_json.write,
    },
    RulesReport: {
        "table": lambda report: grid.write_plain(rules.grid(report)),
        "json": as_json.write,
        "csv": lambda report: as_csv.write(RuleRow, report.rules),
        "markdown": lambda report: grid.write_markdown(rules.grid(report)),
    },
    TouchpointReport: {
        "table": touchpoint.write_text,
        "json": as_json.write,
        "markdown": touchpoint.write_markdown,
    },
    RulePage: {
        "text": rules.write_text,
        "markdown": rules.write_markdown,
        "json": as_json.write,
    },
}
"""For each kind of report, its writers by the name of the format."""

GRIDS: dict[type, Callable[[Any], grid.Grid]] = {
    RankingReport: ranking.grid,
    FirmReport: firm.grid,
    RulesReport: rules.grid,
    WeekReport: week.grid,
}
"""The reports that a terminal draws as a table."""


def write(report: Any, name: str) -> str:
    """A report as text, in a format that its table above names."""
    return WRITERS[type(report)][name](report)
