"""What one pass over the chains of each segment takes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from touchmap.analysis.chains.contact_counts import ContactCounts, touches
from touchmap.analysis.chains.graph import passes
from touchmap.model.inventory import Inventory
from touchmap.reports.chains.rows import contact_figures
from touchmap.reports.chains.words import said_of_segment


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """What one pass over each chain of a segment takes; without segments one row for everybody."""

    segment: str | None
    chains: int
    touches: int
    by_person: int
    automatic: int
    automation_unknown: int
    cost: float | None
    cost_unknown: int
    said: tuple[str, ...] = field(metadata={"data": False})


def segments_of(inventory: Inventory) -> tuple[str | None, ...]:
    """The ids of the segments; None, for everybody, where the client has none."""
    return tuple(term.id for term in inventory.settings.segments) or (None,)


def segment_rows(inventory: Inventory) -> Iterator[SegmentRow]:
    """What the chains of each segment take, in the order of the settings."""
    for segment in segments_of(inventory):
        chains = [chain for chain in inventory.chains if passes(chain, segment)]
        taken = touches((link.ways for chain in chains for link in chain.links), inventory)
        yield _segment(segment, len(chains), taken, inventory)


def _segment(segment: str | None, chains: int, taken: ContactCounts, inventory: Inventory) -> SegmentRow:
    return SegmentRow(
        segment=segment,
        chains=chains,
        **contact_figures(taken),
        said=said_of_segment(segment, chains, taken, inventory),
    )
