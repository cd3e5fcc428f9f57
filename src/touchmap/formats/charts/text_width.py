"""How wide a text is drawn, by classes of characters: for drawings that stand alone, where nothing wraps by itself."""

from touchmap.formats.escape.soft_hyphens import softened

_NARROW = frozenset("iljtfrI.,:;|!'\"()[]{}-·`°")
_WIDE = frozenset("mwMWжшщюфыЖШЩЮФЫмМ@%—…&")
_EM = {"narrow": 0.41, "usual": 0.64, "large": 0.72, "wide": 0.92}
_BOLD = {"narrow": 0.46, "usual": 0.72, "large": 0.80, "wide": 1.02}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text, never below that of DejaVu Sans and Noto Sans for names in Latin and Cyrillic.

    Args:
        text: The text.
        size: The size of its letters.
        bold: Whether they are bold.
    """
    ems = _BOLD if bold else _EM
    return size * sum(ems[_kind(letter)] for letter in text)


def wrapped(text: str, size: float, room: float, most: int = 4, *, bold: bool = False) -> list[str]:
    """A text in lines that fit, word by word; what is beyond the last line is cut with an ellipsis.

    Args:
        text: The text.
        size: The size of its letters.
        room: How wide a line may be.
        most: How many lines there may be.
        bold: Whether the letters are bold.
    """
    lines: list[str] = []
    for word in (piece for whole in text.split() for piece in _pieces(whole, size, room, bold=bold)):
        if lines and text_width(f"{lines[-1]} {word}", size, bold=bold) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]


def _pieces(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    """A word that is too long for a line in pieces with hyphens, where it may be broken; else anywhere."""
    if text_width(word, size, bold=bold) <= room:
        return [word]
    parts = softened(word)
    pieces = [""]
    for part in parts if len(parts) > 1 else word:
        if pieces[-1] and text_width(f"{pieces[-1]}{part}-", size, bold=bold) > room:
            pieces[-1] += "-"
            pieces.append("")
        pieces[-1] += part
    return pieces


def _kind(letter: str) -> str:
    if letter in _NARROW or letter == " ":
        return "narrow"
    if letter in _WIDE or ord(letter) > 0x2E80:  # beyond that, scripts with square signs
        return "wide"
    return "large" if letter.isupper() or letter.isdigit() else "usual"
