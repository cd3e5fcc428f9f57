"""What if every expected score came true: the inventory as it would be once the open work is done."""

from collections.abc import Mapping
from dataclasses import replace

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import OPEN
from touchmap.model.fields import Number


def best_expected(facts: Facts) -> dict[str, Number]:
    """The best score that open actions and ideas expect of a touchpoint, where it is above today's.

    An action for several touchpoints expects its score of each; one without a score today is left out, since nobody
    knows what it would gain.
    """
    best: dict[str, Number] = {}
    for action in facts.inventory.actions:
        if action.status in OPEN and action.expected_score is not None:
            for name in action.improves:
                best[name] = max(best.get(name, action.expected_score), action.expected_score)
    return {name: score for name, score in best.items() if name in facts.scores and score > facts.scores[name]}


def with_scores(facts: Facts, best: Mapping[str, Number]) -> Facts:
    """The facts as they would be with other scores; a whole that is scored from its parts is scored anew."""
    points = tuple(
        point.model_copy(update={"score": best[point.id]}) if point.id in best else point
        for point in facts.whole.touchpoints
    )
    return replace(facts, whole=replace(facts.whole, touchpoints=points))
