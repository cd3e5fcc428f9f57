"""The file is not readable YAML.

Nothing in a file counts until the whole file can be read: UTF-8 text, YAML 1.2, one document, within the
limits, without tags, merge keys or leftover merge conflict markers.

Why: the first step of the method is to list every touchpoint (S1). An inventory is edited by hand and merged by
tools, and a slip in the indentation must not silently drop touchpoints from the ranking.

Bad:

    chains:
      - id: second-visit
        name: "The second visit
        links: [control-visit]

Good:

    chains:
      - id: second-visit
        name: "The second visit"
        links: [control-visit, {touchpoint: card-for-a-friend, end: true, starts: recommendation}]
"""

from touchmap.rules.rule import Rule

RULE = Rule(code="TM001", name="not-yaml", level="error", message="{what}", help="{fix}", module=__name__)
