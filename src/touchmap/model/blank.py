"""Texts that say nothing: empty ones, and those of blanks alone, which count as absent everywhere."""

import re
from typing import Any

BLANK = (
    r"\t-\r\u001c- \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # Unicode's White_Space, and Python's
    r"\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060\u2800\u3164\ufeff\uffa0"  # letters and marks without a shape
)
"""The characters that show nothing, for a class of a regular expression: Python, Rust and JavaScript read it alike."""

NOT_BLANK = f"[^{BLANK}]"
"""A pattern that is found in every text that says something."""

ONLY_BLANKS = f"^[{BLANK}]*$"
"""A pattern that is found in the texts that say nothing."""

_says_something = re.compile(NOT_BLANK).search


def is_nothing(value: Any) -> bool:
    """Whether a value of a file counts as absent: no value at all, or a text that is empty or only blanks."""
    return value is None or (isinstance(value, str) and not _says_something(value))
