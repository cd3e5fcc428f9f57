"""A deck as a file: each slide on its layout, tables over as many slides as they need."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as calendar_day
from datetime import datetime, time
from io import BytesIO
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches, Pt

from touchmap.formats import palette
from touchmap.formats.office.same_bytes import repacked
from touchmap.formats.slides import tokens
from touchmap.formats.slides.fit import held, line_height, lines_of
from touchmap.formats.slides.paging import PagedRow, heads_fit, pages
from touchmap.formats.slides.template import MEASURE, SENTENCES, layout_of, template, text_box
from touchmap.formats.slides.tokens import BODY, FACTS, MEASURE_BOX, PICTURE, TITLE_BOX, Box
from touchmap.formats.slides.write_chart import add_chart
from touchmap.formats.slides.write_picture import add_picture, map_picture
from touchmap.formats.slides.write_table import add_table
from touchmap.formats.slides.write_text import Pen, put, shown
from touchmap.formats.theme import PAPER, is_red, readable
from touchmap.language.speech import Speech, speech
from touchmap.reports.plan.slides.slide import Deck, Slide, SlideTable
from touchmap.reports.text import Run, Text, runs, runs_in

_FIGURE = 28
"""The size of a figure that stands alone."""

_TITLE_LINES = 4
"""How many lines a title has at most."""

_LONGEST_NUMBER = " (10 of 10)"
"""What a title leaves room for, before it is known how many slides there are."""

_TIGHTER = 1.08
"""A title stands on its lower edge, so that one line more than was counted still stands on the slide."""

_BETWEEN = 8
"""The blank before a paragraph, in points."""


def file_of(deck: Deck) -> bytes:
    """A deck as the bytes of a file; the same deck makes the same bytes."""
    color = f"#{palette.ACCENT}" if not deck.look.color else readable(deck.look.color, PAPER)
    accent, bars = color[1:], palette.INK if is_red(color) else color[1:]
    made, say = template(deck.running, accent), speech(deck.language)
    pen = Pen(tokens.TEXT, deck.language, deck.client_language, accent=accent)
    for slide in deck.slides:
        if slide.map is not None and (drawn := map_picture(slide, deck)):
            add_picture(_add(made, replace(slide, table=None), [], pen, bars), drawn, slide)
            continue
        for part, rows in _parts(slide, say):
            _add(made, part, rows, pen, bars)
    _describe(made.core_properties, deck)
    file = BytesIO()
    made.save(file)
    return repacked(file.getvalue())


def _parts(slide: Slide, say: Speech) -> Iterator[tuple[Slide, list[PagedRow]]]:
    """A slide, or several where its table does not fit on one, each with its number in the title."""
    if slide.table is None:
        yield slide, []
        return
    box = _table_box(slide)
    lower = _more(replace(slide, title=_numbered(slide.title, _LONGEST_NUMBER)))
    table, made = _largest(slide.table, box.width, box.height - lower)
    for at, rows in enumerate(made, 1):
        number = say(" ({number} of {of})", number=at, of=len(made)) if len(made) > 1 else ""
        yield replace(slide, title=_numbered(slide.title, number), table=table), rows


def _numbered(title: Text, number: str) -> Text:
    return runs(*runs_in(title), Run(number, "quiet"))


def _table_box(slide: Slide) -> Box:
    return FACTS if slide.layout == "touchpoint" else BODY


def _more(slide: Slide) -> float:
    """How much lower the rest of a slide stands where its title takes more than one line."""
    if slide.layout == "cover":
        return 0.0
    lines = lines_of((slide.title,), tokens.TITLE, TITLE_BOX.width * _TIGHTER, bold=True)
    return (min(_TITLE_LINES, lines) - 1) * line_height(tokens.TITLE)


def _largest(table: SlideTable, width: float, height: float) -> tuple[SlideTable, list[list[PagedRow]]]:
    """A table in the largest letters with which it needs no more slides than in its own, and its pages."""
    made = pages(table, width, height)
    for size in (table.size + 4, table.size + 2):
        larger = replace(table, size=size)
        if heads_fit(larger, width) and len(tried := pages(larger, width, height)) == len(made):
            return larger, tried
    return table, made


def _add(made: Any, slide: Slide, rows: list[PagedRow], pen: Pen, bars: str) -> Any:
    added = made.slides.add_slide(layout_of(made, slide.layout))
    lower = _more(slide)
    _head(added, slide, pen, lower)
    if slide.sentences:
        _sentences(added.placeholders[SENTENCES], slide, pen, lower)
    if slide.table is not None:
        box = _table_box(slide)
        placed = Box(box.left, box.top + lower, box.width, box.height - lower)
        add_table(added, slide.table, rows, placed, replace(pen, size=slide.table.size))
    if slide.chart is not None:
        add_chart(
            added, slide.chart, Box(PICTURE.left, PICTURE.top + lower, PICTURE.width, PICTURE.height - lower), bars
        )
    for empty in [one for one in added.placeholders if not one.has_text_frame or not one.text_frame.text]:
        empty._element.getparent().remove(empty._element)  # noqa: SLF001 - it has no name for it
    added.notes_slide.notes_text_frame.text = "\n".join(map(shown, slide.notes))
    return added


def _head(added: Any, slide: Slide, pen: Pen, lower: float) -> None:
    """The title and the measure; what is below a long title stands lower."""
    cover = slide.layout == "cover"
    size = 36 if cover else tokens.TITLE
    title = held((slide.title,), size, TITLE_BOX.width, 2 if cover else _TITLE_LINES, bold=True)
    frame = added.shapes.title
    put(frame.text_frame.paragraphs[0], title[0], replace(pen, size=size), bold=True)
    measure = added.placeholders[MEASURE]
    if lower:
        _move(frame, Box(TITLE_BOX.left, TITLE_BOX.top, TITLE_BOX.width, TITLE_BOX.height + lower))
        _move(measure, Box(MEASURE_BOX.left, MEASURE_BOX.top + lower, MEASURE_BOX.width, MEASURE_BOX.height))
    if slide.measure:
        measured = held((slide.measure,), tokens.MEASURE, MEASURE_BOX.width, 2)
        quiet = replace(pen, size=tokens.MEASURE, color=palette.QUIET)
        put(measure.text_frame.paragraphs[0], measured[0], quiet)


def _move(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (Inches(length) for length in box)


def _sentences(placeholder: Any, slide: Slide, pen: Pen, lower: float) -> None:
    box = text_box(slide.layout)
    box = Box(box.left, box.top + lower, box.width, box.height - lower)
    if lower:
        _move(placeholder, box)
    size = _size(slide, box)
    most = int((box.height - len(slide.sentences) * _BETWEEN / 72) / line_height(size))
    frame = placeholder.text_frame
    for at, text in enumerate(held(slide.sentences, size, box.width - 0.35, max(1, most))):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        large = slide.layout == "touchpoint" and not isinstance(text, str) and text[0].style != "quiet"
        put(paragraph, text, replace(pen, size=_FIGURE if large else size), bold=large)
        if large:
            paragraph.space_before = Pt(0)
        if slide.numbered:
            _number(paragraph)


def _size(slide: Slide, box: Box) -> int:
    """The largest size at which all sentences fit."""
    largest = {"sentences": (20, 18, 16, 14), "cover": (18, 16, 14), "picture": (16, 14)}.get(slide.layout, (14,))
    return next((size for size in largest if _high(slide.sentences, size, box) <= box.height), largest[-1])


def _high(texts: Sequence[Text], size: float, box: Box) -> float:
    return lines_of(texts, size, box.width - 0.35) * line_height(size) + len(texts) * _BETWEEN / 72


def _number(paragraph: Any) -> None:
    about = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - it has no name for it
    about.set("marL", "342900")
    about.set("indent", "-342900")
    about.append(parse_xml(f'<a:buFont {nsdecls("a")} typeface="+mj-lt"/>'))
    about.append(parse_xml(f'<a:buAutoNum {nsdecls("a")} type="arabicPeriod"/>'))


def _describe(properties: Any, deck: Deck) -> None:
    """What the file says about itself: nothing of whoever made it or when, only the day of the data."""
    on = datetime.combine(calendar_day.fromisoformat(deck.day), time())
    properties.title, properties.author = shown(deck.title)[:255], shown(deck.look.prepared_by)[:255]
    properties.language, properties.last_modified_by, properties.revision = shown(deck.language), "", 1
    properties.created = properties.modified = on
    properties.keywords = properties.comments = properties.subject = ""
