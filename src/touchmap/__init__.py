"""touchmap: an inventory of customer touchpoints, ranked and checked against the rules.

Scripts `open` a client folder, then `rank`, `check` or `plan` it, or see its `week`: docs/scripting.md. Each name is
loaded when it is asked for.
"""

TYPE_CHECKING = False  # as in `typing`, whose import would cost `--version` a third of its time
if TYPE_CHECKING:
    from touchmap.errors import TouchmapError
    from touchmap.scripting import as_json, check, plan, rank, week
    from touchmap.workspace import Unloadable, Workspace, open, open_many  # noqa: A004 - called as touchmap.open

__version__ = "0.2.0.dev0"
__all__ = [
    "TouchmapError",
    "Unloadable",
    "Workspace",
    "as_json",
    "check",
    "open",
    "open_many",
    "plan",
    "rank",
    "week",
]

_WHERE = {
    "TouchmapError": "errors",
    "Unloadable": "workspace",
    "Workspace": "workspace",
    "as_json": "scripting",
    "check": "scripting",
    "open": "workspace",
    "open_many": "workspace",
    "plan": "scripting",
    "rank": "scripting",
    "week": "scripting",
}
"""The module of each name that scripts import."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _WHERE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
