"""An action is done, but the score did not improve.

One method's evidence from after the closing date is worse than its newest wave up to that date, or shows no
change. Nothing is reported if there are too few answers to tell, or fewer than two on either side. If neither
side records how its answers spread, the two means are compared.

Why: improving one part while another limits the whole is wasted (S0); after each improvement, look again. An
action that changed nothing that customers see missed the cause.

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

from touchmap.analysis.evidence.before_after import Sides, sides
from touchmap.analysis.evidence.waves import Terms, closings
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.statistics.bounded_mean import AnswerSums
from touchmap.analysis.statistics.change_test import change
from touchmap.language.numbers import brief, plain
from touchmap.language.phrase import Phrase, noted
from touchmap.rules.rule import Match, Rule, at

_WORSE = noted("the action “{title}” is done, but the score of {point} fell (before: {before}; after: {after})")
_SAME = noted("the action “{title}” is done, but the score of {point} did not move (before: {before}; after: {after})")
_NO_BETTER = noted(
    "the action “{title}” is done, but the score of {point} is no better "
    "(before: {before}; after: {after}; no spread recorded)"
)
_MOVES = {"worse": _WORSE, "unchanged": _SAME}


def check(facts: Facts) -> Iterator[Match]:
    """Compare what was seen before and after the day on which an action was closed."""
    inventory = facts.inventory
    for action, name in ((one, name) for one in inventory.actions for name in one.improves):
        records = inventory.evidence_of.get(name)
        if action.status != "done" or action.closed is None or not records:
            continue
        both = sides(records, action.closed, closings(name, inventory), facts.terms)
        sentence = None if both is None else _sentence(both, facts.terms)
        if both is not None and sentence:
            means = {"before": _mean(both.before), "after": _mean(both.after)}
            yield at(action, "closed", what=Phrase(sentence, {"title": action.title, "point": name, **means}))


def _sentence(both: Sides, terms: Terms) -> str | None:
    """What to say of a touchpoint that did not get better; None if it did, or nobody can say."""
    before, after = both.before, both.after
    if min(before.count, after.count) < 2:
        return None
    if not both.spread:
        return _NO_BETTER if after.mean <= before.mean else None
    return _MOVES.get(change(before, after, terms.scale).verdict)


def _mean(answers: AnswerSums) -> str:
    return brief(plain(exact(answers.mean)))


RULE = Rule(
    code="TM309",
    name="did-not-move",
    level="warning",
    message="{what}",
    help="look for another cause, above all at the weak link of its chain",
    module=__name__,
    check=check,
    needs=("evidence", "gates"),
)
