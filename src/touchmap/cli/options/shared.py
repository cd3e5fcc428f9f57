"""The options that several commands share, and what they mean."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchmap.cli.completion.completion import segments

if TYPE_CHECKING:
    from datetime import date

    from touchmap.model.touchpoint import State
    from touchmap.reports.kinds import Report
    from touchmap.workspace import Workspace

Folder = Annotated[
    str | None,
    typer.Argument(
        metavar="PATH",
        help="A client folder, a folder inside one, a single file, or - for standard input (default: current folder).",
        show_default=False,
    ),
]
In = Annotated[
    str | None,
    typer.Option(
        "--in",
        metavar="PATH",
        help="A client folder, a folder inside one, a single file, or - for standard input (default: current folder).",
        show_default=False,
    ),
]


def _file(name: str | None) -> str | None:
    """The file to write to; None for `-`, which is standard output."""
    return None if name == "-" else name


Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        callback=_file,
        help="Write to this file instead of standard output (-); its extension selects the format.",
    ),
]
Today = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Reference date for ages, e.g. 2026-11-22 (default: today)."),
]
WhatIf = Annotated[
    list[str],
    typer.Option(
        "--what-if",
        metavar="ID.FIELD=VALUE",
        help=(
            "Preview hypothetical changes next to today's values; nothing is saved. Fields: score, target, "
            "customer_weight, customer_weight.SEGMENT, business_priority, owner. Repeatable."
        ),
    ),
]
Segment = Annotated[
    str | None,
    typer.Option(
        metavar="ID", help="Rank the touchpoints of this segment by its own weights.", autocompletion=segments
    ),
]
SegmentSeen = Annotated[
    str | None,
    typer.Option(
        "--segment",
        metavar="ID",
        help="Show what this segment meets, by its own scores and weights.",
        autocompletion=segments,
    ),
]
Robustness = Annotated[
    bool, typer.Option("--robustness", "--firm", help="Show how certain each rank is, and what would change it.")
]
Uncertainty = Annotated[
    str,
    typer.Option(
        "--uncertainty",
        "--doubt",
        metavar="P",
        help="With --robustness: the probability that a rating entered by hand is off by one.",
    ),
]
TrustTemplates = Annotated[
    bool, typer.Option("--trust-templates", help="Allow the client's own templates to write raw markup.")
]
Anonymise = Annotated[
    bool, typer.Option("--anonymise", help="Replace the names of people and of the client: Person 1, Client.")
]
Limit = Annotated[
    list[str],
    typer.Option(
        "--limit",
        metavar="NAME=N",
        help="Raise a limit: file, depth, aliases, expanded, value, key, id, mistakes, revision or names.",
    ),
]


def day(text: str | None) -> "date":
    """The day that ages are counted from.

    Args:
        text: What `--today` says; without it the environment's `SOURCE_DATE_EPOCH`, else the clock.

    Raises:
        TouchmapError: It is no date.
    """
    from touchmap.workspace import reference_day

    return reference_day(text)


def opened(path: str | None, limit: list[str], today: str | None) -> "Workspace":
    """The client folder at a path, which must load whole.

    Raises:
        TouchmapError: It cannot be found, or something in it does not load; then it carries what does not.
    """
    from touchmap.cli.console import reads_from
    from touchmap.workspace import open as open_workspace
    from touchmap.workspace import raised

    on = day(today)
    workspace = open_workspace(path, on, raised(limit))
    reads_from(workspace.root, workspace.loaded.files)
    return workspace


def opened_to_rank(path: str | None, limit: list[str], today: str | None, state: "State" = "live") -> "Workspace":
    """The client folder at a path, which must load whole and have touchpoints in a state to rank.

    Raises:
        TouchmapError: As of `opened`, or there is no touchpoint.
    """
    return opened(path, limit, today).require_touchpoints().in_state(state)


def unnamed(workspace: "Workspace", *, anonymise: bool) -> "Workspace":
    """The same workspace, without names of people and of the client where that is asked for."""
    if not anonymise:
        return workspace
    from touchmap.anonymous import anonymised

    return anonymised(workspace)


def asked_owner(owner: str | None, workspace: "Workspace", *, anonymise: bool) -> str | None:
    """An owner as the workspace calls them after `unnamed`: whoever asks knows them by name."""
    if owner is None or not anonymise:
        return owner
    from touchmap.anonymous import alias_of

    return alias_of(owner, workspace.inventory)


def deliver(report: "Report", name: str, out: str | None, *, csv: str = "standard", **how: Any) -> None:
    """Write a report where it was asked for: a terminal gets its table drawn; `csv="excel"` is for a spreadsheet.

    Raises:
        TouchmapError: The file cannot be written, or a terminal would get what it cannot show.
    """
    if csv == "excel":
        how = {"csv": csv}
    from touchmap.cli import console
    from touchmap.formats.catalogue import laid_out, write
    from touchmap.formats.endings import BINARY

    if out is None and name in BINARY and console.is_screen():
        from touchmap.errors import TouchmapError
        from touchmap.language.phrase import phrase

        raise TouchmapError(
            phrase("a terminal cannot show {format}", format=name.upper()),
            phrase("write it to a file: -o NAME.{ending}", ending=name),
        )
    if out is None and name == "table" and console.is_terminal():
        from touchmap.formats.layout.terminal import paragraph, table
        from touchmap.language.speech import speech

        say, width = speech(getattr(report, "language", "en")), console.width()
        style, drawn = laid_out(report)
        console.draw(paragraph(drawn, width) if style == "lines" else table(drawn, width, say))
        return
    made = write(report, name, **how)
    if isinstance(made, str) and csv == "excel" and out is None and not console.is_terminal():
        made = f"\ufeff{made}"
    if out is None:
        console.emit(made)
    else:
        console.save(out, made, for_excel=name == "csv")
