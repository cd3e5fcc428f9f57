"""A chain has no way in.

No end link of another chain starts it, and it names no channel under `enters:`.

Why: each end link starts a new chain (S4, law 2), and customers enter the first chains by a channel. A chain
without a way in is drawn from the company's point of view, or the way in was forgotten.

Bad:

    chains:
      - id: leaving
        name: Leaving
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]

Good:

    chains:
      - id: leaving
        name: Leaving
        enters: [mail]
        links: [farewell-letter, exit-question, {touchpoint: come-back, end: true, starts: second-visit}]
"""

from collections.abc import Iterator

from touchmap.analysis.chains.graph import never_started
from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for chains that neither a channel nor another chain leads to."""
    for chain in never_started(facts.inventory):
        yield at(chain, "id", chain=chain.name)


RULE = Rule(
    code="TM209",
    name="unentered-chain",
    level="info",
    message="the chain “{chain}” has no way in: no other chain starts it, and no channel enters it",
    help="name the channel that customers come by under `enters:`, or start it from the end link of another chain",
    module=__name__,
    check=check,
    needs=("chains",),
)
