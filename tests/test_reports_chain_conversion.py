"""What is said of the counts of a chain."""

from fractions import Fraction

from touchmap.analysis.facts import Facts
from touchmap.analysis.lift import Effort
from touchmap.reports.chains import chains_report


def _said(facts: Facts, beginning: str, effort: Effort | None = None) -> list[str]:
    return [text for text in chains_report(facts, (), effort).chains[0].said if text.startswith(beginning)]


def test_links_of_equal_conversion_are_named_each_with_its_own_interval(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}, {id: d, name: D}]
    chains:
      - id: way
        name: Way
        links:
          - {touchpoint: a, reached: 100}
          - {touchpoint: b, reached: 50}
          - {touchpoint: c, reached: 25}
          - {touchpoint: d, reached: 20}
    """
    (said,) = _said(facts, "Lowest")

    assert said == (
        "Lowest conversion: “B” and “C”, 50.0 % each; if 10 % of those lost at one of “B” and “C” stayed, 2 more "
        "would get to “D” (now 20; 95 % interval at “B” 1.3 to 2.8, 95 % interval at “C” 1.3 to 2.6), with all other "
        "rates as they are."
    )
    assert _said(facts, "Not dist") == ["Not distinguishable from it by the intervals: “D”."]


def test_a_rate_that_a_link_is_raised_to_is_said(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}]
    chains: [{id: way, name: Way, links: [{touchpoint: a, reached: 1000}, {touchpoint: b, reached: 500}]}]
    """
    (said,) = _said(facts, "Lowest", Effort(to=Fraction(3, 5)))

    assert "if it rose to 60 %, 100 more would get to “B” (now 500; 95 % interval 69.1 to 130.9)" in said


def test_where_a_count_grows_behind_the_lowest_nothing_is_foretold(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
    chains:
      - id: way
        name: Way
        links: [{touchpoint: a, reached: 100}, {touchpoint: b, reached: 40}, {touchpoint: c, reached: 60}]
    """
    (said,) = _said(facts, "Lowest")

    assert said == (
        "Lowest conversion: “B”, 40.0 % (40 of 100); what improving it would bring is not said, since a count from "
        "there to the end grows."
    )


def test_where_nobody_is_lost_no_link_is_called_the_lowest(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}]
    chains: [{id: way, name: Way, links: [{touchpoint: a, reached: 7}, {touchpoint: b, reached: 7}]}]
    """
    assert _said(facts, "Lowest") == []
    assert chains_report(facts).chains[0].lift is None
