"""An empty Word document: A4, one font, headings, a running head and page numbers."""

from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section as Pages
from docx.shared import Mm, Pt, RGBColor

from touchmap.formats.office.word_markup import field, language_tag
from touchmap.formats.office.word_text import one_line
from touchmap.formats.palette import INK, QUIET

MEASURE = Mm(176)
"""How wide text is: A4 without its margins of 17 mm."""

_FONT = "Arial"
_SIZES = {"Title": 24, "Heading 1": 15, "Heading 2": 12, "Heading 3": 10.5, "Normal": 10, "Caption": 9}
_ABOVE = {"Title": 0, "Heading 1": 20, "Heading 2": 14, "Heading 3": 10, "Normal": 0, "Caption": 8}
_BELOW = {"Title": 6, "Heading 1": 5, "Heading 2": 4, "Heading 3": 3, "Normal": 5, "Caption": 4}


def paper(title: str, day: str, language: str, foot: str) -> WordDocument:
    """A document in which nothing stands but its running head and its foot.

    Args:
        title: Its title.
        day: Its day, as an ISO date.
        language: The language of its sentences.
        foot: The line at the foot of each page, before the number of the page.
    """
    document = Document()
    _name(document, one_line(title), date.fromisoformat(day), language)
    _type(document, language)
    pages = document.sections[0]
    pages.page_width, pages.page_height = Mm(210), Mm(297)
    pages.left_margin = pages.right_margin = pages.top_margin = pages.bottom_margin = Mm(17)
    pages.header_distance = pages.footer_distance = Mm(8)
    _number(pages, foot)
    return document


def head(document: WordDocument, text: str) -> None:
    """Have a line of text above each page but the first, where the title stands."""
    document.sections[0].header.paragraphs[0].add_run(one_line(text))


def _number(pages: Pages, foot: str) -> None:
    """Write the foot of each page: a line of text, and which of how many pages it is."""
    pages.different_first_page_header_footer = True
    for footer in (pages.footer, pages.first_page_footer):
        line = footer.paragraphs[0]
        line.add_run(f"{one_line(foot)}\t")
        inside: Any = line._p  # noqa: SLF001 - python-docx has no name for fields
        inside.append(field("PAGE"))
        line.add_run(" / ")
        inside.append(field("NUMPAGES"))


def _name(document: WordDocument, title: str, day: date, language: str) -> None:
    """Say in the document's properties what it is, and nothing about who made it with what."""
    about, moment = document.core_properties, datetime.combine(day, time(), UTC)
    about.title, about.language, about.revision = title[:255], language_tag(language), 1
    about.author = about.comments = about.last_modified_by = about.subject = about.keywords = ""
    about.created = about.modified = about.last_printed = moment.replace(tzinfo=None)
    links = document.part.package.rels
    for name in [name for name, link in links.items() if link.reltype.endswith("/thumbnail")]:
        del links[name]  # a picture of the empty document that python-docx begins with


def _type(document: WordDocument, language: str) -> None:
    """One font for every script, ink for every heading, and the language."""
    sheet: Any = document.styles.element
    for fonts in sheet.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), _FONT)
    for tag in sheet.iter(qn("w:lang")):
        tag.set(qn("w:val"), language_tag(language))
    for name, size in _SIZES.items():
        style: Any = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor.from_string(INK)
        style.font.bold = name not in ("Normal", "Caption")
        above, below = Pt(_ABOVE[name]), Pt(_BELOW[name])
        style.paragraph_format.space_before, style.paragraph_format.space_after = above, below
        style.paragraph_format.keep_with_next = name != "Normal"
    document.styles["Title"].element.pPr.remove(document.styles["Title"].element.pPr.find(qn("w:pBdr")))
    for name in ("Header", "Footer", "Caption"):
        style = document.styles[name]
        style.font.size, style.font.color.rgb = Pt(9), RGBColor.from_string(QUIET)
    stops = document.styles["Footer"].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(MEASURE, WD_TAB_ALIGNMENT.RIGHT)
