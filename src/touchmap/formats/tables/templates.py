"""Our templates as a table."""

from touchmap.formats.layout.table import Column, Grid
from touchmap.language.speech import speech
from touchmap.reports.edits.templates import TemplatesReport


def grid(report: TemplatesReport) -> Grid:
    """Each template, what it makes, and whether the client has its own."""
    say = speech(report.language)
    columns = (Column(say("Template"), keep=9), Column(say("What it makes")), Column(say("Your own"), keep=5))
    rows = tuple((row.name, row.about, say("yes") if row.own else "") for row in report.templates)
    return Grid(columns, rows, report.notes)
