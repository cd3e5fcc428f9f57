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


def _drawn(place: str, style: str) -> Writer:
    """A writer for what a module lays out as a grid or as lines, such as `ranking:grid`."""
    return partial(_as_drawn, place, f"{place.partition(':')[2]}:write_{style}")


def _as_drawn(place: str, drawing: str, report: Any) -> str:
    text: str = found(drawing)(found(place)(report))
    return text


def _rows(name: str) -> Writer:
    """A writer for the rows that stand in one field of a report, as CSV."""
    return partial(_as_rows, name)


def _as_rows(name: str, report: Any, csv: str = "standard") -> str:
    style = found("as_csv:flavour")(csv, getattr(report, "language", "en"))
    rows = getattr(report, name)
    kind = type(rows[0]) if rows else get_args(get_type_hints(type(report))[name])[0]
    text: str = found("as_csv:write")(kind, rows, style)
    return text


def found(place: str) -> Callable[..., Any]:
    """The function that a place such as `text:write` names."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(f"touchmap.formats.{module}"), name)
    return function


JSON = _of("as_json:write")


def _table(place: str, rows: str) -> dict[str, Writer]:
    """The formats of a table, which a module lays out as a grid, and whose rows stand in one field."""
    return {
        "table": _drawn(place, "plain"),
        "json": JSON,
        "csv": _rows(rows),
        "markdown": _drawn(place, "markdown"),
    }


_CHAINS: dict[str, Writer] = {
    "table": _drawn("chains:lines", "plain"),
    "json": JSON,
    "csv": _of("chains_csv:write"),
    "markdown": _of("chains:write_page"),
}

WRITERS: dict[str, dict[str, Writer]] = {
    "RankingReport": _table("ranking:grid", "touchpoints"),
    "OpportunityReport": _table("ranking:grid", "touchpoints"),
    "WeakestReport": _table("ranking:grid", "touchpoints"),
    "RankingWhatIf": _table("ranking:grid", "touchpoints"),
    "FirmReport": _table("firm:grid", "touchpoints"),
    "ChainsReport": _CHAINS,
    "ChainsWhatIf": _CHAINS,
    "ChainMapReport": {
        "table": _drawn("chain_map:lines", "plain"),
        "json": JSON,
        "csv": _of("chain_map:write_csv"),
        "markdown": _of("chain_map:write_page"),
    },
    "StagesReport": _table("stages:grid", "places"),
    "StagesWhatIf": _table("stages:grid", "places"),
    "EvidenceReport": _table("evidence:grid", "touchpoints"),
    "ReviewReport": _table("review:grid", "touchpoints"),
    "FindingsReport": {
        "text": _of("text:write"),
        "concise": _of("concise:write"),
        "json": JSON,
        "github": _of("github:write"),
        "gitlab": _of("gitlab:write"),
        "junit": _of("junit:write"),
        "sarif": _of("sarif:write"),
        "markdown": _of("findings_markdown:write"),
    },
    "Baseline": {"json": JSON},
    "EditReport": {"text": _of("edits:write"), "json": JSON},
    "SurveyReport": {"text": _of("edits:write"), "json": JSON},
    "WeekReport": {
        "table": _drawn("week:grid", "plain"),
        "markdown": _of("week:write_page"),
        "agenda": _of("week:write_agenda"),
        "html": _of("week:write_html"),
        "json": JSON,
    },
    "TouchpointReport": {
        "table": _drawn("touchpoint:lines", "plain"),
        "json": JSON,
        "markdown": _of("touchpoint:write_markdown"),
    },
    "Started": {"text": _of("started:write_text"), "json": JSON},
    "RulesReport": _table("rules:grid", "rules"),
    "TopicPage": {"text": _of("topics:write_text"), "markdown": _of("topics:write_markdown"), "json": JSON},
    "RulePage": {"text": _of("rules:write_text"), "markdown": _of("rules:write_markdown"), "json": JSON},
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
    "RankingReport": "ranking:grid",
    "OpportunityReport": "ranking:grid",
    "WeakestReport": "ranking:grid",
    "RankingWhatIf": "ranking:grid",
    "FirmReport": "firm:grid",
    "RulesReport": "rules:grid",
    "StagesReport": "stages:grid",
    "StagesWhatIf": "stages:grid",
    "EvidenceReport": "evidence:grid",
    "ReviewReport": "review:grid",
    "WeekReport": "week:grid",
}
"""The reports that a terminal draws as a table, and what lays each out."""

LINES = {
    "ChainsReport": "chains:lines",
    "ChainsWhatIf": "chains:lines",
    "ChainMapReport": "chain_map:lines",
    "TouchpointReport": "touchpoint:lines",
}
"""The reports that a terminal draws as lines of words, folded at its width."""


def write(report: Any, name: str, **how: Any) -> str:
    """A report as text, in a format that its table above names."""
    return WRITERS[type(report).__name__][name](report, **how)


def laid_out(report: Any, table: dict[str, str]) -> Any:
    """What a terminal draws of a report: its grid or its lines; None where the table does not name it."""
    place = table.get(type(report).__name__)
    return None if place is None else found(place)(report)
