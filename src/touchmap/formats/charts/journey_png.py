"""The journey map as a picture, drawn by the user's own browser."""

from touchmap.formats.charts.journey_svg import drawn
from touchmap.reports.journey.journey import JourneyReport

SCALE = 2
"""Pixels of the picture for each unit of the drawing: sharp on a slide and on paper."""


def write(report: JourneyReport) -> bytes:
    """The map as a PNG.

    Raises:
        TouchmapError: There is no browser, or it makes no picture.
    """
    from touchmap.formats.print.browser import picture

    drawing, width, height = drawn(report)
    page = f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}svg{{display:block}}</style>{drawing}'
    return picture(page, width, height, SCALE)
