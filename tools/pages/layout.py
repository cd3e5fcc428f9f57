"""The page on the code: every module's first line, floor by floor."""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "touchmap"

_INTRODUCTION = """\
# The layout of the code

Each floor imports only from the floors below it; two rooms on one floor do not import each other. `make check` enforces
this. The reasons are in [decisions](decisions.md); [CONTRIBUTING](../CONTRIBUTING.md) says how to add something.
"""


def page() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION]
    for floor in floors():
        parts += [part for room in floor for part in _room(room)]
    return "\n".join(parts)


def floors() -> list[list[str]]:
    """The rooms that there are, floor by floor from the top, as the import contracts list them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers: list[str] = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    listed = [[room.strip(" ()") for room in floor.split("|")] for floor in layers]
    return [
        [room for room in floor if (PACKAGE / room).exists() or (PACKAGE / f"{room}.py").exists()] for floor in listed
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


def _room(room: str) -> list[str]:
    folder = PACKAGE / room
    if not folder.is_dir():
        return [f"## {room}\n", first_line(PACKAGE / f"{room}.py") + "\n"]
    modules = sorted(path for path in folder.glob("*.py") if path.stem != "__init__")
    rows = [f"| `{path.stem}` | {first_line(path).replace('|', chr(92) + '|')} |" for path in modules]
    return [
        f"## {room}\n",
        first_line(folder / "__init__.py") + "\n",
        "| module | purpose |",
        "|---|---|",
        *rows,
        "",
    ]
