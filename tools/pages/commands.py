"""The page on the commands: what `--help` says of each."""

from collections.abc import Iterator
from typing import Any

import typer

from touchmap.cli.main import application

_INTRODUCTION = """\
# The commands

Every command that reads takes the client folder as its last argument: a client folder, a folder inside one, one
file, or `-` for standard input (default: the current folder). The result goes to standard output, everything else to
standard error. [Formats](formats.md) says which command writes which format.

| exit status | meaning |
|--:|---|
| 0 | no problems |
| 1 | findings at or above the level that fails |
| 2 | usage error, or the inventory can't be loaded |
| 70 | a bug in touchmap, reported in one line; `--debug` shows the traceback |
| 130 | interrupted |
"""
_WIDTH = 100


def page() -> str:
    """The page as Markdown."""
    parts = [_INTRODUCTION]
    for path, command in walk():
        depth = "##" if path.count(" ") < 2 else "###"
        parts += [f"{depth} {path}\n", "```text", help_of(path, command), "```\n"]
    return "\n".join(parts)


def walk() -> Iterator[tuple[str, Any]]:
    """Every command with the words that call it, groups before their members."""
    root = typer.main.get_command(application([]))
    yield from _below("touchmap", root)


def help_of(path: str, command: Any) -> str:
    """What `--help` prints of a command, at a fixed width."""
    context = typer.Context(command, info_name=path, terminal_width=_WIDTH, max_content_width=_WIDTH)
    text: str = command.get_help(context)
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def _below(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    for name, member in getattr(command, "commands", {}).items():
        yield f"{path} {name}", member
        yield from _below(f"{path} {name}", member)
