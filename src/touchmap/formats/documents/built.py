"""The document of a report, by the name of the document."""

from importlib import import_module
from typing import Any

from touchmap.reports.document import Medium, ReportDocument

_BUILDERS = {
    "plan": "plan.document:plan_document",
    "week": "week.document:week_document",
    "map": "journey.document:map_document",
    "grid": "journey.grid_document:grid_document",
    "agenda": "week.document:agenda_document",
}
"""For each document the function that builds it from its report."""


def built(report: Any, name: str, medium: Medium) -> ReportDocument:
    """The document of a report.

    Args:
        report: The report.
        name: The document's name, such as `plan`.
        medium: What it is laid out for.
    """
    module, _, function = _BUILDERS[name].partition(":")
    document: ReportDocument = getattr(import_module(f"touchmap.reports.{module}"), function)(report, medium)
    return document
