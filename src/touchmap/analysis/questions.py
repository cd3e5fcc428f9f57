"""How a survey was asked, from what a person types: its scale, its codes, and which column is what."""

import re
from collections.abc import Iterable
from datetime import date

from touchmap.analysis.survey import Question
from touchmap.errors import TouchmapError

SCALES = {"nps": (0, 10), "csat": (1, 5), "ces": (1, 5)}
"""The kinds of questions, each with its scale unless another is said: recommendation, satisfaction, effort."""

_SCALE = re.compile(r"([0-9]{1,4})[-–…]([0-9]{1,4})\Z")
_MOST_MARKS = 1_000


def question(ask: str | None, scale: str | None, missing: str | None, on: date, *, reverse: bool) -> Question:
    """How a survey was asked.

    Args:
        ask: The kind of its question, one of `SCALES`, if said.
        scale: Its lowest and its highest mark, such as `1-7`, if said.
        missing: Codes that are no answers, with commas between them.
        on: The day of the answers that carry none.
        reverse: Whether its lowest mark is the best one.

    Raises:
        TouchmapError: It is not said, no scale, or not as the question is asked.
    """
    if ask is None and scale is None:
        raise TouchmapError("it is not said how it was asked", "give --ask nps, csat or ces, or --scale 1-7")
    low, high = SCALES[ask or "csat"] if scale is None else _ends(scale)
    if ask == "nps" and ((low, high) != SCALES["nps"] or reverse):
        raise TouchmapError("nps is asked from 0 to 10, and 10 is best", "leave --ask out to take the answers as marks")
    codes = (code.strip() for code in (missing or "").split(","))
    return Question(low, high, reverse, frozenset(code for code in codes if code), on)


def _ends(scale: str) -> tuple[int, int]:
    found = _SCALE.match(scale.replace(" ", ""))
    if found is None or not 0 < int(found[2]) - int(found[1]) < _MOST_MARKS:
        raise TouchmapError(f'"{scale}" is no scale', "write its lowest and its highest mark, such as 1-7 or 0-10")
    return int(found[1]), int(found[2])


def columns_of(pairs: Iterable[str]) -> dict[str, str]:
    """Column names by what they are, from words such as `phone=Q3` and `weight=w`.

    Raises:
        TouchmapError: One has no column, or the same is mapped twice.
    """
    columns: dict[str, str] = {}
    for pair in pairs:
        name, _, column = (part.strip() for part in pair.partition("="))
        if not name or not column:
            raise TouchmapError(f'--map "{pair}" names no column', "write --map phone=Q3")
        if name in columns:
            raise TouchmapError(f'"{name}" is mapped to two columns', "give --map once for each")
        columns[name] = column
    return columns
