"""A value that a comma cut in two, inside braces: how it is reported."""

from typing import Any

from touchmap.language.phrase import phrase
from touchmap.problem import Problem, Span, Where
from touchmap.source.yaml.document import Block
from touchmap.source.yaml.odd_characters import without_quotes

CUT = "cut"
"""The name under which a problem's values hold what was cut off; the entry that it is in is not read."""

OF = "of"
"""The name under which they hold the key and the value in front of it."""

AFTER_COMMA = phrase("inside braces, a comma starts the next key")


def told_cut(where: Where, block: Block, at: Span) -> Problem:
    """A word in braces without a colon, after another key.

    Args:
        where: Its address.
        block: The mapping in front of it.
        at: Its place.
    """
    key, value = next(reversed(block.items()))
    word = where.keys[-1]
    return with_fix(Problem("TM002", where, {"key": word, OF: (key, value), CUT: (word,)}, at=at, of_key=True))


def with_fix(problem: Problem, *, lists: bool = False) -> Problem:
    """The same, with a way to fix it.

    Args:
        problem: What was told.
        lists: Whether the value in front is a list.
    """
    from touchmap.source.yaml.quoting import spelled

    key, value = problem.values[OF]
    parts = problem.values[CUT]
    if value is None or isinstance(value, (dict, list)):
        fix = phrase("{why}: write `{parts}: …`, or remove it", why=AFTER_COMMA, parts=parts[0])
    elif lists:
        items = ", ".join(spelled(str(part), flow=True) for part in (value, *parts))
        fix = phrase(
            "{why}: write the list in brackets: `{key}: [{items}]`",
            why=AFTER_COMMA,
            key=key,
            items=items,
        )
    elif _is_number(value, parts):
        fix = phrase(
            "{why}: use a decimal point: `{key}: {value}.{parts}`",
            why=AFTER_COMMA,
            key=key,
            value=value,
            parts=parts[0],
        )
    else:
        whole = ", ".join(str(part) for part in (value, *parts))
        fix = phrase(
            "{why}: put a value with a comma in quotes: `{key}: {in_quotes}`",
            why=AFTER_COMMA,
            key=key,
            in_quotes=_in_quotes(whole),
        )
    return problem._replace(values={**problem.values, "fix": fix})


def _is_number(value: Any, parts: tuple[str, ...]) -> bool:
    return isinstance(value, int) and len(parts) == 1 and parts[0].isascii() and parts[0].isdigit()


def _in_quotes(whole: str) -> str:
    from touchmap.source.yaml.quoting import spelled

    inner = without_quotes(whole)
    return spelled(whole if inner is None else inner, flow=True, style='"')
