"""How a survey was asked, from what a person enters: its scale, its words and codes, and which column is what."""

import re
from collections.abc import Iterable
from datetime import date

from touchmap.analysis.survey.answers import Question
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.tabular.cells import DecimalMark, Order
from touchmap.source.tabular.columns import plain_words

SCALES = {"nps": (0, 10), "csat": (1, 5), "ces": (1, 5)}
"""The kinds of questions, each with its scale unless another is said: recommendation, satisfaction, effort."""

_SCALE = re.compile(r"([-+]?[0-9]{1,4})(?:[-–…]|\.\.\.?)([-+]?[0-9]{1,4})\Z")
_WHOLE = re.compile(r"[-+]?[0-9]{1,4}\Z").match
_CODES = re.compile(r"[-+]?[0-9.]+(?:,[-+]?[0-9.]+)*\Z").match
_MOST_MARKS = 1_000


def scale_of(ask: str | None, scale: str | None, *, reverse: bool) -> tuple[int, int]:
    """The lowest and the highest mark of a survey.

    Args:
        ask: The kind of its question, one of `SCALES`, if said.
        scale: Its lowest and its highest mark, such as `1-7` or `-5-5`, if said.
        reverse: Whether its lowest mark is the best one.

    Raises:
        TouchmapError: It is not said, no scale, or not as the question is asked.
    """
    if ask is None and scale is None:
        raise TouchmapError(
            phrase("the question's scale is missing"),
            phrase("give --ask nps, --ask csat or --ask ces, or a scale, e.g. --scale 1-7"),
        )
    low, high = SCALES[ask or "csat"] if scale is None else _ends(scale)
    if ask == "nps" and ((low, high) != SCALES["nps"] or reverse):
        raise TouchmapError(
            phrase("nps uses the scale 0 to 10, and 10 is best"), phrase("leave --ask out to use another scale")
        )
    return low, high


def _ends(scale: str) -> tuple[int, int]:
    found = _SCALE.match(scale.replace(" ", "").replace("\u2212", "-"))
    if found is None or not 0 < int(found[2]) - int(found[1]) < _MOST_MARKS:
        raise TouchmapError(
            phrase('not a scale: "{scale}"', scale=scale),
            phrase("give the lowest and the highest rating, e.g. 1-7 or 0-10"),
        )
    return int(found[1]), int(found[2])


def question(
    ends: tuple[int, int],
    *,
    reverse: bool,
    missing: Iterable[str],
    labels: Iterable[str],
    on: date,
    decimal: DecimalMark | None = None,
    dates: Order | None = None,
) -> Question:
    """How a survey was asked.

    Args:
        ends: Its lowest and its highest mark.
        reverse: Whether the lowest is the best one.
        missing: Codes that are no answers; several numbers may have commas between them.
        labels: Words and the marks that they stand for, such as `Very satisfied=5`.
        on: The day of the answers that carry none.
        decimal: The decimal mark, if it was given.
        dates: In which order days are written, if said.

    Raises:
        TouchmapError: A label has no mark of the scale, or is a code for no answer as well.
    """
    codes = frozenset(code.strip() for text in missing for code in _codes(text) if code.strip())
    marks: dict[str, int] = {}
    for text in labels:
        word, mark = _label(text, ends)
        if marks.setdefault(plain_words(word), mark) != mark:
            raise TouchmapError(phrase('--label: two ratings for "{word}"', word=word), phrase("give only one"))
    both = [code for code in codes if plain_words(code) in marks]
    if both:
        raise TouchmapError(
            phrase('both a label and a missing answer: "{min}"', min=min(both)),
            phrase("leave out its --label or its --missing"),
        )
    return Question(*ends, reverse, codes, on, marks, decimal, dates)


def _codes(text: str) -> list[str]:
    """Numbers with commas between them are codes each; any other text is one, commas and all."""
    return text.split(",") if _CODES(text.replace(" ", "")) else [text]


def _label(text: str, ends: tuple[int, int]) -> tuple[str, int]:
    word, equals, mark = text.rpartition("=")
    if not equals or not word.strip():
        raise TouchmapError(
            phrase('--label "{value}" gives no rating', value=text), phrase("write it as --label 'Very satisfied=5'")
        )
    number = mark.strip().replace("\u2212", "-")
    if not _WHOLE(number) or not ends[0] <= int(number) <= ends[1]:
        hint = phrase("write a whole number from {low} to {high} after the equals sign", low=ends[0], high=ends[1])
        raise TouchmapError(
            phrase('--label "{word}": not a rating on the scale: "{mark}"', word=word, mark=mark.strip()), hint
        )
    return word, int(number)


def columns_of(pairs: Iterable[str]) -> dict[str, str]:
    """Column names by what they are, from words such as `phone=Q3` and `weight=w`.

    Raises:
        TouchmapError: One has no column, or the same is mapped twice.
    """
    columns: dict[str, str] = {}
    for pair in pairs:
        name, _, column = (part.strip() for part in pair.partition("="))
        if not name or not column:
            raise TouchmapError(
                phrase('--map "{pair}" names no column', pair=pair), phrase("write it as --map phone=Q3")
            )
        if name in columns:
            raise TouchmapError(
                phrase('two columns are mapped to "{name}"', name=name),
                phrase("give --map once for each touchpoint or role"),
            )
        columns[name] = column
    return columns
