"""A client's theme as a style: a few properties of our own making; no text of the client's becomes syntax."""

from colorsys import rgb_to_hls

from touchmap.formats import palette

PAPER, DARK = f"#{palette.PAGE}", "#121817"
"""The colours of a page, light and dark."""

LEAST = 4.5
"""The least contrast of text with its page (WCAG 2.2, success criterion 1.4.3)."""

_HEX = frozenset("0123456789abcdef")
_STEP = 0.02
_STACK = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","DejaVu Sans",sans-serif'


def style_of(color: str, font: str) -> str:
    """The rules that follow the style of a page; empty without a theme.

    Args:
        color: Six digits after `#`; anything else is passed over.
        font: Names of fonts, separated by commas.
    """
    rules = ""
    if len(color) == 7 and color[0] == "#" and _HEX.issuperset(color[1:]):
        light, dark = readable(color, PAPER), readable(color, DARK)
        rules += f"\n:root{{--accent:{light}}}"
        rules += f"\n@media screen and (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
        rules += "\n.bar{--accent:var(--ink)}" if is_red(color) else ""
    names = ",".join(quoted(name.strip()) for name in font.split(",") if name.strip())
    return rules + (f"\nbody,h1,h2{{font-family:{names},{_STACK}}}" if names else "")


def running_head(text: str) -> str:
    """The rules that put a line at the head of each printed page but the first; empty without one."""
    if not text:
        return ""
    look = f"font:9pt {_STACK};color:#{palette.QUIET}"
    return f"\n@page{{@top-left{{content:{quoted(text)};{look}}}}}\n@page :first{{@top-left{{content:none}}}}"


def readable(color: str, page: str) -> str:
    """A colour, darkened or lightened in steps until it can be read on a page."""
    red, green, blue = _parts(color)
    toward = 0.0 if luminance(page) > 0.5 else 1.0
    share = 0.0
    while (shown := _mixed((red, green, blue), toward, share)) and contrast(shown, page) < LEAST and share < 1:
        share += _STEP
    return shown


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21: (lighter + 0.05) / (darker + 0.05), as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of a colour, as WCAG 2.2 defines it: 0.2126 R + 0.7152 G + 0.0722 B, each linear."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_red(color: str) -> bool:
    """Whether a colour would pass for the red of a loss."""
    hue, _, saturation = rgb_to_hls(*_parts(color))
    return saturation > 0.3 and (hue * 360 < 22 or hue * 360 > 340)


def quoted(name: str) -> str:
    """A name as a string of CSS: all but letters, digits, blanks and hyphens by their numbers."""
    return '"' + "".join(sign if sign.isalnum() or sign in " -" else f"\\{ord(sign):x} " for sign in name) + '"'


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _mixed(parts: tuple[float, ...], toward: float, share: float) -> str:
    return "#" + "".join(f"{round(255 * min(1, part + (toward - part) * share)):02x}" for part in parts)
