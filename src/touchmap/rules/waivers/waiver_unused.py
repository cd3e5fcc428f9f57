"""A waiver is no longer needed.

Its rule finds nothing in the entry any more. A waiver of a rule that is switched off, could not be checked or
was not selected is not reported.

Why: after one weak link is fixed, look again (S0). What was fixed should not stay excused: the next time,
nobody would notice.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
        ignore: [{rule: TM202, reason: the next chain is being drawn}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true}]
        ignore: [{rule: TM202, reason: the next chain is being drawn}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, RunState, at


def check(facts: Facts, held: RunState) -> Iterator[Match]:
    """Look for waivers that still run and that no finding met."""
    looked_for = held.checked & held.waivable
    for entry in facts.with_waivers:
        for number, waiver in enumerate(entry.ignore):
            over = waiver.until is not None and waiver.until < facts.today
            if not over and waiver.rule in looked_for and not held.met(entry, waiver.rule):
                yield at(entry, "ignore", number, "rule", rule=waiver.rule)


RULE = Rule(
    code="TM602",
    name="waiver-unused",
    level="warning",
    message="the waiver of {rule} is no longer needed",
    help="remove it: what it waived has been fixed",
    module=__name__,
    check=None,
    after=check,
)
