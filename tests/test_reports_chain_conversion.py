"""What is said of the counts of a chain."""

from fractions import Fraction

from touchmap.analysis.chains.lift import Effort
from touchmap.analysis.facts import Facts
from touchmap.reports.chains.chains import chains_report


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
    assert _said(facts, "Lowest") == ["Lowest conversion (50.0 %): “B”, “C”."]
    assert " ".join(_said(facts, "If ")) == (
        "If 10 % of those lost at one of these links stay: 2 more at the link “D” (now 20), all other rates unchanged. "
        "95 % interval by link: “B” 1.3 to 2.8, “C” 1.3 to 2.6."
    )
    assert _said(facts, "Not dist") == ["Not distinguishable from that by the intervals: “D”."]


def test_a_rate_that_a_link_is_raised_to_is_said(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}]
    chains: [{id: way, name: Way, links: [{touchpoint: a, reached: 1000}, {touchpoint: b, reached: 500}]}]
    """
    (said,) = _said(facts, "If ", Effort(to=Fraction(3, 5)))

    assert "If it rises to 60 %: 100 more at the link “B” (now 500; 95 % interval 69.1 to 130.9), all" in said


def test_where_a_count_grows_behind_the_lowest_nothing_is_foretold(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]
    chains:
      - id: way
        name: Way
        links: [{touchpoint: a, reached: 100}, {touchpoint: b, reached: 40}, {touchpoint: c, reached: 60}]
    """
    assert _said(facts, "Lowest") == ["Lowest conversion: “B”, 40.0 % (40 of 100)."]
    assert _said(facts, "The effect") == [
        "The effect of an improvement is not computed, because a count between there and the end grows."
    ]
    assert _said(facts, "If ") == []


def test_where_nobody_is_lost_no_link_is_called_the_lowest(facts: Facts) -> None:
    """
    touchpoints: [{id: a, name: A}, {id: b, name: B}]
    chains: [{id: way, name: Way, links: [{touchpoint: a, reached: 7}, {touchpoint: b, reached: 7}]}]
    """
    assert _said(facts, "Lowest") == []
    assert chains_report(facts).chains[0].lift is None
