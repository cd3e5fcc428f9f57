"""What `touchmap init` shows: the files of a new client folder, and what to do next."""

from dataclasses import dataclass, field
from shlex import quote
from typing import ClassVar, Literal

from touchmap.language.phrase import noted
from touchmap.reports.kinds import Kind

_INIT_FILE = {
    "chains.yaml": noted("chains: the order in which customers pass the touchpoints"),
    "touchmap.schema.json": noted("the schema, with which an editor completes keys and underlines errors"),
    "touchmap.yaml": noted("settings: client, aim, stages, channels, gates"),
    "touchpoints.yaml": noted("touchpoints: where customers come into contact with the company"),
}


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


def started(root: str, starter: str, files: tuple[str, ...], first: str, language: str = "en") -> Started:
    """The report on a new client folder.

    Args:
        root: The folder, as the caller named it.
        starter: The trade, or `blank`.
        files: The names of the files in it, in the order in which they were written.
        first: The id of its first touchpoint.
        language: The language of the sentences.
    """
    from touchmap.language.speech import speech

    say = speech(language)
    blank = starter == "blank"
    second = "touchmap explain TM101" if blank else f"touchmap set {first} customer_weight 5{_at(root)}"
    commands = (f"touchmap check{_at(root)}", second, f"touchmap rank{_at(root)}")
    about = (
        noted("every finding, with its place and how to fix it"),
        noted("why an inventory without touchpoints fails")
        if blank
        else noted("a rating for the first touchpoint; put your own figure in place of 5"),
        noted("the touchpoints by priority, once there are ratings"),
    )
    return Started(
        "touchmap.init/1",
        root,
        starter,
        tuple(NewFile(file, say(_INIT_FILE[file])) for file in reversed(files)),
        noted(
            "No touchpoint is listed yet, so `touchmap check` fails with TM101: an empty inventory never "
            "passes.\nAdd the first one to touchpoints.yaml, which shows two as a commented example."
        )
        if blank
        else noted(
            "The ratings are up to you: enter customer_weight, business_priority and score, from\n1 to "
            "5. A touchpoint with all three is ranked; then give it an owner."
        ),
        tuple(NextCommand(command, say(key)) for command, key in zip(commands, about, strict=True)),
        language,
    )


def _at(root: str) -> str:
    return "" if root == "." else f" {quote(root) if not root.startswith('-') else quote('./' + root)}"
