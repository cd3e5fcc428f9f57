"""What each kind of value must be: the sentence about one that is not, and what to write instead."""

from typing import NamedTuple

from touchmap.language.phrase import noted, phrase


class Wanted(NamedTuple):
    """What a kind of value must be.

    Attributes:
        misfit: What is said of another value, a sentence over its `name` and its `value`.
        mend: What to write instead.
    """

    misfit: str
    mend: str


_MAPPING = Wanted(
    noted("{name} is {value}, not a mapping of keys and values"), noted("write a mapping of keys and values")
)
_DURATION = noted("{name} is {value}, not a length of time")
_NUMBER = noted("{name} is {value}, not a number")
WANTED = {
    "whole": Wanted(noted("{name} is {value}, not a whole number"), noted("write a whole number, such as 3")),
    "number": Wanted(_NUMBER, noted("write a number, such as 3 or 0.6")),
    "day": Wanted(noted("{name} is {value}, not a date"), noted("write a date, such as 2026-11-22")),
    "flag": Wanted(noted("{name} is {value}, not true or false"), noted("write true or false")),
    "positive": Wanted(noted("{name} is {value}, not a number above 0"), noted("write a number above 0, such as 0.5")),
    "non_negative": Wanted(
        noted("{name} is {value}, not a number of 0 or more"), noted("write a number of 0 or more, such as 0.5")
    ),
    "duration": Wanted(_DURATION, noted("write a length of time, such as 365 days")),
    "span": Wanted(
        noted("{name} is {value}, not a length of time of at least 1 day"),
        noted("write a length of time of at least 1 day, such as 28 days"),
    ),
    "id": Wanted(
        noted("{name} is {value}, not an id"),
        noted("write an id: letters and digits of any script, hyphens, dots and underscores, no spaces"),
    ),
    "string_type": Wanted(noted("{name} is {value}, not text"), noted("write text")),
    "tuple_type": Wanted(noted("{name} is {value}, not a list"), noted("write a list")),
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
}
"""By the kind of value, as the types of the models name it."""

BELOW_0 = phrase(
    "weights and priorities are multiplied, so write 0 or more; scores may have their own scale: "
    "`score_scale: {{min: -5, max: 5}}`"
)
TO_WRITE = {
    "touchmap": phrase("start the file with `touchmap: 1`"),
    "marks": phrase("write how many answers gave each rating, such as {{5: 12, 4: 3}}"),
}
"""By key, what to write where it is missing or holds another kind of value."""
