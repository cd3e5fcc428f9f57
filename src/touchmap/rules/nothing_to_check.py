"""The inventory has no touchpoint.

Why: the first question is in which places we meet our customer (S1). A gate that checked nothing must
not be green: an empty folder, a wrong path or an `exclude:` that leaves everything out would otherwise
pass for years.

Bad:

    exclude: ["*.yaml"]

Good:

    exclude: [drafts]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.problem import Where
from touchmap.rules.rule import Found, Rule


def check(facts: Facts) -> Iterator[Found]:
    """Look for any touchpoint at all."""
    inventory = facts.inventory
    if not inventory.touchpoints:
        yield Found(Where(inventory.settings_file))


RULE = Rule(
    "TM101",
    "nothing-to-check",
    "error",
    "the inventory has no touchpoint",
    "list the touchpoints under `touchpoints:`; the first question is where you meet your customer",
    __doc__,
    check,
    ("touchpoints",),
    whole=True,
)
