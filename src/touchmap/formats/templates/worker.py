"""The process in which a client's templates run: little memory, little time, nothing to write to."""

import json
import sys
from dataclasses import dataclass
from typing import Any

from touchmap.formats.templates.fault import packed
from touchmap.language.phrase import Phrase, phrase

MEMORY = 512_000_000
"""Bytes of memory, and 40 more for each byte of the report."""

SECONDS = 5
"""Seconds of the processor, and one more for each megabyte of the report."""

OUTPUT = 16_000_000
"""Bytes of output, and 20 more for each byte of the report."""


EXACT = "exact figure"
"""The key below which a figure comes with its exact value; no field has such a name."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a render may use up: bytes of memory, seconds of the processor, bytes of output."""

    memory: int
    seconds: int
    output: int


def allowance(size: int) -> Allowance:
    """What the render of a report may use up.

    Args:
        size: Bytes of the report.
    """
    return Allowance(MEMORY + 40 * size, SECONDS + size // 1_000_000, OUTPUT + 20 * size)


def main() -> None:
    """Render what standard input asks for; a fault is one line on standard error, with status 1."""
    raw = sys.stdin.buffer.read()
    from touchmap.formats.templates.fault import Fault

    limits = allowance(len(raw))
    try:
        text = _rendered(raw, limits)
    except Fault as error:
        _refuse(error.said)
    except MemoryError:
        _refuse(phrase("a template needs more memory than allowed"))
    sys.stdout.buffer.write(text)
    sys.stdout.buffer.flush()


def _rendered(raw: bytes, limits: Allowance) -> bytes:
    from touchmap.formats.templates.fault import Fault
    from touchmap.formats.templates.own_text import foreign, settled
    from touchmap.formats.templates.page_tags import checked
    from touchmap.formats.templates.render import UNSAFE, Templates, policy, render

    asked = json.loads(raw, object_hook=_figures)
    confine(limits)
    loader, kind = Templates(asked["client"], trust=asked["trust"]), asked["kind"]
    report, document = (foreign(asked[key]) if loader.confines else asked[key] for key in ("report", "document"))
    pieces: list[str] = []
    size = 0
    for piece in render(report, document, asked["name"], kind, loader):
        pieces.append(piece)
        size += len(piece)
        if size > limits.output:
            raise Fault(phrase("the templates write more than {size} bytes", size=f"{limits.output:,}"))
    text = settled("".join(pieces), kind) if loader.confines else "".join(pieces)
    if kind == "html":
        checked(text, loader.files, policy(UNSAFE))
    return text.encode("utf-8", "backslashreplace")


def _figures(found: dict[str, Any]) -> Any:
    from fractions import Fraction

    from touchmap.language.numbers import Rounded

    return Rounded(Fraction(found[EXACT])) if EXACT in found else found


def confine(limits: Allowance) -> None:
    """Hold this process to its limits, where the system can (Windows cannot)."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)  # noqa: PLW2901
        resource.setrlimit(kind, (most, most))


def _refuse(said: Phrase) -> None:
    sys.stderr.buffer.write(packed(said).encode())
    sys.stderr.buffer.flush()
    raise SystemExit(1)
