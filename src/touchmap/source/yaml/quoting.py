"""How one value is written: plain where that is safe, else in quotes."""

import json
import re
from datetime import date

Scalar = str | int | float | date | None  # a bool is an int

LIKE_ANOTHER_TYPE = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|<<|=|[-+.]?[0-9].*|[-+]?\.(?:inf|nan))\Z", re.IGNORECASE
)
SPECIAL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
OF_FLOW = re.compile(r"[,\[\]{}:]")
FIRST = "-?:,[]{}#&*!|>'\"%@`"


def spelled(value: Scalar, *, flow: bool, style: str = "") -> str:
    """A value as it is written on one line.

    Args:
        value: Text, a number, a day, yes or no, or nothing.
        flow: Whether it is inside braces or brackets, where fewer plain words are safe.
        style: The quotes it would like (' or "), or none.
    """
    word = plain_word(value)
    if word is not None and not (isinstance(value, date) and style in {"'", '"'}):
        return word
    text = value.isoformat() if isinstance(value, date) else str(value)
    if style == "'" and not SPECIAL.search(text):
        return "'" + text.replace("'", "''") + "'"
    if style == '"' or not is_plain(text, flow=flow):
        return _double_quoted(text)
    return text


def plain_word(value: Scalar) -> str | None:
    """The one plain spelling of a value that is not text; none for text."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return None if isinstance(value, str) else repr(value)


def is_plain(text: str, *, flow: bool) -> bool:
    """Whether every YAML reader takes the text without quotes for the same text."""
    if text == "" or text != text.strip() or text[0] in FIRST or LIKE_ANOTHER_TYPE.match(text):
        return False
    if SPECIAL.search(text) or ": " in text or " #" in text or text.endswith(":"):
        return False
    return text[:3] not in {"---", "..."} and not (flow and OF_FLOW.search(text))


def may_be_literal(text: str) -> bool:
    """Whether text of several lines may be written as a block (`|`)."""
    lines = text.split("\n")
    special = any(SPECIAL.search(line) for line in lines)
    return len(lines) > 1 and not special and not text[0].isspace() and lines[-2:] != ["", ""]


def literal_lines(text: str, indent: int) -> list[str]:
    """The header and the lines of a literal block, the lines indented."""
    header = "|" if text.endswith("\n") else "|-"
    body = text.removesuffix("\n").split("\n")
    return [header, *(" " * indent + line if line else "" for line in body)]


def _double_quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
