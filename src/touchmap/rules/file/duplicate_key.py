"""A key occurs twice in the same mapping.

YAML allows each key once. Of two, the first is kept, and the value of the second is lost. If the `- ` before an
entry is missing, its keys repeat those of the entry above; this is reported once, at its `id`.

Why: each touchpoint gets one score for how good it is today (S1). After a merge, `score: 2` and `score: 4`
easily end up in one entry, and nobody sees which of them the ranking uses.

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
    code="TM003",
    name="duplicate-key",
    level="error",
    message='the key "{key}" occurs twice in the same mapping',
    help="{fix}; the first is at {first}",
    module=__name__,
)
