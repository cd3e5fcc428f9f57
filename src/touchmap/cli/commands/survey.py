"""`touchmap survey`: the answers of a survey, taken from a CSV file as evidence."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import methods
from touchmap.cli.options.editing import Day, DryRun, Home, How, Said, Wait, made, say_beside
from touchmap.cli.options.shared import Limit, day, deliver
from touchmap.cli.options.tabular import (
    Dates,
    Decimal,
    Delimiter,
    Encoding,
    Map,
    MapFile,
    SkipRows,
    WriteMap,
)
from touchmap.language.phrase import noted, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date as Date  # noqa: N812 - `date` is an option here

    from touchmap.editing.change import Change
    from touchmap.model.inventory import Inventory
    from touchmap.reports.evidence.survey import Taken

File = Annotated[
    str | None, typer.Argument(metavar="FILE.csv", help="The answers, with a heading row.", show_default=False)
]
Ask = Annotated[
    Literal["nps", "csat", "ces"] | None,
    typer.Option(help="The type of question: recommendation (0-10), satisfaction or effort (both 1-5 by default)."),
]
Scale = Annotated[
    str | None,
    typer.Option(metavar="MIN-MAX", help="The survey's lowest and highest rating, e.g. 1-7 or -5-5."),
]
Reverse = Annotated[bool, typer.Option("--reverse", help="The lowest rating is the best.")]
Label = Annotated[
    list[str],
    typer.Option(metavar="TEXT=RATING", help="The rating that a text stands for, e.g. 'Very good=5'. Repeatable."),
]
Missing = Annotated[
    list[str],
    typer.Option(
        metavar="CODE", help="A value that is not an answer, e.g. N/A or 0,6; such cells are counted. Repeatable."
    ),
]
Only = Annotated[
    list[str],
    typer.Option(metavar="COLUMN=VALUE", help="Use only rows with this value in the column. Repeatable."),
]
Except = Annotated[
    list[str],
    typer.Option("--except", metavar="COLUMN=VALUE", help="Skip rows with this value in the column. Repeatable."),
]
By = Annotated[
    str | None,
    typer.Option(metavar="PERIOD", help="Write one record per month, quarter or year (default: one in all)."),
]
Form = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The form's name: a later export of the same form replaces the earlier one."),
]
Method = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The method of the evidence (default: survey).", autocompletion=methods),
]
AskedBy = Annotated[str | None, typer.Option(metavar="NAME", help="Who asked.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="Free text.")]
Replace = Annotated[
    bool,
    typer.Option(
        "--replace",
        help="Give the survey precedence: remove scores entered by hand and an overlapping record of the same form.",
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
    """Import survey answers as evidence: one record per touchpoint and file, all or nothing.

    Each record states the period of its answers; a new one begins after work on the touchpoint was completed.
    Answers without weights are stored as `marks`, weighted ones as mean and spread, both on the survey's own scale,
    which is converted end to end to the client's. The same file is never imported twice.
    """
    from touchmap.editing.tables.table_options import keep_options, options_of, require_new
    from touchmap.reports.evidence.survey import survey_report

    require_new(write_map)
    name = prompts.words(file, "FILE.csv", phrase("The file with the answers"))
    paired = {"map": map, "label": label, "missing": missing, "only": only, "except": except_}
    asked = {"ask": ask, "scale": scale, "reverse": reverse, "method": method, "form": form, "by": by}
    read = {"dates": dates, "decimal": decimal, "encoding": encoding, "delimiter": delimiter, "skip-rows": skip_rows}
    options = options_of(map_file, {**paired, **asked, **read})
    how = How(wait, dry_run, format, limit)
    taken = _taken(name, options, day(date), prompts.inventory_at(path, limit))
    done = made(path, lambda inventory: _meant(inventory, taken, asked_by, note, replace=replace), how)
    report = survey_report(done, taken, done.before.shown_root, day(None), dry_run=dry_run)
    kept = keep_options(write_map, options, dry_run=dry_run)
    deliver(report, format, None)
    say_beside(report, how, kept)


def _taken(path: str, options: "Mapping[str, Any]", on: "Date", inventory: "Inventory") -> "Taken":
    """The answers of a file, counted.

    Raises:
        TouchmapError: They cannot be read as answers; the message names the columns.
    """
    from touchmap.analysis.survey.answers_by_touchpoint import SurveyPlan
    from touchmap.analysis.survey.conditions import conditions
    from touchmap.analysis.survey.periods import closed_days
    from touchmap.analysis.survey.question import columns_of, question, scale_of
    from touchmap.editing.lookup.entries import touchpoint
    from touchmap.editing.survey.answers import counted_answers
    from touchmap.editing.tables.table_options import reading_of
    from touchmap.reports.evidence.survey import Taken

    ends = scale_of(options["ask"], options["scale"], reverse=options["reverse"])
    codes = {"missing": options["missing"], "labels": options["label"]}
    spelled = {"decimal": options["decimal"], "dates": options["dates"]}
    plan = SurveyPlan(
        columns=columns_of(options["map"]),
        question=question(ends, reverse=options["reverse"], on=on, **codes, **spelled),
        conditions=conditions(options["only"], options["except"]),
        by=options["by"],
        closed=closed_days(inventory),
        named=lambda name: touchpoint(inventory, name),
    )
    counted, digest = counted_answers(path, reading_of(options), plan)
    method = options["method"] or "survey"
    return Taken(path, digest, plan, counted, method, options["form"], promoters=options["ask"] == "nps")


def _meant(inventory: "Inventory", taken: "Taken", by: str | None, note: str | None, *, replace: bool) -> "Change":
    """The records of a survey, as an inventory is to hold them.

    Raises:
        TouchmapError: Work on a touchpoint was closed since the file was read.
    """
    from touchmap.editing.survey.answers import require_same_work
    from touchmap.editing.survey.record import Survey
    from touchmap.editing.survey.survey import surveyed

    require_same_work(inventory, taken.plan)
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
    """The note of the records; it says by itself that their means are weighted."""
    from touchmap.language.speech import speech

    if weights is None:
        return note
    weighted = speech(inventory.settings.client.language)(
        noted("weighted mean; column of the weights: {column}"), column=weights
    )
    return f"{note}; {weighted}" if note else weighted
