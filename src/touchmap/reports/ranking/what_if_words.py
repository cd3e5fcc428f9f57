"""The sentences of a what-if: what would be another, and what would come of it."""

from collections.abc import Sequence

from touchmap.analysis.chains.graph import passes
from touchmap.analysis.chains.states import ChainState
from touchmap.language.numbers import brief, plain
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.model.inventory import Inventory
from touchmap.reports.naming import listed, listed_links, named
from touchmap.reports.ranking.what_if_states import Supposed


def title(supposed: Supposed) -> str:
    """What would be another, as one sentence."""
    inventory = supposed.now.inventory
    say = speech(inventory.settings.client.language)
    changes = [
        say(
            "{name}: {field} {before} → {after}",
            name=named(inventory.touchpoint_by_id[change.id], inventory, say),
            field=say.field(change.field),
            before=_shown(change.from_, change.field, inventory) or say("none"),
            after=_shown(change.to, change.field, inventory),
        )
        for change in supposed.changes
    ]
    return say("What if: {changes}. Nothing is saved.", changes="; ".join(changes))


def _shown(value: float | str | None, name: str, inventory: Inventory) -> str:
    if isinstance(value, str):
        return (inventory.owner_name(value) or value) if name == "owner" else value
    return brief(value)


def said_of_ranking(
    supposed: Supposed, enters: Sequence[str], leaves: Sequence[str], top: int, segment: str | None
) -> tuple[str, ...]:
    """Who would come into the top and who would leave it, and which chains would have other weak links.

    Args:
        supposed: Both states.
        enters: The ids of those who would come in.
        leaves: The ids of those who would leave.
        top: How many places the watchlist has.
        segment: Speak of the chains that this segment passes only.
    """
    inventory = supposed.now.inventory
    say = speech(inventory.settings.client.language)
    notes = [title(supposed)]
    for key, ids in (
        (noted("New in the top {top}: {names}."), enters),
        (noted("No longer in the top {top}: {names}."), leaves),
    ):
        if ids:
            points = [inventory.touchpoint_by_id[name] for name in ids]
            notes.append(say(key, top=top, names=listed(points, inventory, say)))
    if not enters and not leaves:
        notes.append(say("The top {top} stays the same.", top=top))
    for now, then in zip(supposed.now.chains, supposed.then.chains, strict=True):
        if passes(now.chain, segment) and weak_ids(now) != weak_ids(then):
            before, after = _weak(now, inventory, say), _weak(then, inventory, say)
            notes.append(
                say(
                    "Weak links of the chain “{chain}” today: {before}; with the changes: {after}.",
                    chain=now.chain.name,
                    before=before,
                    after=after,
                )
            )
    return (*notes, say("Column Today: the rank today. All other columns are with the changes."))


def said_of_chain(now: ChainState, then: ChainState, inventory: Inventory, say: Speech) -> tuple[str, ...]:
    """Which other weak links, and which other break, a chain would have."""
    return (*_weak_moved(now, then, inventory, say), *_break_moved(now, then, inventory, say))


def weak_ids(state: ChainState) -> tuple[str, ...]:
    """The ids of a chain's weak links, each once."""
    return tuple(dict.fromkeys(step.link.touchpoint for step in state.weak))


def _weak(state: ChainState, inventory: Inventory, say: Speech) -> str:
    if not state.weak:
        return say("unknown")
    score = brief(plain(state.weak[0].score))
    return say("{names} (score {score})", names=listed_links(state.weak, inventory, say), score=score)


def _weak_moved(now: ChainState, then: ChainState, inventory: Inventory, say: Speech) -> tuple[str, ...]:
    before, after = _weak(now, inventory, say), _weak(then, inventory, say)
    return (
        ()
        if before == after
        else (say("Weak links today: {before}; with the changes: {after}.", before=before, after=after),)
    )


def _break_moved(now: ChainState, then: ChainState, inventory: Inventory, say: Speech) -> tuple[str, ...]:
    before = listed_links([now.breaks_at], inventory, say) if now.breaks_at else None
    after = listed_links([then.breaks_at], inventory, say) if then.breaks_at else None
    if before == after:
        return ()
    key = (
        noted("Break today: none; with the changes: at the link {after}.")
        if before is None
        else noted("Break today: at the link {before}; with the changes: none.")
        if after is None
        else noted("Break today: at the link {before}; with the changes: at the link {after}.")
    )
    return (say(key, before=before, after=after),)
