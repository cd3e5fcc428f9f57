"""The plan in five sentences: customers and money first, then people, work, and what is not known."""

from collections.abc import Iterable, Iterator
from typing import Any

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.language.numbers import equals, is_whole
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.actions.totals import totals_of
from touchmap.reports.naming import listed
from touchmap.reports.plan.chains import ChainLine
from touchmap.reports.plan.open_work import OpenWork
from touchmap.reports.plan.ranking import PlanRow


def in_short(
    rows: tuple[PlanRow, ...],
    ranking: Ranking,
    chains: tuple[ChainLine, ...],
    work: OpenWork,
    facts: Facts,
    say: Speech,
) -> tuple[str, ...]:
    """What a reader has to know who reads no further, one short paragraph each; each only where there are data.

    Args:
        rows: All rows of the ranking.
        ranking: The ranking.
        chains: The chains that the plan shows.
        work: The open work.
        facts: The inventory on the plan's day.
        say: The language.
    """
    fixed = _lift(chains, say) or first(rows, facts.inventory, say)
    paragraphs = (
        [_lost(chains, say)],
        [fixed],
        _owners(ranking, facts, say),
        _work(work, say),
        _proof(ranking, facts, say),
    )
    return tuple(" ".join(said) for said in map(list, paragraphs) if said)


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


def most_lost(chains: Iterable[ChainLine]) -> ChainLine | None:
    """The first of the chains with the link at which most customers are lost; None where no loss is counted."""
    losing = ((chain.most_lost, chain) for chain in chains)
    found = [(link.lost or 0, chain) for link, chain in losing if link]
    return max(found, key=lambda one: one[0])[1] if found else None


def unowned(points: Iterable[Touchpoint], facts: Facts) -> list[Touchpoint]:
    """The touchpoints without an owner."""
    return [point for point in points if facts.inventory.owner_of(point) is None]


_FIGURES = ("weight", "business", "gap", "priority", "score", "target")


def _lost(chains: tuple[ChainLine, ...], say: Speech) -> str:
    """At which link most customers are lost, and what is left of them at the end."""
    if not chains:
        return say("There are no chains yet, so the plan cannot say where customers are lost on their way.")
    chain = most_lost(chains)
    link = chain.most_lost if chain else None
    if chain is None or link is None:
        return say("Where most customers are lost is not known: nobody has counted a loss in a chain.")
    counted = chain.counted
    return say(
        noted(
            "Most customers are lost before “{link}”: {lost} of {before} do not get there. The chain “{chain}” begins "
            "with {start} customers and ends with {arrived}."
        )
        if counted[-1].number == len(chain.links)
        else noted(
            "Most customers are lost before “{link}”: {lost} of {before} do not get there. The chain “{chain}” begins "
            "with {start} customers; at “{last}”, where the last are counted, there are {arrived}."
        ),
        link=link.name,
        lost=say.figure(link.lost or 0),
        before=say.figure(link.before or 0),
        chain=chain.name,
        start=say.figure(counted[0].reached or 0),
        arrived=say.figure(counted[-1].reached or 0),
        last=counted[-1].name,
    )


def _lift(chains: tuple[ChainLine, ...], say: Speech) -> str:
    """What one fix would bring, in the chain in which it would bring most."""
    found = [chain for chain in chains if chain.lift]
    best = max(found, key=lambda chain: chain.lift.more if chain.lift else 0, default=None)
    if best is None or best.lift is None or round(best.lift.more) < 1:
        return ""
    more, reached = round(best.lift.more), best.lift.reached
    return say.plural(
        "If one in ten of those lost before {links} stayed, {count} more customer would get to the end of the chain "
        "“{chain}” ({share} % more than today).",
        "If one in ten of those lost before {links} stayed, {count} more customers would get to the end of the chain "
        "“{chain}” ({share} % more than today).",
        more,
        links=say.listed(best.lift.names, 3),
        chain=best.name,
        share=say.figure(round(100 * best.lift.more / reached)),
    )


def _owners(ranking: Ranking, facts: Facts, say: Speech) -> Iterator[str]:
    nobodys = unowned((row.point for row in ranking.watched), facts)
    if nobodys:
        yield say(
            "Without an owner on the watchlist: {count} of {all}: {names}.",
            count=len(nobodys),
            all=len(ranking.watched),
            names=listed(nobodys, facts.inventory, say, 3),
        )
    elif ranking.watched:
        yield say("Every touchpoint on the watchlist has an owner.")


def _work(work: OpenWork, say: Speech) -> Iterator[str]:
    totals = totals_of(work.actions)
    if not totals.count:
        yield say("No work is planned or under way.")
        return
    yield say.plural(
        "{count} action is planned or under way.", "{count} actions are planned or under way.", totals.count
    )
    if totals.effort is not None:
        yield say("Effort: {effort} person-days.", effort=say.figure(totals.effort))
    if totals.late:
        yield say.plural("{count} is overdue.", "{count} are overdue.", totals.late)
    if work.expected:
        yield say.plural(
            "If every expected score comes true, {count} of {all} touchpoints leaves the watchlist.",
            "If every expected score comes true, {count} of {all} touchpoints leave the watchlist.",
            len(work.expected.leaving),
            all=work.expected.watched,
        )


def _proof(ranking: Ranking, facts: Facts, say: Speech) -> Iterator[str]:
    points = [point for point, _ in ranking.places]
    marked = [point for point in points if point.id in facts.scores]
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
