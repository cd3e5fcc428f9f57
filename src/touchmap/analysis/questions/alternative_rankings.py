"""Other readings of the same marks: by opportunity, and by what a weak link holds up."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from touchmap.analysis.chains.graph import passes
from touchmap.analysis.chains.states import ChainState
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked, Ranking, with_ranks
from touchmap.analysis.scoring.scores import exact
from touchmap.model.fields import Number
from touchmap.model.settings import Scale, Settings

Formula = Literal["product", "opportunity", "weakest"]


@dataclass(frozen=True, slots=True)
class AlternativeRanking:
    """A ranking in another order.

    Attributes:
        formula: The rule of that order.
        ranking: The touchpoints in that order, with the ranks of it.
        values: What the order is by, for the touchpoints that it is by; the product needs none.
    """

    formula: Formula
    ranking: Ranking
    values: dict[str, Number]


def reading(facts: Facts, formula: Formula, segment: str | None = None) -> AlternativeRanking:
    """The ranking of an inventory by one of three rules.

    Args:
        facts: The inventory.
        formula: `product`, `opportunity` or `weakest`.
        segment: Rank by this segment's weights, among what it meets and on the chains that it passes.
    """
    ranking = facts.ranking_of(segment)
    if formula == "opportunity":
        return _by_opportunity(ranking, facts.inventory.settings)
    return _by_weakest(ranking, facts, segment) if formula == "weakest" else AlternativeRanking(formula, ranking, {})


def opportunity(weight: Number, score: Number, scale: Scale, scoring: Scale) -> Number:
    """Importance + max(importance − satisfaction, 0), each put from its own scale on 0 to 10; so from 0 to 20.

    A. W. Ulwick's opportunity algorithm ("Turn Customer Input into Innovation", 2002; "What Customers
    Want", 2005). Importance is the customer weight, satisfaction the score.
    """
    importance, satisfaction = _on_ten(weight, scale), _on_ten(score, scoring)
    return exact(importance + max(importance - satisfaction, Fraction(0)))


def held_up(facts: Facts, priorities: dict[str, Number], segment: str | None = None) -> dict[str, Number]:
    """For each weak or breaking link, the sum of the priorities of the later links of its chains.

    Args:
        facts: The inventory with its chains.
        priorities: The priority of each ranked touchpoint.
        segment: Only the chains that this segment passes.
    """
    found: dict[str, Number] = defaultdict(int)
    for state in facts.chains:
        if not passes(state.chain, segment):
            continue
        later = _later(state, priorities)
        for name, number in _limiting(state).items():
            found[name] += later[number]
    return dict(found)


def _later(state: ChainState, priorities: dict[str, Number]) -> list[Number]:
    """For each link, the sum of the priorities of the links after it."""
    sums: list[Number] = [0]
    for step in reversed(state.steps[1:]):
        sums.append(sums[-1] + priorities.get(step.link.touchpoint, 0))
    return sums[::-1]


def _limiting(state: ChainState) -> dict[str, int]:
    """The touchpoints that limit or break a chain, each with the first place where it does."""
    steps = [*state.weak, *([state.breaks_at] if state.breaks_at else [])]
    found: dict[str, int] = {}
    for step in sorted(steps, key=lambda step: step.number):
        found.setdefault(step.link.touchpoint, step.number)
    return found


def _on_ten(mark: Number, scale: Scale) -> Fraction:
    length = scale.max - scale.min
    return Fraction(10 * (mark - scale.min)) / length if length else Fraction(0)


def _by_opportunity(ranking: Ranking, settings: Settings) -> AlternativeRanking:
    scale, scoring = settings.scale, settings.scoring
    values = {row.point.id: opportunity(row.customer_weight, row.score, scale, scoring) for row in ranking.ranked}
    return AlternativeRanking("opportunity", _ordered(ranking, lambda row: (-values[row.point.id],)), values)


def _by_weakest(ranking: Ranking, facts: Facts, segment: str | None) -> AlternativeRanking:
    values = held_up(facts, {row.point.id: row.priority for row in ranking.ranked}, segment)

    def place(row: Ranked) -> tuple[Number, ...]:
        held = values.get(row.point.id)
        return (1, -row.priority) if held is None else (0, -held)

    return AlternativeRanking("weakest", _ordered(ranking, place), values)


def _ordered(ranking: Ranking, place: Callable[[Ranked], tuple[Number, ...]]) -> Ranking:
    """The ranking in another order; touchpoints that are equal in it keep their order."""
    return ranking._replace(ranked=with_ranks(sorted(ranking.ranked, key=place), place))
