"""What `touchmap init` shows: the files of a new client folder, and what to do next."""

from dataclasses import dataclass, field
from shlex import quote
from typing import ClassVar, Literal

from touchmap.reports.kinds import Kind


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was written, and what is in it."""

    path: str
    about: str


@dataclass(frozen=True, slots=True)
class NextCommand:
    """A command to run next, and what for."""

    command: str
    about: str


@dataclass(frozen=True, slots=True)
class Started:
    """A new client folder.

    Attributes:
        shape: The name and the version of the JSON document.
        root: The folder, as the caller named it.
        starter: The trade, or blank.
        files: What was written.
        missing: What is left to people, as a key of the sentences.
        next: The next three commands.
        language: The language of the sentences.
    """

    kind: ClassVar[Kind] = "init"

    shape: Literal["touchmap.init/1"]
    root: str
    starter: str
    files: tuple[NewFile, ...]
    missing: str = field(metadata={"data": False})
    next: tuple[NextCommand, ...] = ()
    language: str = field(default="en", metadata={"data": False})


def started(root: str, starter: str, files: tuple[str, ...], first: str) -> Started:
    """The report on a new client folder.

    Args:
        root: The folder, as the caller named it.
        starter: The trade, or `blank`.
        files: The names of the files in it, in the order in which they were written.
        first: The id of its first touchpoint.
    """
    from touchmap.reports.speech import words

    say = words("en")
    blank = starter == "blank"
    second = "touchmap explain TM101" if blank else f"touchmap set {first} customer_weight 5{_at(root)}"
    commands = (f"touchmap check{_at(root)}", second, f"touchmap rank{_at(root)}")
    about = ("init.next.check", "init.next.TM101" if blank else "init.next.set", "init.next.rank")
    return Started(
        "touchmap.init/1",
        root,
        starter,
        tuple(NewFile(file, say(f"init.file.{file}")) for file in reversed(files)),
        "init.missing.blank" if blank else "init.missing.ratings",
        tuple(NextCommand(command, say(key)) for command, key in zip(commands, about, strict=True)),
    )


def _at(root: str) -> str:
    return "" if root == "." else f" {quote(root) if not root.startswith('-') else quote('./' + root)}"
