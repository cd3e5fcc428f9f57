"""The pages that a preview shows side by side: each a report that the catalogue writes as HTML; a new one is a line."""

from typing import TYPE_CHECKING, Any, NamedTuple

from touchmap.formats.catalogue import write_text
from touchmap.language.phrase import noted
from touchmap.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from touchmap.reports.kinds import Report


class PageKind(NamedTuple):
    """A page of a preview: its name for people, in English, and the report that it shows."""

    title: str
    report: "Callable[[Workspace], Report]"


def _plan(workspace: Workspace) -> "Report":
    from touchmap.reports.plan.choice import chosen
    from touchmap.reports.plan.plan import plan_report

    return plan_report(workspace.loaded, workspace.facts, sections=chosen())


def _map(workspace: Workspace) -> "Report":
    from touchmap.reports.journey.journey import journey_report

    return journey_report(workspace.facts)


def _week(workspace: Workspace) -> "Report":
    from touchmap.reports.week.week import week_since

    return week_since(workspace)


PAGES = {
    "plan": PageKind(noted("Plan"), _plan),
    "map": PageKind(noted("Map"), _map),
    "week": PageKind(noted("Week"), _week),
}
"""The pages by the last step of their addresses, in the order in which they stand."""


def page(name: str, workspace: Workspace, *, trust: bool = False) -> str:
    """A page as HTML, as its command writes it.

    Args:
        name: One of the pages.
        workspace: The client folder.
        trust: Whether the client's own templates may make markup themselves.

    Raises:
        TouchmapError: It has no touchpoints, git fails, or a template of the client's cannot be used.
    """
    from touchmap.reports.theme import in_look_of

    report: Any = PAGES[name].report(workspace.require_touchpoints())
    return write_text(in_look_of(workspace, report), "html", client=workspace.client_folder, trust=trust)
