"""What the commands that edit share: their options, and how an intended change is made and reported."""

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from touchmap.cli.completion.completion import people, touchpoints
from touchmap.cli.options.shared import day, deliver
from touchmap.cli.own_language import own_speech
from touchmap.formats.catalogue import formats

if TYPE_CHECKING:
    from collections.abc import Callable

    from touchmap.editing.change import Change
    from touchmap.editing.transaction import Edited
    from touchmap.language.phrase import Phrase
    from touchmap.model.inventory import Inventory
    from touchmap.reports.edits.edits import EditReport
    from touchmap.reports.evidence.survey_rows import SurveyReport

Home = Annotated[
    str | None,
    typer.Argument(
        metavar="PATH",
        help="A client folder, a folder inside one, or a single file (default: current folder).",
        show_default=False,
    ),
]
In = Annotated[
    str | None,
    typer.Option(
        "--in",
        metavar="PATH",
        help="A client folder, a folder inside one, or a single file (default: current folder).",
        show_default=False,
    ),
]
Title = Annotated[
    str | None, typer.Argument(metavar="TITLE", help="What is to be done, in a few words.", show_default=False)
]
PointId = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="The touchpoint's id.", show_default=False, autocompletion=touchpoints),
]
OfPoint = Annotated[
    str | None,
    typer.Argument(metavar="TOUCHPOINT", help="The touchpoint's id.", show_default=False, autocompletion=touchpoints),
]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="Free text.")]
Owner = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The owner's id or name.", autocompletion=people),
]
Day = Annotated[
    str | None,
    typer.Option("--date", "--today", metavar="DATE", help="The date, e.g. 2026-11-22 (default: today)."),
]
Wait = Annotated[
    float,
    typer.Option(min=0, metavar="SECONDS", help="How long to wait for another edit of the same folder."),
]
Again = Annotated[
    bool, typer.Option("--again", help="Add it even if the touchpoint already has an action with this title.")
]
Kind = Annotated[
    Literal["touchpoint", "chain", "action", "person", "segment", "stage"] | None,
    typer.Option(help="What the entry is, if several entries have this id."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the changes without saving them.")]
if TYPE_CHECKING:
    SaidName = str
else:
    SaidName = Literal[formats("edit")]
Said = Annotated[SaidName, typer.Option("--format", help="Output format.")]


class How(NamedTuple):
    """How an edit is made.

    Attributes:
        wait: For how many seconds to wait for the lock.
        dry_run: Show the difference, and write nothing.
        format: How to say what changed.
        limit: The limits that are raised.
    """

    wait: float
    dry_run: bool
    format: str
    limit: list[str]


def carry_out(path: str | None, means: "Callable[[Inventory], Change]", how: How) -> None:
    """Make an edit, and say what it changed.

    Args:
        path: The client folder.
        means: What is to change.
        how: How it is made.

    Raises:
        TouchmapError: It cannot be made; nothing was changed.
    """
    from touchmap.reports.edits.edits import edit_report

    edited = made(path, means, how)
    report = edit_report(edited, edited.before.shown_root, day(None), dry_run=how.dry_run)
    deliver(report, how.format, None)
    say_beside(report, how)


def made(path: str | None, means: "Callable[[Inventory], Change]", how: How) -> "Edited":
    """Make an edit.

    Args:
        path: The client folder.
        means: What is to change.
        how: How it is made.

    Raises:
        TouchmapError: It cannot be made; nothing was changed.
    """
    from touchmap.editing.transaction import edit
    from touchmap.workspace import raised

    return edit(path, means, wait=how.wait, limits=raised(how.limit), dry_run=how.dry_run)


def say_beside(report: "EditReport | SurveyReport", how: How, more: "tuple[Phrase, ...]" = ()) -> None:
    """Print the remarks on standard error, and for a dry run what would follow from it.

    Args:
        report: What was done.
        how: How it was made.
        more: Sentences beside those of the report.
    """
    from touchmap.cli.console import note

    if how.format == "text":
        speak = own_speech()
        for line in (*(report.lines if how.dry_run else ()), *report.remarks, *map(speak.phrase, more)):
            note(line)
