"""What `touchmap chains` shows: each chain as a row of links, what limits it, what it converts, what it takes."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.chains.contact_counts import touches
from touchmap.analysis.chains.conversion import Passage, lowest, passages
from touchmap.analysis.chains.lift import Effort, indistinct, lifts
from touchmap.analysis.chains.states import ChainState, LinkState, LinkWay, next_weak, role_of
from touchmap.analysis.facts import Facts
from touchmap.errors import TouchmapError
from touchmap.language.numbers import plain, rounded
from touchmap.language.speech import speech
from touchmap.model.chain import Link
from touchmap.model.fields import nfc
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.added import Added, added_by
from touchmap.reports.chains.conversion import CountedLinks
from touchmap.reports.chains.lift import lift_row
from touchmap.reports.chains.rows import ChainRow, LinkRow, LinkWayRow, contact_figures
from touchmap.reports.chains.segments import SegmentRow, segment_rows
from touchmap.reports.chains.words import said_of_chain
from touchmap.reports.kinds import Kind
from touchmap.reports.standard_rows import standard_rows


@dataclass(frozen=True, slots=True)
class ChainsReport:
    """The chains of an inventory, or those of them that were asked for.

    Attributes:
        shape: The name and the version of the JSON document.
        currency: The currency of costs.
        chains: In the order of the files, or in the order asked for.
        segments: What the chains of each segment take; empty if only some chains were asked for.
        head: What is to be said before all chains, one sentence each.
        notes: What the figures are, one sentence each.
        language: The language of its words.
        more: What a what-if adds.
    """

    kind: ClassVar[Kind] = "chains"

    shape: Literal["touchmap.chains/1"]
    currency: str | None
    chains: tuple[ChainRow, ...]
    segments: tuple[SegmentRow, ...]
    head: tuple[str, ...] = field(metadata={"data": False})
    notes: tuple[str, ...] = field(metadata={"data": False})
    language: str = field(metadata={"data": False})
    more: Added | None = field(default=None, metadata=added_by("WhatIfChanges"))


def chains_report(facts: Facts, ids: Collection[str] = (), effort: Effort | None = None) -> ChainsReport:
    """The chains as they are shown.

    Args:
        facts: The inventory.
        ids: Which chains (default: all).
        effort: What is thought to become better at one link (default: one in ten of those lost there
            stays).

    Raises:
        TouchmapError: There is no such chain.
    """
    inventory = facts.inventory
    say = speech(inventory.settings.client.language)
    rows = tuple(chain_row(state, facts, effort) for state in _asked(facts, ids))
    notes = [
        say(
            "▼ weak link (lowest score); ✗ break (first negative link); ⇢ beyond the break; ● "
            "end link; ⇒ the chain it starts."
        ),
        say("The figure after a name is its score today; ? means no score."),
    ]
    if any(link.conversion is not None for row in rows for link in row.links):
        notes += [
            say(
                "Conversion: the customers counted at a link as a share of the counted link "
                "before it, with the 95 % Wilson interval. Lost: the difference."
            ),
            say(
                "Effect of improving a link: the customers kept there × the share of its customers who get to the "
                "last counted link. For equal effort it is largest at the lowest conversion."
            ),
        ]
    return ChainsReport(
        shape="touchmap.chains/1",
        currency=inventory.settings.client.currency,
        chains=rows,
        segments=() if ids or not rows else tuple(segment_rows(inventory)),
        head=(),
        notes=tuple(notes) if rows else (say("The inventory has no chains."),),
        language=inventory.settings.client.language,
    )


def chain_row(state: ChainState, facts: Facts, effort: Effort | None = None) -> ChainRow:
    """A chain as plain values."""
    inventory, chain = facts.inventory, state.chain
    counted = passages(chain)
    effort = effort or Effort()
    found = lifts(counted, effort)
    later = next_weak(state, inventory.settings.default_target)
    taken = touches((link.ways for link in chain.links), inventory)
    end, breaks = state.end, state.breaks_at
    beyond = state.steps[breaks.number + 1 :] if breaks else ()
    starts = end.link.starts if end else None
    following = inventory.chain_by_id.get(starts or "")
    return ChainRow(
        id=chain.id,
        name=chain.name,
        segment=chain.segment,
        links=tuple(_links(state, counted, facts)),
        weak_links=_ids(state.weak),
        breaks_at=breaks.link.touchpoint if breaks else None,
        end=end.link.touchpoint if end else None,
        starts=starts,
        **contact_figures(taken),
        next_weak_links=_ids(later),
        unscored=_ids(state.unscored),
        beyond_break=_ids(beyond),
        lowest_conversion=_ids(state.steps[passage.number] for passage in lowest(counted)),
        not_distinguishable=_ids(state.steps[passage.number] for passage in indistinct(counted)),
        lift=lift_row(found, state),
        owner=chain.owner,
        owner_name=inventory.owner_name(chain.owner),
        goal=chain.goal,
        standards=standard_rows(chain.standards),
        file=chain.where.file,
        line=chain.line,
        starts_name=following.name if following else starts,
        breaks=facts.place_of(chain, breaks.number) if breaks else None,
        ends=facts.place_of(chain, end.number) if end else None,
        said=said_of_chain(state, later, CountedLinks(counted, found, effort), taken, inventory),
    )


def _links(state: ChainState, counted: tuple[Passage, ...], facts: Facts) -> Iterable[LinkRow]:
    """All links in the order of the file, those that are passed over among them."""
    passage_at = {passage.number: passage for passage in counted}
    weak = {step.number for step in state.weak}
    steps = iter(state.steps)
    broken = False
    for number, link in enumerate(facts.inventory.chain_as_drawn(state.chain).links):
        if facts.inventory.away.issuperset(link.ways):
            point = facts.inventory.touchpoint_by_id[link.ways[0]]
            yield _passed_over(link, number, point, beyond_break=broken)
            continue
        step = next(steps)
        passage = passage_at.get(step.number)
        yield LinkRow(
            touchpoint=step.link.touchpoint,
            name=step.name,
            role=step.role,
            score=plain(step.score),
            reaction=step.reaction,
            reached=step.link.count,
            conversion=plain(passage.rate) if passage else None,
            interval=rounded(passage.interval) if passage else None,
            of_start=plain(passage.of_start) if passage else None,
            lost=passage.lost if passage else None,
            weak=step.number in weak,
            beyond_break=broken,
            after=step.link.after,
            minutes=plain(step.link.minutes),
            ways=tuple(_way(way, step.link) for way in step.ways),
            state=facts.state,
        )
        broken = broken or step == state.breaks_at


def _way(way: LinkWay, link: Link) -> LinkWayRow:
    reached = link.reached.get(way.touchpoint) if isinstance(link.reached, dict) else None
    return LinkWayRow(way.touchpoint, way.name, plain(way.score), way.reaction, reached)


def _passed_over(link: Link, number: int, point: Touchpoint, *, beyond_break: bool) -> LinkRow:
    """A link whose touchpoint is in another state: it is shown, and has no figures."""
    return LinkRow(
        touchpoint=point.id,
        name=point.name,
        role=role_of(link, number),
        score=None,
        reaction=None,
        reached=link.count,
        conversion=None,
        interval=None,
        of_start=None,
        lost=None,
        weak=False,
        beyond_break=beyond_break,
        after=link.after,
        minutes=plain(link.minutes),
        ways=(),
        state=point.state,
    )


def _ids(steps: Iterable[LinkState]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.link.touchpoint for step in steps))


def _asked(facts: Facts, ids: Collection[str]) -> Iterable[ChainState]:
    from touchmap.model.hints.unknown_names import no_such, which_then

    by_id = {state.chain.id: state for state in facts.chains}
    for name in map(nfc, ids):
        if name not in by_id:
            hint = which_then("chain", name, by_id, (state.chain for state in facts.chains))
            raise TouchmapError(no_such("chain", name), hint)
    return [by_id[name] for name in dict.fromkeys(map(nfc, ids))] if ids else facts.chains
