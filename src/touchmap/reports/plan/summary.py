"""The plan in short: what to fix first and why, who owns it, where customers are lost, what is unproved."""

from collections.abc import Iterator
from typing import Any

from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import is_late
from touchmap.analysis.scoring.ranking import Ranked, Ranking
from touchmap.language.numbers import equals, is_whole
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.naming import listed
from touchmap.reports.plan.chains import ChainLine
from touchmap.reports.plan.ranking import PlanRow


def first(rows: tuple[PlanRow, ...], inventory: Inventory, say: Speech) -> str:
    """What to fix first, with the arithmetic; a shared first place is said to be one."""
    if not rows:
        return say("No touchpoint has a priority yet, so the plan cannot say what to fix first.")
    row = rows[0]
    if not row.priority:
        return say("No touchpoint is below its target: there is no gap to close.")
    shares = [other for other in rows if other.rank == 1]
    figures: dict[str, Any] = {name: say.figure(getattr(row, name)) for name in _FIGURES}
    if len(shares) > 1:
        return say(
            "Highest priority, {priority}: {names}. Their order is not determined; the list begins with “{name}” "
            "({weight} × {business} × {gap}; {score} today, target {target}).",
            names=listed(shares, inventory, say, 6),
            name=row.name,
            **figures,
        )
    sign = equals(row.weight, row.business, row.gap)
    return say(
        noted(
            "Fix “{name}” first: weight to customers {weight}, business priority {business}, gap {gap} ({score} "
            "today, target {target}). {weight} × {business} × {gap} {equals} {priority}: the highest priority of all."
        )
        if is_whole(row.gap)
        else noted(
            "Fix “{name}” first: weight to customers {weight}, business priority {business}, gap about {gap} ({score} "
            "today, target {target}). {weight} × {business} × {gap} {equals} {priority}: the highest priority of all."
        ),
        name=row.name,
        equals=sign,
        **figures,
    )


def summary(ranking: Ranking, chains: tuple[ChainLine, ...], facts: Facts, say: Speech) -> tuple[str, ...]:
    """What follows after what to fix first, one short paragraph each."""
    points = [point for point, _ in ranking.places]
    paragraphs = (
        _ties(ranking, say),
        _owners(ranking, facts, say),
        _work(ranking, facts, say),
        _breaks(chains, facts, say),
        _limits(ranking, chains, facts, say),
        _proof(points, facts, say),
        [
            say.plural(
                "{count} touchpoint has no priority because a rating is missing.",
                "{count} touchpoints have no priority because a rating is missing.",
                len(ranking.unscored),
            )
        ]
        if ranking.unscored
        else [],
    )
    return tuple(" ".join(found) for found in map(list, paragraphs) if found)


def unowned(points: list[Touchpoint], facts: Facts) -> list[Touchpoint]:
    """The touchpoints without an owner."""
    return [point for point in points if facts.inventory.owner_of(point) is None]


def scored(points: list[Touchpoint], facts: Facts) -> list[Touchpoint]:
    """The touchpoints that have a score."""
    return [point for point in points if point.id in facts.scores]


_FIGURES = ("weight", "business", "gap", "priority", "score", "target")


def _ties(ranking: Ranking, say: Speech) -> Iterator[str]:
    """The ties among what belongs on the watchlist, but for one in the first place."""
    counts: dict[int, int] = {}
    for row in ranking.watched:
        counts[row.rank] = counts.get(row.rank, 0) + 1
    for rank, count in counts.items():
        if count > 1 and rank > 1:
            yield say.plural(
                "{count} touchpoint has rank {rank}.",
                "{count} touchpoints share rank {rank}; their order is not determined.",
                count,
                rank=rank,
            )
    more = len(ranking.watched) - ranking.top
    if more > 0 and ranking.top:
        yield say.plural(
            "{count} more touchpoint ties for the last place on the watchlist (place {top}).",
            "{count} more touchpoints tie for the last place on the watchlist (place {top}).",
            more,
            top=ranking.top,
        )


def _owners(ranking: Ranking, facts: Facts, say: Speech) -> Iterator[str]:
    held: tuple[Ranked, ...] = ranking.watched
    nobodys = unowned([row.point for row in held], facts)
    if nobodys:
        yield say(
            "Touchpoints on the watchlist, ties included: {all}. Without an owner ({count}): {names}.",
            count=len(nobodys),
            all=len(held),
            names=listed(nobodys, facts.inventory, say),
        )
    elif held:
        yield say("Every touchpoint on the watchlist has an owner.")
    everything = list(facts.inventory.touchpoints)
    everywhere = unowned(everything, facts)
    if len(everywhere) > len(nobodys):
        yield say(
            "Without an owner in the whole inventory: {count} of {all} touchpoints.",
            count=len(everywhere),
            all=len(everything),
        )


def _work(ranking: Ranking, facts: Facts, say: Speech) -> Iterator[str]:
    """What of the watchlist nobody works on, itself or in a part, and which of its actions are late."""
    watched = {row.point.id for row in ranking.watched}
    idle = [row.point for row in ranking.watched if row.point.id not in facts.worked_on]
    late = [a.title for a in facts.in_hand if any(name in watched for name in a.improves) and is_late(a, facts.today)]
    if idle:
        yield say(
            "On the watchlist without planned or ongoing work ({count}): {names}.",
            count=len(idle),
            names=listed(idle, facts.inventory, say),
        )
    if late:
        yield say("Overdue actions on the watchlist ({count}): {names}.", count=len(late), names=say.listed(late))


def _breaks(chains: tuple[ChainLine, ...], facts: Facts, say: Speech) -> Iterator[str]:
    """How many chains break, and which of them first."""
    broken = [chain for chain in chains if chain.breaks_at]
    if not chains and facts.chains:
        return
    if not chains:
        yield say("There are no chains yet, so the plan cannot say where customers are lost on their way.")
    elif not broken:
        yield say("No chain breaks: no link is negative.")
    else:
        yield say.plural(
            "{count} of {all} chains breaks at a negative link.",
            "{count} of {all} chains break at a negative link.",
            len(broken),
            all=len(chains),
        )
        number = min(chain.breaks_at or 0 for chain in broken)
        yield _earliest([chain for chain in broken if chain.breaks_at == number], number, say)


def _earliest(early: list[ChainLine], number: int, say: Speech) -> str:
    """The chains that break as early as no other, at the link of a number."""
    if len(early) > 1:
        key = (
            noted("Chains that break at their very first link ({count}): {names}.")
            if number == 1
            else noted("Chains that break as early as link {number} ({count}): {names}.")
        )
        return say(key, count=len(early), number=number, names=say.listed([chain.name for chain in early]))
    chain = early[0]
    link, of = chain.links[number - 1], len(chain.links)
    key = (
        noted("The first to break is the chain “{chain}”, at its very first link (“{name}”).")
        if number == 1
        else noted("The first to break is the chain “{chain}”, at its last link (“{name}”).")
        if number == of
        else noted(
            "The first to break is the chain “{chain}”, at link {number} of {of} (“{name}”): few "
            "customers see what lies beyond it."
        )
    )
    return say(key, chain=chain.name, number=number, of=of, name=link.name)


def _limits(ranking: Ranking, chains: tuple[ChainLine, ...], facts: Facts, say: Speech) -> Iterator[str]:
    """The touchpoint that is the weak link of most chains; of equals the one with the higher rank."""
    shown = {chain.id: chain.name for chain in chains}
    limits = {
        row.point.id: [shown[c] for c in facts.weak_in.get(row.point.id, ()) if c in shown] for row in ranking.ranked
    }
    most = max(limits, key=lambda name: len(limits[name]), default="")
    names = limits.get(most, [])
    if len(names) > 1:
        name = facts.inventory.touchpoint_by_id[most].name
        yield say(
            "The touchpoint “{name}” is the weak link of the most chains ({count}): {names}.",
            name=name,
            count=len(names),
            names=say.listed(names),
        )
    elif len(chains) > 1 and names:
        yield say("No touchpoint is the weak link of more than one chain.")


def _proof(points: list[Touchpoint], facts: Facts, say: Speech) -> Iterator[str]:
    marked = scored(points, facts)
    bare = facts.opinions(points)
    if bare:
        yield say.plural(
            "{count} of {all} scores is opinion only: no evidence supports it.",
            "{count} of {all} scores are opinion only: no evidence supports them.",
            len(bare),
            all=len(marked),
        )
    elif marked:
        yield say("Evidence supports every score.")
