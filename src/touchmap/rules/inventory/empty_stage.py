"""A stage has no touchpoints.

An inventory that names no stages at all is not reported.

Why: contacts are usually analysed only up to the sale, but the accountant's letter and the return of goods
count too (S4). Customers are lost at some stage, and nobody looks at a stage without touchpoints, above all
after the purchase (S0).

Bad:

    stages:
      - {id: audience, phase: before}
      - {id: prospect, phase: before}
      - {id: customer, phase: during}
      - {id: warranty, phase: after}
      - {id: former, phase: after}

Good:

    stages:
      - {id: audience, phase: before}
      - {id: prospect, phase: before}
      - {id: customer, phase: during}
      - {id: former, phase: after}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import Phrase, phrase
from touchmap.problem import Where
from touchmap.rules.rule import Match, Rule


def check(facts: Facts) -> Iterator[Match]:
    """Look for stages without a touchpoint."""
    inventory = facts.inventory
    met = {inventory.stage_of(point) for point in inventory.touchpoints} - {None}
    if not met:
        return
    for stage in inventory.vocabulary.stages:
        if stage.id not in met:
            values = {"what": _said(stage.name or stage.id, after=stage.phase == "after")}
            if stage.where.file:
                yield Match(stage.where / "id", stage, values)
            else:
                yield Match(Where(inventory.settings_file) / "stages", None, values)


def _said(name: str, *, after: bool) -> Phrase:
    if after:
        return phrase("the stage “{name}” has no touchpoints (after the purchase)", name=name)
    return phrase("the stage “{name}” has no touchpoints", name=name)


RULE = Rule(
    code="TM106",
    name="empty-stage",
    level="warning",
    message="{what}",
    help="ask where customers at this stage meet you, or remove the stage from `stages:`",
    module=__name__,
    check=check,
    needs=("touchpoints", "stages"),
)
