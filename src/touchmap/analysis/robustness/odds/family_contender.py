"""A whole and its parts as one contender: their priorities move together, since its score is its lowest part's.

For a value v each part of the family has a state: for each lowest score that it may have, how many of its members
are above v. Parts join; a whole then counts itself for each score. Every sum has positive terms only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from touchmap.analysis.robustness.odds.open_counts import EMPTY, ONE, beside, joined, summed
from touchmap.analysis.robustness.reversal.family_steps import branches
from touchmap.analysis.statistics.polynomials import plus, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from touchmap.analysis.robustness.odds.chances import Chances
    from touchmap.analysis.robustness.odds.contender import Doubts, Given
    from touchmap.analysis.robustness.odds.open_counts import State
    from touchmap.analysis.statistics.polynomials import Polynomial


class FamilyMember(NamedTuple):
    """A member of a family.

    Attributes:
        weight: The chances of its weight × business priority; 0 alone for one that has no rank.
        target: The score that it should have, in the unit of scores.
        scores: The probability of each score, where it has one of its own; nothing for a whole.
        whole: The place of the whole that takes its score; None for the outermost.
    """

    weight: Chances
    target: int
    scores: Mapping[int, float]
    whole: int | None

    def gap(self, score: int) -> int:
        """Give how far a score is below the target, never below 0."""
        return max(0, self.target - score)


class FamilyContender:
    """A family, a whole after its parts; what is passed over is counted as above."""

    def __init__(self, kin: Sequence[FamilyMember], limit: int) -> None:
        """Take the members, every part before its whole, and the most terms that count."""
        self._kin = kin
        self._limit = limit
        self._nodes, self._node_of = branches([one.whole for one in kin])
        self._up = {below: up for up, node in enumerate(self._nodes) for below in node.below}
        self._total = [sum(chance for _, chance in member.weight) for member in kin]
        self._passed: list[dict[int, int]] = [{} for _ in kin]
        self._holding: tuple[int, dict[int, int]] | None = None
        self._states: list[State] = []
        for number in range(len(self._nodes)):
            self._states.append(self._state(number))
        self._at = self._places()

    def values(self) -> Iterable[int]:
        """Go through the priorities above 0 that its members can have."""
        return self._at

    def floors(self) -> Iterable[int]:
        """Give the lowest priority that each member can have."""
        best = (max(self.scores(member)) for member in range(len(self._kin)))
        return (one.weight[0][0] * one.gap(score) for one, score in zip(self._kin, best, strict=True))

    def factor(self) -> Polynomial:
        """Give the probabilities that 0, 1, 2, … members are above the values not yet passed."""
        return summed(self._states[-1])

    def held(self, value: int) -> Iterable[tuple[int, Polynomial]]:
        """Give, for each member that can have the value: that it does, and 0, 1, … others are above."""
        members = self._at.get(value, {})
        others = self._others(self._above(members))
        for member, chances in members.items():
            number, total = self._node_of[member], self._total[member]
            bare, found = self._bare(number), EMPTY
            for score, chance in chances.items():
                held = [chance / total * term for term in bare[score]]
                found = plus(found, times(held, others[number][score], self._limit))
            yield member, found

    def pass_over(self, value: int) -> None:
        """Count this value as ahead from now on."""
        members = self._at.get(value, {})
        for member, chances in members.items():
            for score, chance in chances.items():
                self._passed[member][score] = self._passed[member].get(score, 0) + chance
        for number in sorted(self._above(members)):
            self._states[number] = self._state(number)

    def _above(self, members: Iterable[int]) -> set[int]:
        """Collect the nodes of members, and all above them."""
        found: set[int] = set()
        for member in members:
            here: int | None = self._node_of[member]
            while here is not None and here not in found:
                found.add(here)
                here = self._up.get(here)
        return found

    def _others(self, numbers: Iterable[int]) -> dict[int, State]:
        """Give, for each of these nodes and each score at it, the polynomial of all that isn't below it.

        From the outermost down; with a node all above it have to be there.
        """
        found: dict[int, State] = {}
        for number in sorted(numbers, reverse=True):
            up = self._up.get(number)
            own = self._states[number]
            if up is None:
                found[number] = dict.fromkeys(own, ONE)
            elif (member := self._nodes[up].member) is not None:
                found[number] = self._counted(found[up], member)
            else:
                first, second = self._nodes[up].below
                other = self._states[first + second - number]
                found[number] = beside(found[up], own, other, self._limit)
        return found

    def doubts(self) -> Doubts:
        """Give, for each member that has a score of its own, the probabilities of its values."""
        return {member: dict(one.scores) for member, one in enumerate(self._kin) if one.scores}

    def given(self) -> Given:
        """Give, for each score of its own, how many are above the values not yet passed, if it were known."""
        others = self._others(range(len(self._nodes)))
        return {
            (member, score): times(
                self._counted({score: ONE}, member).get(score, EMPTY),
                others[self._node_of[member]].get(score, EMPTY),
                self._limit,
            )
            for member, one in enumerate(self._kin)
            for score in one.scores
        }

    def held_given(self, value: int) -> Iterable[tuple[int, Given]]:
        """Give, for members that can have the value, what `held` gives, for each score of its own if it were known."""
        for member, chances in self._at.get(value, {}).items():
            path = sorted(self._above([member]))
            kept = [self._states[number] for number in path]
            self._holding = member, chances
            for number in path:
                self._states[number] = self._state(number)
            yield member, self.given()
            self._holding = None
            for number, state in zip(path, kept, strict=True):
                self._states[number] = state

    def scores(self, member: int) -> Iterable[int]:
        """Go through the scores that a member can have."""
        return self._states[self._node_of[member]]

    def _places(self) -> dict[int, dict[int, dict[int, int]]]:
        """Map each value above 0 to the members that can have it, each with its scores and their chances."""
        found: dict[int, dict[int, dict[int, int]]] = {}
        for member, one in enumerate(self._kin):
            for score in self.scores(member):
                for weight, chance in one.weight:
                    if (value := weight * one.gap(score)) > 0:
                        found.setdefault(value, {}).setdefault(member, {})[score] = chance
        return found

    def _bare(self, number: int) -> State:
        """Give the state of a node without counting its own member."""
        node = self._nodes[number]
        if node.member is None:
            return joined(self._states[node.below[0]], self._states[node.below[1]], self._limit)
        if node.below:
            return self._states[node.below[0]]
        scores = self._kin[node.member].scores
        return {score: [scores[score]] for score in sorted(scores, reverse=True)}

    def _state(self, number: int) -> State:
        bare, member = self._bare(number), self._nodes[number].member
        return bare if member is None else self._counted(bare, member)

    def _counted(self, bare: State, member: int) -> State:
        """Count a member for each of the scores."""
        passed, total = self._passed[member], self._total[member]
        if self._holding and self._holding[0] == member:
            at = self._holding[1]
            return {score: [at[score] / total * term for term in bare[score]] for score in bare if score in at}
        if not passed:
            return bare
        found: State = {}
        for score, polynomial in bare.items():
            above = passed.get(score, 0)
            own = [(total - above) / total, above / total][: self._limit] if above else [1.0]
            found[score] = times(own, polynomial, self._limit)
        return found
