"""`touchmap explain`: the page of a rule, or of how touchpoints are ranked."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.completion.completion import codes
from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import Out, deliver
from touchmap.formats.catalogue import formats
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[formats("topic", "explain")]


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE", help="The code or name of a rule, e.g. TM201, or ranking.", autocompletion=codes
        ),
    ] = None,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        Name | None,
        typer.Option(
            "--format", help="Output format (default: from the extension of -o, else text).", show_default=False
        ),
    ] = None,
    out: Out = None,
) -> None:
    """Explain a rule: what it finds, why it matters, a bad and a good example, how to switch it off.

    `touchmap explain ranking` explains the three orders of `touchmap rank --by`, with a worked example.
    """
    from touchmap.cli.own_language import own_speech_in
    from touchmap.errors import TouchmapError
    from touchmap.reports.findings.topics import TOPICS, topic_page

    if code is None:
        raise TouchmapError(
            phrase("CODE is missing"),
            phrase("give the code of a rule, e.g. TM301, or ranking; `touchmap rules` lists the rules"),
        )
    kind = format_for(out, format, formats("topic", "explain"))
    say = own_speech_in(kind)
    if code in TOPICS:
        deliver(topic_page(code, say), kind, out)
        return
    from touchmap.reports.findings.rules import rule_page
    from touchmap.rules.catalogue import rule_of

    deliver(rule_page(rule_of(code), say), kind, out)
