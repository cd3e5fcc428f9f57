"""Text made fit to show: what would steer a terminal or hide itself becomes visible."""

import re

_OLD_COMMAND = re.compile(r"(?<=#)#(?=\w*\[)")
"""##[…] and ##vso[…] are commands wherever they are in the log of a CI."""

UNSEEN = (
    "\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f"
)
"""What is above the blank, and steers a terminal or hides itself: the inside of a class of characters."""

_HIDDEN = re.compile(f"[\x00-\x1f{UNSEEN}\ud800-\udfff]|{_OLD_COMMAND.pattern}")
_HIDDEN_IN_TEXT = re.compile(f"(?![\n\t])(?:{_HIDDEN.pattern})")
_HIDDEN_IN_CELL = re.compile(f"(?![\n\r\t])(?:{_HIDDEN.pattern})")
_COMMAND = re.compile(r"((?:^|[\n\r])[^\S\n\r]*):(?=:)")


def visible(text: str) -> str:
    r"""One line of text with control, escape, bidirectional and zero-width characters as `\u001b`.

    So is the second sign of `##[`, with which logs of CI services begin a command in the middle of a line.
    """
    if text.isascii() and text.isprintable() and "##" not in text:
        return text
    return _HIDDEN.sub(_escape, text)


def visible_text(text: str) -> str:
    """Text of several lines, made visible as `visible` does, with its line breaks and tabs kept."""
    return _HIDDEN_IN_TEXT.sub(_escape, text.replace("\r\n", "\n"))


def visible_in_cell(text: str) -> str:
    """Text of a table's cell, made visible as `visible` does, with its line breaks and tabs as they are."""
    return _HIDDEN_IN_CELL.sub(_escape, text)


def without_commands(text: str, colon: str = r"\u003a") -> str:
    r"""Text that holds no workflow command: `::` at the beginning of a line as `\u003a:`, `##[` as `#\u0023[`.

    A CI's runner takes a line of its log for a command where it begins with `::`, after blanks or not.

    Args:
        text: One line or several.
        colon: What stands for the first of the two colons.
    """
    if "##" in text:
        text = _OLD_COMMAND.sub(_escape, text)
    return _COMMAND.sub(lambda found: found[1] + colon, text) if "::" in text else text


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
