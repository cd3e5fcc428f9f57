"""The journey map on a slide, as a picture that the user's own browser draws."""

from io import BytesIO
from typing import Any

from pptx.util import Inches

from touchmap.formats.charts.journey_png import pictured
from touchmap.formats.print.which_browser import browser_path
from touchmap.formats.slides.tokens import BODY
from touchmap.formats.slides.write_text import shown
from touchmap.reports.plan.slides.slide import Deck, Slide
from touchmap.reports.text import plain


def map_picture(slide: Slide, deck: Deck) -> bytes | None:
    """The map of a slide as a PNG; None where no browser is found.

    Raises:
        TouchmapError: The browser makes no picture.
    """
    laid: Any = slide.map
    return pictured(laid, "", "", deck.language) if browser_path() else None


def add_picture(added: Any, drawn: bytes, slide: Slide) -> None:
    """Put a picture on a slide, as large as the slide has room, with what it shows for those who cannot see it."""
    picture = added.shapes.add_picture(BytesIO(drawn), 0, 0)
    scale = min(Inches(BODY.width) / picture.width, Inches(BODY.height) / picture.height)
    picture.width, picture.height = int(picture.width * scale), int(picture.height * scale)
    picture.left = Inches(BODY.left) + (Inches(BODY.width) - picture.width) // 2
    picture.top = Inches(BODY.top)
    picture._element.nvPicPr.cNvPr.set("descr", shown(plain(slide.title)))  # noqa: SLF001 - it has no name for it
