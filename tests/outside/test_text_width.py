"""Text of a drawing that stands alone takes no more room than was kept for it. Needs the DejaVu fonts."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from touchmap.formats.charts.text_width import text_width
from touchmap.load import load

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts", "/Library/Fonts"]


def drawn_by(name: str) -> TTFont:
    for folder in FOLDERS:
        for path in Path(folder).expanduser().rglob(name):
            return TTFont(path)
    pytest.fail(f"{name} is missing (on Debian: apt install fonts-dejavu-core)", pytrace=False)


@pytest.mark.parametrize(("name", "bold"), [("DejaVuSans.ttf", False), ("DejaVuSans-Bold.ttf", True)])
def test_no_name_of_the_examples_is_wider_than_its_room(name: str, bold: bool) -> None:
    font = drawn_by(name)
    signs, widths, unit = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    names = {
        point.name for one in ("clinic", "saas") for point in load(str(ROOT / "examples" / one)).inventory.touchpoints
    }
    ratios = [
        text_width(text, 1, bold=bold) * unit / sum(widths[signs[ord(sign)]][0] for sign in text) for text in names
    ]

    assert len(ratios) > 200
    assert min(ratios) >= 1
    assert sum(ratios) / len(ratios) < 1.2
