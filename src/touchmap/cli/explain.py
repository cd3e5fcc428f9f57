"""`touchmap explain`: one rule's page."""

from typing import Annotated, Literal

import typer

from touchmap.cli.completing import codes
from touchmap.cli.options import Out, deliver


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A rule's code or name, such as TM201.", autocompletion=codes)
    ],
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "markdown", "json"], typer.Option("--format", help="How to write it.")
    ] = "text",
    out: Out = None,
) -> None:
    """Explain a rule: what it finds, why it matters, a failing and a mended example, how to switch it off."""
    from touchmap.reports.rules import rule_page
    from touchmap.rules.catalogue import rule_of

    deliver(rule_page(rule_of(code)), format, out)
