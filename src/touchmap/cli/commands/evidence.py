"""`touchmap evidence`: what each score rests on, and how far it can be trusted."""

from enum import StrEnum
from typing import Annotated

import typer

from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import GRID, Grid, format_for
from touchmap.cli.options.shared import Folder, Limit, Out, Today, deliver, opened


class Kind(StrEnum):
    """In which way a score is weak."""

    nothing = "nothing"
    opinion = "opinion"
    old = "old"
    apart = "apart"


def evidence(
    path: Folder = None,
    *,
    weak: Annotated[bool, typer.Option("--weak", help="Show only scores with weak evidence of any kind.")] = False,
    only: Annotated[
        list[Kind],
        typer.Option(
            "--only",
            help=(
                "Show only scores with no evidence, one opinion or old evidence, or where the company and others are "
                "two or more points apart. Repeatable."
            ),
        ),
    ] = [],  # noqa: B006 - Typer copies it
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show the evidence behind each score, with its interval: none, one opinion, old, or disagreeing.

    Touchpoints are listed in the order of the ranking. Evidence is old if it is older than `gates.review_within`
    or than the touchpoint's last review.
    """
    from touchmap.reports.evidence.evidence import KINDS, evidence_report

    kind = format_for(out, format, GRID, csv)
    facts = opened(path, limit, today).facts
    deliver(evidence_report(facts, only or (KINDS if weak else None)), kind, out, csv=csv)
