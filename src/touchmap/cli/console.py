"""What leaves the program: results on standard output, all the rest on standard error, UTF-8 everywhere."""

import io
import os
import sys
from typing import TYPE_CHECKING, Any

from touchmap.formats.escape.control_characters import visible_text, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

CANNOT = 2
_WIDEST = 10_000
_LOST: list[str] = []
"""Why results did not get out of the program."""
_READ: list[tuple[str, tuple[str, ...]]] = [("", ())]
"""What the command reads from: a folder, and the files in it."""


def emit(result: str | bytes) -> None:
    """Write a result to standard output."""
    if sys.stdout is None:
        _say_lost("it is closed")
    else:
        _write(sys.stdout, _raw(result))


def note(text: str) -> None:
    """Write a remark to standard error."""
    _write(sys.stderr, (without_commands(visible_text(text)) + "\n").encode("utf-8", "backslashreplace"))


def save(path: str, result: str | bytes, *, for_excel: bool = False) -> None:
    """Write a result to a file, in one step: the file is wholly the old one or wholly the new one.

    Args:
        path: The file.
        result: What to write.
        for_excel: Begin it with a byte-order mark.

    Raises:
        TouchmapError: It cannot be written.
    """
    from touchmap.output.output_path import kept
    from touchmap.output.result_file import write_whole

    write_whole(path, _raw(result, "utf-8-sig" if for_excel else "utf-8"), kept(*_READ[-1]))


def _raw(result: str | bytes, encoding: str = "utf-8") -> bytes:
    return result if isinstance(result, bytes) else result.encode(encoding, "backslashreplace")


def reads_from(root: str = "", files: "Iterable[str]" = ()) -> None:
    """Note what this command reads from, so that no result is written over it.

    Args:
        root: The client folder, or the folder of the one file; empty for standard input.
        files: The files, relative to it.
    """
    _READ[:] = [(root, tuple(files))]


def as_utf8() -> None:
    """Let whatever writes to the standard streams write UTF-8, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def is_terminal() -> bool:
    """Whether tables are drawn: standard output is a terminal, or FORCE_COLOR asks for it."""
    return is_screen() or os.environ.get("FORCE_COLOR", "0") not in ("", "0")


def width() -> int:
    """The columns of the terminal, 80 where it does not say; without a terminal all that is needed."""
    import shutil

    otherwise = 80 if is_screen() else _WIDEST
    try:
        columns = shutil.get_terminal_size((otherwise, 24)).columns
    except ValueError:
        columns = otherwise
    return min(max(columns, 20), _WIDEST)


def is_screen() -> bool:
    """Whether standard output is a terminal, whose reader sees a screen and no more at once."""
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def draw(renderable: "RenderableType") -> None:
    """Draw on the terminal with Rich; NO_COLOR takes away every escape."""
    from rich.console import Console

    plain = bool(os.environ.get("NO_COLOR"))
    out = io.StringIO()
    console = Console(
        file=out,
        width=width(),
        force_terminal=not plain,
        no_color=plain,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(renderable)
    emit(without_commands(out.getvalue()))


def flushed(status: int) -> int:
    """The exit status after everything is written out: 2 where standard output did not take it all."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError) as error:
            lose(stream, error)
    return CANNOT if _LOST else status


def _write(stream: Any, raw: bytes) -> None:
    if stream is None:
        return
    try:
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(raw.decode("utf-8"))
        else:
            stream.flush()
            buffer.write(raw)
            buffer.flush()
    except (OSError, ValueError) as error:
        lose(stream, error)


def lose(stream: Any, error: Exception) -> None:
    """Let go of a stream that takes nothing more; only a reader who left is no fault."""
    if stream is sys.stdout and not isinstance(error, BrokenPipeError):
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        _say_lost(reason[:1].lower() + reason[1:])
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError, AttributeError):
        return


def _say_lost(reason: str) -> None:
    if not _LOST:
        _LOST.append(reason)
        from touchmap.cli.own_language import own_speech

        said = own_speech()("cannot write to standard output: {reason}", reason=reason)
        note(f"touchmap: {said}")
