"""The options that several commands share, and what they mean."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from touchmap.cli.completion.completion import segments

if TYPE_CHECKING:
    from fractions import Fraction

    from touchmap.analysis.facts import Facts
    from touchmap.errors import TouchmapError
    from touchmap.load import Loaded
    from touchmap.reports.kinds import Report

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
Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Write to this file instead of standard output; its extension selects the format.",
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
Limit = Annotated[
    list[str],
    typer.Option(
        "--limit",
        metavar="NAME=N",
        help="Raise a limit: file, depth, aliases, expanded, value, key, id, mistakes, revision or names.",
    ),
]


def day(text: str | None) -> date:
    """The day that ages are counted from.

    Args:
        text: What `--today` says; without it the environment's `SOURCE_DATE_EPOCH`, else the clock.

    Raises:
        TouchmapError: It is no date.
    """
    import os

    from touchmap.errors import TouchmapError

    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        if text is not None:
            return date.fromisoformat(text)
        if epoch:
            return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        from touchmap.model.hints.days import day_to_type

        given = epoch if text is None else text
        raise TouchmapError(f'not a date: "{given}"', day_to_type(given)) from None
    return datetime.now().astimezone().date()


def opened(path: str | None, limit: list[str], today: str | None) -> "tuple[Loaded, Facts]":
    """The inventory at a path, which must load whole.

    Raises:
        TouchmapError: It can not be found, or something in it does not load; then it carries the findings.
    """
    from touchmap.analysis.facts import Facts
    from touchmap.cli.console import reads_from
    from touchmap.load import load
    from touchmap.source.yaml.limits import raised

    on = day(today)
    loaded = load(path, raised(limit))
    reads_from(loaded.root, loaded.files)
    if loaded.problems:
        hint = "fix every listed error first; `touchmap check` shows all findings"
        raise with_findings(loaded, hint=hint)
    return loaded, Facts(loaded.inventory, on)


def opened_to_rank(path: str | None, limit: list[str], today: str | None) -> "tuple[Loaded, Facts]":
    """The inventory at a path, which must load whole and hold something to rank.

    Raises:
        TouchmapError: As of `opened`, or there is no touchpoint.
    """
    from touchmap.errors import TouchmapError

    loaded, facts = opened(path, limit, today)
    if not loaded.inventory.touchpoints:
        raise TouchmapError("the inventory has no touchpoints", "add some under `touchpoints:`")
    return loaded, facts


def fraction(text: str) -> "Fraction | None":
    """A number as it was typed, exactly; None where it is none, or is one of powers of ten (1e-2)."""
    from fractions import Fraction

    if "e" in text.lower():  # the power would be written out, however many digits it has
        return None
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


def probability(text: str) -> "Fraction":
    """The doubt as an exact fraction.

    Raises:
        TouchmapError: It is no number from 0 to 1.
    """
    from touchmap.errors import TouchmapError

    doubt = fraction(text)
    if doubt is None or not 0 <= doubt <= 1:
        raise TouchmapError(f"--uncertainty {text} is not a probability", "give a number from 0 to 1, e.g. 0.25")
    return doubt


def shown_root(loaded: "Loaded") -> str:
    """The client folder as findings name it: relative to the current folder, with `/`."""
    import os

    from touchmap.source.files.folder import printable

    if not loaded.root:
        return ""
    try:
        return printable(os.path.relpath(loaded.root).replace(os.sep, "/"))
    except (OSError, ValueError):  # no current folder, or one on another drive
        return printable(loaded.root)


def client_folder(loaded: "Loaded") -> str:
    """The client folder, for its templates; empty where one file or standard input is the whole inventory."""
    from touchmap.source.files.selection import MARKER

    return loaded.root if loaded.inventory.settings_file == MARKER else ""


def deliver(report: "Report", name: str, out: str | None, *, csv: str = "standard", **how: Any) -> None:
    """Write a report where it was asked for: a terminal gets its table drawn; `csv="excel"` is for a spreadsheet.

    Raises:
        TouchmapError: The file can not be written.
    """
    if csv == "excel":
        how = {"csv": csv}
    from touchmap.cli import console
    from touchmap.formats.catalogue import laid_out, write

    if out is None and name == "table" and console.is_terminal():
        from touchmap.formats.layout.terminal import paragraph, table
        from touchmap.reports.speech import words

        say, width = words(getattr(report, "language", "en")), console.width()
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


def with_findings(loaded: "Loaded", message: str = "", hint: str = "") -> "TouchmapError":
    """An error that carries what is wrong with an inventory.

    Args:
        loaded: The inventory, with its problems.
        message: What cannot be done because of them; empty where that is plain.
        hint: What to do about it.
    """
    from touchmap.errors import TouchmapError
    from touchmap.reports.findings.findings import findings_report
    from touchmap.rules.run import RunResult, judge_load

    report = findings_report(loaded, RunResult(judge_load(loaded.problems), ()), shown_root(loaded))
    count = len(report.findings)
    errors = f"{count} error{'' if count == 1 else 's'}"
    error = TouchmapError(f"{message}: {errors}" if message else f"the inventory has {errors}", hint)
    error.findings = report  # type: ignore[attr-defined]
    return error
