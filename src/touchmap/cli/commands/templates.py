"""`touchmap templates`: list our templates of documents, or copy some into a client folder."""

from typing import Annotated

import typer

from touchmap.cli.options.csv import Csv
from touchmap.cli.options.format_of_name import GRID, Grid, format_for
from touchmap.cli.options.shared import Folder, In, Limit, Out, deliver, opened
from touchmap.cli.own_language import own_speech_in
from touchmap.language.phrase import phrase

Names = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME...",
        help="Templates, such as html/plan.css.",
        show_default=False,
    ),
]


def list_(
    path: Folder = None,
    *,
    format: Grid = None,  # noqa: A002 - the option's name
    csv: Csv = "standard",
    out: Out = None,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """List the templates that pages and Markdown are made with, and which of them the client folder has itself."""
    from touchmap.errors import NoInventoryError
    from touchmap.reports.edits.templates import templates_report
    from touchmap.starters.templates import TEMPLATES, own_templates

    kind = format_for(out, format, GRID, csv)
    try:
        client = opened(path, limit, None).client_folder
    except NoInventoryError:
        if path is not None:
            raise
        client = ""  # they can be looked at anywhere
    deliver(templates_report(TEMPLATES, own_templates(client), own_speech_in(kind), new=False), kind, out, csv=csv)


def copy(
    names: Names,
    *,
    in_: In = None,
    format: Grid = None,  # noqa: A002 - the option's name
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Copy templates into the client's templates/ folder, where they win over ours; no file is overwritten."""
    from touchmap.errors import TouchmapError
    from touchmap.reports.edits.templates import templates_report
    from touchmap.reports.filters import hold_to_known
    from touchmap.starters.templates import TEMPLATES, copy_templates

    for name in names:
        hold_to_known("template", name, TEMPLATES)
    client = opened(in_, limit, None).client_folder
    if not client:
        raise TouchmapError(
            phrase("a file that is a whole inventory has no templates of its own"),
            phrase("give the client folder with --in"),
        )
    copy_templates(names, client)
    kind = format or "table"
    deliver(templates_report(names, names, own_speech_in(kind), new=True), kind, None)


templates = {"list": list_, "copy": copy}
"""The commands of this group."""
