"""A watchlist touchpoint has no planned or ongoing action.

An idea is not an action yet. Work on a part counts for its whole.

Why: the fourth step of the method is the plan, with the top five under control (S1). What is urgent and has no
action stays urgent.

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: dropped
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        closed: 2026-11-02

Good:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 5
        log: [{date: 2026-11-18, progress: 50}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for watchlist touchpoints that nobody works on."""
    for row in facts.ranking.watched:
        if row.point.id not in facts.worked_on:
            yield at(row.point, "id", name=row.point.name, rank=row.rank)


RULE = Rule(
    code="TM304",
    name="watched-without-action",
    level="warning",
    message="no planned or ongoing action: “{name}”, rank {rank}",
    help="plan one under `actions:` with an owner and a due date",
    module=__name__,
    check=check,
    needs=(*RANKING, "actions"),
)
