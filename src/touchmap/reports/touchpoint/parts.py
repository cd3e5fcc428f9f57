"""The pieces of one touchpoint's page, as plain values: standards, parts, chains, evidence, actions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from touchmap.analysis.chains.states import ChainState, LinkState, Role
from touchmap.analysis.evidence.grounds import Why
from touchmap.analysis.evidence.waves import answers_of, newest_first
from touchmap.analysis.facts import Facts
from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.statistics.bounded_mean import mean_interval
from touchmap.language.numbers import plain, rounded
from touchmap.model.action import Status
from touchmap.model.evidence import About, Evidence
from touchmap.model.touchpoint import Touchpoint

Figure = int | float


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of the touchpoint."""

    id: str
    name: str
    score: Figure | None


@dataclass(frozen=True, slots=True)
class CompetitorRow:
    """How somebody else does it at the same point."""

    name: str
    score: Figure | None
    note: str | None


@dataclass(frozen=True, slots=True)
class LinkPlaceRow:
    """A place in a chain; `number` counts from 1."""

    chain: str
    name: str
    number: int
    of: int
    role: Role
    weak_link: bool
    breaks_here: bool
    reached: int | None
    starts: str | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """An observation; its score and interval are on the client's scale, its age is in days.

    `speaks` says whether the score uses it, or would use it; `unused` why it does not: `own`, `old`, `earlier`,
    `later` or `unmarked`.
    """

    date: str
    age: int
    method: str
    segment: str | None
    about: About
    score: Figure | None
    answers: int | None
    marks: Mapping[str, int] | None
    interval: tuple[float, float] | None
    speaks: bool
    by: str | None
    note: str | None
    task: str | None
    feeling: str | None
    kept: tuple[str, ...]
    missed: tuple[str, ...]
    barriers: tuple[str, ...]
    file: str
    line: int
    since: str | None = field(metadata={"key": "from"})
    unused: Why | None


@dataclass(frozen=True, slots=True)
class LogRow:
    """A report on an action."""

    date: str
    progress: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An idea or an action with its reports."""

    id: str
    title: str
    touchpoints: tuple[str, ...]
    status: Status
    owner: str | None
    owner_name: str | None
    due: str | None
    closed: str | None
    expected_score: Figure | None
    cost: Figure | None
    measure: str | None
    because: str | None
    log: tuple[LogRow, ...]


def part_rows(point: Touchpoint, facts: Facts) -> tuple[PartRow, ...]:
    """The parts of a touchpoint."""
    parts = facts.inventory.parts_of.get(point.id, ())
    return tuple(PartRow(part.id, part.name, plain(facts.scores.get(part.id))) for part in parts)


def place_rows(point: Touchpoint, facts: Facts) -> tuple[LinkPlaceRow, ...]:
    """The touchpoint's places in the chains."""
    return tuple(_place(step, state) for state in facts.chains for step in state.steps if point.id in step.link.ways)


def _place(step: LinkState, state: ChainState) -> LinkPlaceRow:
    return LinkPlaceRow(
        chain=state.chain.id,
        name=state.chain.name,
        number=step.number + 1,
        of=len(state.steps),
        role=step.role,
        weak_link=step in state.weak,
        breaks_here=step == state.breaks_at,
        reached=step.link.count,
        starts=step.link.starts,
    )


def evidence_rows(point: Touchpoint, facts: Facts) -> tuple[EvidenceRow, ...]:
    """The observations of a touchpoint, the newest first."""
    grounds = facts.grounds_of(point.id)
    why = {id(one.record): one.why for one in grounds.unused} if grounds else {}
    records = newest_first(facts.inventory.evidence_of.get(point.id, ()))
    return tuple(_observation(record, facts, why.get(id(record))) for record in records)


def _observation(record: Evidence, facts: Facts, unused: Why | None) -> EvidenceRow:
    scale = facts.inventory.settings.scoring
    answers = answers_of(record, scale)
    return EvidenceRow(
        date=record.date.isoformat(),
        age=(facts.today - record.date).days,
        method=record.method,
        segment=record.segment,
        about=record.about,
        score=plain(exact(answers.mean)) if answers else None,
        answers=answers.count if answers else record.answers,
        marks={str(plain(mark)): count for mark, count in record.marks.items()} if record.marks else None,
        interval=rounded(mean_interval(answers, scale.min, scale.max)) if answers else None,
        speaks=unused is None,
        by=record.by,
        note=record.note,
        task=record.task,
        feeling=record.feeling,
        kept=record.kept,
        missed=record.missed,
        barriers=record.barriers,
        file=record.where.file,
        line=record.line,
        since=_iso(record.since),
        unused=unused,
    )


def action_rows(point: Touchpoint, facts: Facts) -> tuple[ActionRow, ...]:
    """The ideas and actions of a touchpoint, in the order of the files."""
    inventory = facts.inventory
    return tuple(
        ActionRow(
            id=action.id,
            title=action.title,
            touchpoints=action.improves,
            status=action.status,
            owner=action.owner,
            owner_name=inventory.owner_name(action.owner),
            due=_iso(action.due),
            closed=_iso(action.closed),
            expected_score=plain(action.expected_score),
            cost=plain(action.cost),
            measure=action.measure,
            because=action.because,
            log=tuple(LogRow(one.date.isoformat(), one.progress, one.note) for one in action.log),
        )
        for action in inventory.actions_of.get(point.id, ())
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
