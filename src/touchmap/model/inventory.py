"""The whole inventory of one client, with everything to be found by its id."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, TypeVar

from touchmap.model.action import Action
from touchmap.model.chain import Chain, passing_over
from touchmap.model.evidence import Evidence
from touchmap.model.fields import nfc
from touchmap.model.hints.placeholder import is_placeholder
from touchmap.model.settings import Person, Settings
from touchmap.model.touchpoint import State, Touchpoint
from touchmap.model.vocabulary import Vocabulary, vocabulary

K = TypeVar("K")
V = TypeVar("V")


class Lost(NamedTuple):
    """What the files hold and could not be loaded.

    Attributes:
        files: Files that were not read to their end.
        entries: How many entries did not load.
        ids: The ids of touchpoints, chains and actions that did not load, as far as they could be read.
        kinds: The lists and the settings that are not whole because of it, such as `touchpoints` or `scale`.
        nameless: The lists in which something is lost whose id is not known, so that any name may mean it.
        settings: The keys of the settings that are lost; None for all of them.
    """

    files: tuple[str, ...] = ()
    entries: int = 0
    ids: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    nameless: frozenset[str] = frozenset()
    settings: frozenset[str] | None = frozenset()

    def has_lost(self, setting: str) -> bool:
        """Whether it is not known what the client says under a key of the settings."""
        return self.settings is None or setting in self.settings

    def lacks(self, kind: str) -> bool:
        """Whether a list, or a key of the settings, is not whole; without settings nothing is."""
        return self.settings is None or kind in self.kinds


@dataclass(frozen=True)
class Inventory:
    """Everything that the files of one client say.

    Attributes:
        settings: The client's settings.
        touchpoints: The touchpoints, parts among them, in the order of the files.
        chains: The chains.
        evidence: The observations.
        actions: The ideas and actions.
        files: The files that belong to the inventory, in their order.
        foreign: YAML files in the folder that have none of our keys.
        settings_file: The file that holds the settings.
        lost: What did not load.
        others: Touchpoints in other states than those of `touchpoints`, for their names.
        away: Their ids.
        drawn: The chains with the links to these too, by their ids; empty if there are none.
    """

    settings: Settings
    touchpoints: tuple[Touchpoint, ...] = ()
    chains: tuple[Chain, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    actions: tuple[Action, ...] = ()
    files: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    settings_file: str = "touchmap.yaml"
    lost: Lost = field(default_factory=Lost)
    others: tuple[Touchpoint, ...] = ()
    away: frozenset[str] = frozenset()
    drawn: Mapping[str, Chain] = field(default_factory=dict)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The client's words."""
        return vocabulary(self.settings)

    @cached_property
    def touchpoint_by_id(self) -> dict[str, Touchpoint]:
        """Each touchpoint by its id, those in other states too."""
        return {point.id: point for point in (*self.touchpoints, *self.others)}

    def in_state(self, state: State) -> "Inventory":
        """The inventory of the touchpoints in one state, this very one if all are: no links to others, no evidence."""
        return self._without(tuple(point for point in self.touchpoints if point.state != state))

    def seen_by(self, segment: str) -> "Inventory":
        """The inventory of the touchpoints that a segment meets, and of the chains that it passes."""
        met = self._without(tuple(point for point in self.touchpoints if segment not in self.met_by(point)))
        return replace(met, chains=tuple(chain for chain in met.chains if chain.segment in (None, segment)))

    def _without(self, others: tuple[Touchpoint, ...]) -> "Inventory":
        if not others:
            return self
        leaving = frozenset(point.id for point in others)
        return replace(
            self,
            touchpoints=tuple(point for point in self.touchpoints if point.id not in leaving),
            chains=tuple(passing_over(chain, leaving) for chain in self.chains),
            evidence=tuple(record for record in self.evidence if record.touchpoint not in leaving),
            others=(*self.others, *others),
            away=self.away | leaving,
            drawn={**self.chain_by_id, **self.drawn},
        )

    def chain_as_drawn(self, chain: Chain) -> Chain:
        """A chain with all its links, those to touchpoints in other states too."""
        return self.drawn.get(chain.id, chain)

    @cached_property
    def ids_by_name(self) -> dict[str, tuple[str, ...]]:
        """The ids of the touchpoints that have each name."""
        return _grouped((point.name, point.id) for point in self.touchpoints)

    @cached_property
    def chain_by_id(self) -> dict[str, Chain]:
        """Each chain by its id."""
        return {chain.id: chain for chain in self.chains}

    @cached_property
    def person_by_id(self) -> dict[str, Person]:
        """Each person by their id; empty if the client lists no people."""
        return {person.id: person for person in self.settings.people or ()}

    @cached_property
    def parts_of(self) -> dict[str, tuple[Touchpoint, ...]]:
        """The parts of each touchpoint that has some."""
        return _grouped((point.part_of, point) for point in self.touchpoints if point.part_of)

    @cached_property
    def evidence_of(self) -> dict[str, tuple[Evidence, ...]]:
        """The evidence of each touchpoint that has some, in the order of the files."""
        return _grouped((record.touchpoint, record) for record in self.evidence)

    @cached_property
    def actions_of(self) -> dict[str, tuple[Action, ...]]:
        """The ideas and actions of each touchpoint that has some."""
        return _grouped((name, action) for action in self.actions for name in action.improves)

    @cached_property
    def chains_of(self) -> dict[str, tuple[Chain, ...]]:
        """The chains in which each touchpoint is a link, each chain once."""
        return _grouped(
            (touchpoint, chain)
            for chain in self.chains
            for touchpoint in dict.fromkeys(way for link in chain.links for way in link.ways)
        )

    @cached_property
    def _phase_of_stage(self) -> dict[str, str | None]:
        return {stage.id: stage.phase for stage in self.vocabulary.stages}

    def owner_of(self, point: Touchpoint) -> str | None:
        """The owner of a touchpoint, as entered, None if that is nobody or a placeholder."""
        return self.owner_in(self.entered_owner_of(point))

    def entered_owner_of(self, point: Touchpoint) -> str | None:
        """The owner as entered, a placeholder too; of a part the whole's unless it has one of its own."""
        return self._inherited(point, "owner")

    def owner_in(self, entered: str | None) -> str | None:
        """Whom the value of an `owner` key names: the value itself, None if it is a placeholder.

        A word that is an id or a name in `people:` names that person, whatever it looks like.
        """
        if entered is None or not is_placeholder(entered) or self.lost.has_lost("people"):
            return entered
        return entered if nfc(entered).casefold() in self._called else None

    @cached_property
    def _called(self) -> frozenset[str]:
        """The ids and names of the people, in lower case."""
        return frozenset(
            nfc(word).casefold() for person in self.settings.people or () for word in (person.id, person.name)
        )

    def stage_of(self, point: Touchpoint) -> str | None:
        """The stage's id, of a part the whole's unless it has one of its own."""
        return self._inherited(point, "stage")

    def channel_of(self, point: Touchpoint) -> str | None:
        """The channel's id, of a part the whole's unless it has one of its own."""
        return self._inherited(point, "channel")

    def phase_of(self, point: Touchpoint) -> str | None:
        """The phase's id: the touchpoint's own, else its stage's."""
        own = self._inherited(point, "phase")
        stage = self.stage_of(point)
        return own if own is not None or stage is None else self._phase_of_stage.get(stage)

    def by_segment(self, point: Touchpoint, field: str) -> dict[str, int]:
        """The ratings of a field by segment; one rating for all is that of each segment that meets the touchpoint."""
        rating = getattr(point, field)
        return rating or {} if rating is None or isinstance(rating, dict) else dict.fromkeys(self.met_by(point), rating)

    def met_by(self, point: Touchpoint) -> tuple[str, ...]:
        """The ids of the segments that meet a touchpoint, as far as they exist."""
        known = tuple(term.id for term in self.settings.segments)
        return tuple(name for name in point.segments if name in known) if point.segments else known

    def owner_name(self, owner: str | None) -> str | None:
        """The name of an owner: the person's, or the words as entered; None if they name nobody."""
        person = self.person_by_id.get(owner or "")
        return (person.name or person.id) if person else self.owner_in(owner)

    def _inherited(self, point: Touchpoint, name: str) -> str | None:
        value: str | None = getattr(point, name)
        if value is not None or point.part_of is None:
            return value
        if name not in self._handed_down:
            self._handed_down[name] = self._from_wholes(name)
        return self._handed_down[name].get(point.id)

    @cached_property
    def _handed_down(self) -> dict[str, dict[str, str | None]]:
        return {}

    def _from_wholes(self, name: str) -> dict[str, str | None]:
        """A field of every touchpoint, where it has none its whole's; each is passed once, also in a circle."""
        found: dict[str, str | None] = {}
        for point in self.touchpoints:
            path: list[str] = []
            here: Touchpoint | None = point
            value: str | None = None
            while here is not None and value is None and here.id not in found:
                value = found[here.id] = getattr(here, name)
                path.append(here.id)
                here = self.touchpoint_by_id.get(here.part_of) if here.part_of else None
            if value is None and here is not None:
                value = found[here.id]
            found.update(dict.fromkeys(path, value))
        return found


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
