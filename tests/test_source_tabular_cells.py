"""Cells: which numbers and days are read, and which are left to a person to say."""

from datetime import date
from fractions import Fraction

import pytest
from conftest import said
from hypothesis import given
from hypothesis import strategies as st

from touchmap.source.tabular.cells import ORDERS, Order, Spelling, Unread, day, labelled, number

SEMICOLON = Spelling(";")
COMMA = Spelling(",")


@pytest.mark.parametrize(
    ("cell", "spelling", "value"),
    [
        ("5", COMMA, "5"),
        ("4.0", COMMA, "4"),
        ("+2", COMMA, "2"),
        ("-3", COMMA, "-3"),
        ("−3", COMMA, "-3"),
        (".5", COMMA, "0.5"),
        ("1e2", COMMA, "100"),
        ("5,0", SEMICOLON, "5"),
        ("0,85", SEMICOLON, "0.85"),
        ("0,850", SEMICOLON, "0.85"),
        ("1234,567", SEMICOLON, "1234.567"),
        ("1.5", SEMICOLON, "1.5"),
        ("1,234", Spelling(";", "comma"), "1.234"),
        ("0,85", Spelling(",", "comma"), "0.85"),
    ],
)
def test_a_number_is_read_with_the_mark_that_leaves_no_doubt(cell: str, spelling: Spelling, value: str) -> None:
    assert number(cell, spelling) == Fraction(value)


@pytest.mark.parametrize("cell", ["", "five", "10/2", "1e999", "1_0", "٤", "nan", "1 234", "5%", "1,2,3"])
def test_what_is_no_number_is_none(cell: str) -> None:
    assert number(cell, SEMICOLON) is None


@pytest.mark.parametrize(
    ("cell", "spelling", "hint"),
    [
        ("1,234", SEMICOLON, "`--decimal comma`"),
        ("5,0", COMMA, "`--decimal comma`"),
        ("5,0", Spelling(";", "point"), "`--decimal comma`"),
        ("5.0", Spelling(";", "comma"), "`--decimal comma`"),
    ],
)
def test_a_number_that_may_be_two_is_not_guessed(cell: str, spelling: Spelling, hint: str) -> None:
    with pytest.raises(Unread) as unread:
        number(cell, spelling)

    assert hint in said(unread.value.hint)


@pytest.mark.parametrize(
    ("cell", "order", "iso"),
    [
        ("2026-11-02", None, "2026-11-02"),
        ("2026-11-02T09:14:55Z", None, "2026-11-02"),
        ("2026-11-02 09:14:55", "day-first", "2026-11-02"),
        ("2026/11/02 9:14:55 AM GMT+2", None, "2026-11-02"),
        ("2026.11.2", None, "2026-11-02"),
        ("02.11.2026 09:14", "day-first", "2026-11-02"),
        ("02.11.2026, 09:14", "day-first", "2026-11-02"),
        ("11/2/2026 9:14:55", "month-first", "2026-11-02"),
        ("11/2/26 9 PM", "month-first", "2026-11-02"),
        ("26-11-02", "year-first", "2026-11-02"),
        ("13.11.2026", None, "2026-11-13"),
        ("11/13/2026", None, "2026-11-13"),
        ("05.05.2026", None, "2026-05-05"),
        ("0001-01-01", None, "0001-01-01"),
    ],
)
def test_a_day_is_read_as_it_says_itself_or_as_was_said(cell: str, order: Order | None, iso: str) -> None:
    assert day(cell, order).isoformat() == iso


@pytest.mark.parametrize(
    ("cell", "order", "hint"),
    [
        ("02.11.2026", None, "`--dates day-first` or `--dates month-first`"),
        ("02.11.26", None, "`--dates year-first`"),
        ("13.11.2026", "month-first", "`--dates day-first`"),
        ("2026-11-211", None, "2026-11-22"),
        ("2026-11-21x", None, "2026-11-22"),
        ("2026-11-21 or so", None, "2026-11-22"),
        ("2026-02-30", None, "2026-11-22"),
        ("2026-11/02", None, "2026-11-22"),
        ("45988", None, "2026-11-22"),
        ("soon", "day-first", "2026-11-22"),
    ],
)
def test_a_day_that_may_be_two_or_is_none_is_not_guessed(cell: str, order: Order | None, hint: str) -> None:
    with pytest.raises(Unread) as unread:
        day(cell, order)

    assert hint in said(unread.value.hint)


@given(st.dates(), st.sampled_from("-/."), st.sampled_from(ORDERS))
def test_a_day_written_in_an_order_is_read_in_it(on: date, sign: str, order: Order) -> None:
    parts = {
        "year-first": "{0:04}{3}{1:02}{3}{2:02}",
        "day-first": "{2}{3}{1}{3}{0:04}",
        "month-first": "{1}{3}{2}{3}{0:04}",
    }
    cell = parts[order].format(on.year, on.month, on.day, sign)

    assert day(cell, order) == day(f"{cell} 23:59", order) == on


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("10 - Extremely likely", 10),
        ("0 – Совсем нет", 0),
        ("5: very good", 5),
        ("5 (very good)", 5),
        ("5. Отлично", 5),
        ("-3 = bad", -3),
        ("4 stars", 4),
    ],
)
def test_a_number_before_a_label_is_read(cell: str, mark: int) -> None:
    found = labelled(cell)

    assert found is not None
    assert found[0] == mark


@pytest.mark.parametrize(
    "cell", ["10/2", "1-2 times", "4 out of 5", "5th", "10 -", "Very good (5)", "5-", "1" + "-" * 50_000]
)
def test_a_text_that_may_mean_another_number_is_no_label(cell: str) -> None:
    assert labelled(cell) is None
