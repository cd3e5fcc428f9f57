"""`touchmap chains`: each chain as a line of links, what limits it, and the map of all chains."""

from typing import TYPE_CHECKING, Annotated

import typer

from touchmap.cli import completing
from touchmap.cli.options import Grid, In, Limit, Out, Today, WhatIf, deliver, fraction, opened, refuse_a_folder
from touchmap.cli.spreadsheet import Csv

if TYPE_CHECKING:
    from fractions import Fraction


Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID", help="Which chains; all unless said.", show_default=False, autocompletion=completing.chains
    ),
]
Map = Annotated[
    bool, typer.Option("--map", help="Show which chain starts which, the routes, and what all routes cross.")
]
To = Annotated[
    str | None,
    typer.Option(
        metavar="RATE",
        help="The conversion, up to 1, to which one link is raised in thought; the best of its chain unless said.",
    ),
]


def chains(
    ids: Ids = None,
    *,
    in_: In = None,
    map_: Map = False,
    to: To = None,
    what_if: WhatIf = [],  # noqa: B006 - Typer copies it
    format: Grid = "table",  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show each chain: its weak link (lowest score), its break (first negative link), its end link.

    Conversion is each link's share of the counted link before it, with the Wilson interval at 95 %. The one
    link whose rise to the best conversion of its chain brings most customers to the end is named. Touches are
    links; cost is the sum of what is known. Without counts nothing is multiplied.
    """
    from touchmap.errors import TouchmapError

    rate = _rate(to)
    refuse_a_folder(ids, in_, "chains")
    if map_ and (ids or what_if):
        raise TouchmapError("--map shows all chains as they are", "leave the ids and --what-if out")
    _, facts = opened(in_, limit, today)
    if map_:
        from touchmap.reports.chain_map import chain_map_report

        deliver(chain_map_report(facts), format, out, csv=csv)
    elif what_if:
        from touchmap.reports.supposed import suppose
        from touchmap.reports.what_if import chains_what_if

        deliver(chains_what_if(suppose(facts, what_if), ids or (), rate), format, out, csv=csv)
    else:
        from touchmap.reports.chains import chains_report

        deliver(chains_report(facts, ids or (), rate), format, out, csv=csv)


def _rate(text: str | None) -> "Fraction | None":
    """A conversion as an exact fraction.

    Raises:
        TouchmapError: It is no number above 0 and up to 1.
    """
    from touchmap.errors import TouchmapError

    if text is None:
        return None
    rate = fraction(text)
    if rate is None or not 0 < rate <= 1:
        raise TouchmapError(f"--to {text} is not a conversion", "give a number above 0 and up to 1, such as 0.6")
    return rate
