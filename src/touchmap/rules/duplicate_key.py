"""A key stands twice in one mapping.

YAML allows each key once. Of two, the first is kept, and the second one's value is lost. Where the `- ` before an
entry is missing, its keys stand twice in the entry above: that is told once, at its `id`.

Why: each touchpoint gets one mark for how good it is today (S1). After a merge it is easy to have
`score: 2` and `score: 4` in one entry, and nobody sees which of them the ranking rests on.

Bad:

    chains:
      - id: second-visit
        name: The second visit
        name: The visit after
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]

Good:

    chains:
      - id: second-visit
        name: The second visit
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
"""

from touchmap.rules.rule import Rule

RULE = Rule(
    "TM003",
    "duplicate-key",
    "error",
    'the key "{key}" stands twice in one mapping',
    "{mend}; the first is at {first}",
    __doc__,
)
