"""The options with which a command reads a table."""

from typing import Annotated, Literal

import typer

from touchmap.cli.completion.completion import columns

Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The encoding, e.g. cp1251 (default: from the byte-order mark, else utf-8)."),
]
Delimiter = Annotated[
    str | None,
    typer.Option(metavar="SIGN", help="comma, semicolon, tab, pipe, or the character itself (default: detected)."),
]
SkipRows = Annotated[
    int | None,
    typer.Option(metavar="N", help="The number of rows, besides the heading, above the first data row (default: 0)."),
]
Dates = Annotated[
    Literal["day-first", "month-first", "year-first"] | None,
    typer.Option(help="The order of dates (default: detected where it is clear)."),
]
Decimal = Annotated[
    Literal["comma", "point"] | None,
    typer.Option(help="The decimal mark (default: detected where it is clear)."),
]
MapFile = Annotated[
    str | None,
    typer.Option(metavar="FILE.yaml", help="Read these options from a file; options given here take precedence."),
]
WriteMap = Annotated[
    str | None, typer.Option(metavar="FILE.yaml", help="Save the options of this call in a new file, for --map-file.")
]
Map = Annotated[
    list[str],
    typer.Option(
        "--map",
        metavar="ID=COLUMN",
        help=(
            "The column with a touchpoint's answers; if each row is one answer, touchpoint=COLUMN and answer=COLUMN. "
            "Also weight=COLUMN and date=COLUMN. Give a column by its heading, the start of its heading, or its "
            "number, e.g. #2. Repeatable."
        ),
        autocompletion=columns,
    ),
]
