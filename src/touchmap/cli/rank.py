"""`touchmap rank`: the touchpoints by priority."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.completing import chains, people, segments, stages
from touchmap.cli.options import Folder, Limit, Out, Today, WhatIf, deliver, opened, probability

if TYPE_CHECKING:
    from touchmap.analysis.facts import Facts
    from touchmap.analysis.readings import Formula
    from touchmap.reports.ranking import Filters, RankingReport

Format = Annotated[Literal["table", "json", "csv", "markdown"], typer.Option("--format", help="How to write it.")]


def rank(
    path: Folder = None,
    *,
    top: Annotated[int | None, typer.Option(min=1, metavar="N", help="Ranks up to N, ties included.")] = None,
    stage: Annotated[
        str | None, typer.Option(metavar="ID", help="Touchpoints of this stage.", autocompletion=stages)
    ] = None,
    segment: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help="Rank by this segment's weights, among what it meets.", autocompletion=segments
        ),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Touchpoints of this owner, by id or name.", autocompletion=people),
    ] = None,
    unowned: Annotated[bool, typer.Option("--unowned", help="Touchpoints that nobody owns.")] = False,
    chain: Annotated[
        str | None, typer.Option(metavar="ID", help="Touchpoints of this chain.", autocompletion=chains)
    ] = None,
    by: Annotated[
        Literal["product", "opportunity", "weakest"],
        typer.Option("--by", help="The rule of the order; `touchmap explain ranking` tells them apart."),
    ] = "product",
    what_if: WhatIf = [],  # noqa: B006 - Typer copies it
    firm: Annotated[bool, typer.Option("--firm", help="Show how sure each rank is, and what overturns it.")] = False,
    doubt: Annotated[
        str, typer.Option(metavar="P", help="With --firm: the probability that a typed mark is one off.")
    ] = "0.25",
    ask: Annotated[bool, typer.Option("--ask", help="Say where one more observation would settle the most.")] = False,
    format: Format = "table",  # noqa: A002 - the option's name
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Rank the touchpoints: customer weight × business priority × gap of today's score.

    Equal priorities share a rank. Filters hide rows and leave the ranks of the whole.
    """
    from touchmap.errors import TouchmapError
    from touchmap.reports.ranking import Filters, checked, ranking_report

    if owner is not None and unowned:
        raise TouchmapError("--owner and --unowned exclude each other", "give one of them")
    loaded, facts = opened(path, limit, today)
    if not loaded.inventory.touchpoints:
        raise TouchmapError("the inventory has no touchpoint", "list them under `touchpoints:`")
    report: RankingReport
    filters = checked(Filters(top, stage, owner, unowned, chain), loaded.inventory, segment)
    if by != "product" or what_if:
        if firm or ask or (what_if and by != "product"):
            raise TouchmapError("--by, --what-if and --firm exclude each other", "give one of them")
        report = _otherwise(facts, filters, segment, by, what_if)
    elif firm or ask:
        from touchmap.reports.firm import firm_report

        report = firm_report(facts, filters, segment, probability(doubt), ask=ask)
    else:
        report = ranking_report(facts, filters, segment)
    deliver(report, format, out)
    if format == "csv" and report.unscored:
        from touchmap.cli.output import note

        names = ", ".join(row.id for row in report.unscored)
        note(f"not in the table, since they have no priority: {names}")


def _otherwise(
    facts: "Facts", filters: "Filters", segment: str | None, by: "Formula", what_if: list[str]
) -> "RankingReport":
    """The ranking by another rule, or as it would be."""
    if what_if:
        from touchmap.reports.supposed import suppose
        from touchmap.reports.what_if import ranking_what_if

        return ranking_what_if(suppose(facts, what_if), filters, segment)
    from touchmap.reports.readings import reading_report

    return reading_report(facts, filters, segment, by)
