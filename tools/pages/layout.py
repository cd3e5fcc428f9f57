"""The page on the code: the house as a picture, then every module's first line, floor by floor and room by room."""

import ast
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "touchmap"

_INTRODUCTION = """\
# The layout of the code

Each floor imports only from the floors below it, and inside a floor each room only from the rooms below it; rooms
beside each other do not import each other, and no module leads back to itself. `make check` holds the code to that.
The reasons are in [decisions](decisions.md), how to add something is in [CONTRIBUTING](../CONTRIBUTING.md).

"""

_WIDTH = 96
"""Of the picture, between its edges."""

_NAMES = 12
"""The width of the names of floors."""


def page() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION + picture()]
    for floor in floors():
        parts += [part for room in floor for part in _floor(room)]
    return "\n".join(parts)


def picture() -> str:
    """The floors from the top, each with its rooms in the order in which they import, as text of one width."""
    edge = "+" + "-" * _WIDTH + "+\n"
    lines = [edge]
    for floor in floors():
        inside = {room: _layers(f"touchmap.{room}") for room in floor}
        bare = " | ".join(room for room in floor if not inside[room])
        lines += [line for room, layers in inside.items() if layers for line in _rooms(room, layers)]
        lines += [f"| {bare:<{_WIDTH - 1}}|\n", edge] if bare else [edge]
    return "```text\n" + "".join(lines) + "```\n"


def floors() -> list[list[str]]:
    """The floors that there are, from the top, as the import contracts list them."""
    return [
        found
        for floor in _layers("touchmap")
        if (found := [room for room in floor if (PACKAGE / room).exists() or (PACKAGE / f"{room}.py").exists()])
    ]


def first_line(module: Path) -> str:
    """The first line of a module's docstring.

    Raises:
        ValueError: It has none.
    """
    text = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    if not text:
        raise ValueError(f"{module} does not say what it is for")
    return text.partition("\n")[0]


def _rooms(name: str, layers: list[list[str]]) -> list[str]:
    """The lines of one floor, or of one side of it: its name beside its upper rooms."""
    rooms = [line for layer in layers for line in _folded(layer)]
    return [_line(name if number == 0 else "", line) for number, line in enumerate(rooms)]


def _folded(layer: list[str]) -> list[str]:
    """The rooms of one layer on as many lines as they need."""
    lines = [layer[0]]
    for room in layer[1:]:
        longer = f"{lines[-1]} | {room}"
        lines = [*lines[:-1], longer] if len(longer) <= _WIDTH - _NAMES - 2 else [*lines, f"  | {room}"]
    return lines


def _line(name: str, rooms: str) -> str:
    return f"| {name:<{_NAMES}}{rooms:<{_WIDTH - _NAMES - 1}}|\n"


def _layers(package: str) -> list[list[str]]:
    """What the import contract of a package lists, from the top; nothing where it has none."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    layers: list[str] = next((one["layers"] for one in contracts if one.get("containers") == [package]), [])
    return [[room.strip(" ()") for room in layer.split("|")] for layer in layers]


def _floor(name: str) -> list[str]:
    folder = PACKAGE / name
    if not folder.is_dir():
        return [f"## {name}\n", first_line(PACKAGE / f"{name}.py") + "\n"]
    rooms = sorted(path.parent for path in folder.rglob("__init__.py"))
    return [part for room in rooms for part in _room(room)]


def _room(folder: Path) -> list[str]:
    names = folder.relative_to(PACKAGE).parts
    modules = sorted(path for path in folder.glob("*.py") if path.stem != "__init__")
    rows = [f"| `{path.stem}` | {first_line(path).replace('|', chr(92) + '|')} |" for path in modules]
    table = ["| module | what it is for |", "|---|---|", *rows, ""] if rows else []
    return [f"{'#' * (1 + len(names))} {'/'.join(names)}\n", first_line(folder / "__init__.py") + "\n", *table]
