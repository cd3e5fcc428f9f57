"""An action is done, and the score did not move.

The mean of the evidence after the day on which it was closed is no better than the mean before (both
by answers). Nothing is said while there is no evidence on one of the sides.

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

from touchmap.analysis.facts import Facts
from touchmap.analysis.figures import brief, plain
from touchmap.rules.rule import Found, Rule, at


def check(facts: Facts) -> Iterator[Found]:
    """Compare what was seen before and after the day on which an action was closed."""
    for action in facts.inventory.actions:
        seen = facts.observed.get(action.touchpoint)
        if action.status != "done" or action.closed is None or seen is None:
            continue
        means = seen.around(action.closed)
        if means and means[1] <= means[0]:
            before, after = (brief(plain(mean)) for mean in means)
            yield at(action, "closed", title=action.title, point=action.touchpoint, before=before, after=after)


RULE = Rule(
    "TM309",
    "did-not-move",
    "warning",
    'the action "{title}" is done, and {point} did not move: {before} before, {after} after',
    "look for another cause, above all at the weak link of its chain",
    __doc__,
    check,
    ("evidence",),
)
