"""What `touchmap evidence` shows: what each score rests on, and how far it can be trusted."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.evidence_quality import Footing, Weakness, footings
from touchmap.analysis.scoring.scores import Origin
from touchmap.language.numbers import brief, plain, rounded
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.model.fields import Number
from touchmap.model.settings import Gates
from touchmap.reports.evidence.waves import UnusedRow, WaveRow, unused_rows, wave_rows
from touchmap.reports.kinds import Kind

_EVIDENCE_COUNT = {
    "apart": noted("Scores on which the company and others differ by two points or more: {count}."),
    "nothing": noted("Scores entered by hand without evidence: {count} of {all}."),
    "old": noted(
        "Scores with old evidence (over {within} days old, or from over {wave} days before the review): {count}."
    ),
    "opinion": noted("Scores with one opinion only (one answer, or the company's own): {count}."),
}

KINDS: tuple[Weakness, ...] = ("nothing", "opinion", "old", "apart")
_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class FootingRow:
    """What one score rests on; dates are texts such as 2026-11-22, ages are in days.

    `weak` holds `nothing`, `opinion`, `old` and `apart`; `own` is the company's own score, `others` what all other
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
    score_from: Origin | None
    weak: tuple[Weakness, ...]
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
        notes: Notes below the table.
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
        kinds: Show only what is weak in one of these ways (default: everything).
    """
    settings = facts.inventory.settings
    say = speech(settings.client.language)
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


def _row(one: Footing, facts: Facts, say: Speech) -> FootingRow:
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


def _said(one: Footing, facts: Facts, say: Speech) -> Iterator[str]:
    """What is weak about a score, in words."""
    grounds = one.grounds
    if grounds is None or not grounds.used:
        if one.weak:
            yield say("no evidence: entered by hand")
        return
    if "opinion" in one.weak:
        yield say(
            noted("one opinion: the company's own") if grounds.only_own else noted("one opinion: a single answer")
        )
    if "old" in one.weak:
        age = (facts.today - grounds.newest).days
        too_old = age > facts.inventory.settings.gates.old_after
        yield (
            say.plural(
                "old evidence: the newest is {count} day old", "old evidence: the newest is {count} days old", age
            )
            if too_old
            else say("old evidence: the newest is from before the review of {reviewed}", reviewed=one.point.reviewed)
        )
    if "apart" in one.weak:
        key = (
            noted("scores disagree: {own} by the company itself, {others} by others")
            if grounds.own
            else noted("scores disagree: {own} entered by hand, {others} by others")
        )
        yield say(key, own=_short(one.own), others=_short(one.others))


def _short(mark: Number | None) -> str:
    return brief(plain(mark))


def _notes(found: tuple[Footing, ...], shown: int, counts: WeakCounts, gates: Gates, say: Speech) -> Iterator[str]:
    resting = [one for one in found if one.grounds and one.grounds.used]
    if shown < len(found):
        yield say("Shown: {count} of {all} touchpoints.", count=shown, all=len(found))
    if resting and not any(one.weak for one in found):
        yield say("No weak points: fresh evidence from more than one answer supports each of these scores.")
    for kind in KINDS:
        count: int = getattr(counts, kind)
        if count:
            yield say(_EVIDENCE_COUNT[kind], count=count, all=counts.scores, within=gates.old_after, wave=gates.wave)
    if resting:
        yield say(
            "A score uses the latest wave of each method. Intervals are 95 % intervals, with "
            "one answer added at each end of the scale."
        )
