"""The page that tells the three orders apart: its worked example is worked again."""

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.alternative_rankings import Formula, reading
from touchmap.language.numbers import brief, plain
from touchmap.reports.findings.topics import topic_page

EXAMPLE = """
    touchpoints:
      - {id: site, name: Site, customer_weight: 4, business_priority: 3, score: 4}
      - {id: phone, name: Phone, customer_weight: 3, business_priority: 3, score: 2}
      - {id: desk, name: Desk, customer_weight: 5, business_priority: 4, score: 3}
      - {id: shelf, name: Shelf, customer_weight: 5, business_priority: 2, score: 1}
    chains:
      - {id: visit, name: Visit, links: [site, phone, desk]}
"""
PAGE = topic_page("ranking").page


def order(facts: Facts, formula: Formula) -> list[str]:
    return [row.point.id for row in reading(facts, formula).ranking.ranked]


def test_the_table_of_the_example_is_the_one_that_is_ranked(facts: Facts) -> None:
    for row in facts.ranking.ranked:
        marks = (row.customer_weight, row.business_priority, row.score, row.gap)
        line = next(line for line in PAGE.splitlines() if line.split()[:1] == [row.point.id])

        assert line.split()[1:] == [str(mark) for mark in marks]


def test_the_products_of_the_example_are_right(facts: Facts) -> None:
    said = [
        f"{row.point.id} {row.customer_weight} × {row.business_priority} × {row.gap} = {row.priority}"
        for row in facts.ranking.ranked
    ]

    assert ", ".join(said) in PAGE


def test_the_opportunities_of_the_example_are_right(facts: Facts) -> None:
    found = reading(facts, "opportunity")
    values = [(row.point.id, brief(plain(found.values[row.point.id]))) for row in found.ranking.ranked]
    line = next(line for line in PAGE.splitlines() if line.startswith("    shelf 10"))

    assert [(part.split()[0], part.rsplit("= ", 1)[1]) for part in line.strip().split(", ")] == values


def test_the_weakest_of_the_example_is_right(facts: Facts) -> None:
    held = reading(facts, "weakest").values

    assert (held, order(facts, "weakest")) == ({"phone": 40}, ["phone", "desk", "shelf", "site"])
    assert "phone holds up the desk: 40, so it is first; then desk 40, shelf 40, site 12" in PAGE


for _test in [value for name, value in list(globals().items()) if name.startswith("test_")]:
    _test.__doc__ = EXAMPLE
