"""An idea without an owner is older than a quarter.

It was opened (`opened:`) more than 92 days ago, is still an idea, and has no owner.

Why: ideas are collected in order to be planned, with a responsible person for each (S1). An idea that nobody
took up in a quarter hides the next good one.

Bad:

    actions:
      - id: coffee
        touchpoint: control-visit
        title: Coffee while they wait
        opened: 2026-08-21

Good:

    actions:
      - id: coffee
        touchpoint: control-visit
        title: Coffee while they wait
        opened: 2026-08-22
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at

_QUARTER = 92


def check(facts: Facts) -> Iterator[Match]:
    """Look for old ideas that nobody took up."""
    inventory = facts.inventory
    for action in inventory.actions:
        if action.status == "idea" and action.opened is not None and inventory.owner_in(action.owner) is None:
            days = (facts.today - action.opened).days
            if days > _QUARTER:
                yield at(action, "opened", title=action.title, days=days)


RULE = Rule(
    code="TM503",
    name="idea-without-owner",
    level="info",
    message="nobody has taken up the idea “{title}” in {days} days",
    help="give it an owner and a due date, or close it with `status: dropped`",
    module=__name__,
    check=check,
    former_names=("idea-of-nobody",),
)
