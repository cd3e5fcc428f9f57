"""The inventory has no touchpoints.

Why: the first question is where we meet our customers (S1). A gate that checked nothing must not pass: an empty
folder, a wrong path or an `exclude:` that leaves everything out would otherwise go unnoticed for years.

Bad:

    exclude: ["*.yaml"]

Good:

    exclude: [drafts]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule


def check(facts: Facts) -> Iterator[Match]:
    """Look for any touchpoint at all."""
    inventory = facts.whole
    if not inventory.touchpoints:
        yield Match(Where(inventory.settings_file))


RULE = Rule(
    code="TM101",
    name="nothing-to-check",
    level="error",
    message="the inventory has no touchpoints",
    help="list them under `touchpoints:`; the first question is where you meet your customers",
    module=__name__,
    check=check,
    needs=("touchpoints",),
    whole=True,
)
