"""`touchmap action`: an action added, reported on, done or dropped."""

from typing import Annotated, Literal

import typer

from touchmap.cli import asking
from touchmap.cli.completing import actions, levers, touchpoints
from touchmap.cli.editing import Day, DryRun, Home, How, Owner, Said, Title, Wait, carry_out
from touchmap.cli.options import Limit, day

ActionId = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="The action's id.", show_default=False, autocompletion=actions),
]


def add(
    touchpoint: Annotated[
        str | None,
        typer.Argument(
            metavar="TOUCHPOINT", help="The touchpoint's id.", show_default=False, autocompletion=touchpoints
        ),
    ] = None,
    title: Title = None,
    path: Home = None,
    *,
    owner: Owner = None,
    due: Annotated[str | None, typer.Option(metavar="DATE", help="When it is to be done.")] = None,
    lever: Annotated[
        str | None, typer.Option(metavar="NAME", help="Which of the levers it pulls.", autocompletion=levers)
    ] = None,
    source: Annotated[str | None, typer.Option(metavar="TEXT", help="Where the idea came from.")] = None,
    effort: Annotated[str | None, typer.Option(metavar="DAYS", help="Person-days.")] = None,
    expected_score: Annotated[str | None, typer.Option(metavar="SCORE", help="The score expected after it.")] = None,
    status: Annotated[
        Literal["idea", "planned", "doing", "done", "dropped"], typer.Option(help="How far it is.")
    ] = "planned",
    id: Annotated[  # noqa: A002 - the option's name
        str | None, typer.Option(metavar="ID", help="Its id; made from the title unless said.")
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Free text.")] = None,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Add an action to a touchpoint."""
    from touchmap.editing.action import Plan, added
    from touchmap.editing.typed import amount, iso_day

    point = asking.choice(
        touchpoint, "TOUCHPOINT", "For which touchpoint", lambda: asking.points(asking.inventory_at(path, limit))
    )
    words = asking.words(title, "TITLE", "What is to be done")
    plan = Plan(
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
        int | None, typer.Option(min=0, max=100, metavar="PERCENT", help="How far it is, in per cent.")
    ] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What was said.")] = None,
    date: Day = None,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Report on an action: how far it is, what was said."""
    from touchmap.editing.action import logged

    name = _open_action(id, path, limit)
    if progress is None and note is None:
        progress = asking.percent("--progress", f"How far is {name}, in per cent")
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
    """Close an action that is done."""
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
    """Close an action that will not be done."""
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
    from touchmap.editing.typed import iso_day

    name = _open_action(id, path, how.limit)
    given = None if date is None else iso_day(date)
    carry_out(
        path,
        lambda inventory: closed(inventory, name, status, given, day(None)),
        how,
    )


def _open_action(id: str | None, path: str | None, limit: list[str]) -> str:  # noqa: A002
    return asking.choice(id, "ID", "Which action", lambda: asking.open_actions(asking.inventory_at(path, limit)))
