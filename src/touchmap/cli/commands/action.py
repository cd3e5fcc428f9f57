"""`touchmap action`: add, update, finish or drop an action."""

from typing import Annotated, Literal

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import actions, levers
from touchmap.cli.options.editing import (
    Again,
    Day,
    DryRun,
    Home,
    How,
    Note,
    OfPoint,
    Owner,
    Said,
    Title,
    Wait,
    carry_out,
)
from touchmap.cli.options.shared import Limit, day
from touchmap.language.phrase import phrase

ActionId = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="The action's id.", show_default=False, autocompletion=actions),
]

DueDate = Annotated[str | None, typer.Option(metavar="DATE", help="The day it is due, e.g. 2026-12-31.")]
Lever = Annotated[str | None, typer.Option(metavar="NAME", help="The lever it uses.", autocompletion=levers)]
Source = Annotated[str | None, typer.Option(metavar="TEXT", help="Where the idea came from.")]
Effort = Annotated[str | None, typer.Option(metavar="DAYS", help="Effort in person-days.")]
ExpectedScore = Annotated[str | None, typer.Option(metavar="SCORE", help="The score expected once it is done.")]
Status = Annotated[Literal["idea", "planned", "doing", "done", "dropped"], typer.Option(help="Its status.")]
NewId = Annotated[str | None, typer.Option(metavar="ID", help="Its id (default: made from the title).")]


def add(
    touchpoint: OfPoint = None,
    title: Title = None,
    path: Home = None,
    *,
    owner: Owner = None,
    due: DueDate = None,
    lever: Lever = None,
    source: Source = None,
    effort: Effort = None,
    expected_score: ExpectedScore = None,
    status: Status = "planned",
    id: NewId = None,  # noqa: A002 - the option's name
    note: Note = None,
    again: Again = False,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Add an action to a touchpoint."""
    from touchmap.editing.action import ActionDetails, added
    from touchmap.editing.parsing import amount, iso_day

    point = prompts.touchpoint(touchpoint, "TOUCHPOINT", path, limit, phrase("For which touchpoint"))
    words = prompts.words(title, "TITLE", phrase("What is to be done"))
    again = again or (prompts.can_ask() and prompts.again(prompts.inventory_at(path, limit), point, words))
    plan = ActionDetails(
        status=status,
        opened=day(date),
        id=id,
        owner=owner,
        due=None if due is None else iso_day(due),
        lever=lever,
        source=source,
        effort=None if effort is None else amount(effort, "--effort"),
        expected_score=None if expected_score is None else amount(expected_score, "--expected-score"),
        note=note,
        again=again,
    )
    carry_out(
        path,
        lambda inventory: added(inventory, point, words, plan),
        How(wait, dry_run, format, limit),
    )


def log(
    id: ActionId = None,  # noqa: A002 - the argument's name
    path: Home = None,
    *,
    progress: Annotated[
        int | None, typer.Option(min=0, max=100, metavar="PERCENT", help="Progress in percent, 0 to 100.")
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What was reported.")] = None,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Record the progress of an action, a note about it, or both."""
    from touchmap.editing.action import logged

    name = _open_action(id, path, limit)
    if progress is None and note is None:
        progress = prompts.percent("--progress", phrase("Progress of {name}, in percent", name=name))
    on = day(date)
    carry_out(
        path,
        lambda inventory: logged(inventory, name, on, progress, note),
        How(wait, dry_run, format, limit),
    )


def done(
    id: ActionId = None,  # noqa: A002 - the argument's name
    path: Home = None,
    *,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Mark an action as done."""
    _close("done", id, path, date, How(wait, dry_run, format, limit))


def drop(
    id: ActionId = None,  # noqa: A002 - the argument's name
    path: Home = None,
    *,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Drop an action: it will not be done."""
    _close("dropped", id, path, date, How(wait, dry_run, format, limit))


action = {"add": add, "log": log, "done": done, "drop": drop}
"""The commands of this group."""


def _close(
    status: Literal["done", "dropped"],
    id: str | None,  # noqa: A002
    path: str | None,
    date: str | None,
    how: How,
) -> None:
    from touchmap.editing.action import closed
    from touchmap.editing.parsing import iso_day

    name = _open_action(id, path, how.limit)
    given = None if date is None else iso_day(date)
    carry_out(
        path,
        lambda inventory: closed(inventory, name, status, given, day(None)),
        how,
    )


def _open_action(id: str | None, path: str | None, limit: list[str]) -> str:  # noqa: A002
    return prompts.choice(
        id, "ID", phrase("Which action"), lambda: prompts.open_actions(prompts.inventory_at(path, limit))
    )
