"""An object has only one touchpoint.

Objects are what `object:` names: a department, a product, an employee. Differences in spelling (case,
look-alike letters) are ignored here.

Why: every object has more than one touchpoint (S4, law 1). If the inventory lists only one, customers meet the
others too, but nobody looks after them.

Bad:

    touchpoints:
      - id: invoice
        name: Invoice by e-mail
        object: accounts department
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
        object: accounts department
        channel: mail
        stage: customer
        customer_weight: 3
        business_priority: 2
        score: 4
        owner: boris
        reviewed: 2026-10-01
      - id: farewell-letter
        name: Letter with the patient's records
        object: accounts department
        channel: mail
        stage: former
        customer_weight: 2
        business_priority: 1
        score: 5
        owner: boris
        reviewed: 2026-10-01
"""

from collections import Counter
from collections.abc import Iterator

from touchmap.analysis.confusables import skeleton
from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Count the touchpoints of each object."""
    counts = Counter(skeleton(point.object) for point in facts.inventory.touchpoints if point.object)
    for point in facts.inventory.touchpoints:
        if point.object and counts[skeleton(point.object)] == 1:
            yield at(point, "object", object=point.object, name=point.name)


RULE = Rule(
    code="TM105",
    name="single-touchpoint-object",
    level="warning",
    message="the object “{object}” has only one touchpoint: “{name}”",
    help="list where else customers meet it: every object has several touchpoints",
    module=__name__,
    check=check,
    needs=("touchpoints",),
    former_names=("lonely-object",),
)
