"""A client folder whose every text is a command to some shell, and a line for every option that completes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.main import get_command

from touchmap.cli.main import application

HOSTILE = [
    "$(touch PLANTED)",
    "back \\$(touch PLANTED)",
    "back \\\\$(touch PLANTED)",
    "`touch PLANTED`",
    "\\`touch PLANTED\\`",
    "'; touch PLANTED; '",
    '"; touch PLANTED; "',
    "'$(touch PLANTED)'",
    ":$(touch PLANTED):",
    "))'; touch PLANTED; ((",
    "\n touch PLANTED \n",
    "\r\x1b[2J\x07\u202e\u009b",
    "[/] [link=x] [bold",
    "${(e):-$(touch PLANTED)} %(?.$(touch PLANTED).)",
    "<(touch PLANTED) >PLANTED & |touch PLANTED",
    "x\t$(touch PLANTED)",
    "* ? ~ =touch #",
]
HEADINGS = [*HOSTILE, "Day", "Desk", "-rf", "=touch"]
LEADING = {"file": "answers.csv"}
"""What stands before an argument on the line, by the argument's name; an id otherwise."""


def write_client(folder: Path, *, with_people: bool) -> None:
    """Write the folder: with people and their names, or with owners who are no more than words."""
    named = [{"id": f"t{at}", "name": text, "owner": text} for at, text in enumerate(HOSTILE)]
    terms = [{"id": f"w{at}", "name": text} for at, text in enumerate(HOSTILE)]
    client: dict[str, Any] = {
        "touchmap": 1,
        "stages": terms,
        "segments": [{"id": one["id"], "name": one["name"], "share": 1} for one in terms],
        "methods": terms,
        "levers": terms,
        "touchpoints": [*named, {"id": "-rf", "name": "An option"}],
        "chains": [{"id": f"c{at}", "name": text, "links": ["t0"]} for at, text in enumerate(HOSTILE)],
        "actions": [{"id": f"a{at}", "touchpoint": "t0", "title": text} for at, text in enumerate(HOSTILE)],
    }
    if with_people:
        client["people"] = terms
    (folder / "touchmap.yaml").write_text(json.dumps(client), encoding="utf-8")
    heading = ",".join('"' + text.replace('"', '""') + '"' for text in HEADINGS)
    (folder / "answers.csv").write_bytes(f"{heading}\n".encode())


def completing() -> Iterator[tuple[str, str]]:
    """A line up to where the shell is to go on, for every option and argument that completes: its name, the line."""
    yield from _of(get_command(application(["--help-all"])), ["touchmap"])
    yield "survey --map, the column", "touchmap survey answers.csv --map t0="


def _of(command: Any, path: list[str]) -> Iterator[tuple[str, str]]:
    for name, one in getattr(command, "commands", {}).items():
        yield from _of(one, [*path, name])
    before = list(path)
    for parameter in command.params:
        argument = isinstance(parameter, typer.core.TyperArgument)
        if getattr(parameter, "_custom_shell_complete", None) is not None:
            words = before if argument else [*path, *_file_of(command), max(parameter.opts, key=len)]
            yield f"{' '.join(path[1:])} {parameter.name}", " ".join([*words, ""])
        if argument:
            before.append(LEADING.get(parameter.name, "t0"))


def _file_of(command: Any) -> list[str]:
    return [LEADING[one.name] for one in command.params if one.name in LEADING and one.param_type_name == "argument"]
