"""Our templates of documents, for a client's folder that is to have its own."""

import os
from collections.abc import Iterable
from pathlib import Path

from touchmap.errors import TouchmapError
from touchmap.language.phrase import noted, phrase
from touchmap.shipped import shipped
from touchmap.source.files.new_files import write_new

TEMPLATES = {
    "html/actions.html.j2": noted("the week: a touchpoint's actions as a table"),
    "html/agenda.html.j2": noted("the agenda of the meeting, as a page"),
    "html/blocks.html.j2": noted("macros: any block of a document"),
    "html/facts.html.j2": noted("the agenda: labels with their values"),
    "html/foot.html.j2": noted("the end of every page"),
    "html/grid.html.j2": noted("the table of phases and categories, as a page"),
    "html/head.html.j2": noted("the head of every page: title, logo, day"),
    "html/map.html.j2": noted("the journey map, as a page"),
    "html/map_bricks.html.j2": noted("the map: its stages and chains"),
    "html/map_key.html.j2": noted("the map: what its marks mean"),
    "html/map_station.html.j2": noted("the map: one link of a chain"),
    "html/marks.html.j2": noted("macros: every drawing, such as a score, a bar, a ribbon"),
    "html/plan.css": noted("the style of every page"),
    "html/plan.html.j2": noted("the plan, as a page"),
    "html/plan_findings.html.j2": noted("the plan: what the rules find"),
    "html/plan_map.html.j2": noted("the plan: the journey map as a sheet"),
    "html/plan_section.html.j2": noted("the plan: any other section"),
    "html/plan_touchpoint.html.j2": noted("the plan: one touchpoint of the watchlist"),
    "html/table.html.j2": noted("macros: any table"),
    "html/text.html.j2": noted("macros: text with its styles"),
    "html/week.html.j2": noted("the week, as a page"),
    "html/week_touchpoint.html.j2": noted("the week: one touchpoint of the watchlist"),
    "markdown/grid.md.j2": noted("the table of phases and categories, in Markdown"),
    "markdown/plan.md.j2": noted("the plan, in Markdown"),
    "markdown/plan_touchpoint.md.j2": noted("the plan in Markdown: one touchpoint of the watchlist"),
}
"""Each template that a client's own may replace, by its path below `templates/`, and what it makes."""


def own_templates(client: str) -> frozenset[str]:
    """The templates of which a client folder has its own.

    Args:
        client: The client folder; empty where one file is the whole inventory.
    """
    return frozenset(name for name in TEMPLATES if client and Path(client, "templates", name).exists())


def copy_templates(names: Iterable[str], client: str) -> None:
    """Write copies of our templates into a client folder, all of one kind or none.

    Args:
        names: The templates, by their paths below `templates/`.
        client: The client folder.

    Raises:
        TouchmapError: The folder has one of them already, its templates lie elsewhere, or they cannot be written.
    """
    by_kind: dict[str, dict[str, str]] = {}
    for name in names:
        kind, _, file = name.partition("/")
        by_kind.setdefault(kind, {})[file] = shipped(name).read_text(encoding="utf-8")
    for kind in by_kind:
        _hold_inside(client, kind)
    for kind, files in by_kind.items():
        write_new(os.path.join(client, "templates", kind), files)  # noqa: PTH118 - as messages name it


def _hold_inside(client: str, kind: str) -> None:
    """Refuse a folder of templates that a link leads to: nothing is written there, and nothing would be read."""
    folder = os.path.join("templates", kind)  # noqa: PTH118 - as messages name it
    own = os.path.join(os.path.realpath(client), folder)  # noqa: PTH118
    if os.path.realpath(own) != own:
        raise TouchmapError(
            phrase("{folder} of the client folder is a link to another place", folder=folder),
            phrase("put a folder in the place of the link"),
        )
