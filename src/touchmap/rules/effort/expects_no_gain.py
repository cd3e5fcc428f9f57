"""An action expects no better score than today's.

If the touchpoint already has its target score, rule TM501 reports the action, and this rule is silent.

Why: an action should make the contact more effective, quick, simple, clear, positive and memorable (S1). One
that is not expected to raise the score is work in the wrong place, or its figure is out of date.

Bad:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 3
        log: [{date: 2026-11-18, progress: 50}]

Good:

    actions:
      - id: answer-by-third-ring
        touchpoint: phone-booking
        title: A second person at the phone from eight to ten
        status: doing
        owner: anna
        opened: 2026-10-14
        due: 2026-12-15
        expected_score: 4
        log: [{date: 2026-11-18, progress: 50}]
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.language.numbers import brief, plain
from touchmap.rules.rule import RANKING, Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Compare what actions in hand expect with today's scores."""
    for action in facts.in_hand:
        lacking = [name for name in action.improves if name not in facts.at_target]
        scores = [facts.scores[name] for name in lacking if name in facts.scores]
        score, expected = min(scores, default=None), action.expected_score
        if score is not None and expected is not None and expected <= score:
            values = {"expected": brief(plain(expected)), "score": brief(plain(score))}
            yield at(action, "expected_score", title=action.title, **values)


RULE = Rule(
    code="TM504",
    name="expects-no-gain",
    level="warning",
    message="the action “{title}” expects no gain (score expected: {expected}; today: {score})",
    help="say what it should change, or drop it",
    module=__name__,
    check=check,
    needs=RANKING,
)
