"""Figures as pages show them: rounded half up, once, from the exact value."""

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path

import pytest
from conftest import TODAY, Run
from hypothesis import given
from hypothesis import strategies as st

from touchmap.formats.data import as_json
from touchmap.language.numbers import brief, decimals, entered, equals, percent, plain
from touchmap.language.speech import speech

FRACTIONS = st.fractions(-1000, 1000, max_denominator=10**9)
HALVES = st.integers(-10_000, 10_000).map(lambda odd: Fraction(2 * odd + 1, 20))


def _half_up(exact: Fraction, digits: int) -> Decimal:
    """The same by another program: the standard library's decimals, at 60 digits."""
    with localcontext(prec=60):
        return (Decimal(exact.numerator) / exact.denominator).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        ("81/20", "4.1"),
        ("61/20", "3.1"),
        ("9/4", "2.3"),
        ("-81/20", "-4.1"),
        ("4", "4"),
        ("1/25", "0.0"),
        ("1/3", "0.3"),
    ],
)
def test_a_half_is_rounded_up(exact: str, shown: str) -> None:
    assert brief(plain(Fraction(exact))) == shown


def test_a_page_rounds_the_exact_value_and_not_the_six_decimals_of_data() -> None:
    exact = Fraction(40499996, 10**7) + Fraction(0)
    figure = plain(exact)

    assert (figure, brief(figure)) == (4.05, "4.0")


def test_a_figure_keeps_its_exact_value_when_it_is_copied() -> None:
    assert brief(copy.deepcopy(plain(Fraction(40499996, 10**7)))) == "4.0"


@given(FRACTIONS | HALVES, st.integers(0, 6))
def test_decimals_are_those_of_another_program(exact: Fraction, digits: int) -> None:
    shown = decimals(exact, digits)

    assert Decimal(shown) == _half_up(exact, digits)
    assert len(shown.partition(".")[2]) == digits


@given(FRACTIONS | HALVES)
def test_data_has_six_decimals(exact: Fraction) -> None:
    figure = plain(exact)

    assert figure is not None
    assert json.loads(json.dumps(figure)) == float(_half_up(exact, 6))


@pytest.mark.parametrize(("value", "shown"), [(0.95, "0.95"), (20, "20"), (2.50, "2.5"), (Fraction(1, 3), "0.333333")])
def test_a_figure_that_was_entered_is_shown_with_all_its_decimals(value: float | Fraction, shown: str) -> None:
    assert entered(value) == shown


def test_a_float_that_keeps_no_exact_value_is_what_it_is_written_as() -> None:
    assert (brief(4.05), decimals(0.285, 2)) == ("4.1", "0.29")


def test_thousands_are_set_apart_on_pages() -> None:
    assert speech("en").figure(plain(Fraction(2469, 2)) or 0) == "1,234.5"


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("0", "0 %"),
        ("1", "100 %"),
        ("1/2", "50.0 %"),
        ("57/2000", "2.9 %"),
        ("1/3000", "0.03 %"),
        ("9999/10000", "99.99 %"),
    ],
)
def test_a_share_is_told_from_none_and_from_all(share: str, shown: str) -> None:
    assert percent(Fraction(share)) == shown


def test_an_equation_has_its_sign_only_where_all_its_factors_are_whole() -> None:
    assert (equals(5, 4, 3), equals(5, Fraction(11, 4), 3), equals(5, 2.75, 3)) == ("=", "≈", "≈")


@dataclass(frozen=True)
class Row:
    """A row with a figure."""

    figure: float | None


def test_json_shows_a_figure_as_a_number() -> None:
    assert json.loads(as_json.write(Row(plain(Fraction(1, 3))))) == {"figure": 0.333333}


ROUNDED = """\
touchmap: 1
touchpoints:
  - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, owner: Ann}
  - {id: door, name: Door, customer_weight: 3, business_priority: 4, score: 3, owner: Ann}
evidence:
  - {touchpoint: desk, date: 2026-11-01, method: survey, marks: {3: 19, 5: 1}}
"""


@pytest.mark.parametrize("command", ["plan", "plan --format html", "show desk"])
def test_an_equation_with_a_rounded_factor_has_the_sign_of_one(
    folder: Callable[..., Path], called: Callable[..., Run], command: str
) -> None:
    folder({"touchmap.yaml": ROUNDED})
    run = called(*command.split(), "--today", TODAY)

    assert run.status == 0
    assert "≈ 47.5" in run.out
    assert "= 47.5" not in run.out


@pytest.mark.parametrize(("command", "equation"), [("plan", "3 × 4 × 2 = 24"), ("show door", "3 × 4 × (5 − 3) = 24")])
def test_an_equation_of_whole_factors_stands_as_it_is(
    folder: Callable[..., Path], called: Callable[..., Run], command: str, equation: str
) -> None:
    folder({"touchmap.yaml": ROUNDED})

    assert equation in called(*command.split(), "--today", TODAY).out


@pytest.mark.parametrize("command", ["rank", "plan"])
def test_a_table_of_products_says_where_factors_are_rounded(
    folder: Callable[..., Path], called: Callable[..., Run], command: str
) -> None:
    folder({"touchmap.yaml": ROUNDED})
    rounded = called(command, "--today", TODAY).out
    folder({"touchmap.yaml": ROUNDED.replace("owner: Ann}", "owner: Ann, score: 3}", 1)})
    whole = called(command, "--today", TODAY).out

    assert "Factors with a decimal are rounded" in rounded
    assert "Factors with a decimal are rounded" not in whole


def test_a_clients_own_template_rounds_from_the_exact_value_too(
    folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    own = "Score: {{ figure(report.ranking[0].score) }}, in data {{ report.ranking[0].score }}"
    survey = "marks: {3: 4750002, 5: 5249998}"  # the mean is 4.0499996
    text = ROUNDED.replace("marks: {3: 19, 5: 1}", survey).replace("score: 3,", "score: 5,")
    folder({"touchmap.yaml": text, "templates/markdown/plan.md.j2": own})

    shown = called("plan", "--today", TODAY).out.replace("\\", "")

    assert shown == "Score: 4.0, in data 4.05"
