"""The waves that a score uses and the records that it leaves out, as plain values and in words."""

from collections import Counter
from dataclasses import dataclass, field

from touchmap.analysis.evidence.grounds import Grounds, Unused, Used, Why
from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.statistics.bounded_mean import mean_interval
from touchmap.language.numbers import plain, rounded
from touchmap.language.phrase import noted_plural
from touchmap.language.speech import Speech
from touchmap.model.settings import Scale

_EVIDENCE_UNUSED = {
    "earlier": noted_plural(
        "{count} record older than the latest wave of its method",
        "{count} records older than the latest wave of their method",
    ),
    "later": noted_plural("{count} record dated after today", "{count} records dated after today"),
    "old": noted_plural(
        "{count} old record (fresher evidence remains)", "{count} old records (fresher evidence remains)"
    ),
    "own": noted_plural(
        "{count} record by the company itself (others were asked)",
        "{count} records by the company itself (others were asked)",
    ),
    "about": noted_plural(
        "{count} rating of the weight or the priority", "{count} ratings of the weight or the priority"
    ),
    "unmarked": noted_plural("{count} record without a score", "{count} records without a score"),
}


@dataclass(frozen=True, slots=True)
class WaveRow:
    """A wave that a score uses; its mean and interval are on the client's scale, its share is from 0 to 1."""

    method: str
    segment: str | None
    since: str = field(metadata={"key": "from"})
    until: str = field(metadata={"key": "to"})
    records: int
    answers: int
    mean: float
    interval: tuple[float, float] | None
    weight: float
    share: float

    def __str__(self) -> str:
        """The wave in one cell of a table of values."""
        days = self.until if self.since == self.until else f"{self.since} to {self.until}"
        who = f"{self.method} ({self.segment})" if self.segment else self.method
        return f"{who} {days}: {self.answers}"


@dataclass(frozen=True, slots=True)
class UnusedRow:
    """A record that a score leaves out, and why: `own`, `old`, `earlier`, `later` or `unmarked`."""

    method: str
    date: str
    why: Why
    file: str
    line: int

    def __str__(self) -> str:
        """The record in one cell of a table of values."""
        return f"{self.method} {self.date}: {self.why}"


def method_of(wave: WaveRow, say: Speech) -> str:
    """The method of a wave, with the segment that was asked."""
    method = say.word(wave.method)
    return say("{method} ({segment})", method=method, segment=wave.segment) if wave.segment else method


def wave_rows(grounds: Grounds | None) -> tuple[WaveRow, ...]:
    """The waves that the score of a touchpoint uses, or would use, the newest first."""
    return () if grounds is None else tuple(_wave(one, grounds.scale) for one in grounds.used)


def unused_rows(grounds: Grounds | None) -> tuple[UnusedRow, ...]:
    """The records that it leaves out, the newest first."""
    return () if grounds is None else tuple(_unused(one) for one in grounds.unused)


def why_unused(rows: tuple[UnusedRow, ...], say: Speech) -> str:
    """How many records are left out, and why, in words."""
    counts = Counter(row.why for row in rows)
    return say(", ").join(say.plural(*_EVIDENCE_UNUSED[why], count) for why, count in counts.items())


def _wave(one: Used, scale: Scale) -> WaveRow:
    wave = one.wave
    return WaveRow(
        method=wave.method,
        segment=next(iter({record.segment for record in wave.records})),
        since=wave.since.isoformat(),
        until=wave.until.isoformat(),
        records=len(wave.records),
        answers=wave.answers.count,
        mean=plain(exact(wave.answers.mean)) or 0,
        interval=rounded(mean_interval(wave.answers, scale.min, scale.max)),
        weight=plain(one.weight) or 0,
        share=plain(exact(one.share)) or 0,
    )


def _unused(one: Unused) -> UnusedRow:
    record = one.record
    return UnusedRow(record.method, record.date.isoformat(), one.why, record.where.file, record.line)
