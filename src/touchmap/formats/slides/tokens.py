"""The sizes and places of slides, and the colours of their scores; lengths are in inches, letters in points."""

from typing import NamedTuple

from touchmap.formats.palette import ACCENT_INK, ACCENT_SOFT, FAIR, INK, LOSS, PAGE, QUIET, SOFT

FONT = "Arial"
"""On nearly every desk; where it is missing, another of the same widths stands in for it."""

CHIPS = {
    "negative": (LOSS, PAGE),
    "neutral": (FAIR, INK),
    "positive": (ACCENT_SOFT, ACCENT_INK),
    "unscored": (SOFT, QUIET),
}
"""For each reaction the ground and the ink of a score."""

TITLE, MEASURE, TEXT = 24, 14, 14

WIDE, HIGH = 13.333, 7.5


class Box(NamedTuple):
    """A place on a slide."""

    left: float
    top: float
    width: float
    height: float


EDGE = 0.6
TITLE_BOX = Box(EDGE, 0.42, WIDE - 2 * EDGE, 0.44)
MEASURE_BOX = Box(EDGE, 0.92, WIDE - 2 * EDGE, 0.5)
BODY = Box(EDGE, 1.6, WIDE - 2 * EDGE, 5.25)
BESIDE = Box(EDGE, 1.6, 3.5, 5.25)
PICTURE = Box(4.4, 1.55, WIDE - EDGE - 4.4, 5.3)
SIDE = Box(EDGE, 1.6, 1.7, 5.25)
FACTS = Box(2.5, 1.6, WIDE - EDGE - 2.5, 5.25)
FOOT = Box(EDGE, 7.0, WIDE - 2 * EDGE, 0.3)
