"""One touchpoint as a document: a section for each thing that is known of it, as a list."""

from touchmap.reports.document import ReportDocument
from touchmap.reports.paths import from_root
from touchmap.reports.text import own
from touchmap.reports.touchpoint.touchpoint import TouchpointReport
from touchmap.reports.touchpoint.words import sections


def touchpoint_document(report: TouchpointReport) -> ReportDocument:
    """One touchpoint as a document; it says the same on a page and in text."""
    return ReportDocument(
        title=own(report.name),
        language=report.language,
        client_language=report.language,
        sections=sections(report),
        lines=(f"{report.id} ({place(report)})",),
    )


def place(report: TouchpointReport) -> str:
    """The file and the line that the touchpoint is entered in."""
    return f"{from_root(report.root, report.file)}:{report.line}"
