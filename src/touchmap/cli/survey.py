"""`touchmap survey`: the answers of a survey, taken from a CSV file as evidence."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli import asking
from touchmap.cli.completing import methods
from touchmap.cli.editing import Day, DryRun, Home, How, Said, Wait, made, say_beside
from touchmap.cli.options import Limit, day, deliver, shown_root
from touchmap.cli.tabular import (
    Dates,
    Decimal,
    Delimiter,
    Encoding,
    Map,
    MapFile,
    SkipRows,
    WriteMap,
    keep_options,
    options_of,
    reading_of,
    require_new,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date as Date  # noqa: N812 - `date` is an option here

    from touchmap.editing.meant import Meant
    from touchmap.model.inventory import Inventory
    from touchmap.reports.survey import Taken

File = Annotated[
    str | None, typer.Argument(metavar="FILE.csv", help="The answers, with a heading.", show_default=False)
]
Ask = Annotated[
    Literal["nps", "csat", "ces"] | None,
    typer.Option(help="What was asked: recommendation (0-10), satisfaction or effort (1-5 unless said)."),
]
Scale = Annotated[
    str | None,
    typer.Option(metavar="MIN-MAX", help="The lowest and the highest mark of the survey, such as 1-7 or -5-5."),
]
Reverse = Annotated[bool, typer.Option("--reverse", help="The lowest mark is the best one.")]
Label = Annotated[
    list[str],
    typer.Option(metavar="WORDS=MARK", help="The mark that words stand for, such as 'Very good=5'. Repeatable."),
]
Missing = Annotated[
    list[str],
    typer.Option(metavar="CODE", help="What is no answer, such as N/A or 0,6; it is counted. Repeatable."),
]
Only = Annotated[
    list[str],
    typer.Option(metavar="COLUMN=WORD", help="Leave out rows with another word in this column. Repeatable."),
]
Except = Annotated[
    list[str],
    typer.Option("--except", metavar="COLUMN=WORD", help="Leave out rows with this word in the column. Repeatable."),
]
By = Annotated[
    str | None,
    typer.Option(metavar="PERIOD", help="One record for each month, quarter or year. (default: one for all)"),
]
Form = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The form that was filled in: a later export of it replaces an earlier one."),
]
Method = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The method of evidence. (default: survey)", autocompletion=methods),
]
AskedBy = Annotated[str | None, typer.Option(metavar="NAME", help="Who asked.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What is to be said of it.")]
Replace = Annotated[
    bool,
    typer.Option(
        "--replace",
        help="Let the survey win: take out scores entered by hand, and a record of the form that reaches into it.",
    ),
]


def survey(
    file: File = None,
    path: Home = None,
    *,
    map: Map = [],  # noqa: A002, B006 - the option's name; Typer copies it
    ask: Ask = None,
    scale: Scale = None,
    reverse: Reverse = False,
    label: Label = [],  # noqa: B006 - Typer copies it
    missing: Missing = [],  # noqa: B006 - Typer copies it
    only: Only = [],  # noqa: B006 - Typer copies it
    except_: Except = [],  # noqa: B006 - Typer copies it
    by: By = None,
    form: Form = None,
    method: Method = None,
    asked_by: AskedBy = None,
    note: Note = None,
    date: Day = None,
    dates: Dates = None,
    decimal: Decimal = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    skip_rows: SkipRows = None,
    map_file: MapFile = None,
    write_map: WriteMap = None,
    replace: Replace = False,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Take the answers of a survey as evidence: one record for each touchpoint and file, all or nothing.

    A record of a survey says from when to when it ran; after work on a touchpoint was done, a new one begins. Answers
    without weights are kept as `marks`, those with weights as their mean and spread; both on the survey's own
    scale, which is put on the client's end to end. The same file is never taken twice.
    """
    from touchmap.reports.survey import survey_report

    require_new(write_map)
    name = asking.words(file, "FILE.csv", "The file of the answers")
    paired = {"map": map, "label": label, "missing": missing, "only": only, "except": except_}
    asked = {"ask": ask, "scale": scale, "reverse": reverse, "method": method, "form": form, "by": by}
    read = {"dates": dates, "decimal": decimal, "encoding": encoding, "delimiter": delimiter, "skip-rows": skip_rows}
    options = options_of(map_file, {**paired, **asked, **read})
    how = How(wait, dry_run, format, limit)
    taken = _taken(name, options, day(date), asking.inventory_at(path, limit))
    done = made(path, lambda inventory: _meant(inventory, taken, asked_by, note, replace=replace), how)
    report = survey_report(done, taken, shown_root(done.before), day(None), dry_run=dry_run)
    kept = keep_options(write_map, options, dry_run=dry_run)
    deliver(report, format, None)
    say_beside(report, how, kept)


def _taken(path: str, options: "Mapping[str, Any]", on: "Date", inventory: "Inventory") -> "Taken":
    """The answers of a file, counted.

    Raises:
        TouchmapError: They are none; the columns that there are, are named.
    """
    from touchmap.analysis.questions import columns_of, question, scale_of
    from touchmap.analysis.survey import Plan, tallies
    from touchmap.analysis.survey_conditions import conditions
    from touchmap.analysis.survey_periods import closed_days
    from touchmap.editing.entries import touchpoint
    from touchmap.errors import TouchmapError
    from touchmap.reports.survey import Taken
    from touchmap.source.tabular import opened_table
    from touchmap.source.tabular_columns import column_names

    ends = scale_of(options["ask"], options["scale"], reverse=options["reverse"])
    codes = {"missing": options["missing"], "labels": options["label"]}
    spelled = {"decimal": options["decimal"], "dates": options["dates"]}
    plan = Plan(
        columns=columns_of(options["map"]),
        question=question(ends, reverse=options["reverse"], on=on, **codes, **spelled),
        conditions=conditions(options["only"], options["except"]),
        by=options["by"],
        closed=closed_days(inventory),
        named=lambda name: touchpoint(inventory, name),
    )
    with opened_table(path, reading_of(options)) as (table, digest):
        if not plan.columns:
            raise TouchmapError("--map is missing", f"say which column is what; there are: {column_names(table)}")
        counted = tallies(table, plan)
    if not counted.rows:
        raise TouchmapError(f"{path} has no row below its heading", "export it with the answers")
    method = options["method"] or "survey"
    return Taken(path, f"sha256:{digest}", plan, counted, method, options["form"], promoters=options["ask"] == "nps")


def _meant(inventory: "Inventory", taken: "Taken", by: str | None, note: str | None, *, replace: bool) -> "Meant":
    """The records of a survey, as they are to stand in an inventory.

    Raises:
        TouchmapError: Work on a touchpoint was closed since the file was read.
    """
    from touchmap.analysis.survey_periods import closed_days
    from touchmap.editing.survey import surveyed
    from touchmap.editing.survey_record import Survey
    from touchmap.errors import TouchmapError
    from touchmap.source.replacing import RUN_AGAIN

    if closed_days(inventory) != taken.plan.closed:
        raise TouchmapError("an action was closed by another program since the answers were read", RUN_AGAIN)
    asked = taken.plan.question
    of = Survey(
        path=taken.path,
        digest=taken.digest,
        method=taken.method,
        low=asked.low,
        high=asked.high,
        weighted=taken.weighted,
        by=by,
        note=_note(inventory, note, taken.counted.columns.get("weight")),
        form=taken.form,
    )
    return surveyed(inventory, taken.counted, of, taken.asked(inventory), replace=replace, by=taken.plan.by)


def _note(inventory: "Inventory", note: str | None, weights: str | None) -> str | None:
    """What is to be said of the records; that their means are weighted is said of itself."""
    from touchmap.reports.words import words

    if weights is None:
        return note
    weighted = words(inventory.settings.client.language)("survey.weighted_note", column=weights)
    return f"{note}; {weighted}" if note else weighted
