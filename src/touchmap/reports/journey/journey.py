"""What `touchmap map` shows: every chain with its links under the stages, and where customers are lost."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal, NamedTuple

from touchmap.analysis.chains.states import ChainState, reaction_at
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.ranking import Ranked
from touchmap.language.numbers import plain
from touchmap.language.phrase import noted_plural
from touchmap.language.speech import Speech, speech
from touchmap.model.entry import names_of
from touchmap.reports.chains.chains import chain_row
from touchmap.reports.chains.rows import ChainRow, LinkRow
from touchmap.reports.chains.stages import stages_report
from touchmap.reports.document import Look
from touchmap.reports.filters import hold_to_known
from touchmap.reports.journey.lanes import lanes_of
from touchmap.reports.journey.stations import (
    JourneyChain,
    JourneyStage,
    LoosePoint,
    Station,
    StationWay,
    letter_of,
)
from touchmap.reports.kinds import Kind
from touchmap.reports.plan.ranking import stage_name


@dataclass(frozen=True, slots=True)
class JourneyReport:
    """The journey map.

    Attributes:
        shape: The name and the version of the JSON document.
        language: The language of its sentences.
        client_language: The language of what the inventory says.
        client: The client's name.
        day: The day that ages are counted from, as an ISO date.
        title: What was found.
        stages: The stages at which something stands, in their order.
        chains: The chains in the order of the files.
        loose: The touchpoints that are in no chain.
        least: The lowest score of the scale of scores.
        most: The highest.
        top: How many places the watchlist has.
        large: Whether one chain is shown large, with its lanes as rows.
        look: The client's look, for a page.
    """

    kind: ClassVar[Kind] = "map"

    shape: Literal["touchmap.map/1"]
    language: str = field(metadata={"data": False})
    client_language: str = field(metadata={"data": False})
    client: str | None
    day: str = field(metadata={"key": "today"})
    title: str
    stages: tuple[JourneyStage, ...]
    chains: tuple[JourneyChain, ...]
    loose: tuple[LoosePoint, ...]
    least: int
    most: int
    top: int
    large: bool = field(metadata={"data": False})
    look: Look = field(default=Look(), metadata={"data": False})


class _Seen(NamedTuple):
    """By whose eyes chains are shown, and what that needs: the segment's name, its facts and its watchlist."""

    segment: str | None
    facts: Facts
    watched: dict[str, Ranked]


def journey_report(
    facts: Facts, *, chain: str | None = None, by_segment: bool = False, lanes: Collection[str] = ()
) -> JourneyReport:
    """The journey map of an inventory.

    Args:
        facts: The inventory on the map's day.
        chain: Show only this chain, large.
        by_segment: Show a chain once for each segment that meets it, by its scores.
        lanes: What else is shown of each link.

    Raises:
        TouchmapError: There is no such chain.
    """
    inventory = facts.inventory
    hold_to_known("chain", chain, inventory.chain_by_id)
    say = speech(inventory.settings.client.language)
    letters = {one.id: letter_of(number) for number, one in enumerate(inventory.chains)}
    eyes = tuple(_eyes(facts, by_segment=by_segment))
    chains = tuple(_chains(eyes, letters, lanes, say, chain))
    return JourneyReport(
        shape="touchmap.map/1",
        language=say.language,
        client_language=inventory.settings.client.language,
        client=inventory.settings.client.name,
        day=facts.today.isoformat(),
        title=_title(chains, say),
        stages=tuple(_stages(facts, chains, say)),
        chains=chains,
        loose=() if chain else tuple(_loose(facts)),
        least=inventory.settings.scoring.min,
        most=inventory.settings.scoring.max,
        top=inventory.settings.gates.top,
        large=chain is not None,
    )


def _eyes(facts: Facts, *, by_segment: bool) -> Iterator[_Seen]:
    segments = facts.inventory.settings.segments if by_segment else ()
    for segment, name in names_of(segments).items():
        seen = replace(facts, segment=segment)
        yield _Seen(name, seen, {row.point.id: row for row in seen.ranking_of(segment).watched})
    if not segments:
        yield _Seen(None, facts, {row.point.id: row for row in facts.ranking.watched})


def _chains(
    eyes: Collection[_Seen], letters: dict[str, str], lanes: Collection[str], say: Speech, only: str | None
) -> Iterator[JourneyChain]:
    for chain in letters:
        for seen in eyes:
            states = (state for state in seen.facts.chains if state.chain.id == chain and only in (None, chain))
            yield from (_chain(state, seen, letters, lanes, say) for state in states)


def _chain(
    state: ChainState, seen: _Seen, letters: dict[str, str], lanes: Collection[str], say: Speech
) -> JourneyChain:
    row = chain_row(state, seen.facts)
    names = names_of(seen.facts.inventory.settings.segments)
    stations = tuple(_stations(row, seen, letters, lanes, say))
    return JourneyChain(
        letter=letters[row.id],
        id=row.id,
        name=row.name,
        segment=seen.segment or names.get(row.segment or "", row.segment),
        finding=_finding(stations, say),
        stations=stations,
    )


def _stations(
    row: ChainRow, seen: _Seen, letters: dict[str, str], lanes: Collection[str], say: Speech
) -> Iterator[Station]:
    inventory = seen.facts.inventory
    stages = {stage.id: stage_name(stage, say) for stage in inventory.vocabulary.stages}
    most = max((link.lost or 0 for link in row.links), default=0)
    for number, link in enumerate(row.links):
        point = inventory.touchpoint_by_id.get(link.touchpoint) or seen.facts.whole.touchpoint_by_id.get(
            link.touchpoint
        )
        stage = inventory.stage_of(point) if point else None
        rank = seen.watched.get(link.touchpoint)
        yield Station(
            number=number + 1,
            touchpoint=link.touchpoint,
            name=_name(link, say),
            stage=stage,
            stage_name=stages.get(stage or "", stage),
            score=link.score,
            reaction=link.reaction,
            weak=link.weak,
            breaks=number == row.breaks,
            beyond=link.beyond_break,
            reached=link.reached,
            lost=link.lost,
            most_lost=bool(link.lost) and link.lost == most,
            state=link.state,
            rank=rank.rank if rank else None,
            tied=rank.tied if rank else False,
            end=number == row.ends,
            starts=letters.get(row.starts or "") if number == row.ends else None,
            ways=tuple(StationWay(way.touchpoint, way.name, way.score, way.reaction) for way in link.ways),
            lanes=lanes_of(link, lanes, seen.facts, say),
        )


def _name(link: LinkRow, say: Speech) -> str:
    return say.joined([way.name for way in link.ways], len(link.ways), say(" or ")) if link.ways else link.name


def _finding(stations: tuple[Station, ...], say: Speech) -> str:
    """Counts first, else the break, else that no link is negative."""
    counted = [station for station in stations if station.reached is not None]
    lost = next((station for station in stations if station.most_lost), None)
    if len(counted) > 1:
        said = say(
            "{arrived} of {start} arrive",
            arrived=say.figure(counted[-1].reached or 0),
            start=say.figure(counted[0].reached or 0),
        )
        return f"{said}; {say('most are lost before “{name}”', name=lost.name)}" if lost else said
    breaks = next((station for station in stations if station.breaks), None)
    if breaks:
        return say("breaks at “{name}”", name=breaks.name)
    return say("no link is negative") if any(station.reaction for station in stations) else say("no link has a score")


def _title(chains: tuple[JourneyChain, ...], say: Speech) -> str:
    """Where most customers are lost, and how many chains lead nowhere."""
    lost = [(station.lost or 0, chain, station) for chain in chains for station in chain.stations if station.lost]
    open_ended = sum(not any(station.end for station in chain.stations) for chain in chains)
    said = []
    if lost:
        _, chain, station = max(lost, key=lambda one: one[0])
        said.append(
            say(
                "Most customers are lost before “{link}” (chain {letter}, −{lost})",
                link=station.name,
                letter=chain.letter,
                lost=say.figure(station.lost or 0),
            )
        )
    if open_ended and len(chains) > 1:
        key = noted_plural("{count} of {all} chains leads nowhere", "{count} of {all} chains lead nowhere")
        said.append(say.plural(*key, open_ended, all=len(chains)))
    return "; ".join(said) or (say("The customer journey") if chains else say("There are no chains yet"))


def _stages(facts: Facts, chains: tuple[JourneyChain, ...], say: Speech) -> Iterator[JourneyStage]:
    used = {station.stage for chain in chains for station in chain.stations}
    shares = {row.id: row.share_lost for row in stages_report(facts).places if row.kind == "stage"}
    for stage in facts.inventory.vocabulary.stages:
        if stage.id in used:
            yield JourneyStage(stage.id, stage_name(stage, say), shares.get(stage.id))


def _loose(facts: Facts) -> Iterator[LoosePoint]:
    linked = {name for chain in facts.whole.chains for link in chain.links for name in link.ways}
    for point in facts.inventory.touchpoints:
        if point.id not in linked:
            score = facts.scores.get(point.id)
            felt = reaction_at(point, score, facts.inventory.settings.scoring)
            yield LoosePoint(point.id, point.name, plain(score), felt)
