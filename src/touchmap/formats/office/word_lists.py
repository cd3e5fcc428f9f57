"""Numbered lists in a Word document, each of which begins with 1."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph


def numbered(document: WordDocument, points: Iterable[Paragraph]) -> None:
    """Count points from 1: without it, Word goes on where the list before ended."""
    style: Any = document.styles["List Number"].element
    sheet: Any = document.part.numbering_part.element
    alike = sheet.num_having_numId(style.pPr.numPr.numId.val)
    counted = sheet.add_num(alike.abstractNumId.val)
    counted.add_lvlOverride(ilvl=0).add_startOverride(1)
    for point in points:
        inside: Any = point._p  # noqa: SLF001 - python-docx has no name for it
        numbers = inside.get_or_add_pPr().get_or_add_numPr()
        numbers.get_or_add_ilvl().val = 0
        numbers.get_or_add_numId().val = counted.numId
