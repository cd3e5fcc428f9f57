"""Which report can be written in which format: a new one is a function and a line here.

Reports are named and writers are found by name, so that a command loads the one format that it writes.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, get_args, get_type_hints

Writer = Callable[..., str]


def _of(place: str) -> Writer:
    """A writer by its module and name, such as `text:write`; loaded when it is called."""
    return partial(_written, place)


def _written(place: str, report: Any, **how: Any) -> str:
    text: str = found(place)(report, **how)
    return text


_LAYOUTS = {"grid": "table", "lines": "styled_lines"}
"""For each way of laying a report out, the module that writes it."""


def _drawn(place: str, style: str) -> Writer:
    """A writer for what a module lays out as a grid or as lines, such as `ranking:grid`."""
    return partial(_as_drawn, place, f"layout.{_LAYOUTS[place.partition(':')[2]]}:write_{style}")


def _as_drawn(place: str, drawing: str, report: Any) -> str:
    text: str = found(drawing)(found(place)(report))
    return text


def _rows(name: str) -> Writer:
    """A writer for the rows that stand in one field of a report, as CSV."""
    return partial(_as_rows, name)


def _as_rows(name: str, report: Any, csv: str = "standard") -> str:
    style = found("data.as_csv:flavour")(csv, getattr(report, "language", "en"))
    rows = getattr(report, name)
    kind = type(rows[0]) if rows else get_args(get_type_hints(type(report))[name])[0]
    text: str = found("data.as_csv:write")(kind, rows, style)
    return text


def found(place: str) -> Callable[..., Any]:
    """The function that a place such as `text:write` names."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(f"touchmap.formats.{module}"), name)
    return function


JSON = _of("data.as_json:write")


def _table(place: str, rows: str) -> dict[str, Writer]:
    """The formats of a table, which a module lays out as a grid, and whose rows stand in one field."""
    return {
        "table": _drawn(place, "plain"),
        "json": JSON,
        "csv": _rows(rows),
        "markdown": _drawn(place, "markdown"),
    }


_CHAINS: dict[str, Writer] = {
    "table": _drawn("tables.chains:lines", "plain"),
    "json": JSON,
    "csv": _of("tables.chains_csv:write"),
    "markdown": _of("tables.chains:write_page"),
}

WRITERS: dict[str, dict[str, Writer]] = {
    "RankingReport": _table("tables.ranking:grid", "touchpoints"),
    "OpportunityReport": _table("tables.ranking:grid", "touchpoints"),
    "WeakestReport": _table("tables.ranking:grid", "touchpoints"),
    "RankingWhatIf": _table("tables.ranking:grid", "touchpoints"),
    "FirmReport": _table("tables.robustness:grid", "touchpoints"),
    "ChainsReport": _CHAINS,
    "ChainsWhatIf": _CHAINS,
    "ChainMapReport": {
        "table": _drawn("tables.chain_map:lines", "plain"),
        "json": JSON,
        "csv": _of("tables.chain_map:write_csv"),
        "markdown": _of("tables.chain_map:write_page"),
    },
    "StagesReport": _table("tables.stages:grid", "places"),
    "StagesWhatIf": _table("tables.stages:grid", "places"),
    "EvidenceReport": _table("tables.evidence:grid", "touchpoints"),
    "ReviewReport": _table("tables.review:grid", "touchpoints"),
    "FindingsReport": {
        "text": _of("findings.text:write"),
        "concise": _of("findings.concise:write"),
        "json": JSON,
        "github": _of("findings.github:write"),
        "gitlab": _of("findings.gitlab:write"),
        "junit": _of("findings.junit:write"),
        "sarif": _of("findings.sarif:write"),
        "markdown": _of("findings.markdown:write"),
    },
    "Baseline": {"json": JSON},
    "EditReport": {"text": _of("tables.edits:write"), "json": JSON},
    "SurveyReport": {"text": _of("tables.edits:write"), "json": JSON},
    "WeekReport": {
        "table": _drawn("tables.week:grid", "plain"),
        "markdown": _of("tables.week:write_page"),
        "agenda": _of("tables.week:write_agenda"),
        "html": _of("tables.week:write_html"),
        "json": JSON,
    },
    "TouchpointReport": {
        "table": _drawn("tables.touchpoint:lines", "plain"),
        "json": JSON,
        "markdown": _of("tables.touchpoint:write_markdown"),
    },
    "Started": {"text": _of("tables.init_result:write_text"), "json": JSON},
    "RulesReport": _table("tables.rules:grid", "rules"),
    "TopicPage": {
        "text": _of("tables.topics:write_text"),
        "markdown": _of("tables.topics:write_markdown"),
        "json": JSON,
    },
    "RulePage": {"text": _of("tables.rules:write_text"), "markdown": _of("tables.rules:write_markdown"), "json": JSON},
}
"""For each kind of report, by the name of its class, its writers by the name of the format."""

ENDINGS: dict[str, tuple[str, ...]] = {
    ".json": ("json", "gitlab", "sarif"),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".csv": ("csv",),
    ".md": ("markdown",),
    ".html": ("html",),
    ".htm": ("html",),
    ".txt": ("text", "concise", "table"),
    ".svg": ("svg",),
    ".ics": ("ics",),
    ".xlsx": ("xlsx",),
    ".pdf": ("pdf",),
    ".pptx": ("pptx",),
    ".docx": ("docx",),
}
"""For each ending of a file, the formats that it may hold, those meant without `--format` first.

An ending is here even where no report has its format: a file of that name would hold what nobody expects in it.
"""

GRIDS = {
    "RankingReport": "tables.ranking:grid",
    "OpportunityReport": "tables.ranking:grid",
    "WeakestReport": "tables.ranking:grid",
    "RankingWhatIf": "tables.ranking:grid",
    "FirmReport": "tables.robustness:grid",
    "RulesReport": "tables.rules:grid",
    "StagesReport": "tables.stages:grid",
    "StagesWhatIf": "tables.stages:grid",
    "EvidenceReport": "tables.evidence:grid",
    "ReviewReport": "tables.review:grid",
    "WeekReport": "tables.week:grid",
}
"""The reports that a terminal draws as a table, and what lays each out."""

LINES = {
    "ChainsReport": "tables.chains:lines",
    "ChainsWhatIf": "tables.chains:lines",
    "ChainMapReport": "tables.chain_map:lines",
    "TouchpointReport": "tables.touchpoint:lines",
}
"""The reports that a terminal draws as lines of words, folded at its width."""


def write(report: Any, name: str, **how: Any) -> str:
    """A report as text, in a format that its table above names."""
    return WRITERS[type(report).__name__][name](report, **how)


def laid_out(report: Any, table: dict[str, str]) -> Any:
    """What a terminal draws of a report: its grid or its lines; None where the table does not name it."""
    place = table.get(type(report).__name__)
    return None if place is None else found(place)(report)
