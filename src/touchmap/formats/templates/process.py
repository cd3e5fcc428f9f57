"""A client's templates, rendered in a process of their own."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from touchmap.errors import TouchmapError
from touchmap.formats.templates.blocks import as_data
from touchmap.formats.templates.fault import unpacked
from touchmap.formats.templates.worker import EXACT, Allowance, allowance
from touchmap.language.numbers import Rounded
from touchmap.language.phrase import Phrase, phrase
from touchmap.reports.document import ReportDocument

_START = (
    "import sys; sys.path[:] = sys.argv[1:]; sys.argv[1:] = [];"
    " from touchmap.formats.templates.worker import main; main()"
)
_KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "PYTHONDONTWRITEBYTECODE")
_HINT = phrase("fix the client's template, or remove it to use the built-in one")


def rendered_apart(report: Any, document: ReportDocument, name: str, kind: str, client: str, *, trust: bool) -> str:
    """A report as a document, by the client's templates.

    Args:
        report: A frozen dataclass of plain values.
        document: What it says, in order.
        name: The document's name, such as `plan`.
        kind: html or markdown.
        client: The client folder.
        trust: Whether its templates may make markup themselves.

    Raises:
        TouchmapError: A template cannot be used, or takes too much of anything.
    """
    told = {"report": asdict(report, dict_factory=_told), "document": as_data(document)}
    asked = {**told, "name": name, "kind": kind, "client": client, "trust": trust}
    raw = json.dumps(asked).encode()
    limits = allowance(len(raw))
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-c", _START, *map(os.path.abspath, sys.path)],
            input=raw,
            capture_output=True,
            timeout=2 * limits.seconds + 10,
            env={key: os.environ[key] for key in _KEPT if key in os.environ},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TouchmapError(_stopped(limits), _HINT) from None
    if done.returncode == 1:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise TouchmapError(unpacked(said[-1]) if said else _stopped(limits), _HINT)
    if done.returncode:
        raise TouchmapError(_stopped(limits), _HINT)
    return done.stdout.decode()


def _told(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """The fields of a value for the other process, figures by their exact values."""
    return {name: {EXACT: str(value.exact)} if isinstance(value, Rounded) else value for name, value in fields}


def _stopped(limits: Allowance) -> Phrase:
    return phrase(
        "the client's templates were stopped because they exceeded {seconds} seconds or {memory} MB of memory",
        seconds=limits.seconds,
        memory=f"{limits.memory // 1_000_000:,}",
    )
