"""The summary of a GitHub step: a file that the runner names, to which Markdown is added."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from touchmap.cli.console import note
from touchmap.cli.own_language import own_speech
from touchmap.formats.findings import markdown

if TYPE_CHECKING:
    from touchmap.errors import TouchmapError
    from touchmap.reports.findings.findings import FindingsReport

MOST = 1024 * 1024
"""Bytes that a step's summary may have; the runner throws away what is longer."""


def add(report: "FindingsReport") -> None:
    """Add the findings to the step's summary, as far as there is room; nothing if there is no summary."""
    _append(lambda room: markdown.write(report, room=room))


def add_refusal(error: "TouchmapError") -> None:
    """Add to the step's summary why nothing was checked; nothing if there is no summary."""
    _append(lambda _room: markdown.write_refusal(error.message, error.hint))


def _append(written: Callable[[int], str]) -> None:
    name = os.environ.get("GITHUB_STEP_SUMMARY")
    if not name:
        return
    try:
        with Path(name).open("ab") as file:
            file.write(written(MOST - file.tell()).encode("utf-8", "backslashreplace"))
    except (OSError, ValueError) as error:
        note(f"touchmap: {own_speech()('cannot write the step summary: {reason}', reason=error)}")
