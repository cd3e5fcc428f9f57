"""A waiver names a rule that it cannot waive.

There is no such rule, or no entry can waive it: rules TM0xx say what could not be read, rules TM6xx are about
waivers, and a few others are about the inventory as a whole.

Why: touchpoints are controlled (S4, law 3). A waiver without effect makes people believe that somebody decided
something.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
        ignore: [{rule: TM2002, reason: the next chain is being drawn}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true}]
        ignore: [{rule: TM202, reason: the next chain is being drawn}]
"""

from collections.abc import Iterator
from typing import Any

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import phrase
from touchmap.model.hints.suggestions import did_you_mean
from touchmap.rules.rule import Match, Rule, RunState, as_code, at


def check(facts: Facts, held: RunState) -> Iterator[Match]:
    """Look for waivers of rules that there are not, or that always hold."""
    said: dict[str, dict[str, Any]] = {}
    for entry in facts.with_waivers:
        for number, waiver in enumerate(entry.ignore):
            code = waiver.rule
            if code not in held.waivable:
                said[code] = said.get(code) or _said(code, held)
                yield at(entry, "ignore", number, "rule", **said[code])


def _said(code: str, held: RunState) -> dict[str, Any]:
    """What is wrong with a code in a waiver, and how to mend it."""
    if code in held.known:
        return {
            "what": phrase("{code} cannot be waived", code=code),
            "mend": phrase("remove the waiver, and fix what is found"),
        }
    mend = did_you_mean(as_code(code), sorted(held.waivable), "`touchmap rules` lists them")
    return {"what": phrase('there is no rule "{code}"', code=code), "mend": mend}


RULE = Rule(
    code="TM604",
    name="waiver-of-nothing",
    level="warning",
    message="{what}",
    help="{mend}",
    module=__name__,
    check=None,
    after=check,
)
