"""Dates as people write them."""

from datetime import date

from touchmap.language.phrase import Phrase, noted, phrase

MONTHS = (
    noted("January"),
    noted("February"),
    noted("March"),
    noted("April"),
    noted("May"),
    noted("June"),
    noted("July"),
    noted("August"),
    noted("September"),
    noted("October"),
    noted("November"),
    noted("December"),
)
"""The names of the months, as a date has them."""


def written(on: date) -> Phrase:
    """A date as people write it, such as 22 November 2026."""
    return phrase("{day} {month} {year}", day=str(on.day), month=phrase(MONTHS[on.month - 1]), year=str(on.year))
