"""Two touchpoint names look identical.

The names are equal, or differ only in case, spaces, Unicode form or look-alike letters. Parts of different
wholes can share a name: two shops each have a sign.

Why: reports and meetings refer to touchpoints by name, and each has its owner (S1). Two with the same name are
one touchpoint listed twice, or two that need different names.

Bad:

    touchpoints:
      - id: invoice
        name: control visit
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01

Good:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
"""

from collections.abc import Iterator

from touchmap.analysis.confusables import repeated
from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for touchpoints of one whole that share a name."""
    for point, first in repeated(facts.inventory.touchpoints, lambda point: (point.part_of, facts.skeletons[point.id])):
        yield at(point, "name", name=point.name, id=first.id, other=first.where / "name")


RULE = Rule(
    code="TM110",
    name="look-alike-names",
    level="warning",
    message="the name “{name}” looks identical to that of {id} ({other})",
    help="give one of them a different name, or merge the two",
    module=__name__,
    check=check,
)
