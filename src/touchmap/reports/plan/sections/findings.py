"""The plan's open findings as cards of its document."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Bullets, Card, Point
from touchmap.reports.plan.findings import FindingGroup, FindingLevel, FindingLine
from touchmap.reports.text import Run, Text, runs, styled


def finding_cards(levels: tuple[FindingLevel, ...], say: Speech, *, page: bool) -> Iterator[Card]:
    """Each level of findings, by rule.

    Args:
        levels: The levels.
        say: The language.
        page: Whether they are for a page.
    """
    names = {"error": say("Errors"), "warning": say("Warnings"), "info": say("Remarks")}
    for level in levels:
        points = tuple(_group(group, say, page=page) for group in level.groups)
        yield Card(say("{level}: {count}", level=names[level.level], count=level.count), blocks=(Bullets(points),))


def _group(group: FindingGroup, say: Speech, *, page: bool) -> Point:
    more = say.plural(
        "{count} more finding: see “touchmap check --all”",
        "{count} more findings: see “touchmap check --all”",
        group.more,
    )
    below = tuple(_finding(finding, say, page=page) for finding in group.findings)
    return Point(_title(group, say, page=page), (*below, *((styled(more, "quiet"),) if group.more else ())))


def _title(group: FindingGroup, say: Speech, *, page: bool) -> Text:
    """What a rule finds, its code, and how to fix that; a page sets these apart by their looks."""
    help_ = Run(say("How to fix it: {help}.", help=group.help) if group.help else "", "help")
    if page:
        blank = " " if group.help else ""
        return runs(f"{group.title} ({group.count}) ", Run(group.rule, "code"), blank, help_)
    return runs(f"{group.title} ({group.count}, {group.rule})", ". " if group.help else "", help_)


def _finding(finding: FindingLine, say: Speech, *, page: bool) -> Text:
    help_ = say("How to fix it: {help}.", help=finding.help) if finding.help else ""
    blank = (" " if page else ". ") if help_ else ""
    return runs(f"{finding.message} ", Run(finding.place, "place"), blank, help_)
