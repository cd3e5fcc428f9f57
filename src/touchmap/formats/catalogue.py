"""Which report can be written in which format: a new one is a function and a line here.

Reports are named and writers are found by name, so that a command loads the one format that it writes.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, get_args, get_type_hints

Writer = Callable[..., str]


def _of(place: str) -> Writer:
    """A writer by its module and name, such as `text:write`; loaded when it is called."""
    module, _, name = place.partition(":")

    def write(report: Any, **how: Any) -> str:
        text: str = getattr(import_module(f"touchmap.formats.{module}"), name)(report, **how)
        return text

    return write


def _drawn(place: str, style: str) -> Writer:
    """A writer for what a module lays out as a grid or as lines, such as `ranking:grid`."""
    kind = place.partition(":")[2]

    def write(report: Any) -> str:
        laid_out = _found(place)(report)
        text: str = getattr(import_module(f"touchmap.formats.{kind}"), f"write_{style}")(laid_out)
        return text

    return write


def _rows(name: str) -> Writer:
    """A writer for the rows that stand in one field of a report, as CSV."""

    def write(report: Any) -> str:
        from touchmap.formats import as_csv

        rows = getattr(report, name)
        kind = type(rows[0]) if rows else get_args(get_type_hints(type(report))[name])[0]
        return as_csv.write(kind, rows)

    return write


def _found(place: str) -> Callable[[Any], Any]:
    module, _, name = place.partition(":")
    found: Callable[[Any], Any] = getattr(import_module(f"touchmap.formats.{module}"), name)
    return found


JSON = _of("as_json:write")


def _table(place: str, rows: str) -> dict[str, Writer]:
    """The formats of a table, which a module lays out as a grid, and whose rows stand in one field."""
    return {
        "table": _drawn(place, "plain"),
        "json": JSON,
        "csv": _rows(rows),
        "markdown": _drawn(place, "markdown"),
    }


_CHAINS = {
    "table": _drawn("chains:lines", "plain"),
    "json": JSON,
    "csv": _of("chains_csv:write"),
    "markdown": _of("chains:write_page"),
}

WRITERS: dict[str, dict[str, Writer]] = {
    "RankingReport": _table("ranking:grid", "touchpoints"),
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
    "WeekReport": {
        "table": _drawn("week:grid", "plain"),
        "markdown": _of("week:write_page"),
        "agenda": _of("week:write_agenda"),
        "json": JSON,
    },
    "RulesReport": _table("rules:grid", "rules"),
    "TopicPage": {"text": _of("topics:write_text"), "markdown": _of("topics:write_markdown"), "json": JSON},
    "RulePage": {"text": _of("rules:write_text"), "markdown": _of("rules:write_markdown"), "json": JSON},
}
"""For each kind of report, by the name of its class, its writers by the name of the format."""

GRIDS = {
    "RankingReport": "ranking:grid",
    "RankingWhatIf": "ranking:grid",
    "FirmReport": "firm:grid",
    "RulesReport": "rules:grid",
    "StagesReport": "stages:grid",
    "StagesWhatIf": "stages:grid",
    "WeekReport": "week:grid",
}
"""The reports that a terminal draws as a table, and what lays each out."""

LINES = {"ChainsReport": "chains:lines", "ChainsWhatIf": "chains:lines", "ChainMapReport": "chain_map:lines"}
"""The reports that a terminal draws as lines of words, folded at its width."""


def write(report: Any, name: str, **how: Any) -> str:
    """A report as text, in a format that its table above names."""
    return WRITERS[type(report).__name__][name](report, **how)


def laid_out(report: Any, table: dict[str, str]) -> Any:
    """What a terminal draws of a report: its grid or its lines; None where the table does not name it."""
    place = table.get(type(report).__name__)
    return None if place is None else _found(place)(report)
