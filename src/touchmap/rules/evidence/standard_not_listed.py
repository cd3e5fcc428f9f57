"""A record speaks of a standard that its touchpoint does not have.

`kept:` and `missed:` of a record of evidence name standards as the touchpoint words them, in any case. A name that is
not among them says nothing about any standard.

Why: owners set standards, and mystery shoppers look whether they are kept (S1, S4). What was seen counts only if it is
clear which promise it is about.

Bad:

    evidence:
      - touchpoint: control-visit
        date: 2026-10-10
        method: mystery-shopper
        score: 4
        answers: 3
        kept: [starts on time]

Good:

    touchpoints:
      - id: control-visit
        name: Check-up
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: 4
        owner: vera
        reviewed: 2026-10-01
        standards: [starts on time]
    evidence:
      - touchpoint: control-visit
        date: 2026-10-10
        method: mystery-shopper
        score: 4
        answers: 3
        kept: [starts on time]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.analysis.standards import called
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for names of standards that the touchpoint does not have."""
    inventory = facts.whole
    for record in inventory.evidence:
        point = inventory.touchpoint_by_id.get(record.touchpoint)
        if point is None or not (record.kept or record.missed):
            continue
        known = {called(standard.what) for standard in point.standards}
        for key, names in (("kept", record.kept), ("missed", record.missed)):
            for number, what in enumerate(names):
                if called(what) not in known:
                    yield at(record, key, number, what=what, name=point.name)


RULE = Rule(
    code="TM409",
    name="standard-not-listed",
    level="warning",
    message="the touchpoint “{name}” has no standard “{what}”",
    help="add it to the `standards:` of the touchpoint, or use its words",
    module=__name__,
    check=check,
    needs=("touchpoints",),
)
