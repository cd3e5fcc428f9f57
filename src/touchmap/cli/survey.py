"""`touchmap survey`: the answers of a survey, taken from a CSV file as evidence."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli import asking
from touchmap.cli.completing import columns, methods
from touchmap.cli.editing import Day, DryRun, Home, How, Said, Wait, made, say_beside
from touchmap.cli.options import Limit, day, deliver, shown_root

if TYPE_CHECKING:
    from touchmap.analysis.survey import Question
    from touchmap.editing.meant import Meant
    from touchmap.model.inventory import Inventory
    from touchmap.reports.survey import Taken

File = Annotated[
    str | None, typer.Argument(metavar="FILE.csv", help="The answers, with a heading.", show_default=False)
]
Map = Annotated[
    list[str],
    typer.Option(
        "--map",
        metavar="ID=COLUMN",
        help=(
            "The column of a touchpoint's answers; or, where a row is one answer, touchpoint=COLUMN and "
            "answer=COLUMN. Also weight=COLUMN, date=COLUMN. Repeatable."
        ),
        autocompletion=columns,
    ),
]
Ask = Annotated[
    Literal["nps", "csat", "ces"] | None,
    typer.Option(help="What was asked: recommendation (0-10), satisfaction or effort (1-5 unless said)."),
]
Scale = Annotated[
    str | None, typer.Option(metavar="MIN-MAX", help="The lowest and the highest mark of the survey, such as 1-7.")
]
Reverse = Annotated[bool, typer.Option("--reverse", help="The lowest mark is the best one.")]
Missing = Annotated[
    str | None, typer.Option(metavar="CODES", help="Codes that are no answers, such as 0,6; they are counted.")
]
Method = Annotated[str, typer.Option(metavar="NAME", help="The method of evidence.", autocompletion=methods)]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who asked.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What is to be said of it.")]
Replace = Annotated[bool, typer.Option("--replace", help="Take the typed scores out, so that the evidence speaks.")]


def survey(
    file: File = None,
    path: Home = None,
    *,
    map: Map = [],  # noqa: A002, B006 - the option's name; Typer copies it
    ask: Ask = None,
    scale: Scale = None,
    reverse: Reverse = False,
    missing: Missing = None,
    method: Method = "survey",
    by: By = None,
    note: Note = None,
    date: Day = None,
    replace: Replace = False,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Take the answers of a survey as evidence: one record for each touchpoint and day, all or nothing.

    Answers without weights are kept as `marks`, those with weights as their mean; both on the survey's own
    scale, which is put on the client's end to end. The same file is never taken twice.
    """
    from touchmap.analysis.questions import columns_of, question
    from touchmap.reports.survey import survey_report

    name = asking.words(file, "FILE.csv", "The file of the answers")
    asked = question(ask, scale, missing, day(date), reverse=reverse)
    taken = _taken(name, columns_of(map), asked, method, promoters=ask == "nps")
    how = How(wait, dry_run, format, limit)
    done = made(path, lambda inventory: _meant(inventory, taken, by, note, replace=replace), how)
    report = survey_report(done, taken, shown_root(done.before), dry_run=dry_run)
    deliver(report, format, None)
    say_beside(report, how)


def _taken(path: str, columns: dict[str, str], asked: "Question", method: str, *, promoters: bool) -> "Taken":
    """The answers of a file, counted.

    Raises:
        TouchmapError: They are none; the columns that there are, are named.
    """
    from touchmap.analysis.survey import tallies
    from touchmap.errors import TouchmapError
    from touchmap.reports.survey import Taken
    from touchmap.source.tables import read_table

    table = read_table(path)
    if not columns:
        raise TouchmapError("--map is missing", f"say which column is what; there are: {', '.join(table.columns[:20])}")
    if not table.rows:
        raise TouchmapError(f"{path} has no row below its heading", "export it with the answers")
    counted = tallies(table, columns, asked)
    return Taken(table, columns, asked, promoters, counted, method, f"sha256:{table.digest}")


def _meant(inventory: "Inventory", taken: "Taken", by: str | None, note: str | None, *, replace: bool) -> "Meant":
    """The records of a survey, as they are to stand in an inventory."""
    from touchmap.editing.survey import Survey, surveyed

    asked = taken.question
    of = Survey(
        path=taken.table.path,
        digest=taken.digest,
        method=taken.method,
        low=asked.low,
        high=asked.high,
        weighted=taken.weighted,
        by_column=taken.by_column,
        by=by,
        note=_note(inventory, note, taken.columns.get("weight")),
    )
    return surveyed(inventory, taken.tallies, of, replace=replace)


def _note(inventory: "Inventory", note: str | None, weights: str | None) -> str | None:
    """What is to be said of the records; that their means are weighted is said of itself."""
    from touchmap.reports.words import words

    if weights is None:
        return note
    weighted = words(inventory.settings.client.language)("survey.weighted_note", column=weights)
    return f"{note}; {weighted}" if note else weighted
