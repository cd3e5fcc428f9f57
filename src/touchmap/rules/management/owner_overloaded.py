"""One owner has too much of the watchlist.

The person owns more watchlist touchpoints than `gates.per_owner` (3), ties included.

Why: the top five are under control every week (S1). Nobody improves five touchpoints at once, and what waits
for its turn is not managed.

Bad:

    gates: {top: 2, per_owner: 1}
    touchpoints:
      - id: control-visit
        name: Control visit
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: 3
        owner: anna
        reviewed: 2026-10-01
    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: doing
        owner: vera
        due: 2026-12-20
        log: [{date: 2026-11-20, progress: 30}]

Good:

    gates: {top: 2, per_owner: 1}
    touchpoints:
      - id: control-visit
        name: Control visit
        channel: visit
        stage: customer
        customer_weight: 4
        business_priority: 3
        score: 3
        owner: vera
        reviewed: 2026-10-01
    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: doing
        owner: vera
        due: 2026-12-20
        log: [{date: 2026-11-20, progress: 30}]
"""

from collections import defaultdict
from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.model.touchpoint import Touchpoint
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Count the watchlist touchpoints of each owner."""
    inventory = facts.inventory
    most = inventory.settings.gates.per_owner
    for owner, points in _owned(facts).items():
        if len(points) > most:
            values = {"person": inventory.owner_name(owner), "count": len(points), "most": most}
            person = inventory.person_by_id.get(owner)
            yield at(person, "id", **values) if person else at(points[most], "owner", **values)


def _owned(facts: Facts) -> dict[str, list[Touchpoint]]:
    """The watchlist touchpoints of each owner, worst first."""
    owned: dict[str, list[Touchpoint]] = defaultdict(list)
    for row in facts.ranking.watched:
        owner = facts.inventory.owner_of(row.point)
        if owner is not None:
            owned[owner].append(row.point)
    return owned


RULE = Rule(
    code="TM303",
    name="owner-overloaded",
    level="warning",
    message="too much of the watchlist for one owner: {person} (touchpoints: {count}; limit: {most})",
    help="hand some of them to others, or raise `gates.per_owner`",
    module=__name__,
    check=check,
    needs=(*RANKING, "people"),
)
