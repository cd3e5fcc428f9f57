"""The plan in short: what to mend first and why, who answers, where customers are lost, what is unproved."""

from collections.abc import Iterator
from typing import Any

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import is_late
from touchmap.analysis.scoring.ranking import Ranked, Ranking
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.figures import equals, is_whole
from touchmap.reports.naming import listed
from touchmap.reports.plan.chains import ChainLine
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.speech import Words


def first(rows: tuple[PlanRow, ...], inventory: Inventory, say: Words) -> str:
    """What to mend first, with the arithmetic; a shared first place is said to be one."""
    if not rows:
        return say("plan.first_unknown")
    row = rows[0]
    if not row.priority:
        return say("plan.first_none")
    shares = [other for other in rows if other.rank == 1]
    figures: dict[str, Any] = {name: say.figure(getattr(row, name)) for name in _FIGURES}
    if len(shares) > 1:
        return say("plan.first_shared", names=listed(shares, inventory, say, 6), name=row.name, **figures)
    sign = equals(row.weight, row.business, row.gap)
    return say("plan.first" if is_whole(row.gap) else "plan.first_near", name=row.name, equals=sign, **figures)


def summary(ranking: Ranking, chains: tuple[ChainLine, ...], facts: Facts, say: Words) -> tuple[str, ...]:
    """What follows after what to mend first, one short paragraph each."""
    points = [point for point, _ in ranking.places]
    paragraphs = (
        _ties(ranking, say),
        _owners(ranking, facts, say),
        _work(ranking, facts, say),
        _breaks(chains, facts, say),
        _limits(ranking, chains, facts, say),
        _proof(points, facts, say),
        [say("plan.unscored", len(ranking.unscored))] if ranking.unscored else [],
    )
    return tuple(" ".join(found) for found in map(list, paragraphs) if found)


def unowned(points: list[Touchpoint], facts: Facts) -> list[Touchpoint]:
    """The touchpoints that nobody answers for."""
    return [point for point in points if facts.inventory.owner_of(point) is None]


def scored(points: list[Touchpoint], facts: Facts) -> list[Touchpoint]:
    """The touchpoints that have a score."""
    return [point for point in points if point.id in facts.scores]


_FIGURES = ("weight", "business", "gap", "priority", "score", "target")


def _ties(ranking: Ranking, say: Words) -> Iterator[str]:
    """The ties among what belongs on the watchlist, but for one in the first place."""
    counts: dict[int, int] = {}
    for row in ranking.watched:
        counts[row.rank] = counts.get(row.rank, 0) + 1
    for rank, count in counts.items():
        if count > 1 and rank > 1:
            yield say("plan.tie", count, rank=rank)
    more = len(ranking.watched) - ranking.top
    if more > 0 and ranking.top:
        yield say("plan.cut", more, top=ranking.top)


def _owners(ranking: Ranking, facts: Facts, say: Words) -> Iterator[str]:
    held: tuple[Ranked, ...] = ranking.watched
    nobodys = unowned([row.point for row in held], facts)
    if nobodys:
        yield say("plan.unowned", len(nobodys), all=len(held), names=listed(nobodys, facts.inventory, say))
    elif held:
        yield say("plan.all_owned")
    everything = list(facts.inventory.touchpoints)
    everywhere = unowned(everything, facts)
    if len(everywhere) > len(nobodys):
        yield say("plan.unowned_all", len(everywhere), all=len(everything))


def _work(ranking: Ranking, facts: Facts, say: Words) -> Iterator[str]:
    """What of the watchlist nobody works on, itself or in a part, and which of its actions are late."""
    watched = {row.point.id for row in ranking.watched}
    idle = [row.point for row in ranking.watched if row.point.id not in facts.worked_on]
    late = [a.title for a in facts.in_hand if a.touchpoint in watched and is_late(a, facts.today)]
    if idle:
        yield say("plan.idle", len(idle), names=listed(idle, facts.inventory, say))
    if late:
        yield say("plan.late", len(late), names=say.listed(late))


def _breaks(chains: tuple[ChainLine, ...], facts: Facts, say: Words) -> Iterator[str]:
    """How many chains break, and which of them first."""
    broken = [chain for chain in chains if chain.breaks_at]
    if not chains and facts.chains:
        return
    if not chains:
        yield say("plan.no_chains")
    elif not broken:
        yield say("plan.unbroken")
    else:
        yield say("plan.broken", len(broken), all=len(chains))
        number = min(chain.breaks_at or 0 for chain in broken)
        yield _earliest([chain for chain in broken if chain.breaks_at == number], number, say)


def _earliest(early: list[ChainLine], number: int, say: Words) -> str:
    """The chains that break as early as no other, at the link of a number."""
    if len(early) > 1:
        key = "plan.breaks_many_at_start" if number == 1 else "plan.breaks_many"
        return say(key, len(early), number=number, names=say.listed([chain.name for chain in early]))
    chain = early[0]
    link, of = chain.links[number - 1], len(chain.links)
    key = "plan.breaks_at_start" if number == 1 else "plan.breaks_at_last" if number == of else "plan.breaks_first"
    return say(key, chain=chain.name, number=number, of=of, name=link.name)


def _limits(ranking: Ranking, chains: tuple[ChainLine, ...], facts: Facts, say: Words) -> Iterator[str]:
    """The touchpoint that is the weak link of most chains; of equals the one with the higher rank."""
    shown = {chain.id: chain.name for chain in chains}
    limits = {
        row.point.id: [shown[c] for c in facts.weak_in.get(row.point.id, ()) if c in shown] for row in ranking.ranked
    }
    most = max(limits, key=lambda name: len(limits[name]), default="")
    names = limits.get(most, [])
    if len(names) > 1:
        name = facts.inventory.touchpoint_by_id[most].name
        yield say("plan.limits_most", name=name, count=len(names), names=say.listed(names))
    elif len(chains) > 1 and names:
        yield say("plan.limits_one")


def _proof(points: list[Touchpoint], facts: Facts, say: Words) -> Iterator[str]:
    marked = scored(points, facts)
    bare = facts.opinions(points)
    if bare:
        yield say("plan.unproved", len(bare), all=len(marked))
    elif marked:
        yield say("plan.proved")
