"""Text of the inventory in Markdown: shown as it is, never read as markup."""

import re

from touchmap.formats.escape.control_characters import visible, visible_text

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&$@#!]|%(?=[\w\"]))")
_LINE_START = re.compile(r"^([^\S\n]*)(?:([-+=/]|:(?=:))|(\d{1,9})([.)]))", re.MULTILINE)
"""What begins a block, a workflow command, or GitLab's `/close` and its like, at the beginning of a line."""

_REFERENCE = re.compile(r"([@#](?=\\?\w)|!(?=\d)|\[(?=[a-z_\\]{1,30}:)|\b(?i:G[HL])(?=-\d))")
"""What hosts make a mention or a reference of, although a backslash precedes it: they read the shown text."""

_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def cell(text: str) -> str:
    """Text on one line, as a table's cell or a paragraph may hold it."""
    return escaped(_on_one_line(text))


def heading(text: str) -> str:
    """Text on one line, behind the signs of a heading: there it begins no block."""
    return escaped(_on_one_line(text), None)


def prose(text: str) -> str:
    """Text of several lines; its line breaks stay, and it begins no block of its own."""
    return escaped(visible_text(text))


def lines(text: str) -> str:
    """Text of several lines as `prose` has it, without the blanks at their ends."""
    return prose("\n".join(line.strip() for line in text.strip().splitlines()))


def escaped(text: str, start: re.Pattern[str] | None = _LINE_START) -> str:
    """Text without a sign that Markdown or a host reads as markup; its line breaks stay.

    Args:
        text: The text, made visible.
        start: What begins a block, in groups as `_LINE_START` has them; None if the line has begun already.
    """
    text = _MARKUP.sub(r"\\\1", text)
    text = start.sub(_broken_start, text) if start else text
    text = _REFERENCE.sub(r"\1&#8203;", text)
    return _ADDRESS.sub(r"\1&#8203;\2", text) if "://" in text or "www." in text.lower() else text


def _on_one_line(text: str) -> str:
    return visible(text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def _broken_start(match: re.Match[str]) -> str:
    if match[2]:
        return f"{match[1]}\\{match[2]}"
    return f"{match[1]}{match[3]}\\{match[4]}"
