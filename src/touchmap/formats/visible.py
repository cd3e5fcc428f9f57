"""Text made fit to show: what would steer a terminal or hide itself becomes visible."""

import re

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
    "|[\U000e0000-\U000e007f]"
    r"|(?<=#)#(?=\w*\[)"  # ##[…] and ##vso[…] are commands wherever they stand in the log of a CI
)
_HIDDEN_IN_TEXT = re.compile(f"(?![\n\t])(?:{_HIDDEN.pattern})")


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


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
