"""How much room a text takes on a terminal."""

import re
from collections.abc import Callable
from functools import cache

_NARROW = re.compile("[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2190-\u22ff]*").fullmatch
"""Latin, Greek, Cyrillic and Armenian letters, quotes and dashes, arrows and signs of arithmetic: a column each."""


def cells(text: str) -> int:
    """How many columns of a terminal a text takes that `visible` has made fit to show."""
    return len(text) if _NARROW(text) else _of_any_script()(text)


@cache
def _of_any_script() -> Callable[[str], int]:
    """Rich's measure, which is loaded for the first text that needs it."""
    from rich.cells import cell_len

    return cell_len
