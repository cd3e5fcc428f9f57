"""A waiver gives no reason.

Why: whoever owns a touchpoint (S4, law 3) also owns the decision to leave something as it is. Next year nobody
will know why.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true}]
        ignore: [{rule: TM202, until: 2027-01-15}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true}]
        ignore: [{rule: TM202, reason: the next chain is being drawn, until: 2027-01-15}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for waivers without words of why."""
    for entry in facts.with_waivers:
        for number, waiver in enumerate(entry.ignore):
            if not (waiver.reason or "").strip():
                yield at(entry, "ignore", number, "rule", rule=waiver.rule)


RULE = Rule(
    code="TM603",
    name="waiver-without-reason",
    level="warning",
    message="the waiver of {rule} gives no reason",
    help="write in `reason:` why the finding is accepted",
    module=__name__,
    check=check,
)
