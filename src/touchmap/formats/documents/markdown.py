"""Any document as Markdown: a heading for each section and card, lists, and GitHub's tables."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from touchmap.formats.escape.markdown import cell, heading, lines
from touchmap.reports.document import (
    Block,
    Bullets,
    Card,
    Chart,
    Paragraph,
    Point,
    Questions,
    ReportDocument,
    Section,
    TableBlock,
)
from touchmap.reports.text import SIGNS, Cell, Run, Text, on_one_line, runs_in

_IN_BRACKETS = ("late", "place", "tag", "break")
"""The styles that a page sets apart by their looks alone."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How signs and words get into a document: signs as they are, and words so that none of them is a sign.

    Attributes:
        sign: For the signs of the writer's own.
        line: For words on one line.
        heading: For the words of a heading.
        lines: For words of several lines.
    """

    sign: Callable[[str], str] = str
    line: Callable[[str], str] = cell
    heading: Callable[[str], str] = heading
    lines: Callable[[str], str] = lines


ESCAPED = Ink()
"""Words escaped at once."""


def write(document: ReportDocument) -> str:
    """A document as Markdown."""
    parts = [title(document), *(section(one) for one in document.sections)]
    return "\n\n".join(part for part in parts if part) + "\n"


def title(document: ReportDocument, ink: Ink = ESCAPED) -> str:
    """A document's title, and the lines below it."""
    return _apart([_heading(document.title, 1, ink), *(_said(line, ink) for line in document.lines)], ink)


def section(one: Section, ink: Ink = ESCAPED) -> str:
    """A section: its heading, if it has one, and its blocks; without it, cards are headed as sections are."""
    below = 3 if one.heading else 2
    return _apart([_heading(one.heading, 2, ink), *(block(each, ink, below) for each in one.blocks)], ink)


def block(one: Block, ink: Ink = ESCAPED, level: int = 3) -> str:
    """A block.

    Args:
        one: The block.
        ink: How signs and words get into the document.
        level: How deep the headings of cards are.
    """
    match one:
        case Paragraph() | Chart():
            return _said(one.text, ink)
        case Bullets():
            return _bullets(one, ink)
        case TableBlock():
            return _table(one, ink)
        case Questions():
            return _questions(one, ink)
        case Card():
            return _card(one, ink, level)
    return ""  # a drawing: its figures stand beside it


def _heading(text: Text, level: int, ink: Ink) -> str:
    words = _joined(text, ink, ink.heading)
    return f"{ink.sign('#' * level + ' ')}{words}" if words else ""


def _card(card: Card, ink: Ink, level: int) -> str:
    """A card; its rank is part of its title."""
    ranked = (Run(f"{card.rank} "), *runs_in(card.title)) if card.rank else card.title
    points = (Point((*_labelled(fact.label, fact.value),), fact.below) for fact in card.facts.values())
    facts = ink.sign("\n").join(_points(points, ink))
    notes = ink.lines(card.notes) if card.notes else ""
    return _apart([_heading(ranked, level, ink), facts, notes, *(block(one, ink) for one in card.blocks)], ink)


def _labelled(label: Text, value: Text) -> Iterator[Run]:
    """A label and a value with a colon between them, or what of them there is."""
    yield from runs_in(label)
    if label:
        yield Run(": " if value else ":")
    yield from runs_in(value)


def _bullets(bullets: Bullets, ink: Ink) -> str:
    between = "\n\n" if bullets.loose and not bullets.numbered else "\n"
    points: Iterable[str]
    if bullets.numbered:
        points = (f"{ink.sign(f'{at}. ')}{_said(point.text, ink)}" for at, point in enumerate(bullets.points, 1))
    elif bullets.loose:
        points = (_said(point.text, ink) for point in bullets.points)
    else:
        points = _points(bullets.points, ink)
    return _apart([f"{_said(bullets.title, ink)}:" if bullets.title else "", ink.sign(between).join(points)], ink)


def _questions(questions: Questions, ink: Ink) -> str:
    """Questions as a list to tick off."""
    points = [f"{ink.sign('- [ ] ')}{_said(point, ink)}" for point in questions.points]
    return _apart([f"{_said(questions.title, ink)}:", ink.sign("\n").join(points)], ink)


def _points(points: Iterable[Point], ink: Ink) -> Iterator[str]:
    for point in points:
        yield f"{ink.sign('- ')}{_said(point.text, ink)}"
        for text in point.below:
            yield f"{ink.sign('    - ')}{_said(text, ink)}"


def _table(table: TableBlock, ink: Ink) -> str:
    columns = [column for column in table.columns if not column.drawn]
    rules = ["--:" if column.align == "right" else "---" for column in columns]
    rows = [_row((column.title for column in columns), ink), ink.sign(f"| {' | '.join(rules)} |")]
    rows += [_row(_in_words(row, table), ink) for row in table.rows]
    return _apart([_said(table.caption, ink), ink.sign("\n").join(rows)], ink)


def _in_words(row: Iterable[Cell], table: TableBlock) -> Iterator[Text]:
    """The cells of a row but those that are drawn."""
    return (on_one_line(cell) for cell, column in zip(row, table.columns, strict=True) if not column.drawn)


def _row(cells: Iterable[Text], ink: Ink) -> str:
    between = ink.sign(" | ")
    return f"{ink.sign('| ')}{between.join(_said(one, ink) for one in cells)}{ink.sign(' |')}"


def _apart(parts: Iterable[str], ink: Ink) -> str:
    """Parts with an empty line between them; those without a word are left out."""
    return ink.sign("\n\n").join(part for part in parts if part)


def _said(text: Text, ink: Ink) -> str:
    return _joined(text, ink, ink.line)


def _joined(text: Text, ink: Ink, words: Callable[[str], str]) -> str:
    """Runs as one text, so that nothing that begins a block or a reference is made from two of them.

    It has no blank at its ends: five of them would make code of a point.
    """
    grouped = groupby(runs_in(text), lambda run: run.style == "strong" and not run.own)
    pieces = [(strong, "".join(map(_bracketed, among))) for strong, among in grouped]
    if pieces:
        pieces[0] = (pieces[0][0], pieces[0][1].lstrip())
        pieces[-1] = (pieces[-1][0], pieces[-1][1].rstrip())
    return "".join(_bold(words(said), ink) if strong and _can_be_bold(said) else words(said) for strong, said in pieces)


def _can_be_bold(said: str) -> bool:
    """Whether Markdown would take asterisks around some words as signs: beside a blank or a comma it does not."""
    return said[:1].isalnum() and said[-1:].isalnum()


def _bold(words: str, ink: Ink) -> str:
    return f"{ink.sign('**')}{words}{ink.sign('**')}"


def _bracketed(run: Run) -> str:
    if run.style == "dots":
        return run.aloud
    return f"({run.text})" if run.style in _IN_BRACKETS else f"{SIGNS.get(run.style, '')}{run.text}"
