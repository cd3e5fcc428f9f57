"""A name leads nowhere.

A chain's link, an owner, a stage, a segment, a channel is named that the inventory does not have. Each
list in the settings says which words there are; touchpoints and chains are named by their ids.

Why: touchpoints form chains, and each has its owner (S4). A link that leads nowhere is a hole in the
chain, and an owner whom nobody knows answers for nothing.

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

RULE = Rule("TM005", "unknown-reference", "error", 'there is no {kind} "{name}"', "{mend}", __doc__)
