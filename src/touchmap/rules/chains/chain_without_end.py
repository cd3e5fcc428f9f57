"""A chain has no end link.

A chain ends with a link that was chosen on purpose and starts a new chain: a question for feedback, a
recommendation, an invitation to return.

Why: every chain should be completed by an end link that starts a new one (S4, law 2). A customer who gets to
the last touchpoint of a chain without one has nowhere to go next.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, card-for-a-friend]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import phrase
from touchmap.rules.rule import Match, Rule, at

_ADD_ONE = phrase("add the touchpoint that starts the next chain, with `end: true, starts: <chain>`")
_MARK_IT = phrase("add `end: true` beside the `starts:` of its last link")


def check(facts: Facts) -> Iterator[Match]:
    """Look for a link that is marked as the end."""
    for chain in facts.whole.chains:
        if not any(link.end for link in chain.links):
            last = chain.links[-1].called if chain.links else phrase("none")
            fix = _MARK_IT if chain.links and chain.links[-1].starts else _ADD_ONE
            yield at(chain, "links", name=chain.name, last=last, fix=fix)


RULE = Rule(
    code="TM201",
    name="chain-without-end",
    level="error",
    message="the chain “{name}” has no end link; its last link: {last}",
    help="{fix}",
    module=__name__,
    check=check,
)
