"""An action is done, and the score did not move.

What one method saw after the day on which the action was closed is worse than its newest wave up to that
day, or no change is seen. Nothing is said while there are too few answers to say, or fewer than two on a
side. Where neither side says how its answers spread, the two means are compared.

Why: to improve one part while another limits the whole is wasted (S0); after each improvement, look
again. An action that changed nothing that customers see hit something else than the cause.

Bad:

    evidence:
      - {touchpoint: control-visit, date: 2026-05-10, method: mystery-shopper, score: 4, answers: 3}
      - {touchpoint: control-visit, date: 2026-10-10, method: mystery-shopper, score: 4, answers: 3}
    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: done
        owner: vera
        opened: 2026-06-01
        due: 2026-08-01
        expected_score: 5
        closed: 2026-07-30

Good:

    evidence:
      - {touchpoint: control-visit, date: 2026-05-10, method: mystery-shopper, score: 3, answers: 3}
      - {touchpoint: control-visit, date: 2026-10-10, method: mystery-shopper, score: 4, answers: 3}
    actions:
      - id: shorter-wait
        touchpoint: control-visit
        title: Two chairs on Mondays
        status: done
        owner: vera
        opened: 2026-06-01
        due: 2026-08-01
        expected_score: 5
        closed: 2026-07-30
"""

from collections.abc import Iterator

from touchmap.analysis.bounded import Answers
from touchmap.analysis.change import change
from touchmap.analysis.facts import Facts
from touchmap.analysis.figures import brief, plain
from touchmap.analysis.scores import exact
from touchmap.analysis.sides import Sides, sides
from touchmap.analysis.waves import Terms, closings
from touchmap.rules.rule import Found, Rule, at

_MOVES = {"worse": "got worse", "unchanged": "did not move"}


def check(facts: Facts) -> Iterator[Found]:
    """Compare what was seen before and after the day on which an action was closed."""
    inventory = facts.inventory
    for action in inventory.actions:
        records = inventory.evidence_of.get(action.touchpoint)
        if action.status != "done" or action.closed is None or not records:
            continue
        both = sides(records, action.closed, closings(action.touchpoint, inventory), facts.terms)
        said = None if both is None else _said(both, facts.terms)
        if said:
            yield at(action, "closed", title=action.title, point=action.touchpoint, said=said)


def _said(both: Sides, terms: Terms) -> str | None:
    """How the touchpoint did not get better, in words; None where it did, or nobody can say."""
    before, after = both.before, both.after
    if min(before.count, after.count) < 2:
        return None
    means = f"{_mean(before)} before, {_mean(after)} after"
    if not both.spread:
        return f"is no better: {means}, no spread recorded" if after.mean <= before.mean else None
    move = _MOVES.get(change(before, after, terms.scale).verdict)
    return move and f"{move}: {means}"


def _mean(answers: Answers) -> str:
    return brief(plain(exact(answers.mean)))


RULE = Rule(
    "TM309",
    "did-not-move",
    "warning",
    'the action "{title}" is done, and {point} {said}',
    "look for another cause, above all at the weak link of its chain",
    __doc__,
    check,
    ("evidence", "gates"),
)
