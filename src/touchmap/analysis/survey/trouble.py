"""What could not be read in a survey, gathered over the whole file, and the options that would read it."""

import shlex
from fractions import Fraction

from touchmap.analysis.survey.answers import MISSING_CODES, Question, is_missing
from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase, plural, series
from touchmap.source.tabular.cells import Spelling, Unread, labelled, number
from touchmap.source.tabular.columns import column_name, plain_words
from touchmap.source.tabular.csv_rows import Table
from touchmap.source.tabular.records import TableRow

_MOST_CELLS = 20
_MOST_HEADINGS = 3
_LONGEST = 120


class Trouble:
    """The cells of a survey that could not be read.

    Attributes:
        table: The table, for sentences.
    """

    def __init__(self, table: Table, question: Question) -> None:
        self.table = table
        self._question = question
        self._first: tuple[TableRow, int, str, Unread] | None = None
        self._cells: dict[str, str] = {}
        self._more = False
        self._bad_row: int | None = None
        self._bad_rows = 0
        self._good: TableRow | None = None
        self._among_answers = False

    def met(self, row: TableRow, column: int, cell: str, unread: Unread) -> None:
        """A cell could not be read."""
        if self._first is None:
            self._first = row, column, cell, unread
        if row.number != self._bad_row:
            self._bad_row = row.number
            self._bad_rows += 1
            self._among_answers = self._among_answers or self._good is not None
        if not unread.hint:
            if len(self._cells) < _MOST_CELLS:
                self._cells.setdefault(plain_words(cell), cell)
            else:
                self._more = self._more or plain_words(cell) not in self._cells

    def marked(self, row: TableRow) -> None:
        """A cell of the row is a rating, so the row is not a heading; a row above it may be."""
        if row.number == self._bad_row:
            self._among_answers = True
        elif self._good is None:
            self._good = row

    def raise_any(self) -> None:
        """Say what could not be read, and how it can be.

        Raises:
            TouchmapError: Something could not.
        """
        if self._first is None:
            return
        row, column, cell, unread = self._first
        place = f"{self.table.path}:{row.line}: {column_name(self.table, column)}"
        what = unread.what if unread.hint else self._no_mark()
        raise TouchmapError(
            phrase('{place}: "{shown}": {what}', place=place, shown=_shown(cell), what=what),
            series(self._advice(unread)),
        )

    def _no_mark(self) -> Phrase:
        """What is wrong with cells that are no ratings, all of them counted."""
        scale = phrase("not a rating from {low} to {high}", low=self._question.low, high=self._question.high)
        others = len(self._cells) - 1
        if not others:
            return scale
        counted = plural(
            "{count} other text is not a rating either", "{count} other texts are not ratings either", others
        )
        if self._more:
            counted = phrase("{count} or more other texts are not ratings either", count=others)
        return series([scale, counted])

    def _advice(self, unread: Unread) -> list[Phrase]:
        """What to give: where only the first rows cannot be read, they may be headings."""
        advice = [unread.hint] if unread.hint else self._for_marks()
        if self._first is None or self._good is None or self._among_answers or self._bad_rows > _MOST_HEADINGS:
            return advice
        first, last = self._first[0].line, self._good.line - 1
        above = self._good.number - 1
        one = phrase("if line {first} is also a heading: `--skip-rows {above}`", first=first, above=above)
        more = phrase(
            "if lines {first} to {last} are also headings: `--skip-rows {above}`", first=first, last=last, above=above
        )
        return [one if first == last else more, *advice]

    def _for_marks(self) -> list[Phrase]:
        """Advice for all cells that are no ratings: labels first, then codes for no answer."""
        cells = [" ".join(cell.split()) for cell in self._cells.values()]
        fit = [cell for cell in cells if len(cell) <= _LONGEST and cell.isprintable()]
        gone = [cell for cell in fit if self._is_missing(cell)]
        words = [cell for cell in fit if cell not in gone and self._is_word(cell)]
        advice = []
        if words:
            labels = " ".join(f"--label {shlex.quote(f'{word}=N')}" for word in words)
            advice.append(
                phrase("say which rating each text stands for, with a number instead of N: `{labels}`", labels=labels)
            )
        if gone:
            options = " ".join(_missing(cell) for cell in gone)
            advice.append(phrase("if these are not answers: `{options}`", options=options))
        if len(fit) - len(words) - len(gone):
            advice.append(phrase("if the survey has another scale: `--scale MIN-MAX`"))
        if len(fit) < len(cells):
            advice.append(phrase("long texts are not ratings: check that --map names the right column"))
        return advice

    def _is_missing(self, cell: str) -> bool:
        if is_missing(cell):
            return True
        found = labelled(cell)
        value = found[0] if found else self._number(cell)
        return (found is not None and is_missing(found[1])) or value in MISSING_CODES

    def _is_word(self, cell: str) -> bool:
        value = self._number(cell)
        return value is None or value.denominator != 1

    def _number(self, cell: str) -> Fraction | None:
        try:
            return number(cell, Spelling(self.table.delimiter, self._question.decimal, self._question.dates))
        except Unread:
            return None


def _missing(cell: str) -> str:
    """The option that names a code; one that begins with a hyphen is no option of its own."""
    quoted = shlex.quote(cell)
    return f"--missing={quoted}" if cell.startswith("-") else f"--missing {quoted}"


def _shown(cell: str) -> str:
    return cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…"
