"""`touchmap explain`: the page of a rule, or of how touchpoints are ranked."""

from typing import Annotated, Literal

import typer

from touchmap.cli.completing import codes
from touchmap.cli.options import Out, deliver


def explain(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="A rule's code or name, such as TM201; or ranking.", autocompletion=codes),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["text", "markdown", "json"], typer.Option("--format", help="How to write it.")
    ] = "text",
    out: Out = None,
) -> None:
    """Explain a rule: what it finds, why it matters, a failing and a mended example, how to switch it off.

    `touchmap explain ranking` explains the three orders of `touchmap rank --by`, with a worked example.
    """
    from touchmap.errors import TouchmapError
    from touchmap.reports.topics import TOPICS

    if code is None:
        raise TouchmapError(
            "CODE is missing", "give a rule's code, such as TM301, or ranking; `touchmap rules` lists them"
        )
    if code in TOPICS:
        deliver(TOPICS[code], format, out)
        return
    from touchmap.reports.rules import rule_page
    from touchmap.rules.catalogue import rule_of

    deliver(rule_page(rule_of(code)), format, out)
