"""`touchmap chains`: each chain as a line of links, what limits it, and the map of all chains."""

from typing import TYPE_CHECKING, Annotated

import typer

from touchmap.cli.completion import completion
from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import GRID, Grid, format_for
from touchmap.cli.options.in_folder import refuse_a_folder
from touchmap.cli.options.shared import In, Limit, Out, Today, WhatIf, deliver, opened
from touchmap.language.phrase import noted, phrase

if TYPE_CHECKING:
    from fractions import Fraction

    from touchmap.analysis.chains.lift import Effort


Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID", help="The chains to show (default: all).", show_default=False, autocompletion=completion.chains
    ),
]
Map = Annotated[
    bool,
    typer.Option("--map", help="Show which chain starts which, the routes, and the touchpoints common to all routes."),
]
To = Annotated[
    str | None,
    typer.Option(
        metavar="RATE",
        help="Estimate the effect of raising the lowest conversion to this rate, up to 1 (instead of --keep).",
    ),
]
Keep = Annotated[
    str | None,
    typer.Option(
        metavar="SHARE",
        help="Estimate the effect of keeping this share, up to 1, of the customers lost at the lowest link "
        "(default: 0.1).",
    ),
]


def chains(
    ids: Ids = None,
    *,
    in_: In = None,
    map_: Map = False,
    keep: Keep = None,
    to: To = None,
    what_if: WhatIf = [],  # noqa: B006 - Typer copies it
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show each chain: its weak link (lowest score), its break (first negative link), its end link.

    Conversion is each link's share of the counted link before it, with its 95 % Wilson interval. For the lowest
    conversion, the report estimates how many more customers would reach the end if one in ten of those lost there
    stayed, with an interval; links that cannot be told apart from the lowest are named. Every link is a contact;
    cost is the sum of the known costs. Without counts there is no conversion.
    """
    from touchmap.errors import TouchmapError

    effort, kind = _effort(keep, to), format_for(out, format, GRID, csv)
    refuse_a_folder(ids, in_, noted("chains are given by id, but this is a path: {path}"))
    if map_ and (ids or what_if):
        raise TouchmapError(
            phrase("--map always shows all chains as they are"), phrase("leave the ids and --what-if out")
        )
    facts = opened(in_, limit, today).facts
    if map_:
        from touchmap.reports.chains.map import chain_map_report

        deliver(chain_map_report(facts), kind, out, csv=csv)
    elif what_if:
        from touchmap.reports.ranking.what_if import chains_what_if
        from touchmap.reports.ranking.what_if_states import suppose

        deliver(chains_what_if(suppose(facts, what_if), ids or (), effort), kind, out, csv=csv)
    else:
        from touchmap.reports.chains.chains import chains_report

        deliver(chains_report(facts, ids or (), effort), kind, out, csv=csv)


def _effort(keep: str | None, to: str | None) -> "Effort":
    """What is thought to become better at the lowest link.

    Raises:
        TouchmapError: Both were given, or one that is no number above 0 and up to 1.
    """
    from touchmap.analysis.chains.lift import KEEP, Effort
    from touchmap.errors import TouchmapError

    if keep is not None and to is not None:
        raise TouchmapError(phrase("--keep and --to exclude each other"), phrase("give one of them"))
    kept = KEEP if keep is None else _share(keep, "--keep", "0.1")
    return Effort(kept, None if to is None else _share(to, "--to", "0.6"))


def _share(text: str, option: str, example: str) -> "Fraction":
    from touchmap.errors import TouchmapError
    from touchmap.language.numbers import typed

    share = typed(text)
    if share is None or not 0 < share <= 1:
        raise TouchmapError(
            phrase("{option} {value} is not a number above 0 and up to 1", option=option, value=text),
            phrase("give one, e.g. {option} {example}", option=option, example=example),
        )
    return share
