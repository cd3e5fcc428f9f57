"""Which report can be written in which format: a new one is a function and a line here.

A report names its kind, and writers are found by name, so that a command loads only the format that it writes.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_type_hints

if TYPE_CHECKING:
    from touchmap.reports.kinds import Kind, Report


Writer = Callable[..., str | bytes]


class Catalogued(NamedTuple):
    """What can be made of a kind of report.

    Attributes:
        writers: Its writers by the name of the format, the one that is meant without `--format` first.
        screen: What lays it out for a terminal, such as `ranking:grid`; empty if a terminal gets text.
    """

    writers: dict[str, Writer]
    screen: str = ""


def _of(place: str) -> Writer:
    """A writer by its module and name, such as `text:write`; loaded when it is called."""
    return partial(_written, place)


def _written(place: str, report: "Report", **how: Any) -> str | bytes:
    made: str | bytes = found(place)(report, **how)
    return made


_LAYOUTS = {"grid": "table", "lines": "styled_lines"}
"""For each way of laying a report out, the module that writes it."""


def _drawn(place: str, style: str) -> Writer:
    """A writer for what a module lays out as a grid or as lines, such as `ranking:grid`."""
    return partial(_as_drawn, place, f"layout.{_LAYOUTS[_layout(place)]}:write_{style}")


def _layout(place: str) -> str:
    return place.partition(":")[2]


def _as_drawn(place: str, drawing: str, report: "Report") -> str:
    text: str = found(drawing)(found(place)(report))
    return text


def _rows(name: str) -> Writer:
    """A writer for the rows in one field of a report, as CSV."""
    return partial(_as_rows, name)


def _as_rows(name: str, report: "Report", csv: str = "standard") -> str:
    style = found("data.as_csv:flavour")(csv, getattr(report, "language", "en"))
    rows = getattr(report, name)
    kind = type(rows[0]) if rows else get_args(get_type_hints(type(report))[name])[0]
    text: str = found("data.as_csv:write")(kind, rows, style, getattr(report, "columns", None))
    return text


def _document(name: str, kind: str) -> Writer:
    """A writer for a document through templates, of which a client's own win."""
    return partial(_as_document, name, kind)


def _as_document(name: str, kind: str, report: "Report", **how: Any) -> str:
    text: str = found("templates.documents:write")(report, name, kind, **how)
    return text


def _printed(page: Writer) -> Writer:
    """A writer of the PDF that a page makes, by the writer of the page."""
    return partial(_as_printed, page=page)


def _as_printed(report: "Report", *, page: Writer, **how: Any) -> bytes:
    made: bytes = found("documents.pdf:write")(page(report, **how))
    return made


def found(place: str) -> Callable[..., Any]:
    """The function that a place such as `text:write` names."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(f"touchmap.formats.{module}"), name)
    return function


JSON = _of("data.as_json:write")
PLAN_PAGE = _document("plan", "html")
MAP_PAGE = _document("map", "html")
GRID_PAGE = _document("grid", "html")
WEEK_PAGE = _of("tables.week:write_html")


def _table(place: str, rows: str, **others: Writer) -> Catalogued:
    """A table that a module lays out as a grid, with its rows in one field, and its other formats."""
    return _page(place, csv=_rows(rows), markdown=_drawn(place, "markdown"), **others)


def _page(place: str, **others: Writer) -> Catalogued:
    """What a module lays out for a terminal as a grid or as lines, with its formats beside plain text and JSON."""
    return Catalogued({"table": _drawn(place, "plain"), "json": JSON, **others}, place)


def _text(**writers: Writer) -> Catalogued:
    return Catalogued(writers)


CATALOGUE: dict["Kind", Catalogued] = {
    "rank": _table("tables.ranking:grid", "touchpoints"),
    "chains": _page(
        "tables.chains.chains:lines",
        csv=_of("tables.chains.chains_csv:write"),
        markdown=_of("tables.chains.chains:write_page"),
    ),
    "chains-map": _page(
        "tables.chains.chain_map:lines",
        csv=_of("tables.chains.chain_map:write_csv"),
        markdown=_of("tables.chains.chain_map:write_page"),
    ),
    "stages": _table("tables.stages:grid", "places"),
    "evidence": _table("tables.evidence:grid", "touchpoints"),
    "review": _table("tables.review:grid", "touchpoints"),
    "actions": _table("tables.actions:grid", "actions", ics=_of("data.calendar:write")),
    "map": _text(
        markdown=_of("tables.journey:write_markdown"),
        html=MAP_PAGE,
        svg=_of("charts.journey_svg:write"),
        png=_of("charts.journey_png:write"),
        pdf=_printed(MAP_PAGE),
        json=JSON,
    ),
    "map-table": _text(markdown=_document("grid", "markdown"), html=GRID_PAGE, pdf=_printed(GRID_PAGE), json=JSON),
    "check": _text(
        text=_of("findings.text:write"),
        concise=_of("findings.concise:write"),
        json=JSON,
        github=_of("findings.github:write"),
        gitlab=_of("findings.gitlab:write"),
        junit=_of("findings.junit:write"),
        sarif=_of("findings.sarif:write"),
        markdown=_of("findings.markdown:write"),
    ),
    "baseline": _text(json=JSON),
    "edit": _text(text=_of("tables.edits:write"), json=JSON),
    "survey": _text(text=_of("tables.edits:write"), json=JSON),
    "plan": _text(
        markdown=_document("plan", "markdown"),
        html=PLAN_PAGE,
        json=JSON,
        pdf=_printed(PLAN_PAGE),
        pptx=_of("slides.pptx:write"),
        docx=_of("office.word:write_plan"),
    ),
    "week": Catalogued(
        {
            "table": _drawn("tables.week:grid", "plain"),
            "markdown": _of("tables.week:write_markdown"),
            "json": JSON,
            "html": WEEK_PAGE,
            "pdf": _printed(WEEK_PAGE),
            "docx": _of("office.word:write_week"),
        },
        screen="tables.week:grid",
    ),
    "show": _page("tables.touchpoint:lines", markdown=_of("tables.touchpoint:write_markdown")),
    "init": _text(text=_of("tables.init_result:write_text"), json=JSON),
    "templates": _table("tables.templates:grid", "templates"),
    "rules": _table("tables.rules:grid", "rules"),
    "topic": _text(text=_of("tables.topics:write_text"), markdown=_of("tables.topics:write_markdown"), json=JSON),
    "explain": _text(text=_of("tables.rules:write_text"), markdown=_of("tables.rules:write_markdown"), json=JSON),
    "error": _text(json=JSON),
}
"""For each kind of report, what can be made of it."""

REPORTS: dict["Kind", str] = {
    "rank": "ranking.ranking:RankingReport",
    "chains": "chains.chains:ChainsReport",
    "chains-map": "chains.map:ChainMapReport",
    "stages": "chains.stages:StagesReport",
    "evidence": "evidence.evidence:EvidenceReport",
    "review": "evidence.review:ReviewReport",
    "actions": "actions.actions:ActionsReport",
    "map": "journey.journey:JourneyReport",
    "map-table": "journey.grid:GridReport",
    "check": "findings.findings:FindingsReport",
    "baseline": "findings.baseline:Baseline",
    "edit": "edits.edits:EditReport",
    "survey": "evidence.survey_rows:SurveyReport",
    "plan": "plan.plan:PlanReport",
    "week": "week.rows:WeekReport",
    "show": "touchpoint.touchpoint:TouchpointReport",
    "init": "edits.init_result:Started",
    "templates": "edits.templates:TemplatesReport",
    "rules": "findings.rules:RulesReport",
    "topic": "findings.topics:TopicPage",
    "explain": "findings.rules:RulePage",
    "error": "findings.error:ErrorReport",
}
"""For each kind the class of its reports."""


def report_class(kind: "Kind") -> type:
    """The class of a kind of report."""
    module, _, name = REPORTS[kind].partition(":")
    found_class: type = getattr(import_module(f"touchmap.reports.{module}"), name)
    return found_class


def formats(*kinds: "Kind") -> tuple[str, ...]:
    """The formats of a command that makes reports of these kinds: those that only earlier kinds have come first."""
    names: dict[str, None] = {}
    for kind in kinds:
        writers = CATALOGUE[kind].writers
        names = dict.fromkeys([*(name for name in names if name not in writers), *writers])
    return tuple(names)


def write(report: "Report", name: str, **how: Any) -> str | bytes:
    """A report in a format that the catalogue has for its kind."""
    return CATALOGUE[report.kind].writers[name](report, **how)


def write_text(report: "Report", name: str, **how: Any) -> str:
    """A report in a format that is text."""
    made = write(report, name, **how)
    return made if isinstance(made, str) else made.decode()


def laid_out(report: "Report") -> tuple[str, Any]:
    """What a terminal draws of a report that has a table: `grid` or `lines`, and the one or the other."""
    place = CATALOGUE[report.kind].screen
    return _layout(place), found(place)(report)
