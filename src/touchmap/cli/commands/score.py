"""`touchmap score`: today's score of a touchpoint, or an observation behind it."""

from typing import Annotated

import typer

from touchmap.cli import prompts
from touchmap.cli.completion.completion import methods
from touchmap.cli.options.editing import Day, DryRun, Home, How, PointId, Said, Wait, carry_out
from touchmap.cli.options.shared import Limit, day
from touchmap.language.phrase import phrase


def score(
    id: PointId = None,  # noqa: A002 - the argument's name
    value: Annotated[
        str | None, typer.Argument(metavar="VALUE", help="The score, on the client's scale.", show_default=False)
    ] = None,
    path: Home = None,
    *,
    method: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="How it was observed; adds a record to the evidence.", autocompletion=methods
        ),
    ] = None,
    answers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="The number of answers it is based on.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who observed it.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="What was observed.")] = None,
    date: Day = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Remove the manually entered score so that the evidence decides.")
    ] = False,
    wait: Wait = 10,
    dry_run: DryRun = False,
    format: Said = "text",  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Set today's score of a touchpoint or, with --method, add an observation as evidence.

    A score entered by hand (without --method) takes precedence over the evidence until --replace removes it.
    """
    from touchmap.editing.score import Observation, observed_score, typed_score

    _method_goes_with(method, answers=answers, by=by, note=note, date=date, replace=replace or None)
    name = prompts.touchpoint(id, "ID", path, limit)
    mark = prompts.words(value, "VALUE", phrase("The score of {name}", name=name))
    how = How(wait, dry_run, format, limit)
    if method is None:
        carry_out(path, lambda inventory: typed_score(inventory, name, mark, day(None)), how)
        return
    seen = Observation(method, day(date), answers, by, note)
    carry_out(path, lambda inventory: observed_score(inventory, name, mark, seen, replace=replace), how)


def _method_goes_with(method: str | None, **options: object) -> None:
    from touchmap.errors import TouchmapError

    given = [name for name, value in options.items() if value is not None]
    if method is None and given:
        raise TouchmapError(
            phrase("--{given} needs --method", given=given[0]),
            phrase("give the method of the observation too, e.g. --method mystery-shopper"),
        )
