"""A waiver has expired.

Its last day, `until:`, has passed, and what it waived is reported again.

Why: touchpoints are planned, carried out and controlled (S4, law 3). A waiver is a promise to fix something by
a date, and that date has passed.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
        ignore: [{rule: TM202, reason: the next chain is being drawn, until: 2026-11-21}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true}]
        ignore: [{rule: TM202, reason: the next chain is being drawn, until: 2026-11-22}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for waivers whose last day has passed."""
    for entry in facts.with_waivers:
        for number, waiver in enumerate(entry.ignore):
            if waiver.until is not None and waiver.until < facts.today:
                yield at(entry, "ignore", number, "until", rule=waiver.rule, until=waiver.until)


RULE = Rule(
    code="TM601",
    name="waiver-over",
    level="warning",
    message="the waiver of {rule} ended on {until}",
    help="fix what it waived and remove the waiver, or agree on a new date",
    module=__name__,
    check=check,
)
