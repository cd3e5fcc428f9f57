"""A standard with a limit was never measured.

Why: touchpoints are planned, carried out and controlled (S4, law 3). A limit that nobody measures is a wish.

Bad:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
        standards:
          - {what: wait for an answer, limit: 20, unit: s}

Good:

    touchpoints:
      - id: phone-booking
        name: Call to book a visit
        channel: phone
        stage: prospect
        customer_weight: 5
        business_priority: 4
        score: 3
        owner: anna
        reviewed: 2026-10-01
        standards:
          - {what: wait for an answer, limit: 20, unit: s, measured: 18}
          - the receptionist says her name
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for standards with a limit or a least figure that were not measured."""
    for point in facts.inventory.touchpoints:
        for number, standard in enumerate(point.standards):
            bounded = standard.limit is not None or standard.at_least is not None
            if bounded and standard.measured is None and standard.kept is None:
                yield at(point, "standards", number, "what", name=point.name, what=standard.what)


RULE = Rule(
    code="TM118",
    name="standard-unmeasured",
    level="info",
    message="the standard “{what}” was never measured (touchpoint: “{name}”)",
    help="measure it, and enter the value as `measured:`",
    module=__name__,
    check=check,
)
