"""The format that a result is written in: what `--format` says, else what the name after `-o` ends in."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.formats.catalogue import formats
from touchmap.formats.endings import ENDINGS
from touchmap.language.phrase import one_of, phrase

if TYPE_CHECKING:
    from touchmap.errors import TouchmapError

GRID = formats("rank")
"""The formats of a table, the one of a terminal first."""
if TYPE_CHECKING:
    GridName = str
else:
    GridName = Literal[GRID]
Grid = Annotated[
    GridName | None,
    typer.Option("--format", help="Output format (default: from the extension of -o, else table).", show_default=False),
]
_OF_A_RUNNER = ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV")
"""Variables with names of files that a runner gives, whose endings nobody chose."""


def format_for(out: str | None, asked: str | None, can: Sequence[str], csv: str = "standard") -> str:
    """The format to write in.

    Args:
        out: The file to write to; None for standard output.
        asked: What `--format` says; None if it was not given.
        can: The formats that the command has, the one that it writes unless told otherwise first.
        csv: What `--csv` says; `excel` asks for CSV.

    Raises:
        TouchmapError: The name ends in what the command cannot write, or in what contradicts the format asked for.
    """
    if csv == "excel":
        from touchmap.cli.options.csv import as_excel

        asked = as_excel(asked or "table")
    ending = Path(out or "").suffix.lower()
    if out is None or ending in ("", "."):
        return asked or can[0]
    known = ENDINGS.get(ending)
    fitting = [name for name in can if name in (known or ())]
    if asked in fitting or (asked and known is None):
        return asked
    if fitting and asked is None:
        return fitting[0]
    if _is_given(out):
        return asked or can[0]
    option = f"--format {asked}" if csv == "standard" else "--csv excel"
    raise _refusal(out, ending, can, (asked, option) if fitting and asked else None)


def _is_given(out: str) -> bool:
    """Whether the caller did not choose the name: a device, a pipe, a file of a runner."""
    from touchmap.output.output_path import is_device

    return is_device(out) or out in (os.environ.get(name) for name in _OF_A_RUNNER)


def _refusal(out: str, ending: str, can: Sequence[str], against: tuple[str, str] | None) -> "TouchmapError":
    """Why a name is refused, with the endings that are not.

    Args:
        out: The name.
        ending: What it ends in.
        can: The formats of the command.
        against: The format that it contradicts, with the option that asks for it; None if it does not.
    """
    from touchmap.errors import TouchmapError

    if against is not None:
        asked, option = against
        fit = [one for one, formats in ENDINGS.items() if asked in formats]
        chosen = option.split()[0]
        other = phrase("give a name without an extension, or leave {option} out", option=chosen)
        if fit:
            other = phrase("use the extension {endings}, or leave {option} out", endings=one_of(fit), option=chosen)
        return TouchmapError(
            phrase("-o {out} and {option} exclude each other", out=out, option=option),
            other,
        )
    fit = [one for one, formats in ENDINGS.items() if not set(can).isdisjoint(formats)]
    hint = phrase("this command writes {endings}", endings=one_of(fit))
    if ending in ENDINGS:
        return TouchmapError(phrase("this command cannot write {ending} files: {out}", ending=ending, out=out), hint)
    if len(can) > 1:
        hint = phrase("this command writes {endings}; for another extension, add --format", endings=one_of(fit))
    return TouchmapError(phrase("unknown file extension, so the format is unclear: {out}", out=out), hint)
