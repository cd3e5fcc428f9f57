"""What `touchmap plan` shows: the improvement plan as a consultant hands it over."""

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranking
from touchmap.language.speech import Speech, speech
from touchmap.load import Loaded
from touchmap.model.entry import names_of
from touchmap.reports.chains.stages import StageRow, stages_report
from touchmap.reports.document import Look, Section
from touchmap.reports.kinds import Kind
from touchmap.reports.naming import told_apart
from touchmap.reports.plan.chains import ChainLine, chain_lines, other_chains
from touchmap.reports.plan.choice import SECTIONS
from touchmap.reports.plan.findings import FindingLevel, finding_levels
from touchmap.reports.plan.heat_map import HeatMap, heat_map
from touchmap.reports.plan.importance import ImportanceMatrix, importance_matrix
from touchmap.reports.plan.in_short import in_short
from touchmap.reports.plan.open_work import OpenWork, open_work
from touchmap.reports.plan.ranking import MissingRow, PlanRow, missing_rows, plan_rows, with_firmness
from touchmap.reports.plan.to_decide import to_decide
from touchmap.reports.plan.unproved import Unproved, unproved
from touchmap.reports.plan.watchlist import WatchlistItem, watched
from touchmap.revision import Revision


@dataclass(frozen=True, slots=True)
class AimLines:
    """The three questions that are answered before a map is drawn."""

    why: str | None
    improve: tuple[str, ...]
    expect: str | None


@dataclass(frozen=True, slots=True)
class PlanReport:
    """The improvement plan.

    Attributes:
        shape: The name and the version of the JSON document.
        language: The language of its sentences.
        client_language: The language of what the inventory says.
        client: The client's name.
        currency: The currency of costs.
        day: The day that ages are counted from, as an ISO date.
        segment: The name of the segment by whose weights it is ranked, if any.
        revision: The commit that the files stand at; None unless asked for.
        aim: Why the map is drawn, if the settings say.
        in_short: What a reader has to know who reads no further, one paragraph each.
        to_decide: What the meeting that reads it has to decide, as questions.
        top: How many places the watchlist has.
        least: The lowest score of the scale of scores.
        most: The highest rating of it.
        best: The highest weight and business priority.
        watchlist: The touchpoints on the watchlist, ties included, as far as it is shown.
        same: The names of those beyond it that have the same priority as the last.
        work: Every action and idea that is open.
        importance: Importance against performance; None if nothing is ranked.
        heat: The scores by category and stage; None where there are not two of both.
        stages: The stages with their scores and losses; empty where fewer than two have touchpoints.
        ranking: All rows, or those up to the rank that was asked for.
        ranked: How many rows there are in all.
        sure: Remarks on how sure the ranking is; empty unless asked for.
        chains: The chains, in the order of the files; with a segment, those that it passes.
        other_chains: Remarks on the chains of other segments; empty if there are none.
        unproved: What is not known.
        missing: The touchpoints without a priority.
        findings: What the rules find, by level.
        waived: How many findings are waived.
        sections: The names of the sections that a document of it has.
        brief: Whether a document of it is for a reader who has two minutes.
        owner: The name of the only owner whom it is for, if any.
        look: The client's look, for a page.
        map: The journey map, for a page that is to have it.
    """

    kind: ClassVar[Kind] = "plan"

    shape: Literal["touchmap.plan/1"]
    language: str = field(metadata={"data": False})
    client_language: str = field(metadata={"data": False})
    client: str | None
    currency: str | None
    day: str = field(metadata={"key": "today"})
    segment: str | None = field(metadata={"key": "segment_name"})
    aim: AimLines | None
    in_short: tuple[str, ...]
    to_decide: tuple[str, ...]
    top: int
    least: int
    most: int
    best: int
    watchlist: tuple[WatchlistItem, ...]
    same: tuple[str, ...]
    work: OpenWork
    importance: ImportanceMatrix | None
    heat: HeatMap | None
    stages: tuple[StageRow, ...]
    ranking: tuple[PlanRow, ...]
    ranked: int
    sure: tuple[str, ...]
    chains: tuple[ChainLine, ...]
    other_chains: str
    unproved: Unproved
    missing: tuple[MissingRow, ...]
    findings: tuple[FindingLevel, ...]
    waived: int
    sections: tuple[str, ...] = field(metadata={"data": False})
    brief: bool = field(default=False, metadata={"data": False})
    owner: str | None = field(default=None, metadata={"data": False})
    look: Look = field(default=Look(), metadata={"data": False})
    map: Section | None = field(default=None, metadata={"data": False})
    revision: Revision | None = None


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
    say = speech(facts.inventory.settings.client.language)
    ranking = facts.ranking_of(segment)
    rows = plan_rows(ranking.ranked, facts, say, segment)
    rows, sure = (rows, ()) if doubt is None else _firm(rows, ranking, facts, segment, doubt)
    watchlist, same = _watchlist(ranking, rows, facts, say)
    chains = chain_lines(facts, say, segment)
    work = open_work(facts, ranking, segment)
    levels, waived = _findings(loaded, facts, say) if "findings" in sections else ((), 0)
    return PlanReport(
        **_about(facts, segment, say),
        in_short=in_short(rows, ranking, chains, work, facts, say),
        to_decide=to_decide(watchlist, say),
        top=ranking.top,
        watchlist=watchlist,
        same=same,
        work=work,
        importance=importance_matrix(ranking, facts),
        heat=heat_map(ranking, facts.scores_of(segment), facts, say),
        stages=_stages(facts, segment),
        ranking=tuple(row for row in rows if top is None or row.rank <= top),
        ranked=len(rows),
        sure=sure,
        chains=chains,
        other_chains=other_chains(facts, say, segment),
        unproved=unproved(ranking, chains, facts),
        missing=missing_rows(ranking.unscored, facts, say),
        findings=levels,
        waived=waived,
        sections=sections,
    )


_SHOWN = 30
"""How many touchpoints of the watchlist are shown where more tie for its last place."""


def _findings(loaded: Loaded, facts: Facts, say: Speech) -> tuple[tuple[FindingLevel, ...], int]:
    """What the rules find, by level, and how many findings are waived."""
    from touchmap.reports.findings.findings import findings_report
    from touchmap.rules.run import check

    found = findings_report(loaded, check(facts, loaded.problems), "", say=say)
    return finding_levels(found), found.summary.waived


def _watchlist(
    ranking: Ranking, rows: tuple[PlanRow, ...], facts: Facts, say: Speech
) -> tuple[tuple[WatchlistItem, ...], tuple[str, ...]]:
    """What is shown of the watchlist, and the names of those beyond it that tie for its last place."""
    held = ranking.watched[: max(ranking.top, _SHOWN)] if ranking.top else ()
    beyond = ranking.watched[len(held) :] if held else ()
    return (
        tuple(watched(row, rows[at], facts, say) for at, row in enumerate(held)),
        tuple(told_apart(row.point, facts.inventory) for row in beyond),
    )


def _about(facts: Facts, segment: str | None, say: Speech) -> dict[str, Any]:
    """Whose plan it is, and by which scales."""
    settings = facts.inventory.settings
    return {
        "shape": "touchmap.plan/1",
        "language": say.language,
        "client_language": settings.client.language,
        "client": settings.client.name,
        "currency": settings.client.currency,
        "day": facts.today.isoformat(),
        "segment": names_of(settings.segments).get(segment or ""),
        "aim": _aim(facts),
        "least": settings.scoring.min,
        "most": settings.scoring.max,
        "best": settings.scale.max,
    }


def _stages(facts: Facts, segment: str | None) -> tuple[StageRow, ...]:
    """The stages that have touchpoints, and what names none, if there are two of them."""
    found = stages_report(replace(facts, segment=segment) if segment else facts)
    rows = tuple(row for row in found.places if row.kind == "stage" and row.touchpoints)
    return rows if len(rows) > 1 else ()


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
