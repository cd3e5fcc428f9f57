"""The baseline: the findings that a gate was started with, which may only become fewer."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Literal

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.reports.kinds import Kind
from touchmap.source.files.input_file import read_text

SHAPE: Final = "touchmap.baseline/1"
_CURE = phrase("fix the file, or delete it and write a new one with --write-baseline")


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A finding of a baseline; only the fingerprint decides, the rest is for those who read the file."""

    rule: str
    entry: str | None
    message: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline file.

    Attributes:
        shape: The name and the version of the JSON document.
        findings: Sorted by rule, entry and message, so that two states of it differ in few lines.
    """

    kind: ClassVar[Kind] = "baseline"

    shape: Literal["touchmap.baseline/1"]
    findings: tuple[Known, ...]


def baseline_of(findings: Iterable[Known]) -> Baseline:
    """The baseline of some findings."""
    return Baseline(SHAPE, tuple(sorted(findings, key=_order)))


def _order(known: Known) -> tuple[str, str, str, str]:
    return (known.rule, known.entry or "", known.message, known.fingerprint)


def baseline_at(file: str) -> Baseline | None:
    """The baseline in a file; None if there is no such file.

    Raises:
        TouchmapError: It cannot be read, or holds no baseline.
    """
    text = read_text(file)
    return None if text is None else read_baseline(file, text)


def read_baseline(file: str, text: str) -> Baseline:
    """The baseline that a file holds.

    Args:
        file: Its path, as messages name it.
        text: Its text.

    Raises:
        TouchmapError: It is no baseline; with the place where it stops being one.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise TouchmapError(
            phrase("{place}: not JSON: {why}", place=f"{file}:{error.lineno}:{error.colno}", why=error.msg.lower()),
            _CURE,
        ) from None
    except (ValueError, RecursionError):
        raise TouchmapError(phrase("{file}:1:1: not a baseline in JSON", file=file), _CURE) from None
    if not isinstance(data, dict) or data.get("shape") != SHAPE:
        raise TouchmapError(
            phrase('{file}:1:1: not a baseline: "shape" is not "{shape}"', file=file, shape=SHAPE), _CURE
        )
    rows = data.get("findings")
    if not isinstance(rows, list):
        raise TouchmapError(phrase('{file}:1:1: not a baseline: "findings" is not a list', file=file), _CURE)
    return Baseline(SHAPE, tuple(_known(row, f"{file}: findings[{number}]") for number, row in enumerate(rows)))


def _known(row: Any, place: str) -> Known:
    if not isinstance(row, dict):
        raise TouchmapError(
            phrase("{place}: not an object with rule, entry, message and fingerprint", place=place), _CURE
        )
    for name in ("rule", "message", "fingerprint"):
        if not isinstance(row.get(name), str):
            raise TouchmapError(phrase('{place}: "{name}" is not text', place=place, name=name), _CURE)
    entry = row.get("entry")
    if entry is not None and not isinstance(entry, str):
        raise TouchmapError(phrase('{place}: "entry" is neither text nor null', place=place), _CURE)
    return Known(row["rule"], entry, row["message"], row["fingerprint"])
