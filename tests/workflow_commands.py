"""GitHub's workflow commands as its runner reads a log: the public rules of escaping, in reverse."""

import re
from dataclasses import dataclass

_COMMANDS = ("error", "warning", "notice", "debug", "group", "endgroup", "add-mask", "set-output", "stop-commands")
_OLD = re.compile(r"##\[([^\] ]*)[^\]]*\]")


@dataclass(frozen=True)
class Command:
    """One command: its name, its properties, and its message."""

    name: str
    properties: dict[str, str]
    message: str


def commands(log: str) -> list[Command]:
    """The commands of a log; a line may also hold one in the old form, anywhere."""
    return [command for line in re.split(r"\r\n|\r|\n", log) if (command := _command(line)) is not None]


def _command(line: str) -> Command | None:
    line = line.lstrip()
    head, mark, message = line[2:].partition("::") if line.startswith("::") else ("", "", "")
    name, _, properties = head.partition(" ")
    if mark and name.lower() in _COMMANDS:
        pairs = [pair.partition("=") for pair in properties.strip().split(",") if pair]
        return Command(name, {key: _unescaped(value, ":,") for key, _, value in pairs}, _unescaped(message, ""))
    old = _OLD.search(line)
    return Command(old[1], {}, line[old.end() :]) if old and old[1].lower() in _COMMANDS else None


def _unescaped(text: str, more: str) -> str:
    for letter in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(letter):02X}", letter)
    return text
