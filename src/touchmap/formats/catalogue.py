"""Which report can be written in which format: a new one is a function and a line here.

Reports are named and writers are found by name, so that a command loads the one format that it writes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, get_args, get_type_hints

Writer = Callable[..., str]


@dataclass(frozen=True, slots=True)
class _Of:
    """A writer by its module and name, such as `text:write`; loaded when it is called."""

    place: str

    def __call__(self, report: Any, **how: Any) -> str:
        text: str = found(self.place)(report, **how)
        return text


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A writer for what a module lays out as a grid or as lines, such as `ranking:grid`."""

    place: str
    style: str

    def __call__(self, report: Any) -> str:
        text: str = found(f"{self.place.partition(':')[2]}:write_{self.style}")(found(self.place)(report))
        return text


@dataclass(frozen=True, slots=True)
class _Rows:
    """A writer for the rows that stand in one field of a report, as CSV."""

    name: str
    place: str = "as_csv:write"

    def __call__(self, report: Any) -> str:
        rows = getattr(report, self.name)
        kind = type(rows[0]) if rows else get_args(get_type_hints(type(report))[self.name])[0]
        text: str = found(self.place)(kind, rows)
        return text


def found(place: str) -> Callable[..., Any]:
    """The function that a place such as `text:write` names."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(f"touchmap.formats.{module}"), name)
    return function


JSON = _Of("as_json:write")


def _table(place: str, rows: str) -> dict[str, Writer]:
    """The formats of a table, which a module lays out as a grid, and whose rows stand in one field."""
    return {
        "table": _Drawn(place, "plain"),
        "json": JSON,
        "csv": _Rows(rows),
        "markdown": _Drawn(place, "markdown"),
    }


_CHAINS: dict[str, Writer] = {
    "table": _Drawn("chains:lines", "plain"),
    "json": JSON,
    "csv": _Of("chains_csv:write"),
    "markdown": _Of("chains:write_page"),
}

WRITERS: dict[str, dict[str, Writer]] = {
    "RankingReport": _table("ranking:grid", "touchpoints"),
    "RankingWhatIf": _table("ranking:grid", "touchpoints"),
    "FirmReport": _table("firm:grid", "touchpoints"),
    "ChainsReport": _CHAINS,
    "ChainsWhatIf": _CHAINS,
    "ChainMapReport": {
        "table": _Drawn("chain_map:lines", "plain"),
        "json": JSON,
        "csv": _Of("chain_map:write_csv"),
        "markdown": _Of("chain_map:write_page"),
    },
    "StagesReport": _table("stages:grid", "places"),
    "StagesWhatIf": _table("stages:grid", "places"),
    "EvidenceReport": _table("evidence:grid", "touchpoints"),
    "ReviewReport": _table("review:grid", "touchpoints"),
    "FindingsReport": {
        "text": _Of("text:write"),
        "concise": _Of("concise:write"),
        "json": JSON,
        "github": _Of("github:write"),
        "gitlab": _Of("gitlab:write"),
        "junit": _Of("junit:write"),
        "sarif": _Of("sarif:write"),
        "markdown": _Of("findings_markdown:write"),
    },
    "Baseline": {"json": JSON},
    "EditReport": {"text": _Of("edits:write"), "json": JSON},
    "SurveyReport": {"text": _Of("survey:write"), "json": JSON},
    "WeekReport": {
        "table": _Drawn("week:grid", "plain"),
        "markdown": _Of("week:write_page"),
        "agenda": _Of("week:write_agenda"),
        "html": _Of("week:write_html"),
        "json": JSON,
    },
    "TouchpointReport": {
        "table": _Drawn("touchpoint:lines", "plain"),
        "json": JSON,
        "markdown": _Of("touchpoint:write_markdown"),
    },
    "Started": {"text": _Of("started:write_text"), "json": JSON},
    "RulesReport": _table("rules:grid", "rules"),
    "TopicPage": {"text": _Of("topics:write_text"), "markdown": _Of("topics:write_markdown"), "json": JSON},
    "RulePage": {"text": _Of("rules:write_text"), "markdown": _Of("rules:write_markdown"), "json": JSON},
}
"""For each kind of report, by the name of its class, its writers by the name of the format."""

GRIDS = {
    "RankingReport": "ranking:grid",
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
