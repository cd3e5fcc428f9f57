"""The sentences of a what-if: what would be another, and what would come of it."""

from collections.abc import Sequence

from touchmap.analysis.chains import ChainState
from touchmap.model.inventory import Inventory
from touchmap.reports.chain_words import first_names, names_of
from touchmap.reports.figures import brief, plain
from touchmap.reports.supposed import Supposed
from touchmap.reports.words import Words, words


def title(supposed: Supposed) -> str:
    """What would be another, as one sentence."""
    inventory = supposed.now.inventory
    say = words(inventory.settings.client.language)
    changes = [
        say(
            "what_if.change",
            name=inventory.touchpoint_by_id[change.id].name,
            field=say.field(change.field),
            before=_shown(change.from_, change.field, inventory) or say("what_if.nothing"),
            after=_shown(change.to, change.field, inventory),
        )
        for change in supposed.changes
    ]
    return say("what_if.title", changes=say("list.and").join(changes))


def _shown(value: float | str | None, name: str, inventory: Inventory) -> str:
    if isinstance(value, str):
        return (inventory.owner_name(value) or value) if name == "owner" else value
    return brief(value)


def said_of_ranking(supposed: Supposed, enters: Sequence[str], leaves: Sequence[str], top: int) -> tuple[str, ...]:
    """Who would come into the top and who would leave it, and which chains would have other weak links."""
    inventory = supposed.now.inventory
    say = words(inventory.settings.client.language)
    notes = [title(supposed)]
    for key, ids in (("what_if.enters", enters), ("what_if.leaves", leaves)):
        if ids:
            notes.append(
                say(key, top=top, names=first_names((inventory.touchpoint_by_id[i].name for i in ids), say, 20))
            )
    if not enters and not leaves:
        notes.append(say("what_if.same", top=top))
    for now, then in zip(supposed.now.chains, supposed.then.chains, strict=True):
        if weak_ids(now) != weak_ids(then):
            notes.append(say("what_if.chain", chain=now.chain.name, before=_weak(now, say), after=_weak(then, say)))
    return (*notes, say("what_if.rank_note"))


def said_of_chain(now: ChainState, then: ChainState, say: Words) -> tuple[str, ...]:
    """Which other weak links, and which other break, a chain would have."""
    return (*_weak_moved(now, then, say), *_break_moved(now, then, say))


def weak_ids(state: ChainState) -> tuple[str, ...]:
    """The ids of a chain's weak links, each once."""
    return tuple(dict.fromkeys(step.link.touchpoint for step in state.weak))


def _weak(state: ChainState, say: Words) -> str:
    if not state.weak:
        return say("what_if.no_link")
    return say("what_if.link", names=names_of(state.weak), score=brief(plain(state.weak[0].score)))


def _weak_moved(now: ChainState, then: ChainState, say: Words) -> tuple[str, ...]:
    if _weak(now, say) == _weak(then, say):
        return ()
    return (say("what_if.weak", before=_weak(now, say), after=_weak(then, say)),)


def _break_moved(now: ChainState, then: ChainState, say: Words) -> tuple[str, ...]:
    before = names_of([now.breaks_at]) if now.breaks_at else None
    after = names_of([then.breaks_at]) if then.breaks_at else None
    if before == after:
        return ()
    key = "what_if.broken" if before is None else "what_if.mended" if after is None else "what_if.break"
    return (say(key, before=before, after=after),)
