"""A file is not YAML that can be read.

Nothing in a file counts until the whole of it can be read: text in UTF-8, YAML 1.2, one document,
within the limits, without tags, merge keys or the marks of an unfinished merge.

Why: the first step of the method is to list every touchpoint (S1). An inventory is typed by hand and
merged by machines, and a slip of the indentation must not make some vanish from the ranking without a
word.

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

RULE = Rule("TM001", "not-yaml", "error", "{what}", "{mend}", __doc__)
