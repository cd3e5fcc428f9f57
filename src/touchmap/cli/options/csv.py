"""What `--csv` means: a table as programs read it, or as a spreadsheet opens it at a double click."""

from typing import Annotated, Literal

import typer

from touchmap.language.phrase import phrase

Csv = Annotated[
    Literal["standard", "excel"],
    typer.Option(
        "--csv",
        help=(
            "CSV for programs, or for Excel to open with a double click, with the delimiter and decimal mark of the "
            "client's language; excel implies --format csv."
        ),
    ),
]


def as_excel(name: str) -> Literal["csv"]:
    """The format of `--csv excel`, which is CSV unless another was asked for.

    Raises:
        TouchmapError: Another format was asked for.
    """
    from touchmap.errors import TouchmapError

    if name not in ("table", "csv"):
        raise TouchmapError(
            phrase("--csv excel and --format {name} exclude each other", name=name), phrase("give one of them")
        )
    return "csv"
