"""A reference leads nowhere.

A link, owner, stage, segment or channel is named that the inventory does not contain. Each list in the settings
defines the words that may be used; touchpoints and chains are referred to by their ids.

Why: touchpoints form chains, and each has its owner (S4). A link that leads nowhere is a hole in the chain, and
an unknown owner owns nothing.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, invioce, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, invoice, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
"""

from touchmap.rules.rule import Rule

RULE = Rule(
    code="TM005",
    name="unknown-reference",
    level="error",
    message="{what}",
    help="{fix}",
    module=__name__,
)
