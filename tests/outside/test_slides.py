"""Slides as another program shows them: every figure and every name of a table is still there, on as many pages.

Needs LibreOffice Impress and poppler's tools.
"""

import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

ROOT = Path(__file__).resolve().parents[2]
IMPRESS = "LibreOffice (on Debian: apt install libreoffice-impress)"
POPPLER = "poppler's tools (on Debian: apt install poppler-utils)"

Tool = Callable[[str, str], str]


def words(text: str) -> str:
    """A text without its blanks and hyphens at line ends, in one of the forms that a letter may have."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("example", ["clinic", "saas"])
def test_slides_show_every_title_and_every_cell_of_their_tables(example: str, tool: Tool, tmp_path: Path) -> None:
    made = tmp_path / "plan.pptx"
    plan: list[str | Path] = [
        sys.executable,
        "-m",
        "touchmap",
        "plan",
        ROOT / "examples" / example,
        "--today",
        "2026-11-22",
        "-o",
        made,
    ]
    subprocess.run(plan, check=True)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    convert: list[str | Path] = [
        tool("soffice", IMPRESS),
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        tmp_path,
        made,
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=60)

    read: list[str | Path] = [tool("pdftotext", POPPLER), "-layout", tmp_path / "plan.pdf", "-"]
    pages = subprocess.run(read, check=True, capture_output=True, encoding="utf-8").stdout.split("\f")[:-1]

    slides = Presentation(str(made)).slides
    assert len(pages) == len(slides)
    for slide, page in zip(slides, pages, strict=True):
        shown = words(page)
        assert words(slide.shapes.title.text_frame.text)[:40] in shown
        for shape in slide.shapes:
            cells = [cell.text_frame.text for row in shape.table.rows for cell in row.cells] if shape.has_table else []
            figures = re.findall(r"\d+", " ".join(cells))
            values = [value for one in shape.chart.plots[0].series for value in one.values] if shape.has_chart else []
            figures += [f"{value:,.0f}" for value in values if value is not None]
            assert [figure for figure in figures if figure not in shown] == []


def test_the_map_is_a_picture_that_stands_on_its_slide(tool: Tool, tmp_path: Path) -> None:
    tool("chromium", "Chromium (on Debian: apt install chromium)")
    made = tmp_path / "plan.pptx"
    plan = [sys.executable, "-m", "touchmap", "plan", str(ROOT / "examples" / "saas"), "--with", "map", "-o", str(made)]
    subprocess.run([*plan, "--today", "2026-11-22"], check=True)
    deck = Presentation(str(made))
    (picture,) = [shape for slide in deck.slides for shape in slide.shapes if shape.shape_type == 13]

    assert picture.image.content_type == "image/png"
    assert picture.image.size[0] > 3000
    assert 0 < picture.left < picture.left + picture.width < deck.slide_width
    assert 0 < picture.top < picture.top + picture.height < deck.slide_height
