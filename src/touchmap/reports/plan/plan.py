"""What `touchmap plan` shows: the improvement plan as a consultant hands it over."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.language.speech import speech
from touchmap.load import Loaded
from touchmap.reports.findings.findings import findings_report
from touchmap.reports.kinds import Kind
from touchmap.reports.naming import told_apart
from touchmap.reports.plan.chains import ChainLine, chain_lines, other_chains
from touchmap.reports.plan.findings import FindingLevel, finding_levels
from touchmap.reports.plan.open_work import OpenWork, open_work
from touchmap.reports.plan.ranking import MissingRow, PlanRow, missing_rows, plan_rows, with_firmness
from touchmap.reports.plan.sections import SECTIONS
from touchmap.reports.plan.summary import first, summary, unowned
from touchmap.reports.plan.watchlist import WatchlistItem, watched
from touchmap.rules.run import check


@dataclass(frozen=True, slots=True)
class AimLines:
    """The three questions that are answered before a map is drawn."""

    why: str | None
    improve: tuple[str, ...]
    expect: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """How many there are of what the plan speaks of."""

    touchpoints: int
    chains: int
    broken: int
    unowned: int
    unproved: int


@dataclass(frozen=True, slots=True)
class PlanReport:
    """The improvement plan.

    Attributes:
        shape: The name and the version of the JSON document.
        language: The language of its sentences.
        client_language: The language of what the inventory says.
        client: The client's name.
        day: The day that ages are counted from, as an ISO date.
        segment: The name of the segment by whose weights it is ranked, if any.
        aim: Why the map is drawn, if the settings say.
        first: What to fix first, in words.
        summary: What else the reader has to know, one paragraph each.
        figures: How many there are.
        top: How many places the watchlist has.
        least: The lowest score of the scale of scores.
        most: The highest rating of it.
        watchlist: The first `top` rows whose priority is above 0.
        work: Every action and idea that is open.
        same: The names of those beyond it that have the same priority as the last.
        ranking: All rows, or those up to the rank that was asked for.
        ranked: How many rows there are in all.
        sure: Remarks on how sure the ranking is; empty unless asked for.
        chains: The chains, in the order of the files; with a segment, those that it passes.
        other_chains: Remarks on the chains of other segments; empty if there are none.
        missing: The touchpoints without a priority.
        findings: What the rules find, by level.
        waived: How many findings are waived.
        sections: The names of the sections that a document of it has.
    """

    kind: ClassVar[Kind] = "plan"

    shape: Literal["touchmap.plan/1"]
    language: str = field(metadata={"data": False})
    client_language: str = field(metadata={"data": False})
    client: str | None
    day: str = field(metadata={"key": "today"})
    segment: str | None = field(metadata={"key": "segment_name"})
    aim: AimLines | None
    first: str
    summary: tuple[str, ...]
    figures: Figures
    top: int
    least: int
    most: int
    watchlist: tuple[WatchlistItem, ...]
    work: OpenWork
    same: tuple[str, ...]
    ranking: tuple[PlanRow, ...]
    ranked: int
    sure: tuple[str, ...]
    chains: tuple[ChainLine, ...]
    other_chains: str
    missing: tuple[MissingRow, ...]
    findings: tuple[FindingLevel, ...]
    waived: int
    sections: tuple[str, ...] = field(metadata={"data": False})


def plan_report(
    loaded: Loaded,
    facts: Facts,
    top: int | None = None,
    segment: str | None = None,
    doubt: Fraction | None = None,
    sections: tuple[str, ...] = SECTIONS,
) -> PlanReport:
    """The improvement plan of an inventory.

    Args:
        loaded: The inventory and its texts.
        facts: What follows from it on the plan's day.
        top: Show the ranking up to this rank only, ties included.
        segment: Rank by this segment's weights among what it meets, and name other segments' chains apart.
        doubt: Show how sure the ranking is, when a rating entered by hand is one off with this probability.
        sections: The sections of a document; without `findings` the rules are not asked.
    """
    settings = facts.inventory.settings
    say = speech(settings.client.language)
    ranking = facts.ranking_of(segment)
    rows = plan_rows(ranking.ranked, facts, say, segment)
    rows, sure = (rows, ()) if doubt is None else _firm(rows, ranking, facts, segment, doubt)
    watchlist = tuple(watched(row, rows[i], facts, say) for i, row in enumerate(ranking.watched[: ranking.top]))
    chains = chain_lines(facts, say, segment)
    found = findings_report(loaded, check(facts, loaded.problems), "", say=say) if "findings" in sections else None
    return PlanReport(
        shape="touchmap.plan/1",
        language=say.language,
        client_language=settings.client.language,
        client=settings.client.name,
        day=facts.today.isoformat(),
        segment=next((term.name or term.id for term in settings.segments if term.id == segment), None),
        aim=_aim(facts),
        first=first(rows, facts.inventory, say),
        summary=summary(ranking, chains, facts, say),
        figures=_figures(ranking, chains, facts),
        top=ranking.top,
        least=settings.scoring.min,
        most=settings.scoring.max,
        watchlist=watchlist,
        work=open_work(facts, ranking, segment),
        same=_same_rank(ranking, facts),
        ranking=tuple(row for row in rows if top is None or row.rank <= top),
        ranked=len(rows),
        sure=sure,
        chains=chains,
        other_chains=other_chains(facts, say, segment),
        missing=missing_rows(ranking.unscored, facts, say),
        findings=finding_levels(found) if found else (),
        waived=found.summary.waived if found else 0,
        sections=sections,
    )


def _same_rank(ranking: Ranking, facts: Facts) -> tuple[str, ...]:
    """The names of those on the watchlist that have no card, since they share the rank of the last one with a card."""
    beyond = ranking.watched[ranking.top :] if ranking.top else ()
    return tuple(told_apart(row.point, facts.inventory) for row in beyond)


def _firm(
    rows: tuple[PlanRow, ...], ranking: Ranking, facts: Facts, segment: str | None, doubt: Fraction
) -> tuple[tuple[PlanRow, ...], tuple[str, ...]]:
    """The rows with how sure they are, and remarks on that."""
    from touchmap.analysis.robustness.robustness import firmness
    from touchmap.reports.ranking.robustness_notes import firm_notes

    firm = firmness(facts, doubt, segment)
    say = speech(facts.inventory.settings.client.language)
    return with_firmness(rows, firm), firm_notes(firm, facts.inventory, ranking, doubt, say)


def _aim(facts: Facts) -> AimLines | None:
    aim = facts.inventory.settings.aim
    if aim is None or not (aim.why or aim.improve or aim.expect):
        return None
    return AimLines(aim.why, aim.improve, aim.expect)


def _figures(ranking: Ranking, chains: tuple[ChainLine, ...], facts: Facts) -> Figures:
    points = [point for point, _ in ranking.places]
    return Figures(
        touchpoints=len(points),
        chains=len(chains),
        broken=sum(chain.breaks_at is not None for chain in chains),
        unowned=len(unowned(points, facts)),
        unproved=len(facts.opinions(points)),
    )
