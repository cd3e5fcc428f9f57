"""The journey map as a drawing that stands alone, for slides and pages of others."""

from collections.abc import Iterator
from html import escape

from touchmap.formats import palette
from touchmap.formats.charts.text_width import text_width, wrapped
from touchmap.formats.escape.control_characters import visible_text
from touchmap.language.speech import Speech, speech
from touchmap.reports.drawings import Plot, PlotMark
from touchmap.reports.journey.bricks import Brick, Bricks, Slot, bricks
from touchmap.reports.journey.journey import JourneyReport
from touchmap.reports.journey.stations import state_word

_SLOT, _MARGIN, _HEAD, _STAGE, _TITLE = 104, 24, 34, 30, 60
_PLOT, _LINE, _NAME, _SMALL = 62, 15, 12, 11
_PAGE, _SOFT, _FRAME, _QUIET, _INK, _ACCENT, _BAD = (
    f"#{color}"
    for color in (palette.PAGE, palette.SOFT, palette.FRAME, palette.QUIET, palette.INK, palette.ACCENT, palette.LOSS)
)
_FILLS = {"negative": _BAD, "neutral": f"#{palette.FAIR}", "positive": f"#{palette.ACCENT_SOFT}", "unscored": _PAGE}
_EDGES = {"negative": _BAD, "neutral": f"#{palette.FAIR_EDGE}", "positive": _ACCENT, "unscored": _QUIET}
_INKS = {"negative": _PAGE, "neutral": _INK, "positive": f"#{palette.ACCENT_INK}", "unscored": _QUIET}
_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"


def write(report: JourneyReport) -> str:
    """The map, with every figure as text; its colours are those of paper."""
    return drawn(bricks(report), report.title, report.client or "", report.language)[0]


def drawn(laid: Bricks, title: str, client: str, language: str) -> tuple[str, int, int]:
    """A map with its width and height.

    Args:
        laid: The map, laid out.
        title: What was found; empty where it stands elsewhere.
        client: The client's name.
        language: The language of its sentences.
    """
    say = speech(language)
    top = _MARGIN + (_TITLE if title else 0) + _STAGE
    tops, heights = _rows(laid, say, top)
    width = laid.width * _SLOT + 2 * _MARGIN
    height = round(tops[-1] + heights[-1] if tops else top) + _MARGIN
    body = "".join([*_heading(title, client, laid, top), *_bricks(laid, tops, say)])
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="title" font-family="{_FONT}"><title id="title">{_safe(title)}</title>'
    )
    return f'{head}<rect width="{width}" height="{height}" fill="{_PAGE}"/>{body}</svg>\n', width, height


def _heading(title: str, client: str, laid: Bricks, top: int) -> Iterator[str]:
    if title:
        yield _text(_MARGIN, _MARGIN + 10, client, 13, _ACCENT, bold=True)
        yield _text(_MARGIN, _MARGIN + 36, title, 20, _INK, bold=True)
    at = _MARGIN
    for column in laid.stages:
        wide = column.width * _SLOT
        yield _rect(at, top - _STAGE, wide, _STAGE, _SOFT)
        yield _rect(at, top - _STAGE, 1, _STAGE, _FRAME)
        name = wrapped(column.stage.name, 13, wide - 12, 1, bold=True)[0] if column.stage else ""
        yield _text(at + 6, top - 10, name, 13, _INK, bold=True)
        at += wide


def _rows(laid: Bricks, say: Speech, top: int) -> tuple[list[float], list[float]]:
    """Where each row begins, and how high it is: as high as its bricks need, each line of them in a row."""
    heights = [float(_PLOT)] * len(laid.rows)
    for row, cells in enumerate(laid.rows):
        for cell in cells:
            for line in range(cell.lines if isinstance(cell, Brick) else 0):
                need = _need(cell, line, say) if isinstance(cell, Brick) else 0
                heights[row + line] = max(heights[row + line], need)
    tops, at = [], float(top)
    for height in heights:
        tops.append(at)
        at += height
    return tops, heights


def _need(brick: Brick, line: int, say: Speech) -> float:
    slots = brick.slots[line * brick.width : (line + 1) * brick.width]
    lines = max((len(list(_told(slot, say))) for slot in slots), default=0)
    return _PLOT + lines * _LINE + 12 + (_HEAD if line == 0 else 0)


def _bricks(laid: Bricks, tops: list[float], say: Speech) -> Iterator[str]:
    columns = [[0] * laid.width for _ in laid.rows]
    for row, cells in enumerate(laid.rows):
        at = 0
        for cell in cells:
            while at < laid.width and columns[row][at]:
                at += 1
            if isinstance(cell, Brick):
                for line in range(cell.lines):
                    columns[row + line][at : at + cell.width] = [1] * cell.width
                yield from _brick(cell, row, _MARGIN + at * _SLOT, tops, say)
            at += cell.width


def _brick(brick: Brick, row: int, x: float, tops: list[float], say: Speech) -> Iterator[str]:
    top, chain = tops[row], brick.chain
    yield _rect(x, top, brick.width * _SLOT, 1, _FRAME)
    wide = text_width(chain.letter, 12, bold=True) + 10
    yield f'<rect x="{x + 6:g}" y="{top + 6:g}" width="{wide:g}" height="18" rx="3" fill="none" stroke="{_ACCENT}"/>'
    yield _text(x + 11, top + 19.5, chain.letter, 12, _ACCENT, bold=True)
    room = brick.width * _SLOT - wide - 20
    named = chain.whole_name
    yield _text(x + wide + 12, top + 19.5, wrapped(named, 13, room, 1, bold=True)[0], 13, _INK, bold=True, whole=named)
    for number, slot in enumerate(brick.slots):
        line, place = divmod(number, brick.width)
        begin = tops[row + line] + (_HEAD if line == 0 else 6)
        yield from _slot(slot, x + place * _SLOT, begin, say)


def _slot(slot: Slot, x: float, y: float, say: Speech) -> Iterator[str]:
    yield from _plot(slot.plot, x, y)
    if slot.station is None:
        return
    if slot.station.rank is not None:
        rank = f"{slot.station.rank}=" if slot.station.tied else str(slot.station.rank)
        yield _rect(x + _SLOT - 30, y, 26, 17, _INK)
        yield _text(x + _SLOT - 17, y + 13, rank, _SMALL, _PAGE, bold=True, middle=True)
    at = y + _PLOT + 8
    for text, colour, bold in _told(slot, say):
        yield _text(x + _SLOT / 2, at, text, _NAME, colour, bold=bold, middle=True)
        at += _LINE


def _told(slot: Slot, say: Speech) -> Iterator[tuple[str, str, bool]]:
    """The lines below a score: where it goes back to, its name, losses, the break, what it starts."""
    station = slot.station
    if station is None:
        return
    if slot.goes_back:
        yield from ((line, _QUIET, False) for line in wrapped(f"↩ {slot.back}", _NAME, _SLOT - 6, 2))
    bold = station.most_lost
    yield from ((line, _INK, bold) for line in wrapped(station.name, _NAME, _SLOT - 6, bold=bold))
    if station.lost:
        yield f"−{say.figure(station.lost)}", _BAD, station.most_lost
    if station.breaks:
        yield say("break"), _BAD, True
    if word := state_word(station.state, say):
        yield word, _QUIET, False
    if station.starts:
        yield f"→ {station.starts}", _ACCENT, True
    elif slot.open_end:
        yield say("no end link"), _QUIET, False


def _plot(plot: Plot, x: float, y: float) -> Iterator[str]:
    for piece in plot.curve:
        ends = (x + piece.x1 * _SLOT, y + 19 + piece.y1 * 24, x + piece.x2 * _SLOT, y + 19 + piece.y2 * 24)
        looks = f'stroke="{_FRAME}" stroke-dasharray="2 3"' if piece.beyond else f'stroke="{_INK}"'
        x1, y1, x2, y2 = ends
        yield f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" fill="none" stroke-width="1.5" {looks}/>'
    if plot.breaks:
        yield _rect(x + 1, y, 4, _PLOT, _BAD)
    for number, mark in enumerate(plot.marks):
        middle = x + _SLOT / 2 + (number - (len(plot.marks) - 1) / 2) * 32
        yield from _mark(mark, middle, y + 19 + mark.height * 24, planned=plot.planned)


def _mark(mark: PlotMark, x: float, y: float, *, planned: bool) -> Iterator[str]:
    half = 21 if len(mark.text) > 1 else 13
    dashed = ' stroke-dasharray="4 3"' if planned or mark.style == "unscored" else ""
    style = f'fill="{_FILLS.get(mark.style, _PAGE)}" stroke="{_EDGES.get(mark.style, _QUIET)}" stroke-width="2"{dashed}'
    if mark.weak:
        yield f'<path d="{_outline(mark.style, x, y, half + 4, 17)}" fill="none" stroke="{_INK}" stroke-width="2"/>'
    yield f'<path d="{_outline(mark.style, x, y, half, 13)}" {style}><title>{_safe(mark.aloud)}</title></path>'
    yield _text(x, y + 5, mark.text, 14, _INKS.get(mark.style, _INK), bold=True, middle=True)


def _outline(style: str, x: float, y: float, half: float, high: float) -> str:
    """A diamond, a rectangle, or a pill around a place."""
    if style == "negative":
        return f"M{x:g} {y - high - 1:g}L{x + half + 1:g} {y:g}L{x:g} {y + high + 1:g}L{x - half - 1:g} {y:g}z"
    if style == "neutral":
        high -= 2
        return f"M{x - half + 2:g} {y - high:g}H{x + half - 2:g}V{y + high:g}H{x - half + 2:g}z"
    flat = max(half - high, 0)
    return (
        f"M{x - flat:g} {y - high:g}H{x + flat:g}A{high:g} {high:g} 0 0 1 {x + flat:g} {y + high:g}"
        f"H{x - flat:g}A{high:g} {high:g} 0 0 1 {x - flat:g} {y - high:g}z"
    )


def _rect(x: float, y: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}"/>'


def _text(
    x: float, y: float, text: str, size: float, fill: str, *, bold: bool = False, middle: bool = False, whole: str = ""
) -> str:
    """A line of text; where it was cut, the whole of it as its title."""
    weight = ' font-weight="700"' if bold else ""
    anchor = ' text-anchor="middle"' if middle else ""
    title = f"<title>{_safe(whole)}</title>" if whole and whole != text else ""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{fill}"{weight}{anchor}>{title}{_safe(text)}</text>'


def _safe(text: str) -> str:
    return escape(visible_text(text))
