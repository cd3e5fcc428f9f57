"""`touchmap rank`: the touchpoints by priority."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.completion.completion import chains, people, stages
from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import GRID, Grid, format_for
from touchmap.cli.options.shared import (
    Anonymise,
    Folder,
    Limit,
    Out,
    Robustness,
    Segment,
    Today,
    Uncertainty,
    WhatIf,
    asked_owner,
    deliver,
    opened_to_rank,
    unnamed,
)
from touchmap.cli.own_language import own_speech
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    from touchmap.reports.ranking.ranking import RankingReport

Top = Annotated[int | None, typer.Option(min=1, metavar="N", help="Show ranks 1 to N, ties included.")]
All = Annotated[bool, typer.Option("--all", help="Show all rows in a terminal too, not just the first 20.")]
Stage = Annotated[
    str | None, typer.Option(metavar="ID", help="Show only touchpoints of this stage.", autocompletion=stages)
]
Owner = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Show only touchpoints of this owner, given by id or name.", autocompletion=people
    ),
]
Unowned = Annotated[bool, typer.Option("--unowned", help="Show only touchpoints without an owner.")]
Chain = Annotated[
    str | None, typer.Option(metavar="ID", help="Show only touchpoints of this chain.", autocompletion=chains)
]
State = Annotated[
    Literal["live", "planned", "retired"],
    typer.Option(help="Rank the touchpoints in this state among themselves."),
]
By = Annotated[
    Literal["product", "opportunity", "weakest"],
    typer.Option("--by", help="The formula to rank by; see `touchmap explain ranking`."),
]
NextObservation = Annotated[
    bool,
    typer.Option(
        "--next-observation",
        "--ask",
        help="Like --robustness, and also show which scores are most worth observing next.",
    ),
]

_SCREEN = 20
"""How many rows a terminal shows unless more are asked for."""


def rank(
    path: Folder = None,
    *,
    top: Top = None,
    all_: All = False,
    stage: Stage = None,
    segment: Segment = None,
    owner: Owner = None,
    unowned: Unowned = False,
    chain: Chain = None,
    state: State = "live",
    by: By = "product",
    what_if: WhatIf = [],  # noqa: B006 - Typer copies it
    robustness: Robustness = False,
    uncertainty: Uncertainty = "0.25",
    next_observation: NextObservation = False,
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    today: Today = None,
    anonymise: Anonymise = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Rank the touchpoints: customer weight × business priority × gap of today's score.

    Equal priorities share a rank. Filters hide rows but keep the ranks of the whole inventory. A terminal shows the
    first 20 rows and those tied with the 20th, up to 40; a pipe, a file and every other format get all rows.
    """
    from touchmap.cli.console import is_screen
    from touchmap.errors import TouchmapError
    from touchmap.reports.ranking.ranking import Filters, checked
    from touchmap.reports.ranking.request import RankingRequest, probability, requested_ranking

    if owner is not None and unowned:
        raise TouchmapError(phrase("--owner and --unowned exclude each other"), phrase("give one of them"))
    if all_ and top is not None:
        raise TouchmapError(phrase("--all and --top exclude each other"), phrase("give one of them"))
    kind = format_for(out, format, GRID, csv)
    folder = opened_to_rank(path, limit, today, state)
    owner = asked_owner(owner, folder, anonymise=anonymise)
    facts = unnamed(folder, anonymise=anonymise).facts
    first = _SCREEN if kind == "table" and out is None and not all_ and top is None and is_screen() else None
    filters = checked(Filters(top, stage, owner, unowned, chain, first), facts.inventory, segment)
    doubt = probability(uncertainty) if robustness or next_observation else None
    report = requested_ranking(facts, filters, segment, RankingRequest(by, what_if, doubt, next_observation))
    deliver(report, kind, out, csv=csv)
    if kind == "csv":
        _name_unscored(report)


def _name_unscored(report: "RankingReport") -> None:
    """Say beside a table of ranks which touchpoints are not in it."""
    if report.unscored:
        from touchmap.cli.console import note

        names = tuple(row.id for row in report.unscored)
        note(own_speech()("without a priority, so not in the table: {names}", names=names))
