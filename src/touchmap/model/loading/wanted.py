"""What each kind of value must be: the sentence about one that is not, and what to write instead."""

from touchmap.language.phrase import noted, phrase

_MAPPING = (noted("{name} is {value}, not a mapping of keys and values"), noted("write a mapping of keys and values"))
_DURATION = noted("{name} is {value}, not a length of time")
_NUMBER = noted("{name} is {value}, not a number")
WANTED: dict[str, tuple[str, str]] = {
    "whole": (noted("{name} is {value}, not a whole number"), noted("write a whole number, such as 3")),
    "number": (_NUMBER, noted("write a number, such as 3 or 0.6")),
    "day": (noted("{name} is {value}, not a date"), noted("write a date, such as 2026-11-22")),
    "flag": (noted("{name} is {value}, not true or false"), noted("write true or false")),
    "positive": (noted("{name} is {value}, not a number above 0"), noted("write a number above 0, such as 0.5")),
    "non_negative": (
        noted("{name} is {value}, not a number of 0 or more"),
        noted("write a number of 0 or more, such as 0.5"),
    ),
    "duration": (_DURATION, noted("write a length of time, such as 365 days")),
    "time": (_DURATION, noted("write a length of time, such as 10 minutes, 2 hours or 3 days")),
    "own_fields": (
        noted("{name} has more than 50 fields"),
        noted("keep at most 50; what does not fit belongs in `notes`"),
    ),
    "span": (
        noted("{name} is {value}, not a length of time of at least 1 day"),
        noted("write a length of time of at least 1 day, such as 28 days"),
    ),
    "id": (
        noted("{name} is {value}, not an id"),
        noted("write an id: letters and digits of any script, hyphens, dots and underscores, no spaces"),
    ),
    "string_type": (noted("{name} is {value}, not text"), noted("write text")),
    "tuple_type": (noted("{name} is {value}, not a list"), noted("write a list")),
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
}
"""By the kind of value, as the types of the models name it: the sentence over a `name` and a `value`, what to write."""

BELOW_0 = phrase(
    "weights and priorities are multiplied, so write 0 or more; scores may have their own scale: "
    "`score_scale: {{min: -5, max: 5}}`"
)
TO_WRITE = {
    "touchmap": phrase("start the file with `touchmap: 1`"),
    "marks": phrase("write how many answers gave each rating, such as {{5: 12, 4: 3}}"),
}
"""By key, what to write where it is missing or holds another kind of value."""
