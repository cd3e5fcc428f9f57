"""Which report can be written in which format: a new one is a function and a line here."""

from collections.abc import Callable, Sequence
from typing import Any

from touchmap.formats import (
    as_csv,
    as_json,
    chain_map,
    chains,
    chains_csv,
    firm,
    grid,
    lines,
    ranking,
    rules,
    stages,
    text,
    topics,
    week,
)
from touchmap.reports.chain_map import ChainMapReport
from touchmap.reports.chains import ChainsReport
from touchmap.reports.findings import FindingsReport
from touchmap.reports.firm import FirmReport, FirmRow
from touchmap.reports.ranking import RankingReport, RankRow
from touchmap.reports.rules import RulePage, RuleRow, RulesReport
from touchmap.reports.stages import PlaceRow, StagesReport
from touchmap.reports.topics import TopicPage
from touchmap.reports.week import WeekReport
from touchmap.reports.what_if import ChainsWhatIf, RankingWhatIf, StagesWhatIf

Writer = Callable[[Any], str]


def _kind(rows: Sequence[Any], otherwise: type) -> type:
    """The class of some rows, all of one kind, which names their columns."""
    return type(rows[0]) if rows else otherwise


_RANKING: dict[str, Writer] = {
    "table": lambda report: grid.write_plain(ranking.grid(report)),
    "json": as_json.write,
    "csv": lambda report: as_csv.write(_kind(report.touchpoints, RankRow), report.touchpoints),
    "markdown": lambda report: grid.write_markdown(ranking.grid(report)),
}
_CHAINS: dict[str, Writer] = {
    "table": lambda report: lines.write_plain(chains.lines(report)),
    "json": as_json.write,
    "csv": chains_csv.write,
    "markdown": chains.write_page,
}
_STAGES: dict[str, Writer] = {
    "table": lambda report: grid.write_plain(stages.grid(report)),
    "json": as_json.write,
    "csv": lambda report: as_csv.write(_kind(report.places, PlaceRow), report.places),
    "markdown": lambda report: grid.write_markdown(stages.grid(report)),
}

WRITERS: dict[type, dict[str, Writer]] = {
    RankingReport: _RANKING,
    RankingWhatIf: _RANKING,
    FirmReport: {
        "table": lambda report: grid.write_plain(firm.grid(report)),
        "json": as_json.write,
        "csv": lambda report: as_csv.write(FirmRow, report.touchpoints),
        "markdown": lambda report: grid.write_markdown(firm.grid(report)),
    },
    ChainsReport: _CHAINS,
    ChainsWhatIf: _CHAINS,
    ChainMapReport: {
        "table": lambda report: lines.write_plain(chain_map.lines(report)),
        "json": as_json.write,
        "csv": chain_map.write_csv,
        "markdown": chain_map.write_page,
    },
    StagesReport: _STAGES,
    StagesWhatIf: _STAGES,
    FindingsReport: {
        "text": text.write,
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
    TopicPage: {
        "text": topics.write_text,
        "markdown": topics.write_markdown,
        "json": as_json.write,
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
    RankingWhatIf: ranking.grid,
    FirmReport: firm.grid,
    RulesReport: rules.grid,
    StagesReport: stages.grid,
    StagesWhatIf: stages.grid,
    WeekReport: week.grid,
}
"""The reports that a terminal draws as a table."""

LINES: dict[type, Callable[[Any], tuple[lines.Line, ...]]] = {
    ChainsReport: chains.lines,
    ChainsWhatIf: chains.lines,
    ChainMapReport: chain_map.lines,
}
"""The reports that a terminal draws as lines of words, folded at its width."""


def write(report: Any, name: str) -> str:
    """A report as text, in a format that its table above names."""
    return WRITERS[type(report)][name](report)
