"""The console sessions that stand in pages, and what their commands print now."""

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SESSION = re.compile(
    r"^(?P<in><!-- in (?P<folder>\S+) -->\n)?```console\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL
)
LEFT_OUT = "…"
"""A line of its own that stands for any number of lines."""

NOT_RUN = (
    "make ",
    "python3 -m venv ",
    ".venv/bin/",
    "pip install ",
    "git ",
)
"""How commands begin that a session may show and the tests do not run."""

Runner = Callable[[list[str], str], str]
"""Runs touchmap with these arguments in that folder, and gives what it prints."""


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a session, and the lines below it.

    Attributes:
        command: What stands after the `$`.
        shown: What the page shows as its output.
    """

    command: str
    shown: str


def steps(lines: str) -> Iterator[Step]:
    """The commands of a session with their outputs; what stands before the first is none."""
    for part in re.split(r"^\$ ", lines, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield Step(command, shown)


def replayed(page: str, run: Runner) -> str:
    """The page with every session as its commands print it now; lines left out stay left out."""
    return SESSION.sub(lambda match: _session(match, run), page)


def strange(page: str) -> list[str]:
    """The commands of a page that are neither ours nor known."""
    found = [step.command for match in SESSION.finditer(page) for step in steps(match["lines"])]
    return [command for command in found if not command.startswith(("touchmap ", *NOT_RUN))]


def _session(match: re.Match[str], run: Runner) -> str:
    lines = "".join(f"$ {step.command}\n{_output(step, match['folder'] or '.', run)}" for step in steps(match["lines"]))
    return f"{match['in'] or ''}```console\n{lines}```"


def _output(step: Step, folder: str, run: Runner) -> str:
    if not step.command.startswith("touchmap "):
        return step.shown
    now = run(shlex.split(step.command, comments=True)[1:], folder)
    return step.shown if _fits(step.shown, now) else now


def _fits(shown: str, now: str) -> bool:
    """Whether an output is what the page shows, with any lines where it leaves some out."""
    parts = [re.escape(part) for part in re.split(rf"^{LEFT_OUT}\n", shown, flags=re.MULTILINE)]
    return re.fullmatch("(?:.*\n)*".join(parts), now) is not None


def pages(root: Path) -> list[Path]:
    """The pages with sessions."""
    return [
        page
        for page in sorted([*root.glob("*.md"), *(root / "docs").rglob("*.md")])
        if "```console" in page.read_text()
    ]
