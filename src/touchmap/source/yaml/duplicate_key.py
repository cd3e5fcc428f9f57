"""A key that occurs twice in one mapping: how it is reported, and whether an entry is lost by it."""

from typing import Any

from touchmap.language.phrase import phrase
from touchmap.problem import Problem, Span, Where

LOST = "lost"
"""The name under which a problem's values hold the id of the entry that is lost."""

_KEEP = phrase("keep one of them")


def told_twice(where: Where, value: Any, at: Span) -> Problem:
    """TM003: a key that occurs twice.

    A second `id` in an item of a list is most often the first key of another item, without the dash before it.

    Args:
        where: The key's address.
        value: Its value the second time.
        at: Its place the second time.
    """
    *above, key = where.keys
    values: dict[str, Any] = {"key": key, "first": where, "fix": _KEEP}
    if key == "id" and above and isinstance(above[-1], int):
        values |= {
            "fix": phrase("begin a new entry by putting `- ` before it, or keep one of them"),
            LOST: str(value),
        }
    return Problem("TM003", where, values, at=at)
