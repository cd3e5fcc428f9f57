"""The journey map as a picture, drawn by the user's own browser."""

from touchmap.formats.charts.journey_svg import drawn
from touchmap.reports.journey.bricks import Bricks, bricks
from touchmap.reports.journey.journey import JourneyReport

SCALE = 2
"""Pixels of the picture for each unit of the drawing: sharp on a slide and on paper."""


def write(report: JourneyReport) -> bytes:
    """The map as a PNG.

    Raises:
        TouchmapError: There is no browser, or it makes no picture.
    """
    return pictured(bricks(report), report.title, report.client or "", report.language)


def pictured(laid: Bricks, title: str, client: str, language: str) -> bytes:
    """A map as a PNG, from the same values as the drawing.

    Raises:
        TouchmapError: There is no browser, or it makes no picture.
    """
    from touchmap.formats.print.browser import picture

    drawing, width, height = drawn(laid, title, client, language)
    page = f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}svg{{display:block}}</style>{drawing}'
    return picture(page, width, height, SCALE)
