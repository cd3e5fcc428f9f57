"""The difference between two texts of a file, in the unified form that patch programs take."""

from difflib import unified_diff

_NO_END = "\\ No newline at end of file"


def difference(file: str, old: str, new: str) -> str:
    """The unified difference, with three lines around each change; empty if there is none.

    Args:
        file: The file's path, relative to the client folder.
        old: Its text before.
        new: Its text after; the result has the characters of both unchanged.
    """
    lines = unified_diff(_lines(old), _lines(new), f"a/{file}", f"b/{file}", lineterm="\n")
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_END}\n" for line in lines)


def _lines(text: str) -> list[str]:
    """The lines with their ends; only a line feed ends one here, as it does for patch programs."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines
