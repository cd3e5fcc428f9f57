"""The slides with a chart: the highest priorities, and the chain with the largest loss."""

from collections.abc import Iterator, Sequence

from touchmap.language.speech import Speech
from touchmap.reports.document import Picture, Section
from touchmap.reports.plan.chains import ChainLine, LinkLine
from touchmap.reports.plan.in_short import most_lost
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.sections.watchlist import factors
from touchmap.reports.plan.slides.notes import source
from touchmap.reports.plan.slides.slide import BarChart, BarSeries, Slide, SlideColumn, SlideTable
from touchmap.reports.text import Text, own
from touchmap.reports.work_rows import rank_of

MOST = 10
"""How many bars a chart has."""


def priorities_slide(report: PlanReport, say: Speech) -> Slide | None:
    """The highest priorities as bars; None if none is above 0.

    Args:
        report: The plan.
        say: The language.
    """
    rows = tuple(row for row in report.ranking[:MOST] if row.priority > 0)
    if not rows:
        return None
    label = say("The highest priorities")
    series = BarSeries(say("Priority"), tuple(row.priority for row in rows), "accent")
    return Slide(
        "picture",
        _first(rows, say),
        say("{label}: customer weight × business priority × gap to the target", label=label),
        tuple(_arithmetic(rows, report, say)),
        chart=BarChart(tuple(f"{rank_of(row)} {row.name}" for row in rows), (series,), label),
        notes=source(say("weights, priorities, scores and targets of the touchpoints"), "touchmap rank", report, say),
    )


def map_slide(report: PlanReport, drawn: Section, say: Speech) -> Slide:
    """The journey map as a picture; without a browser to draw it, its chains as a table.

    Args:
        report: The plan.
        drawn: The map as a section of a page.
        say: The language.
    """
    picture = next((block.drawn for block in drawn.blocks if isinstance(block, Picture)), None)
    columns = (
        SlideColumn(say("Chain"), 0.4),
        SlideColumn(say("Links"), 0.12, "right"),
        SlideColumn(say("Breaks at"), 0.24),
        SlideColumn(say("Most are lost before"), 0.24),
    )
    rows = tuple(_chain(chain, say) for chain in report.chains)
    return Slide(
        "table",
        drawn.heading,
        say("Columns are stages; the higher a link stands, the better its score"),
        table=SlideTable(columns, rows, say("Chains")),
        map=picture,
        notes=source(say("the chains with scores and counts"), "touchmap map", report, say),
    )


def _chain(chain: ChainLine, say: Speech) -> tuple[Text, ...]:
    breaks = next((link.name for link in chain.links if link.breaks), "")
    lost = chain.most_lost
    return own(chain.name), say.figure(len(chain.links)), own(breaks), own(lost.name if lost else "")


def _first(rows: Sequence[PlanRow], say: Speech) -> Text:
    shares = sum(row.rank == 1 for row in rows)
    if shares == 1:
        return say("“{name}” has the highest priority, {priority}", **_figures(rows[0], say))
    return say("{count} share the highest priority, {priority}", count=shares, priority=say.figure(rows[0].priority))


def _arithmetic(rows: Sequence[PlanRow], report: PlanReport, say: Speech) -> Iterator[Text]:
    """How the first priority comes about, where the last place of the watchlist is, and what else is ranked."""
    equal = "=" if rows[0].whole else "≈"
    yield say(
        "“{name}”: {factors} {equal} {priority}.", factors=factors(rows[0], say), equal=equal, **_figures(rows[0], say)
    )
    tied = [row for row in rows if row.tied]
    if tied:
        yield say("Ranks with = are shared: which of them comes first is yours to decide.")
    if report.ranked > len(rows):
        yield say("Shown: {count} of {all} touchpoints.", count=len(rows), all=report.ranked)


def _figures(row: PlanRow, say: Speech) -> dict[str, str]:
    return {"name": row.name, "priority": say.figure(row.priority)}


def losses_slide(report: PlanReport, say: Speech) -> Slide | None:
    """The chain with the largest loss, link by link; None where nobody counted or nobody is lost.

    Args:
        report: The plan.
        say: The language.
    """
    chain = None if report.owner else most_lost(report.chains)
    link = chain.most_lost if chain else None
    if chain is None or link is None:
        return None
    links = _chief(chain)
    label = say("Chain “{chain}”: who came to each link, who was lost on the way", chain=chain.name)
    came = BarSeries(say("Came"), tuple(one.reached for one in links), "flow")
    lost = BarSeries(say("Lost"), tuple(one.lost or None for one in links), "loss")
    return Slide(
        "picture",
        say("Most customers are lost before “{link}”", link=link.name),
        label,
        tuple(_told(chain, link, links, say)),
        chart=BarChart(tuple(f"{one.number} {one.name}" for one in links), (came, lost), label),
        notes=source(say("the counts at the links of the chain"), f"touchmap chains {chain.id}", report, say),
    )


def _chief(chain: ChainLine) -> tuple[LinkLine, ...]:
    """The counted links in order; of many the first, the last, and those with the largest losses."""
    counted = chain.counted
    ends = (counted[0], counted[-1])
    losing = sorted((link for link in counted if link not in ends), key=lambda link: -(link.lost or 0))
    return tuple(sorted((*ends, *losing[: MOST - 2]), key=lambda link: link.number)) if len(counted) > MOST else counted


def _told(chain: ChainLine, link: LinkLine, shown: Sequence[LinkLine], say: Speech) -> Iterator[Text]:
    if link.lost and link.before:
        yield say(
            "{lost} of {before} do not get to “{link}”: {share} %.",
            lost=say.figure(link.lost),
            before=say.figure(link.before),
            link=link.name,
            share=round(100 * link.lost / link.before),
        )
    first, last = chain.counted[0].reached or 0, chain.counted[-1].reached or 0
    yield say(
        "The chain begins with {first} customers and ends with {last}.", first=say.figure(first), last=say.figure(last)
    )
    if chain.lift:
        yield say(
            "If one in ten of those lost before {names} stayed, {more} more would get to the end.",
            names=say.listed(chain.lift.names),
            more=say.figure(round(chain.lift.more)),
        )
    if len(shown) < len(chain.counted):
        yield say("Shown: {count} of {all} links with a count.", count=len(shown), all=len(chain.counted))
    if (uncounted := len(chain.links) - len(chain.counted)) > 0:
        yield say("Links without a count: {count}.", count=uncounted)
