"""`touchmap schema`: the JSON Schema of the files, for editors, or of what a command writes as JSON."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import Out
from touchmap.formats.catalogue import CATALOGUE

if TYPE_CHECKING:
    from touchmap.reports.kinds import Kind
else:
    Kind = Literal[tuple(CATALOGUE)]


def schema(
    *,
    report: Annotated[
        Kind | None,
        typer.Option("--report", help="Print the JSON Schema (draft 2020-12) of this report instead."),
    ] = None,
    out: Out = None,
) -> None:
    """Print the JSON Schema (draft-07) of the inventory's files, for editors.

    An editor with a YAML language server finds it through a first line such as
    `# yaml-language-server: $schema=touchmap.schema.json`.
    """
    import json

    from touchmap.cli import console

    format_for(out, None, ("json",))
    text = json.dumps(_made(report), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        console.emit(text)
    else:
        console.save(out, text)


def _made(report: "Kind | None") -> "dict[str, object]":
    if report is None:
        from touchmap.model.schema import schema as of_files

        return of_files()
    from touchmap.formats.catalogue import report_class
    from touchmap.formats.data.json_schema import schema as of_report

    return of_report(report_class(report))
