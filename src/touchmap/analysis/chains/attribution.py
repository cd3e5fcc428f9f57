"""To which stage the customers belong who are lost between two counted links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain as in_a_row
from itertools import pairwise

from touchmap.analysis.chains.conversion import Passage, passages
from touchmap.model.chain import Chain

StageId = str | None
"""A stage or a phase; None for what names none."""


@dataclass(frozen=True, slots=True)
class Passed:
    """The way from one counted link of a chain to the next.

    Attributes:
        chain: The chain.
        first: The counted link that it begins at.
        passage: The counted link that it ends at, beside the one before.
        places: The stages of the links after the first up to the second, each once, in their order.
    """

    chain: Chain
    first: int
    passage: Passage
    places: tuple[StageId, ...]

    @property
    def grows(self) -> bool:
        """Whether more are counted at its end than at its beginning."""
        return self.passage.lost is None

    @property
    def place(self) -> tuple[StageId] | None:
        """The one stage to which its loss belongs, in a tuple; None if it is not attributable."""
        return None if self.grows or len(self.places) != 1 else (self.places[0],)


@dataclass(frozen=True, slots=True)
class Share:
    """What of one chain's customers a stage loses.

    Attributes:
        entered: How many entered the stage.
        steps: Its own steps, in their order.
    """

    entered: int
    steps: tuple[Passed, ...]


def passed(chain: Chain, place_of: Callable[[str], StageId]) -> tuple[Passed, ...]:
    """The ways between the counted links of a chain.

    Args:
        chain: The chain.
        place_of: The stage of a touchpoint, by its id.
    """
    counted = passages(chain)
    links = [[place_of(way) for way in link.ways] for link in chain.links]
    return tuple(
        Passed(
            chain, first.number, second, tuple(dict.fromkeys(in_a_row(*links[first.number + 1 : second.number + 1])))
        )
        for first, second in pairwise(counted)
    )


def shares(steps: Iterable[Passed], first_place: StageId) -> dict[StageId, Share]:
    """What each stage loses of one chain's customers.

    A stage's customers are those counted before its first own step; at the stage of the chain's first counted
    link, those counted there. Who comes back to a stage is counted once. A stage has no share in the chain where
    a step without a stage of its own touches it, where it has no step of its own, and where a count grows between
    its customers and its last step: those lost there need not be among them.

    Args:
        steps: The ways between the counted links of one chain.
        first_place: The stage of its first counted link.
    """
    known = tuple(steps)
    touched = {place for step in known if step.place is None for place in step.places}
    own: dict[StageId, list[int]] = {}
    for number, step in enumerate(known):
        if step.place is not None and step.place[0] not in touched:
            own.setdefault(step.place[0], []).append(number)
    found: dict[StageId, Share] = {}
    for place, numbers in own.items():
        entry = 0 if place == first_place else numbers[0]
        if not any(step.grows for step in known[entry : numbers[-1]]):
            found[place] = Share(known[entry].passage.before or 0, tuple(known[number] for number in numbers))
    return found
