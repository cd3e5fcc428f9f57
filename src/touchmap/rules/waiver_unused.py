"""A waiver waives nothing.

Its rule has nothing to say of the entry any more. Nothing is said of a rule that is switched off, or
that could not be checked, or was not asked for.

Why: after one weak link is mended, look again (S0). What was mended should not stay excused: the next
time, nobody would hear of it.

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
from touchmap.rules.rule import Found, Held, Rule, at


def check(facts: Facts, held: Held) -> Iterator[Found]:
    """Look for waivers that still run and that no finding met."""
    looked_for = held.checked & held.waivable
    for entry in facts.with_waivers:
        for number, waiver in enumerate(entry.ignore):
            over = waiver.until is not None and waiver.until < facts.today
            if not over and waiver.rule in looked_for and not held.met(entry, waiver.rule):
                yield at(entry, "ignore", number, "rule", rule=waiver.rule)


RULE = Rule(
    "TM602",
    "waiver-unused",
    "warning",
    "the waiver of {rule} waives nothing",
    "take it out: what it waived is mended",
    __doc__,
    None,
    after=check,
)
