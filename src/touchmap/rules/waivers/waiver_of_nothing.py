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

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase, phrase
from touchmap.rules.rule import Match, Rule, RunState, as_code, at


def check(facts: Facts, held: RunState) -> Iterator[Match]:
    """Look for waivers of rules that do not exist, or that always hold."""
    said: dict[str, dict[str, Phrase | None]] = {}
    for entry in facts.with_waivers:
        for number, waiver in enumerate(entry.ignore):
            code = waiver.rule
            if code not in held.waivable:
                said[code] = said.get(code) or _said(code, held)
                yield at(entry, "ignore", number, "rule", **said[code])


def _said(code: str, held: RunState) -> dict[str, Phrase | None]:
    """What is wrong with a code in a waiver, and how to fix it."""
    from touchmap.model.hints.unknown_names import no_such, which_then

    if code in held.known:
        cannot = phrase("{code} cannot be waived", code=code)
        return {"what": cannot, "fix": phrase("remove the waiver, and fix what is found")}
    return {"what": no_such("rule", code), "fix": which_then("rule", as_code(code), sorted(held.waivable))}


RULE = Rule(
    code="TM604",
    name="waiver-of-nothing",
    level="warning",
    message="{what}",
    help="{fix}",
    module=__name__,
    check=None,
    after=check,
)
