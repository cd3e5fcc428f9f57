"""What `touchmap evidence` shows: what each score rests on, and how far it can be trusted."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.evidence_quality import Footing, Weakness, footings
from touchmap.analysis.scoring.rounding import brief, plain, rounded
from touchmap.model.fields import Number
from touchmap.model.settings import Gates
from touchmap.reports.evidence.waves import UnusedRow, WaveRow, unused_rows, wave_rows
from touchmap.reports.kinds import Kind
from touchmap.reports.speech import Words, words

KINDS: tuple[Weakness, ...] = ("nothing", "opinion", "old", "apart")
_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class FootingRow:
    """What one score rests on; dates are texts such as 2026-11-22, ages are in days.

    `weak` holds `nothing`, `opinion`, `old` and `apart`; `own` is the company's mark, `others` what all other
    methods give, `evidence` what the evidence gives, with its 95 % interval. `records`, `answers`, `methods`,
    `newest` and `age` are of the records that the score uses, or would use if it were not entered by hand: those
    of its `waves`; the others are `unused`.
    """

    rank: int | None
    id: str
    name: str
    owner: str | None
    owner_name: str | None
    score: float | None
    score_from: str | None
    weak: tuple[str, ...]
    records: int
    answers: int
    methods: tuple[str, ...]
    newest: str | None
    age: int | None
    reviewed: str | None
    own: float | None
    others: float | None
    evidence: float | None
    interval: tuple[float, float] | None
    file: str
    line: int
    waves: tuple[WaveRow, ...]
    unused: tuple[UnusedRow, ...]
    tied: bool = field(metadata=_HIDDEN)
    said: tuple[str, ...] = field(metadata=_HIDDEN)


@dataclass(frozen=True, slots=True)
class WeakCounts:
    """How many scores there are, and how many are weak in each way; one can be weak in several."""

    scores: int
    nothing: int
    opinion: int
    old: int
    apart: int


@dataclass(frozen=True, slots=True)
class EvidenceReport:
    """What the scores of an inventory rest on.

    Attributes:
        shape: The name and the version of the JSON document.
        today: The day that ages are counted from.
        review_within: How often each touchpoint is looked at, in days.
        evidence_within: After how many days evidence is old.
        counts: How many are weak, shown or not.
        touchpoints: The rows, the most important first.
        notes: What is to be said below the table.
        language: The language of its words.
    """

    kind: ClassVar[Kind] = "evidence"

    shape: Literal["touchmap.evidence/1"]
    today: str
    review_within: int
    evidence_within: int
    counts: WeakCounts
    touchpoints: tuple[FootingRow, ...]
    notes: tuple[str, ...] = field(metadata=_HIDDEN)
    language: str = field(metadata=_HIDDEN)


def evidence_report(facts: Facts, kinds: Collection[str] | None = None) -> EvidenceReport:
    """What the scores of an inventory rest on.

    Args:
        facts: The inventory on a day.
        kinds: Show only what is weak in one of these ways; everything unless said.
    """
    settings = facts.inventory.settings
    say = words(settings.client.language)
    found = footings(facts)
    shown = [one for one in found if kinds is None or not set(kinds).isdisjoint(one.weak)]
    counts = WeakCounts(len(facts.scores), *(sum(kind in one.weak for one in found) for kind in KINDS))
    return EvidenceReport(
        shape="touchmap.evidence/1",
        today=facts.today.isoformat(),
        review_within=settings.gates.review_within,
        evidence_within=settings.gates.old_after,
        counts=counts,
        touchpoints=tuple(_row(one, facts, say) for one in shown),
        notes=tuple(_notes(found, len(shown), counts, settings.gates, say)),
        language=settings.client.language,
    )


def _row(one: Footing, facts: Facts, say: Words) -> FootingRow:
    point, grounds = one.point, one.grounds if one.grounds and one.grounds.used else None
    owner = facts.inventory.entered_owner_of(point)
    newest = grounds.newest if grounds else None
    return FootingRow(
        rank=one.row.rank if one.row else None,
        id=point.id,
        name=point.name,
        owner=owner,
        owner_name=facts.inventory.owner_name(owner),
        score=plain(one.score),
        score_from=one.origin,
        weak=one.weak,
        records=len(grounds.records) if grounds else 0,
        answers=grounds.answers if grounds else 0,
        methods=tuple(sorted(used.wave.method for used in grounds.used)) if grounds else (),
        newest=newest.isoformat() if newest else None,
        age=(facts.today - newest).days if newest else None,
        reviewed=point.reviewed.isoformat() if point.reviewed else None,
        own=plain(one.own),
        others=plain(one.others),
        evidence=plain(grounds.score) if grounds else None,
        interval=rounded(grounds.interval) if grounds else None,
        file=point.where.file,
        line=point.line,
        waves=wave_rows(grounds),
        unused=unused_rows(one.grounds),
        tied=one.row is not None and one.row.tied,
        said=tuple(_said(one, facts, say)),
    )


def _said(one: Footing, facts: Facts, say: Words) -> Iterator[str]:
    """What is weak about a score, in words."""
    grounds = one.grounds
    if grounds is None or not grounds.used:
        if one.weak:
            yield say("evidence.nothing")
        return
    if "opinion" in one.weak:
        yield say("evidence.opinion_self" if grounds.only_own else "evidence.opinion")
    if "old" in one.weak:
        age = (facts.today - grounds.newest).days
        too_old = age > facts.inventory.settings.gates.old_after
        yield say("evidence.old", age) if too_old else say("evidence.old_review", reviewed=one.point.reviewed)
    if "apart" in one.weak:
        key = "evidence.apart" if grounds.own else "evidence.apart_typed"
        yield say(key, own=_short(one.own), others=_short(one.others))


def _short(mark: Number | None) -> str:
    return brief(plain(mark))


def _notes(found: tuple[Footing, ...], shown: int, counts: WeakCounts, gates: Gates, say: Words) -> Iterator[str]:
    resting = [one for one in found if one.grounds and one.grounds.used]
    if shown < len(found):
        yield say("evidence.filtered", shown, all=len(found))
    if resting and not any(one.weak for one in found):
        yield say("evidence.sound")
    for kind in KINDS:
        count: int = getattr(counts, kind)
        if count:
            yield say(f"evidence.count.{kind}", count, all=counts.scores, within=gates.old_after, wave=gates.wave)
    if resting:
        yield say("evidence.intervals")
